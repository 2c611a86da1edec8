//! The shape of a report and the rules of its arithmetic, one promise of the contract a test.

use inmail_coach::options::{HousePhrase, Ignored};
use inmail_coach::report::{Reason, Severity, Verdict};
use inmail_coach::{Draft, Options, score};
use serde_json::{Value, json};

fn draft(json: Value) -> Draft {
    serde_json::from_value(json).unwrap()
}

fn report(json: Value) -> Value {
    serde_json::to_value(score(&draft(json), &Options::default())).unwrap()
}

fn good() -> Value {
    json!({
        "subject": "tide gauges",
        "body": "Hi Amara,\n\nYour GeoPython talk on tide gauges made us rewrite our sampler. Which interval did you settle on?\n\nIlse",
        "recipient": { "firstName": "Amara", "lastName": "Osei", "facts": ["GeoPython talk on tide gauges"] },
    })
}

#[test]
fn a_good_draft_gets_an_a_without_every_tip() {
    let report = report(good());
    assert_eq!(report["verdict"], "scored");
    assert_eq!(report["grade"], "A");
    assert!(report.get("reason").is_none());
    assert!(report.get("house").is_none());
    assert_eq!(report["practices"][3], json!({ "id": "timing", "score": null, "weight": 7 }));
}

#[test]
fn the_keys_are_those_of_the_contract() {
    let mut bad = good();
    bad["body"] = json!("Hi John,\n\nIn order to save time I hope this email finds you well, dear reader of mine.");
    let report = report(bad);
    let keys = |v: &Value| v.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        keys(&report),
        ["rulePack", "verdict", "score", "grade", "practices", "mistakes", "findings", "stats"]
            .map(String::from)
            .into_iter()
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .collect::<Vec<_>>()
    );
    for key in
        ["subjectWords", "subjectChars", "words", "chars", "sentences", "readingGrade", "questions", "readingSeconds"]
    {
        assert!(report["stats"][key].is_u64(), "{key}");
    }
    for finding in report["findings"].as_array().unwrap() {
        for key in ["rule", "category", "severity", "message", "why", "action"] {
            assert!(finding[key].is_string(), "{key} of {finding}");
        }
        let placed = !finding["field"].is_null();
        assert_eq!(
            placed,
            finding.get("start").is_some() && finding.get("end").is_some() && finding.get("text").is_some()
        );
        assert!(finding["sources"].is_array() && finding["fixes"].is_array() && finding["points"].is_u64());
    }
    let fix = report["findings"].as_array().unwrap().iter().find(|f| f["rule"] == "wordy-phrase").unwrap();
    assert_eq!(
        fix["fixes"][0],
        json!({ "label": "Change to “To”", "safe": true, "edits": [{ "field": "body", "start": 10, "end": 21, "replacement": "To" }] })
    );
}

#[test]
fn verdicts_come_in_order() {
    let verdict = |subject: &str, body: &str| {
        let report = score(&draft(json!({ "subject": subject, "body": body })), &Options::default());
        (report.verdict, report.reason, report.score.is_some())
    };
    let german = "Guten Tag, ich habe Ihren Vortrag über Pegelmessung gehört und würde gern mit Ihnen darüber sprechen, wie Sie das gelöst haben.";
    let english = "Could you tell me how you chose the interval of the gauges in the harbour?";
    assert_eq!(verdict("", " \n"), (Verdict::NotScored, Some(Reason::Empty), false));
    assert_eq!(verdict("tide", ""), (Verdict::FixFirst, None, false));
    assert_eq!(verdict("", "Hi {{name}}"), (Verdict::FixFirst, None, false));
    assert_eq!(verdict("", &format!("Hi {{{{name}}}}, {english}")), (Verdict::FixFirst, None, true));
    assert_eq!(verdict("", "Hello there"), (Verdict::NotScored, Some(Reason::TooShort), false));
    assert_eq!(verdict("", german), (Verdict::NotScored, Some(Reason::UnsupportedLanguage), false));
    assert_eq!(verdict("", &format!("{german} {{{{name}}}}")), (Verdict::FixFirst, None, false));
    assert_eq!(verdict("", english), (Verdict::Scored, None, true));
}

#[test]
fn too_short_lists_its_findings_without_points() {
    let report = report(json!({ "subject": "hi", "body": "hi" }));
    assert!(report["findings"].as_array().unwrap().len() > 1);
    assert!(report["findings"].as_array().unwrap().iter().all(|f| f["points"] == 0));
}

#[test]
fn options_turn_rules_off_put_findings_aside_and_change_weights() {
    let mut bad = good();
    bad["body"] = json!(
        "Hi Amara,\n\nI hope this email finds you well. Your GeoPython talk on tide gauges made us rewrite our sampler. Which interval did you settle on?"
    );
    let draft = draft(bad);
    let plain = score(&draft, &Options::default());
    let opener = plain.findings.iter().find(|f| f.rule == "generic-opener").unwrap();
    let without = |options: Options| {
        let report = score(&draft, &options);
        (report.findings.iter().any(|f| f.rule == "generic-opener"), report.score.unwrap())
    };
    let back = plain.score.unwrap() + opener.points;
    assert_eq!(without(Options { off: vec!["generic-opener".into()], ..Options::default() }), (false, back));
    let ignored = Ignored {
        rule: opener.rule.into(),
        text: opener.text.clone().unwrap(),
        before: opener.before.clone(),
        after: opener.after.clone(),
    };
    assert_eq!(without(Options { ignore: vec![ignored.clone()], ..Options::default() }), (false, back));
    assert_eq!(
        without(Options { ignore: vec![Ignored { after: "other".into(), ..ignored }], ..Options::default() }),
        (true, plain.score.unwrap())
    );
    for (weight, points) in [(0.0, 0), (2.0, 2), (500.0, 28), (-1.0, 0), (f64::NAN, opener.points)] {
        let report =
            score(&draft, &Options { weights: vec![("generic-opener".to_owned(), weight)], ..Options::default() });
        assert_eq!(report.findings.iter().find(|f| f.rule == "generic-opener").unwrap().points, points, "{weight}");
    }
}

#[test]
fn a_sites_own_phrase_is_found_within_a_wordy_one() {
    let found = |phrase: &str| {
        let draft = draft(json!({ "body": "Hi Maya,\n\nWe row in order to see the buoys prior to winter." }));
        let phrase = HousePhrase { phrase: phrase.into(), ..HousePhrase::default() };
        let report = score(&draft, &Options { phrases: vec![phrase], ..Options::default() });
        report.findings.into_iter().filter(|f| f.rule == "house-phrase").filter_map(|f| f.text).collect::<Vec<_>>()
    };
    assert_eq!(found("order"), ["order"]);
    assert_eq!(found("to see"), ["to see"]);
    assert_eq!(found("in order to"), ["in order to"]);
    assert_eq!(found("before"), [""; 0]);
}

#[test]
fn a_site_can_add_its_own_phrases() {
    let phrase = HousePhrase {
        phrase: "Tide Gauges".into(),
        message: "Say “gauges”".into(),
        replacement: "gauges".into(),
        ..HousePhrase::default()
    };
    let report = score(&draft(good()), &Options { phrases: vec![phrase], ..Options::default() });
    assert_eq!(report.house, ["Tide Gauges"]);
    let own: Vec<_> = report.findings.iter().filter(|f| f.rule == "house-phrase").collect();
    assert_eq!(own.iter().map(|f| f.text.as_deref().unwrap()).collect::<Vec<_>>(), ["tide gauges", "tide gauges"]);
    assert_eq!(own[1].fixes[0].edits[0].replacement, "gauges");
    assert_eq!((&*own[0].message, &*own[1].message), ("Say “gauges”", "Say “gauges”"));
    let bare = HousePhrase { phrase: "tide gauges".into(), ..HousePhrase::default() };
    let report = score(&draft(good()), &Options { phrases: vec![bare], ..Options::default() });
    let own = report.findings.iter().find(|f| f.rule == "house-phrase").unwrap();
    assert_eq!((&*own.message, own.fixes.len()), ("Not in the style of this house", 0));
}

#[test]
fn the_house_rule_can_be_turned_off_alone_and_an_empty_phrase_is_none() {
    let phrase = |phrase: &str| HousePhrase { phrase: phrase.into(), ..HousePhrase::default() };
    let phrases = vec![phrase("tide gauges"), phrase(""), phrase("sampler")];
    let house = |off: &[&str]| {
        let off = off.iter().map(|id| String::from(*id)).collect();
        let report = score(&draft(good()), &Options { phrases: phrases.clone(), off, ..Options::default() });
        (report.house, report.findings.iter().filter(|f| f.rule == "house-phrase").count())
    };
    let both = (vec![String::from("tide gauges"), "sampler".into()], 3);
    assert_eq!(house(&[]), both);
    assert_eq!(house(&["wordy-phrase"]), both);
    assert_eq!(house(&["house-phrase"]), (vec![], 0));
}

#[test]
fn a_weight_counts_in_proportion_to_what_a_finding_would_cost() {
    let cost = |length: usize, weights: Vec<(String, f64)>| {
        let body = format!("Hi Amara,\n\n{}", "We read it. ".repeat(length / 12));
        let report = score(&draft(json!({ "body": body })), &Options { weights, ..Options::default() });
        report.findings.iter().find(|f| f.rule == "lengthy").map(|f| f.points)
    };
    let weight = |points: f64| vec![("lengthy".to_owned(), points)];
    assert_eq!((cost(1_300, vec![]), cost(900, vec![])), (Some(13), Some(7)));
    assert_eq!((cost(1_300, weight(6.5)), cost(900, weight(6.5))), (Some(7), Some(4)));
    assert_eq!((cost(1_300, weight(6.4)), cost(900, weight(6.4))), (Some(6), Some(3)));
}

#[test]
fn a_finding_knows_the_words_beside_it() {
    let beside = |body: &str| {
        let report = score(&draft(json!({ "body": body })), &Options::default());
        let finding = report.findings.into_iter().find(|f| f.rule == "wordy-phrase").unwrap();
        (finding.before, finding.after)
    };
    let words = |before: &str, after: &str| (before.to_owned(), after.to_owned());
    assert_eq!(beside("We MET – in order to Ask you"), words("met", "ask"));
    assert_eq!(beside("In order to ask"), words("", "ask"));
    assert_eq!(beside("We met in order to"), words("met", ""));
}

#[test]
fn ten_words_are_enough() {
    let judged = |body: &str| {
        let report = score(&draft(json!({ "subject": "tide gauges", "body": body })), &Options::default());
        (report.stats.words, report.verdict, report.score.is_some())
    };
    let ten = "Which interval did you settle on for the tide gauges?";
    assert_eq!(judged(ten), (10, Verdict::Scored, true));
    assert_eq!(judged(&ten.replace("the ", "")), (9, Verdict::NotScored, false));
}

#[test]
fn their_own_words_are_no_hype_and_no_cliche() {
    let flagged = |body: &str, facts: &[&str]| -> Vec<String> {
        let json = json!({ "subject": "", "body": body, "recipient": { "firstName": "Amara", "facts": facts } });
        let found = score(&draft(json), &Options::default()).findings.into_iter();
        found.filter(|f| f.severity != Severity::Praise).filter_map(|f| f.text).collect()
    };
    let body = "Hi Amara,\n\nHow did you get the guaranteed results past the board in order to keep the night crew?";
    let has = |found: &[String], words: &str| found.iter().any(|text| text == words);
    let strange = flagged(body, &["runs the night crew"]);
    assert!(has(&strange, "guaranteed results") && has(&strange, "in order to"), "{strange:?}");
    // What is wordy stays so, whoever wrote it first.
    let theirs = flagged(body, &["guaranteed results in order to keep the night crew"]);
    assert!(!has(&theirs, "guaranteed results") && has(&theirs, "in order to"), "{theirs:?}");
}

#[test]
fn counts_are_those_of_a_reader_with_a_pencil() {
    let body = "Did you read the gauge? We did so once. ".repeat(30);
    let stats = score(&draft(json!({ "subject": "tide gauges 👩", "body": body })), &Options::default()).stats;
    assert_eq!((stats.subject_words, stats.subject_chars, stats.words), (2, 14, 270));
    assert_eq!((stats.chars, stats.sentences, stats.questions), (30 * 40, 60, 30));
    // At 238 words a minute, and no second is cut off.
    assert_eq!(stats.reading_seconds, 69);
}

#[test]
fn offsets_count_utf16_whatever_the_line_ends() {
    for ends in ["\n", "\r\n", "\r"] {
        let body = format!(
            "Hi 👩🏽‍💻 Zoe\u{308},{ends}{ends}🇮🇳 שלום in order to ask: which interval did you settle on in the end, and why?"
        );
        let report = score(&draft(json!({ "body": body })), &Options::default());
        let wordy = report.findings.iter().find(|f| f.rule == "wordy-phrase").unwrap();
        let units: Vec<u16> = body.encode_utf16().collect();
        assert_eq!(
            String::from_utf16_lossy(&units[wordy.start.unwrap() as usize..wordy.end.unwrap() as usize]),
            "in order to"
        );
    }
}

#[test]
fn a_hundred_thousand_characters_are_judged() {
    let body = "We read the gauge at the pier again today and it was fine. ".repeat(1_700);
    let report = score(&draft(json!({ "subject": "gauge", "body": body })), &Options::default());
    assert_eq!(report.verdict, Verdict::FixFirst);
    assert!(report.findings.iter().any(|f| f.rule == "over-limit" && f.severity == Severity::Blocker));
}

#[test]
fn a_send_time_that_is_no_date_is_said_and_costs_nothing() {
    let mut odd = good();
    odd["sendAt"] = json!("next Tuesday");
    let report = report(odd);
    assert_eq!(report["practices"][3]["score"], Value::Null);
    let said = report["findings"].as_array().unwrap().iter().find(|f| f["category"] == "timing").unwrap();
    assert_eq!(said["points"], 0);
}

#[test]
fn what_is_not_judged_costs_nothing_whatever_the_house_says() {
    let phrase = HousePhrase {
        phrase: "tide gauges".into(),
        category: Some(inmail_coach::report::Category::Timing),
        ..HousePhrase::default()
    };
    let weights = vec![("unreadable-send-time".to_owned(), 5.0)];
    for send_at in ["", "soon"] {
        let draft = Draft { send_at: send_at.into(), ..draft(good()) };
        let options = Options { phrases: vec![phrase.clone()], weights: weights.clone(), ..Options::default() };
        let report = score(&draft, &options);
        assert_eq!(report.practices[3].score, None);
        assert!(report.findings.iter().any(|f| f.rule == "house-phrase"));
        assert!(report.findings.iter().filter(|f| f.category.word() == "timing").all(|f| f.points == 0), "{report:?}");
    }
}

#[test]
fn what_was_not_filled_in_is_not_offered_again() {
    let fixes = |name: &str, body: &str| {
        let report = score(&draft(json!({ "body": body, "recipient": { "firstName": name } })), &Options::default());
        let finding = report.findings.iter().find(|f| f.rule == "unfilled-placeholder").unwrap();
        finding.fixes.iter().map(|fix| fix.label.clone()).collect::<Vec<_>>()
    };
    let (field, hole) = ("Hi {{first_name}},\n\none question?", "Hi ,\n\none question?");
    assert_eq!((fixes("Maya", field), fixes("Maya", hole)), (vec!["Put in “Maya”".into()], vec!["Greet Maya".into()]));
    for name in ["{{first_name}}", ", ", ""] {
        assert!(fixes(name, hole).is_empty(), "{name}");
    }
    assert!(fixes("{{first_name}}", field).is_empty());
}
