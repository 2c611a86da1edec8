//! Reports as JSON: the same keys in the same order as serde writes (a test compares the two byte
//! for byte). They go over as one text for the page to parse: setting each field on its own took
//! longer than judging the draft.

#[cfg(feature = "widget")]
use crate::options::Options;
use crate::report::{Edit, Field, Finding, Fix, Mistake, Practice, Reason, Report, Stats, Verdict};
use crate::text::{digits, ends_with};
use alloc::string::String;

/// JSON in the making.
struct Json(String);

impl Json {
    /// Separates a value or a field from the one before it.
    fn next(&mut self) {
        if !ends_with(&self.0, "{[:") && !self.0.is_empty() {
            self.0.push(',');
        }
    }

    fn quote(&mut self, text: &str) {
        self.next();
        self.0.push('"');
        // From one character that needs an escape to the next, the text as it is.
        let mut from = 0;
        for (at, byte) in text.bytes().enumerate() {
            let escape = match byte {
                b'"' => "\\\"",
                b'\\' => "\\\\",
                b'\n' => "\\n",
                0..=0xf => "\\u000",
                0x10..=0x1f => "\\u001",
                _ => continue,
            };
            self.0.push_str(text.get(from..at).unwrap_or_default());
            self.0.push_str(escape);
            if escape.len() > 2 {
                let digit = byte % 16;
                self.0.push(char::from(digit + if digit < 10 { b'0' } else { b'a' - 10 }));
            }
            from = at + 1;
        }
        self.0.push_str(text.get(from..).unwrap_or_default());
        self.0.push('"');
    }

    fn key(&mut self, key: &str) {
        self.quote(key);
        self.0.push(':');
    }

    /// A value that is JSON already.
    fn set(&mut self, key: &str, value: &str) {
        self.key(key);
        self.0.push_str(value);
    }

    fn text(&mut self, key: &str, value: &str) {
        self.key(key);
        self.quote(value);
    }

    fn number(&mut self, key: &str, value: u32) {
        self.set(key, &digits(value));
    }

    fn optional(&mut self, key: &str, value: Option<u8>) {
        match value {
            Some(value) => self.number(key, value.into()),
            None => self.set(key, "null"),
        }
    }

    fn truth(&mut self, key: &str, value: bool) {
        self.set(key, if value { "true" } else { "false" });
    }

    fn field(&mut self, of: Option<Field>) {
        match of {
            Some(field) => self.text("field", field.word()),
            None => self.set("field", "null"),
        }
    }

    fn object<T>(&mut self, of: &T, write: fn(&mut Json, &T)) {
        self.next();
        self.0.push('{');
        write(self, of);
        self.0.push('}');
    }

    fn list<T>(&mut self, key: &str, items: &[T], write: fn(&mut Json, &T)) {
        self.set(key, "[");
        for item in items {
            write(self, item);
        }
        self.0.push(']');
    }

    fn objects<T>(&mut self, key: &str, items: &[T], write: fn(&mut Json, &T)) {
        self.set(key, "[");
        for item in items {
            self.object(item, write);
        }
        self.0.push(']');
    }
}

fn json<T>(of: &T, write: fn(&mut Json, &T)) -> String {
    let mut out = Json(String::new());
    out.object(of, write);
    out.0
}

/// A report.
pub(crate) fn report(of: &Report) -> String {
    json(of, report_fields)
}

fn report_fields(out: &mut Json, report: &Report) {
    out.text("rulePack", report.rule_pack);
    out.text(
        "verdict",
        match report.verdict {
            Verdict::Scored => "scored",
            Verdict::FixFirst => "fix-first",
            Verdict::NotScored => "not-scored",
        },
    );
    if let Some(reason) = report.reason {
        out.text(
            "reason",
            match reason {
                Reason::Empty => "empty",
                Reason::TooShort => "too-short",
                Reason::UnsupportedLanguage => "unsupported-language",
            },
        );
    }
    out.optional("score", report.score);
    match report.grade {
        Some(grade) => out.text("grade", grade.letter()),
        None => out.set("grade", "null"),
    }
    out.objects("practices", &report.practices, practice);
    out.objects("mistakes", &report.mistakes, mistake);
    out.objects("findings", &report.findings, finding);
    out.key("stats");
    out.object(&report.stats, stats);
    if !report.house.is_empty() {
        out.list("house", &report.house, |out, rule| out.quote(rule));
    }
}

fn stats(out: &mut Json, stats: &Stats) {
    for (key, value) in [
        ("subjectWords", stats.subject_words),
        ("subjectChars", stats.subject_chars),
        ("words", stats.words),
        ("chars", stats.chars),
        ("sentences", stats.sentences),
        ("readingGrade", stats.reading_grade),
        ("questions", stats.questions),
        ("readingSeconds", stats.reading_seconds),
    ] {
        out.number(key, value);
    }
}

fn practice(out: &mut Json, practice: &Practice) {
    out.text("id", practice.id);
    out.optional("score", practice.score);
    out.number("weight", practice.weight.into());
}

fn mistake(out: &mut Json, mistake: &Mistake) {
    out.text("id", mistake.id);
    out.truth("found", mistake.found);
    out.number("points", mistake.points.into());
}

fn finding(out: &mut Json, finding: &Finding) {
    out.text("rule", finding.rule);
    out.text("category", finding.category.word());
    out.text("severity", finding.severity.word());
    out.field(finding.field);
    if let (Some(start), Some(end), Some(text)) = (finding.start, finding.end, &finding.text) {
        out.number("start", start);
        out.number("end", end);
        out.text("text", text);
    }
    out.text("message", &finding.message);
    out.text("why", finding.why);
    out.text("action", &finding.action);
    out.number("points", finding.points.into());
    out.list("sources", &finding.sources, |out, id| out.quote(id));
    out.objects("fixes", &finding.fixes, fix_fields);
    out.text("before", &finding.before);
    out.text("after", &finding.after);
}

fn fix_fields(out: &mut Json, fix: &Fix) {
    out.text("label", &fix.label);
    out.truth("safe", fix.safe);
    out.objects("edits", &fix.edits, edit);
}

fn edit(out: &mut Json, edit: &Edit) {
    out.field(Some(edit.field));
    out.number("start", edit.start);
    out.number("end", edit.end);
    out.text("replacement", &edit.replacement);
}

// ---- what else the widget hands to its page ----

/// A fix.
#[cfg(feature = "widget")]
pub(crate) fn fix(of: &Fix) -> String {
    json(of, fix_fields)
}

/// What a person changes of the options.
#[cfg(feature = "widget")]
pub(super) fn options(of: &Options) -> String {
    json(of, |out, options| {
        out.list("off", &options.off, |out, rule| out.quote(rule));
        out.objects("ignore", &options.ignore, |out, ignored| {
            out.text("rule", &ignored.rule);
            out.text("text", &ignored.text);
            out.text("before", &ignored.before);
            out.text("after", &ignored.after);
        });
    })
}
