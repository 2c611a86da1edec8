//! Reports, rules and sources as plain objects: the same keys in the same order as the JSON that
//! serde writes (a test compares the two byte for byte).

#[cfg(feature = "widget")]
use crate::draft::{Draft, Recipient, Sender};
#[cfg(feature = "widget")]
use crate::options::Options;
use crate::report::{Edit, Field, Finding, Fix, Mistake, Practice, Reason, Report, Verdict};
#[cfg(not(feature = "widget"))]
use crate::rules::Rule;
#[cfg(not(feature = "widget"))]
use crate::sources::{Source, Strength};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

/// An object in the making.
struct Fields(Object);

impl Fields {
    fn new() -> Self {
        Fields(Object::new())
    }

    fn set(&self, key: &str, value: &JsValue) {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&self.0, &JsValue::from_str(key), value);
    }

    fn text(&self, key: &str, value: &str) {
        self.set(key, &JsValue::from_str(value));
    }

    fn number(&self, key: &str, value: u32) {
        self.set(key, &JsValue::from_f64(f64::from(value)));
    }

    fn done(self) -> JsValue {
        self.0.into()
    }
}

fn optional(value: Option<u32>) -> JsValue {
    value.map_or(JsValue::NULL, |n| JsValue::from_f64(f64::from(n)))
}

/// A list of anything that can be written.
pub(super) fn list<'a, T: 'a + ?Sized>(items: impl IntoIterator<Item = &'a T>, write: fn(&T) -> JsValue) -> JsValue {
    let list = Array::new();
    for item in items {
        list.push(&write(item));
    }
    list.into()
}

fn texts(items: &[&str]) -> JsValue {
    list(items.iter().copied(), JsValue::from_str)
}

/// A draft, every field in it.
#[cfg(feature = "widget")]
pub(super) fn draft(draft: &Draft) -> JsValue {
    let out = Fields::new();
    out.text("subject", &draft.subject);
    out.text("body", &draft.body);
    out.set("recipient", &recipient(&draft.recipient));
    out.set("sender", &sender(&draft.sender));
    out.text("intent", draft.intent.word());
    out.text("sendAt", &draft.send_at);
    out.set("holidays", &list(draft.holidays.iter().map(String::as_str), JsValue::from_str));
    out.text("channel", draft.channel.word());
    out.text("touch", draft.touch.word());
    out.text("relationship", draft.relationship.word());
    out.done()
}

#[cfg(feature = "widget")]
fn recipient(recipient: &Recipient) -> JsValue {
    let out = Fields::new();
    out.text("firstName", &recipient.first_name);
    out.text("lastName", &recipient.last_name);
    out.text("company", &recipient.company);
    out.text("role", &recipient.role);
    out.set("facts", &list(recipient.facts.iter().map(String::as_str), JsValue::from_str));
    out.done()
}

#[cfg(feature = "widget")]
fn sender(sender: &Sender) -> JsValue {
    let out = Fields::new();
    out.text("firstName", &sender.first_name);
    out.text("company", &sender.company);
    out.text("product", &sender.product);
    out.done()
}

/// Options, every field in them.
#[cfg(feature = "widget")]
pub(super) fn options(options: &Options) -> JsValue {
    let out = Fields::new();
    out.set("off", &list(options.off.iter().map(String::as_str), JsValue::from_str));
    out.set(
        "ignore",
        &list(&options.ignore, |ignored| {
            let out = Fields::new();
            out.text("rule", &ignored.rule);
            out.text("text", &ignored.text);
            out.text("before", &ignored.before);
            out.text("after", &ignored.after);
            out.done()
        }),
    );
    let weights = Fields::new();
    for (rule, points) in &options.weights {
        weights.set(rule, &JsValue::from_f64(*points));
    }
    out.set("weights", &weights.done());
    out.set(
        "phrases",
        &list(&options.phrases, |house| {
            let out = Fields::new();
            out.text("phrase", &house.phrase);
            out.text("message", &house.message);
            out.text("replacement", &house.replacement);
            out.text("category", house.category.map_or("", |category| category.word()));
            out.done()
        }),
    );
    out.set("patterns", &Array::new());
    out.done()
}

/// A report.
pub(crate) fn report(report: &Report) -> JsValue {
    let out = Fields::new();
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
    out.set("grade", &report.grade.map_or(JsValue::NULL, |grade| JsValue::from_str(grade.letter())));
    out.set("practices", &list(&report.practices, practice));
    out.set("mistakes", &list(&report.mistakes, mistake));
    out.set("findings", &list(&report.findings, finding));
    let stats = Fields::new();
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
        out.set("house", &list(report.house.iter().map(String::as_str), JsValue::from_str));
    }
    out.done()
}

fn practice(practice: &Practice) -> JsValue {
    let out = Fields::new();
    out.text("id", practice.id);
    out.set("score", &optional(practice.score.map(u32::from)));
    out.number("weight", practice.weight.into());
    out.done()
}

fn mistake(mistake: &Mistake) -> JsValue {
    let out = Fields::new();
    out.text("id", mistake.id);
    out.set("found", &mistake.found.into());
    out.number("points", mistake.points.into());
    out.done()
}

fn finding(finding: &Finding) -> JsValue {
    let out = Fields::new();
    out.text("rule", finding.rule);
    out.text("category", finding.category.word());
    out.text("severity", finding.severity.word());
    out.set("field", &finding.field.map_or(JsValue::NULL, field));
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
    out.set("fixes", &list(&finding.fixes, fix));
    out.text("before", &finding.before);
    out.text("after", &finding.after);
    out.done()
}

fn field(field: Field) -> JsValue {
    JsValue::from_str(match field {
        Field::Subject => "subject",
        Field::Body => "body",
    })
}

/// A fix.
pub(crate) fn fix(fix: &Fix) -> JsValue {
    let out = Fields::new();
    out.text("label", &fix.label);
    out.set("safe", &fix.safe.into());
    out.set("edits", &list(&fix.edits, edit));
    out.done()
}

fn edit(edit: &Edit) -> JsValue {
    let out = Fields::new();
    out.set("field", &field(edit.field));
    out.number("start", edit.start);
    out.number("end", edit.end);
    out.text("replacement", &edit.replacement);
    out.done()
}

/// A rule.
#[cfg(not(feature = "widget"))]
pub(super) fn rule(rule: &Rule) -> JsValue {
    let out = Fields::new();
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
pub(super) fn source(source: &Source) -> JsValue {
    let out = Fields::new();
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
