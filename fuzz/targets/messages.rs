//! LinkedIn's messages.csv, in pieces of any size: the pieces make no difference, and the figures
//! add up.
#![no_main]

use inmail_coach::outcomes::import::{Counts, Problem};
use inmail_coach::outcomes::json::json;
use inmail_coach::outcomes::{Clock, Figures, Import, Person, Sent, figures};

/// Messages that are judged: each costs a score.
const JUDGED: usize = 6;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some(([first, second, minutes, you], file)) = bytes.split_first_chunk() else { return };
    let whole = import(file, file.len().max(1), 0);
    let pieces = import(file, usize::from(*first) + 1, usize::from(*second));
    assert_eq!(told(&whole), told(&pieces), "pieces make a difference");

    let people = whole.people();
    let you = if *you == 0 { people.first().map_or(0, |person| person.id) } else { usize::from(*you) };
    let counts = whole.counts(you);
    assert_eq!(counts.conversations, counts.others + counts.groups + counts.begun);
    assert!(counts.conversations <= counts.messages);
    let sent: Vec<Sent> = whole.begun(you, 0).take(JUDGED).map(|(_, sent)| sent).collect();
    assert!(sent.len() as u32 <= counts.begun);
    assert!(sent.iter().all(|message| message.answered.is_none_or(|after| after >= 0)), "an answer before the message");
    let clock = Clock { first: 20_000, minutes: vec![i32::from(*minutes) * 7 - 800; 3] };
    check(&figures(&sent, whole.newest(), &clock), sent.len() as u32);
});

fn import(file: &[u8], first: usize, then: usize) -> Import {
    let mut import = Import::new();
    let (mut rest, mut size) = (file, first);
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(size.min(rest.len()));
        import.push(piece);
        (rest, size) = (after, if then == 0 { first } else { then });
    }
    import.end();
    import
}

/// Everything that an import says of itself.
fn told(import: &Import) -> (Option<Problem>, Vec<Problem>, [u32; 3], i64, Vec<Person>, Counts) {
    (
        import.stopped().cloned(),
        import.problems().to_vec(),
        [import.problem_count(), import.messages(), import.drafts()],
        import.newest(),
        import.people(),
        import.counts(0),
    )
}

fn check(figures: &Figures, all: u32) {
    let rate = &figures.rate;
    assert!(rate.answered <= rate.of);
    assert_eq!(rate.of + figures.too_young, all);
    for bands in [&figures.length, &figures.subject, &figures.weekday, &figures.hour, &figures.months] {
        assert_eq!(bands.iter().map(|band| band.rate.of).sum::<u32>(), rate.of, "every message is in one band");
        assert_eq!(bands.iter().map(|band| band.rate.answered).sum::<u32>(), rate.answered);
    }
    assert_eq!(figures.score.iter().map(|band| band.rate.of).sum::<u32>() + figures.not_scored, rate.of);
    serde_json::from_str::<serde_json::Value>(&json(figures)).expect("figures are JSON");
}
