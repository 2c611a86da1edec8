//! Every figure against files whose truth is known, and every way in which a file can be broken.

#[allow(dead_code, reason = "the example writes files, these tests read them")]
mod messages;

use inmail_coach::outcomes::figures::{Band, FEW, Figures};
use inmail_coach::outcomes::statistics::{Rate, difference};
use inmail_coach::outcomes::{Clock, Import, Sent, figures};
use inmail_coach::report::Verdict;
use inmail_coach::{Draft, Options, Report, draft::Channel, score};
use messages::{Conversation, File, LINKEDIN, Style, YOU};

const DAY: i64 = 86_400;

/// Which messages a figure is about.
type Part<'a> = dyn Fn(&Conversation, &Report) -> bool + 'a;

fn read(text: &str, piece: usize) -> Import {
    read_into(Import::new(), text, piece)
}

fn read_into(mut import: Import, text: &str, piece: usize) -> Import {
    for piece in text.as_bytes().chunks(piece) {
        import.push(piece);
    }
    import.end();
    import
}

fn found(import: &Import) -> Figures {
    let you = import.people().first().expect("somebody").id;
    let sent: Vec<Sent> = import.begun(you, 0).map(|(_, sent)| sent).collect();
    figures(&sent, import.newest(), &Clock::default())
}

/// What the file says without any of the code under test but the engine itself.
struct Truth<'a> {
    /// Every counted message with its report and whether it was answered in 30 days.
    counted: Vec<(&'a Conversation, Report, bool)>,
    begun: Vec<&'a Conversation>,
    newest: i64,
}

impl<'a> Truth<'a> {
    fn of(file: &'a File) -> Self {
        let newest = file.newest();
        let begun: Vec<_> = file.conversations.iter().filter(|c| c.is_yours() && !c.is_group()).collect();
        let counted = begun.iter().filter(|c| c.at() + 30 * DAY <= newest).map(|c| {
            let channel = if c.subject.is_empty() { Channel::DirectMessage } else { Channel::Inmail };
            let draft = Draft { subject: c.subject.clone(), body: c.body.clone(), channel, ..Draft::default() };
            (*c, score(&draft, &Options::default()), c.answered().is_some_and(|after| after <= 30 * DAY))
        });
        Truth { counted: counted.collect(), begun, newest }
    }

    fn rate(&self, part: impl Fn(&Conversation, &Report) -> bool) -> Rate {
        let part: Vec<_> = self.counted.iter().filter(|(c, report, _)| part(c, report)).collect();
        Rate::of(part.iter().filter(|(.., answered)| *answered).count() as u32, part.len() as u32)
    }

    fn bands(&self, found: &[Band], parts: &[&Part]) {
        assert_eq!(found.len(), parts.len());
        for (band, part) in found.iter().zip(parts) {
            assert_eq!(band.rate, self.rate(part), "{}", band.name);
            assert_eq!(band.few, band.rate.of < FEW, "{}", band.name);
        }
        assert!(found.iter().any(|band| band.rate.answered > 0), "a test of nothing");
    }

    /// Score, or below all scores.
    fn rank(report: &Report) -> Option<i32> {
        match report.verdict {
            Verdict::Scored => report.score.map(i32::from),
            Verdict::FixFirst => Some(i32::from(report.score.unwrap_or(0)) - 101),
            Verdict::NotScored => None,
        }
    }
}

fn all<F: Fn(&Conversation, &Report) -> bool>(parts: &[F]) -> Vec<&Part<'_>> {
    parts.iter().map(|part| part as _).collect()
}

#[test]
fn every_figure_is_what_the_file_says() {
    let file = messages::file(2_500, 11);
    let import = read(&file.write(LINKEDIN), 8_192);
    assert_eq!(import.stopped(), None);
    assert_eq!(import.problems(), []);
    let truth = Truth::of(&file);

    let you = &import.people()[0];
    assert_eq!(you.name, YOU);
    assert_eq!(you.conversations as usize, file.conversations.len());
    assert_eq!(you.begun as usize, file.conversations.iter().filter(|c| c.is_yours()).count());
    let counts = import.counts(you.id);
    assert_eq!(counts.messages as usize, file.conversations.iter().map(|c| c.messages.len()).sum::<usize>());
    assert_eq!(counts.begun as usize, truth.begun.len());
    assert_eq!(counts.groups as usize, file.conversations.iter().filter(|c| c.is_yours() && c.is_group()).count());
    assert_eq!(counts.others as usize, file.conversations.iter().filter(|c| !c.is_yours()).count());
    assert_eq!((import.drafts(), import.newest()), (file.drafts, truth.newest));
    assert!(file.drafts > 0 && counts.groups > 0 && counts.others > 0);

    let found = found(&import);
    assert_eq!(found.rate, truth.rate(|_, _| true));
    assert_eq!(found.too_young as usize, truth.begun.len() - truth.counted.len());
    assert_eq!(found.not_scored, truth.rate(|_, report| report.verdict == Verdict::NotScored).of);
    assert!(found.not_scored > 0 && found.too_young > 0);

    let graded = |low: u8, high: u8| {
        move |_: &Conversation, r: &Report| {
            r.verdict == Verdict::Scored && r.score.is_some_and(|s| s >= low && s < high)
        }
    };
    truth.bands(
        &found.score,
        &[&graded(90, 101), &graded(75, 90), &graded(55, 75), &graded(0, 55), &|_, report| {
            report.verdict == Verdict::FixFirst
        }],
    );
    let long = |low: usize, high: usize| {
        move |c: &Conversation, _: &Report| (low..=high).contains(&c.body.encode_utf16().count())
    };
    truth.bands(&found.length, &[&long(0, 400), &long(401, 800), &long(801, 1_200), &long(1_201, usize::MAX)]);
    let words = |low: usize, high: usize| {
        move |c: &Conversation, _: &Report| (low..=high).contains(&c.subject.split_whitespace().count())
    };
    truth.bands(&found.subject, &[&words(0, 0), &words(1, 4), &words(5, 6), &words(7, usize::MAX)]);

    // The file begins on a Friday.
    let weekday = |c: &Conversation| ((c.at() - messages::START) / DAY + 4) % 7;
    let hour = |c: &Conversation| (c.at() - messages::START) % DAY / 3_600;
    let days: Vec<_> = (0..7).map(|day| move |c: &Conversation, _: &Report| weekday(c) == day).collect();
    let hours: Vec<_> = (0..24).map(|own| move |c: &Conversation, _: &Report| hour(c) == own).collect();
    truth.bands(&found.weekday, &all(&days));
    truth.bands(&found.hour, &all(&hours));

    assert_eq!(found.months.first().map(|month| month.name.as_str()), Some("2024-03"));
    assert_eq!(found.months.iter().map(|month| month.rate.of).sum::<u32>(), found.rate.of);
    assert_eq!(found.months[0].rate, truth.rate(|c, _| c.at() < messages::START + 31 * DAY));
    assert_eq!(found.months[1].rate, truth.rate(|c, _| (31..61).contains(&((c.at() - messages::START) / DAY))));
}

#[test]
fn where_there_are_too_many_texts_all_are_counted_and_an_even_sample_is_judged() {
    let file = messages::file(2_500, 11);
    let text = file.write(LINKEDIN);
    let whole = read(&text, 8_192);
    let part = read_into(Import::within(250_000), &text, 8_192);
    let you = whole.people()[0].id;
    let (all, some) = (whole.counts(you), part.counts(you));
    assert_eq!(all.judged, all.begun);
    assert!(some.judged * 5 > all.judged && some.judged < all.judged, "{some:?} of {all:?}");
    assert_eq!(
        (some.begun, some.groups, some.others, some.messages),
        (all.begun, all.groups, all.others, all.messages)
    );

    // What needs no score is of all messages, and the same.
    let (all, some) = (found(&whole), found(&part));
    assert_eq!((some.rate, some.returned, some.too_young), (all.rate, all.returned, all.too_young));
    assert_eq!((some.median_hours, some.worst), (all.median_hours, all.worst));
    assert_eq!((&some.length, &some.subject, &some.weekday), (&all.length, &all.subject, &all.weekday));
    assert_eq!((&some.hour, &some.months), (&all.hour, &all.months));

    // Scores are of the sample, and say what those of all do.
    let judged = part.begun(you, 0).filter(|(_, m)| m.judged && m.at + 30 * DAY <= file.newest()).count() as u32;
    assert_eq!(some.score.iter().map(|band| band.rate.of).sum::<u32>() + some.not_scored, judged);
    for (sample, band) in some.score.iter().zip(&all.score).filter(|(sample, _)| !sample.few) {
        assert!((sample.rate.low..=sample.rate.high).contains(&band.rate.rate), "{sample:?} of {band:?}");
    }
    let (sample, worth) = (some.worth.expect("enough"), all.worth.expect("enough"));
    assert!((sample.low..=sample.high).contains(&worth.value), "{sample:?} of {worth:?}");
    assert!(some.rules.iter().all(|rule| rule.with.of + rule.without.of + some.not_scored == judged));

    // Whatever the pieces.
    assert_eq!(read_into(Import::within(250_000), &text, 100).counts(you), part.counts(you));
    assert_eq!(read_into(Import::within(0), &text, 8_192).counts(you).judged, 0);
}

#[test]
fn a_file_sent_without_a_word_is_no_bad_message() {
    let text = "CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\n1,Dana,Amara,2024-03-01,\"Staff Engineer, Porto\",<p><br></p>\n\
        2,Dana,Piotr,2024-03-02,gauges,Which interval did you settle on for the tide gauges in the end?\n";
    let import = read(text, 8_192);
    let sent: Vec<Sent> = import.begun(0, 0).map(|(_, sent)| sent).collect();
    let [file] = sent.iter().filter(|m| m.chars == 0).collect::<Vec<_>>()[..] else { panic!("one: {sent:?}") };
    assert!(file.judged && !file.blocked && file.subject_words == 3, "{file:?}");
    assert_eq!((file.rank(), file.rules), (None, Default::default()));
    assert!(sent.iter().any(|m| m.rank().is_some()));
}

#[test]
fn what_the_score_is_worth_is_counted_pair_by_pair() {
    let file = messages::file(1_500, 5);
    let found = found(&read(&file.write(LINKEDIN), 8_192));
    let truth = Truth::of(&file);
    let ranked: Vec<(i32, bool)> =
        truth.counted.iter().filter_map(|(_, report, answered)| Some((Truth::rank(report)?, *answered))).collect();
    let (mut won, mut pairs) = (0.0, 0.0);
    for (good, _) in ranked.iter().filter(|(_, answered)| *answered) {
        for (bad, _) in ranked.iter().filter(|(_, answered)| !*answered) {
            pairs += 1.0;
            won += if good > bad {
                1.0
            } else if good == bad {
                0.5
            } else {
                0.0
            };
        }
    }
    let worth = found.worth.expect("enough messages");
    assert!((worth.value - won / pairs).abs() < 1e-9);
    // The file's good messages are answered more often, and the interval says so.
    assert!(worth.low > 0.5 && worth.low < worth.value && worth.value < worth.high && worth.high < 0.8, "{worth:?}");
}

#[test]
fn rules_are_compared_message_by_message() {
    let file = messages::file(1_500, 5);
    let found = found(&read(&file.write(LINKEDIN), 8_192));
    let truth = Truth::of(&file);
    let judged = |report: &Report| Truth::rank(report).is_some();
    assert!(found.rules.len() > 15);
    for rates in &found.rules {
        let has = |report: &Report| report.findings.iter().any(|finding| finding.rule == rates.rule);
        assert_eq!(rates.with, truth.rate(|_, report| judged(report) && has(report)), "{}", rates.rule);
        assert_eq!(rates.without, truth.rate(|_, report| judged(report) && !has(report)), "{}", rates.rule);
        assert_eq!(rates.difference, difference(rates.with, rates.without), "{}", rates.rule);
        assert_eq!(rates.few, rates.with.of < FEW || rates.without.of < FEW, "{}", rates.rule);
    }
    let clear: Vec<_> = found.rules.iter().filter(|rates| !rates.few).collect();
    assert!(clear.is_sorted_by(|a, b| a.difference.value <= b.difference.value));
    let seen: std::collections::BTreeSet<_> = truth
        .counted
        .iter()
        .filter(|(_, r, _)| judged(r))
        .flat_map(|(_, r, _)| r.findings.iter().map(|f| f.rule))
        .collect();
    assert_eq!(found.rules.iter().map(|rates| rates.rule).collect::<std::collections::BTreeSet<_>>(), seen);
}

#[test]
fn credits_that_came_back_and_how_long_it_took() {
    let file = messages::file(1_500, 5);
    let found = found(&read(&file.write(LINKEDIN), 8_192));
    let truth = Truth::of(&file);
    let old: Vec<_> = truth.begun.iter().filter(|c| c.at() + 90 * DAY <= truth.newest).collect();
    let back = |c: &Conversation| c.answered().filter(|after| *after <= 90 * DAY);
    assert_eq!(found.returned, Rate::of(old.iter().filter(|c| back(c).is_some()).count() as u32, old.len() as u32));
    assert!(found.returned.answered > truth.rate(|_, _| true).answered / 2);
    let mut waits: Vec<i64> = truth.begun.iter().filter_map(|c| back(c)).collect();
    waits.sort_unstable();
    let middle = (waits[(waits.len() - 1) / 2] + waits[waits.len() / 2]) as f64 / 7_200.0;
    assert!((found.median_hours.unwrap() - middle).abs() < 1e-9);
    // A hundred messages in a fortnight are in no such file: LinkedIn's line does not apply.
    assert!(found.worst.is_none());
}

#[test]
fn the_same_whatever_the_pieces_and_the_writing() {
    let file = messages::file(300, 3);
    let wanted = found(&read(&file.write(LINKEDIN), usize::MAX));
    assert!(wanted.rate.of > 60);
    for piece in [1, 13, 4_096] {
        assert_eq!(found(&read(&file.write(LINKEDIN), piece)), wanted, "pieces of {piece}");
    }
    for style in [
        Style { bom: false, line_end: "\r\n", ..LINKEDIN },
        Style { separator: ';', html: false, ..LINKEDIN },
        Style { separator: '\t', line_end: "\r\n", ..LINKEDIN },
    ] {
        let import = read(&file.write(style), 1_000);
        assert_eq!(import.problems(), [], "{style:?}");
        assert_eq!(found(&import), wanted, "{style:?}");
    }
}

#[test]
fn without_addresses_of_profiles_people_are_known_by_name() {
    let file = messages::file(300, 3);
    let import = read(&file.write(Style { profiles: false, ..LINKEDIN }), 1_000);
    let you = &import.people()[0];
    assert_eq!((you.name.as_str(), you.conversations as usize), (YOU, file.conversations.len()));
    // Several readers cannot be told from one whose name has a comma.
    let yours = file.conversations.iter().filter(|c| c.is_yours()).count();
    assert_eq!(import.counts(you.id).begun as usize, yours);
}

const HEADER: &str = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n";

fn row(conversation: &str, from: &str, to: &str, date: &str, content: &str) -> String {
    format!(
        "{conversation},,{from},https://linkedin.com/in/{from},{to},https://www.linkedin.com/in/{to}/,{date},,{content},INBOX\n"
    )
}

#[test]
fn a_line_that_cannot_be_used_is_named_and_the_rest_counts() {
    let text = [
        HEADER,
        &row("c1", "dana", "amara", "2026-08-01 02:00:00 UTC", "\"Hi,\nin two lines\""),
        &row("c1", "amara", "dana", "the day after", "Thanks"),
        "c2,short\n",
        &row("c3", "", "amara", "2026-08-01 02:00:00 UTC", "who?").replace("https://linkedin.com/in/,", ","),
        &row("", "dana", "amara", "2026-08-01 02:00:00 UTC", "where?"),
        &row("c1", "amara", "dana", "2026-08-03 02:00:00 UTC", "Thanks again"),
    ]
    .concat();
    let import = read(&text, 7);
    let problems: Vec<_> = import.problems().iter().map(|problem| (problem.line, problem.what.as_str())).collect();
    assert_eq!(
        problems,
        [
            (4, "“the day after” is no date that can be read."),
            (5, "2 columns where 9 are needed."),
            (6, "It does not say who wrote it."),
            (7, "It does not say which conversation it belongs to."),
        ]
    );
    assert_eq!((import.problem_count(), import.messages()), (4, 2));
    let you = import.people().into_iter().find(|person| person.name == "dana").unwrap();
    let sent: Vec<_> = import.begun(you.id, 0).map(|(_, sent)| sent).collect();
    assert_eq!((sent.len(), sent[0].answered), (1, Some(2 * DAY)));
}

#[test]
fn a_thousand_bad_lines_are_counted_and_twenty_named() {
    let text = HEADER.to_string() + &row("c", "dana", "amara", "never", "x").repeat(1_000);
    let import = read(&text, 4_096);
    assert_eq!((import.problems().len(), import.problem_count()), (20, 1_000));
}

#[test]
fn a_file_that_breaks_off_gives_what_stands_before() {
    let file = messages::file(300, 3);
    let whole = file.write(LINKEDIN);
    let rows = whole.len() * 2 / 3;
    let cut = whole[..rows].rfind("Hi ").unwrap() + 20;
    let import = read(&whole[..cut], 500);
    assert_eq!(import.stopped(), None);
    let [problem] = import.problems() else { panic!("{:?}", import.problems()) };
    assert!(problem.what.starts_with("The file breaks off in this message."), "{problem:?}");
    // The record begins on this line of the file.
    assert!(whole.lines().nth(problem.line as usize - 1).unwrap().starts_with("2-"), "{problem:?}");
    assert!(import.messages() > 150);
}

#[test]
fn what_is_not_the_file_is_said_in_its_first_line() {
    for (text, says) in [
        ("", "The file is empty."),
        ("\u{feff}\n\n", "The file is empty."),
        ("a,b,c\n1,2,3\n", "Missing: CONVERSATION ID, FROM, DATE, CONTENT. Found: a, b, c."),
        ("CONVERSATION ID,FROM,DATE\n1,2,3\n", "Missing: CONTENT."),
        (
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
            "This looks like another file of the same archive: choose messages.csv.",
        ),
        (
            "UNTERHALTUNGS-ID,TITEL,VON,AN,DATUM,BETREFF,INHALT,ORDNER\n1,2,3,4,5,6,7,8\n",
            "set LinkedIn to English and ask for the file again.",
        ),
        ("PK\u{3}\u{4}\u{14}\n", "This is the whole archive."),
    ] {
        let import = read(text, 5);
        let stopped = import.stopped().unwrap_or_else(|| panic!("{text:?} was taken"));
        assert_eq!(stopped.line, 1, "{text:?}");
        assert!(stopped.what.contains(says), "{text:?}: {}", stopped.what);
        assert_eq!(import.messages(), 0);
    }
    let mut import = Import::new();
    import.push(b"\xff\xfeC\0O\0N\0\n\0");
    assert!(import.stopped().unwrap().what.contains("UTF-16"));
}

#[test]
fn a_quote_that_is_never_closed_stops_it_and_what_was_read_stays() {
    let mut import = Import::new();
    import.push(HEADER.as_bytes());
    import.push(row("c1", "dana", "amara", "2026-08-01 02:00:00 UTC", "fine").as_bytes());
    import.push(b"c2,,dana,,amara,,2026-08-01 02:00:00 UTC,,\"never closed");
    for _ in 0..200 {
        import.push(&row("c9", "dana", "amara", "2026-08-01 02:00:00 UTC", "a line").repeat(200).into_bytes());
    }
    import.end();
    let stopped = import.stopped().unwrap();
    assert_eq!(stopped.line, 3);
    assert!(stopped.what.starts_with("A quote opens here"), "{stopped:?}");
    assert_eq!(import.messages(), 1);
}

#[test]
fn the_first_of_two_messages_in_one_second_is_told_by_the_order_of_the_file() {
    let at = "2026-08-01 02:00:00 UTC";
    let newest_first = [
        HEADER,
        &row("c", "amara", "dana", "2026-08-02 02:00:00 UTC", "late"),
        &row("c", "dana", "amara", at, "second"),
        &row("c", "amara", "dana", at, "first"),
    ]
    .concat();
    let oldest_first =
        [HEADER, &row("c", "amara", "dana", at, "first"), &row("c", "dana", "amara", at, "second")].concat();
    for text in [newest_first, oldest_first] {
        let import = read(&text, 99);
        let amara = import.people().into_iter().find(|person| person.name == "amara").unwrap();
        assert_eq!(amara.begun, 1, "{text}");
    }
}

#[test]
fn old_files_without_conversations_are_read_by_pairs() {
    let text = "From,To,Date,Subject,Content,Direction,Folder\n\
        Dana,Amara,\"8/1/18, 2:00 AM\",tide gauges,Hi,OUTGOING,SENT\n\
        Amara,Dana,\"8/1/18, 4:00 PM\",RE: tide gauges,Hello,INCOMING,INBOX\n\
        Dana,Piotr,\"8/2/18, 2:00 AM\",,Hi,OUTGOING,SENT\n";
    let import = read(text, 10);
    assert_eq!((import.stopped(), import.problems().len()), (None, 0));
    let you = &import.people()[0];
    assert_eq!((you.name.as_str(), you.begun), ("Dana", 2));
    let mut answers: Vec<_> = import.begun(you.id, 0).map(|(_, sent)| sent.answered).collect();
    answers.sort();
    assert_eq!(answers, [None, Some(14 * 3_600)]);
}
