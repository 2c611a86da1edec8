//! Reports, rules and sources as plain objects: the same keys in the same order as the JSON that
//! serde writes (a test compares the two byte for byte). They go over as one text for the page to
//! parse: setting each field on its own took longer than judging the draft.

#[cfg(feature = "widget")]
use crate::draft::{Draft, Recipient, Sender};
#[cfg(feature = "widget")]
use crate::options::Options;
use crate::report::{Edit, Field, Finding, Fix, Mistake, Practice, Reason, Report, Verdict};
#[cfg(not(feature = "widget"))]
use crate::rules::Rule;
#[cfg(not(feature = "widget"))]
use crate::sources::{Source, Strength};
use wasm_bindgen::JsValue;

/// JSON text of one value.
type Json = String;

/// An object in the making.
struct Fields(Json);

impl Fields {
    fn new() -> Self {
        Fields(String::from("{"))
    }

    fn set(&mut self, key: &str, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(key, &mut self.0);
        self.0.push(':');
        self.0.push_str(value);
    }

    fn text(&mut self, key: &str, value: &str) {
        self.set(key, &string(value));
    }

    fn number(&mut self, key: &str, value: u32) {
        self.set(key, &value.to_string());
    }

    fn done(mut self) -> Json {
        self.0.push('}');
        self.0
    }
}

fn quote(text: &str, out: &mut Json) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            '\0'..='\u{1f}' => {
                let code = c as u32;
                out.push_str("\\u00");
                out.push(if code < 16 { '0' } else { '1' });
                out.push(char::from_digit(code % 16, 16).unwrap_or('0'));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

fn string(text: &str) -> Json {
    let mut out = String::with_capacity(text.len() + 2);
    quote(text, &mut out);
    out
}

fn optional(value: Option<u32>) -> Json {
    value.map_or_else(|| "null".into(), |n| n.to_string())
}

const fn truth(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// A list of anything that can be written.
fn list<'a, T: 'a + ?Sized>(items: impl IntoIterator<Item = &'a T>, write: fn(&T) -> Json) -> Json {
    let mut out = String::from("[");
    for item in items {
        if out.len() > 1 {
            out.push(',');
        }
        out.push_str(&write(item));
    }
    out.push(']');
    out
}

fn texts(items: &[&str]) -> Json {
    list(items.iter().copied(), string)
}

fn parse(json: &str) -> JsValue {
    // What is written here is JSON; were it not, the page would get null and not a trap.
    js_sys::JSON::parse(json).unwrap_or(JsValue::NULL)
}

/// A report.
pub(crate) fn report(of: &Report) -> JsValue {
    parse(&report_json(of))
}

/// A fix.
#[cfg(feature = "widget")]
pub(crate) fn fix(of: &Fix) -> JsValue {
    parse(&fix_json(of))
}

/// A draft, every field in it.
#[cfg(feature = "widget")]
pub(super) fn draft(of: &Draft) -> JsValue {
    parse(&draft_json(of))
}

/// Options, every field in them.
#[cfg(feature = "widget")]
pub(super) fn options(of: &Options) -> JsValue {
    parse(&options_json(of))
}

/// All rules.
#[cfg(not(feature = "widget"))]
pub(super) fn rules() -> JsValue {
    parse(&list(crate::rules::rules(), rule))
}

/// All sources.
#[cfg(not(feature = "widget"))]
pub(super) fn sources() -> JsValue {
    parse(&list(crate::sources::sources(), source))
}

#[cfg(feature = "widget")]
fn draft_json(draft: &Draft) -> Json {
    let mut out = Fields::new();
    out.text("subject", &draft.subject);
    out.text("body", &draft.body);
    out.set("recipient", &recipient(&draft.recipient));
    out.set("sender", &sender(&draft.sender));
    out.text("intent", draft.intent.word());
    out.text("sendAt", &draft.send_at);
    out.set("holidays", &list(draft.holidays.iter().map(String::as_str), string));
    out.text("channel", draft.channel.word());
    out.text("touch", draft.touch.word());
    out.text("relationship", draft.relationship.word());
    out.done()
}

#[cfg(feature = "widget")]
fn recipient(recipient: &Recipient) -> Json {
    let mut out = Fields::new();
    out.text("firstName", &recipient.first_name);
    out.text("lastName", &recipient.last_name);
    out.text("company", &recipient.company);
    out.text("role", &recipient.role);
    out.set("facts", &list(recipient.facts.iter().map(String::as_str), string));
    out.done()
}

#[cfg(feature = "widget")]
fn sender(sender: &Sender) -> Json {
    let mut out = Fields::new();
    out.text("firstName", &sender.first_name);
    out.text("company", &sender.company);
    out.text("product", &sender.product);
    out.done()
}

#[cfg(feature = "widget")]
fn options_json(options: &Options) -> Json {
    let mut out = Fields::new();
    out.set("off", &list(options.off.iter().map(String::as_str), string));
    out.set(
        "ignore",
        &list(&options.ignore, |ignored| {
            let mut out = Fields::new();
            out.text("rule", &ignored.rule);
            out.text("text", &ignored.text);
            out.text("before", &ignored.before);
            out.text("after", &ignored.after);
            out.done()
        }),
    );
    let mut weights = Fields::new();
    for (rule, points) in &options.weights {
        weights.set(rule, &decimal(*points));
    }
    out.set("weights", &weights.done());
    out.set(
        "phrases",
        &list(&options.phrases, |house| {
            let mut out = Fields::new();
            out.text("phrase", &house.phrase);
            out.text("message", &house.message);
            out.text("replacement", &house.replacement);
            out.text("category", house.category.map_or("", |category| category.word()));
            out.done()
        }),
    );
    out.set("patterns", "[]");
    out.done()
}

fn report_json(report: &Report) -> Json {
    let mut out = Fields::new();
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
    out.set("score", &optional(report.score.map(u32::from)));
    out.set("grade", &report.grade.map_or_else(|| "null".into(), |grade| string(grade.letter())));
    out.set("practices", &list(&report.practices, practice));
    out.set("mistakes", &list(&report.mistakes, mistake));
    out.set("findings", &list(&report.findings, finding));
    let mut stats = Fields::new();
    let s = &report.stats;
    for (key, value) in [
        ("subjectWords", s.subject_words),
        ("subjectChars", s.subject_chars),
        ("words", s.words),
        ("chars", s.chars),
        ("sentences", s.sentences),
        ("readingGrade", s.reading_grade),
        ("questions", s.questions),
        ("readingSeconds", s.reading_seconds),
    ] {
        stats.number(key, value);
    }
    out.set("stats", &stats.done());
    if !report.house.is_empty() {
        out.set("house", &list(report.house.iter().map(String::as_str), string));
    }
    out.done()
}

fn practice(practice: &Practice) -> Json {
    let mut out = Fields::new();
    out.text("id", practice.id);
    out.set("score", &optional(practice.score.map(u32::from)));
    out.number("weight", practice.weight.into());
    out.done()
}

fn mistake(mistake: &Mistake) -> Json {
    let mut out = Fields::new();
    out.text("id", mistake.id);
    out.set("found", truth(mistake.found));
    out.number("points", mistake.points.into());
    out.done()
}

fn finding(finding: &Finding) -> Json {
    let mut out = Fields::new();
    out.text("rule", finding.rule);
    out.text("category", finding.category.word());
    out.text("severity", finding.severity.word());
    out.set("field", &finding.field.map_or_else(|| "null".into(), field));
    if let (Some(start), Some(end), Some(text)) = (finding.start, finding.end, &finding.text) {
        out.number("start", start);
        out.number("end", end);
        out.text("text", text);
    }
    out.text("message", &finding.message);
    out.text("why", finding.why);
    out.text("action", &finding.action);
    out.number("points", finding.points.into());
    out.set("sources", &texts(finding.sources));
    out.set("fixes", &list(&finding.fixes, fix_json));
    out.text("before", &finding.before);
    out.text("after", &finding.after);
    out.done()
}

fn field(field: Field) -> Json {
    string(match field {
        Field::Subject => "subject",
        Field::Body => "body",
    })
}

fn fix_json(fix: &Fix) -> Json {
    let mut out = Fields::new();
    out.text("label", &fix.label);
    out.set("safe", truth(fix.safe));
    out.set("edits", &list(&fix.edits, edit));
    out.done()
}

fn edit(edit: &Edit) -> Json {
    let mut out = Fields::new();
    out.set("field", &field(edit.field));
    out.number("start", edit.start);
    out.number("end", edit.end);
    out.text("replacement", &edit.replacement);
    out.done()
}

/// A rule.
#[cfg(not(feature = "widget"))]
fn rule(rule: &Rule) -> Json {
    let mut out = Fields::new();
    out.text("id", rule.id);
    out.text("title", rule.title);
    out.text("category", rule.category.word());
    out.text("severity", rule.severity.word());
    out.number("points", rule.points.into());
    for (key, text) in [
        ("seed", rule.seed),
        ("what", rule.what),
        ("why", rule.why),
        ("action", rule.action),
        ("bad", rule.bad),
        ("good", rule.good),
    ] {
        out.text(key, text);
    }
    out.set("sources", &texts(rule.sources));
    out.done()
}

/// A source.
#[cfg(not(feature = "widget"))]
fn source(source: &Source) -> Json {
    let mut out = Fields::new();
    out.text("id", source.id);
    out.text("title", source.title);
    out.number("year", source.year.into());
    out.text("population", source.population);
    out.text(
        "strength",
        match source.strength {
            Strength::Platform => "platform",
            Strength::Vendor => "vendor",
            Strength::SingleSender => "single-sender",
            Strength::Opinion => "opinion",
        },
    );
    out.text("address", source.address);
    if let Some(conflicts) = source.conflicts {
        out.text("conflicts", conflicts);
    }
    out.done()
}

/// A number of the host's, to a thousandth: printing a float in full brings 9 KB of tables.
#[cfg(feature = "widget")]
fn decimal(value: f64) -> Json {
    let thousandths = (value.abs() * 1000.0).round() as u64;
    let sign = if value < 0.0 { "-" } else { "" };
    format!("{sign}{}.{:03}", thousandths / 1000, thousandths % 1000)
}
