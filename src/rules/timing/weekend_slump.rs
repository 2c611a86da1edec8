//! Friday and Saturday, when fewest are answered.

use super::Moment;
use crate::rules::prelude::*;

rule! {
    id: "weekend-slump",
    title: "End of the week",
    category: Category::Timing,
    severity: Severity::Advice,
    points: 5,
    seed: "Timing: Send your messages earlier in the week, as response rates tend to drop on Fridays and Saturdays.",
    what: "End of the week",
    why: "On LinkedIn Friday and Saturday are lowest, all others alike.",
    action: "Send it from Sunday to Thursday.",
    bad: "2027-03-12T09:30",
    good: "2027-03-11T09:30",
    limits: "Averages over all trades; weekends work for some.",
    sources: "linkedin-weekday-2022",
}

fn look(r: &Reading, notes: &mut Notes) {
    match Moment::read(&r.draft.send_at).map(Moment::weekday) {
        Some(5) => drop(notes.whole().cost(4).say(&[said!("It goes out on a Friday, when fewer are answered")])),
        Some(6) => drop(notes.whole().say(&[said!("It goes out on a Saturday, when fewest are answered")])),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::leaves_alone;

    #[test]
    fn sunday_to_thursday_are_equal() {
        leaves_alone(&RULE, &["2027-03-07", "2027-03-08", "2027-03-09", "2027-03-10", "2027-03-11", "", "soon"]);
    }
}
