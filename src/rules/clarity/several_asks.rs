//! Two or more different things are asked.

use crate::reading::AskKind;
use crate::rules::prelude::*;

rule! {
    id: "several-asks",
    title: "More than one ask",
    category: Category::Clarity,
    severity: Severity::Mistake,
    points: 5,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "Several different things are asked",
    why: "Each further ask makes it easier to do none.",
    action: "Keep the smallest one.",
    bad: "Hi Maya,\n\nCould you introduce me to your loader team? Could we have a call on Tuesday?",
    good: "Hi Maya,\n\nCould we have a call on Tuesday? If easier, may I send two questions?",
    limits: "It tells asks apart by kind: two different favours of one kind count as one.",
    sources: "one-ask easy-to-answer-2013",
}

/// Asks that are too many: in one sentence even where all are alike.
const MANY: u32 = 3;

fn look(r: &Reading, notes: &mut Notes) {
    // A call and the link to book it are one ask; so are a question and the offer to send more.
    let family = |kind: AskKind| match kind {
        AskKind::Vague => 0,
        AskKind::Reply | AskKind::Permission => 1,
        AskKind::Call | AskKind::Heavy | AskKind::Link => 2,
        AskKind::Homework => 3,
        AskKind::Referral => 4,
    };
    // A bit for each family.
    let (mut families, mut several) = (0u8, false);
    let (mut before, mut in_this_one, mut count) = (None, 0, 0);
    let mut further = Vec::new();
    for ask in r.asks.iter().filter(|a| family(a.kind) > 0) {
        let kind = family(ask.kind);
        // "Or may I send it?" makes it easier to answer; "or do you know somebody?" is one more thing.
        if count > 0 && ask.choice && ask.kind != AskKind::Referral {
            continue;
        }
        in_this_one = if before == Some(ask.part) { in_this_one + 1 } else { 1 };
        count += 1;
        // "Would you also …" says itself that it is one more.
        let words = r.parts().get(ask.part).map(|part| part.tokens.clone()).unwrap_or_default();
        let also = ask.kind != AskKind::Permission && words.clone().any(|i| r.body.word_is(i, "also"));
        let alike = families & 1 << kind > 0;
        families |= 1 << kind;
        let apart = before != Some(ask.part);
        if count > 1 && (!alike || also || in_this_one >= MANY || several) {
            // A small question beside a call leads up to it, unless both are in one breath; a word
            // with somebody else is a favour of its own.
            several |= (families >> 2).count_ones() >= 2
                || ask.kind == AskKind::Referral
                || !apart && (kind > 1 || families > 7 || in_this_one >= MANY)
                || also
                || count >= MANY && families.count_ones() > 1;
        }
        if count > 1 && (several || !alike || apart) {
            further.push(ask.span);
        }
        before = Some(ask.part);
    }
    if several {
        for span in &further {
            notes.at(Field::Body, *span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{flags, leaves_alone};

    #[test]
    fn a_second_favour_in_one_breath_is_a_second_ask() {
        let body =
            "I'd love to ask whether you would join our advisory board, and if you could introduce me to your editor.";
        flags(&RULE, body, &["and if you could introduce me to your editor."]);
    }

    #[test]
    fn favours_in_a_row_are_several() {
        let body = "Could you send me your log, put me in touch with your lab, and join a call with two of us?";
        flags(&RULE, body, &["and join a call with two of us?"]);
    }

    #[test]
    fn a_word_with_somebody_else_is_a_favour_of_its_own() {
        let body = "Could you tell me how wide the beds are? And could you introduce me to whoever runs the fleet?";
        flags(&RULE, body, &["And could you introduce me to whoever runs the fleet?"]);
    }

    #[test]
    fn a_question_leads_up_to_a_call_unless_both_are_in_one_breath() {
        flags(
            &RULE,
            "Which cache did you choose, and could you spare ten minutes for a call?",
            &["and could you spare ten minutes for a call?"],
        );
        leaves_alone(&RULE, &["Which cache did you choose? Could you spare ten minutes for a call?"]);
    }

    #[test]
    fn two_favours_of_one_kind_are_one() {
        leaves_alone(
            &RULE,
            &[
                "I'd love to ask if you could introduce me to your editor, and if you could introduce me to your printer.",
            ],
        );
    }

    #[test]
    fn one_ask_in_several_sentences_is_one() {
        leaves_alone(
            &RULE,
            &[
                "Which cache did you choose? And why that one?",
                "Could we talk on Tuesday? Book here: https://calendly.example/sam",
                "Is this on your list? Would a 15-minute call help?",
            ],
        );
    }
}
