//! What frauds ask of strangers: money, papers, passwords, another channel, silence.

use crate::draft::Relationship;
use crate::rules::prelude::*;

static PHRASES: Phrases = Phrases::new(list!("scam_sign"));

rule! {
    id: "scam-sign",
    title: "Reads like a fraud",
    category: Category::Clarity,
    severity: Severity::Mistake,
    points: 16,
    seed: "Clarity: Give your message a clear purpose and end with one simple, low-pressure question.",
    what: "Frauds ask strangers for this, too",
    why: "Readers are warned of strangers who want money or papers.",
    action: "Ask for an answer.",
    bad: "Hi Maya,\n\nYour application has been approved. Please send your bank details and a photo of your ID.",
    good: "Hi Maya,\n\nI read that you run payroll at Kestrel Bank. How do you pay people who have no account?",
    limits: "A list of what frauds ask for and promise; those who sell to banks or travellers may mean something else.",
    sources: "ftc-scams-2020",
}

fn look(r: &Reading, notes: &mut Notes) {
    // Who has applied is asked for papers.
    if r.draft.relationship != Relationship::Applicant {
        notes.at_each(Field::Body, &r.body, PHRASES);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::rules::testing::{fires, flags, leaves_alone, people};

    #[test]
    fn money_papers_and_silence_are_signs_of_a_fraud() {
        flags(
            &RULE,
            "Bring your original passport and service charges 45000. Don't mention this to anyone.",
            &["original passport", "service charges 45000", "Don't mention this to anyone"],
        );
        flags(&RULE, "Please verify your password.", &["verify your password"]);
        flags(
            &RULE,
            "Add me on Telegram and pay by gift card or Zelle.",
            &["Add me on Telegram", "pay by gift card or Zelle"],
        );
    }

    #[test]
    fn who_applied_brings_papers() {
        let draft =
            |relationship| Draft { body: "Please bring your original passport.".into(), relationship, ..people() };
        assert!(fires(&RULE, &draft(Relationship::None)));
        assert!(!fires(&RULE, &draft(Relationship::Applicant)));
    }

    #[test]
    fn work_with_banks_and_papers_is_fine() {
        leaves_alone(
            &RULE,
            &[
                "You joined the bank in May.",
                "Your photo of the old mill is in my office.",
                "Which passport desk has the longest queue?",
                "Your team was selected for the Leeds trial.",
                "How do you keep the fee low?",
                "Does the bird cherry flower early here?",
            ],
        );
    }
}
