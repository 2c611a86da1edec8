//! Writes a messages.csv with known truth, for the browser tests and for trying things by hand:
//! `cargo run --release --no-default-features --example messages -- 50000 7 > messages.csv`
//! What is true of it goes to standard error as JSON.

#[path = "mod.rs"]
mod messages;

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse().expect("a number"));
    let (rows, seed) = (arguments.next().unwrap_or(1_000), arguments.next().unwrap_or(7));
    let file = messages::file(rows as usize, seed);
    print!("{}", file.write(messages::LINKEDIN));
    let newest = file.newest();
    let begun: Vec<_> = file.conversations.iter().filter(|c| c.is_yours() && !c.is_group()).collect();
    let old: Vec<_> = begun.iter().filter(|c| c.at() <= newest - 30 * 86_400).collect();
    let answered = old.iter().filter(|c| c.answered().is_some_and(|after| after <= 30 * 86_400)).count();
    let rows: usize = file.conversations.iter().map(|c| c.messages.len()).sum();
    eprintln!(
        r#"{{"you":"{}","rows":{rows},"drafts":{},"conversations":{},"begun":{},"counted":{},"answered":{answered}}}"#,
        messages::YOU,
        file.drafts,
        file.conversations.len(),
        begun.len(),
        old.len()
    );
}
