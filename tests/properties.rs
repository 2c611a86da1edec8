//! What changes nothing in how a draft is judged, and what never makes it better: over every draft
//! of the tests.

#[path = "contract/mod.rs"]
#[allow(dead_code, reason = "shared with the other tests of the engine")]
mod contract;

use inmail_coach::report::{Field, Finding, Report};
use inmail_coach::text::Text;
use inmail_coach::{Draft, Options, score};
use unicode_normalization::UnicodeNormalization;

const FILES: [&str; 6] = ["dev", "rated", "own", "pairs", "aside", "ordinary"];

fn drafts() -> impl Iterator<Item = Draft> {
    FILES.into_iter().flat_map(|file| {
        let path = format!("{}/tests/drafts/{file}.jsonl", env!("CARGO_MANIFEST_DIR"));
        let lines = std::fs::read_to_string(path).unwrap();
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<Draft>>()
    })
}

fn judge(draft: &Draft) -> Report {
    score(draft, &Options::default())
}

fn raw(draft: &Draft, field: Field) -> &str {
    match field {
        Field::Subject => &draft.subject,
        Field::Body => &draft.body,
    }
}

/// The text of a field up to a code unit.
fn up_to(draft: &Draft, field: Field, unit: u32) -> String {
    let units: Vec<u16> = raw(draft, field).encode_utf16().take(unit as usize).collect();
    String::from_utf16(&units).expect("a place is between two characters")
}

/// A finding by its place once the text before it is in one form.
fn placed(draft: &Draft, f: &Finding, one_form: fn(&str) -> String) -> (&'static str, u8, String) {
    let place = f.field.zip(f.start).zip(f.end).map(|((field, start), end)| {
        let (start, end) = (up_to(draft, field, start), up_to(draft, field, end));
        format!("{field:?} {} {}", one_form(&start).len(), one_form(&end).len())
    });
    (f.rule, f.points, place.unwrap_or_default())
}

fn judged(draft: &Draft, one_form: fn(&str) -> String) -> (Option<u8>, Vec<(&'static str, u8, String)>) {
    let report = judge(draft);
    (report.score, report.findings.iter().map(|f| placed(draft, f, one_form)).collect())
}

#[test]
fn line_ends_make_no_difference() {
    let one_form = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
    for mut draft in drafts() {
        draft.body = one_form(&draft.body);
        let plain = judged(&draft, one_form);
        for end in ["\r\n", "\r"] {
            let other = Draft { body: draft.body.replace('\n', end), ..draft.clone() };
            assert_eq!(judged(&other, one_form), plain, "{end:?} in {draft:?}");
        }
    }
}

/// A draft with all its texts in another form.
fn in_form(draft: &Draft, form: fn(&str) -> String) -> Draft {
    let mut draft = draft.clone();
    let (recipient, sender) = (&mut draft.recipient, &mut draft.sender);
    let texts = [
        &mut draft.subject,
        &mut draft.body,
        &mut recipient.first_name,
        &mut recipient.last_name,
        &mut recipient.company,
        &mut recipient.role,
        &mut sender.first_name,
        &mut sender.company,
        &mut sender.product,
    ];
    for text in texts.into_iter().chain(&mut recipient.facts) {
        *text = form(text);
    }
    draft
}

#[test]
fn accents_apart_make_no_difference() {
    let (whole, apart) = (|text: &str| text.nfc().collect::<String>(), |text: &str| text.nfd().collect::<String>());
    let mut accented = 0;
    for draft in drafts() {
        let (composed, parted) = (in_form(&draft, whole), in_form(&draft, apart));
        accented += usize::from(composed != parted);
        let plain = judged(&composed, whole);
        assert_eq!(judged(&parted, whole), plain, "{draft:?}");
        // A name is known whichever of the two the text and the form have.
        let mixed = Draft { recipient: parted.recipient, sender: parted.sender, ..composed };
        assert_eq!(judged(&mixed, whole), plain, "{draft:?}");
    }
    assert!(accented > 20, "{accented} drafts have accents");
}

/// What everybody writes. Each says nothing to this reader.
const CLICHES: [&str; 24] = [
    "I hope this email finds you well.",
    "I hope this message finds you well!",
    "I hope you are doing well.",
    "Hope you're having a great week.",
    "I hope all is well with you and your team.",
    "I trust this finds you well.",
    "I came across your profile and was impressed.",
    "I came across your profile and thought I'd reach out.",
    "I was impressed by your background.",
    "I read your article and found it insightful.",
    "Your background caught my eye.",
    "I just wanted to reach out.",
    "I wanted to reach out and introduce myself.",
    "My name is Sam and I am reaching out to you today.",
    "I'll keep this brief.",
    "I know you are busy, so I'll keep it short.",
    "Congratulations on all your success!",
    "I've been following your work for a while.",
    "Love what you're doing!",
    "We help companies like yours.",
    "We are a leading provider of innovative solutions.",
    "I think there could be great synergy between us.",
    "In today's fast-paced world, every second counts.",
    "As a thought leader in your industry, you know this.",
];

/// Praise that a message earns with something of its own.
const EARNED: [&str; 2] = ["fact-used", "clear-ask"];
/// What is missing stays missing.
const MISSING: [&str; 3] = ["no-ask", "no-recipient-fact", "fact-unused"];

#[test]
fn a_cliche_never_helps() {
    let has = |report: &Report, rule: &str| report.findings.iter().any(|f| f.rule == rule);
    let mut wrong = Vec::new();
    let mut tried = 0;
    for draft in drafts().filter(|draft| Text::read(&draft.body).words() >= 25) {
        let Some((greeting, rest)) = draft.body.split_once("\n\n").filter(|(line, _)| line.ends_with(',')) else {
            continue;
        };
        let before = judge(&draft);
        for cliche in CLICHES {
            tried += 1;
            let body = format!("{greeting}\n\n{cliche} {rest}");
            let after = judge(&Draft { body, ..draft.clone() });
            if after.score > before.score {
                wrong.push(format!("{:?} to {:?}: {cliche} in {:?}", before.score, after.score, draft.body));
            }
            let earned = EARNED.iter().filter(|rule| has(&after, rule) && !has(&before, rule));
            let lost = MISSING.iter().filter(|rule| has(&before, rule) && !has(&after, rule));
            for rule in earned.chain(lost) {
                wrong.push(format!("{rule}: {cliche} in {:?}", draft.body));
            }
        }
    }
    assert!(tried > 2_000, "{tried} were tried");
    assert!(wrong.is_empty(), "{} of {tried}: {:#?}", wrong.len(), &wrong[..wrong.len().min(30)]);
}

/// Phrases that the button for safe fixes shortens: the longest, the ones whose short form is harder to read, and
/// ones of every length.
const WORDY: [&str; 6] = [
    "at that point in time",
    "due to the fact that",
    "on a regular basis",
    "with regard to",
    "in order to",
    "prior to",
];

#[test]
fn safe_fixes_never_lower_the_score_wherever_wordy_phrases_stand() {
    let mut tried = 0;
    for (index, draft) in drafts().enumerate() {
        let gaps: Vec<usize> = draft.body.match_indices(' ').map(|(at, _)| at).collect();
        // Five at once move what is measured in words, one alone what stands side by side.
        let phrase = [" ", WORDY[index % WORDY.len()]].concat().repeat(if (index / WORDY.len()).is_multiple_of(2) {
            1
        } else {
            5
        });
        for gap in gaps.iter().skip(index % 7).step_by(7) {
            let mut body = draft.body.clone();
            body.insert_str(*gap, &phrase);
            contract::check_safe_fixes(&Draft { body, ..draft.clone() });
            tried += 1;
        }
    }
    assert!(tried > 10_000, "{tried} were tried");
}
