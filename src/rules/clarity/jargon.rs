//! Terms that only the sender's trade uses.

use crate::draft::Intent;
use crate::reading::is_known;
use crate::rules::prelude::*;
use crate::text::{Kind, Shape, is_any};

static TERMS: Phrases = Phrases::new(list!("jargon"));

/// Abbreviations of sales and marketing with their plain words.
static SHORT: Phrases = Phrases::new(list!("jargon_short"));

rule! {
    id: "jargon",
    title: "Jargon",
    category: Category::Clarity,
    severity: Severity::Advice,
    points: 2,
    seed: "Clarity: Have a clear purpose and call-to-action for your outreach.",
    what: "Words of your trade, perhaps not of theirs",
    why: "Readers who have to decode a term stop reading.",
    action: "Use the plain words.",
    bad: "Hi Maya,\n\nHas CAC changed with demand generation?",
    good: "Hi Maya,\n\nHas a new customer become dearer or cheaper?",
    limits: "Readers of the same trade know these terms; name the trade in the role and it is left alone. Three short forms in a sentence are too many; in a job advert, a list or beside a fact of theirs they are not.",
    sources: "plain-words gong-buzzwords",
}

/// Short forms, each list of them counted once, from which on a sentence is in code. Of 4,900
/// drafts some thirty have such a sentence, nearly all of them called bad or middling.
const MANY: usize = 3;

fn look(r: &Reading, notes: &mut Notes) {
    for (index, part) in r.parts().iter().enumerate() {
        let (mut seen, mut before) = (0, false);
        for token in r.body.tokens_in(part.tokens.clone()) {
            let short = token.shape == Shape::Upper;
            if short && !before {
                seen += 1;
            }
            // "DO NOT TRUST THE SYSTEM" and "BUY 5 CALENDARS" are loud, "DHL, UPS and DPD" a list.
            before = short || before && (token.kind != Kind::Word || is_any(r.body.word(token), "and the"));
        }
        // A job advert has its own, and what they told they know.
        if seen >= MANY && r.draft.intent != Intent::Recruiting && !r.is_specific(index) {
            notes.at(Field::Body, part.span).broad();
        }
    }
    for (list, short) in [(SHORT, true), (TERMS, false)] {
        for hit in list.find(&r.body) {
            let (first, after) = (hit.tokens.start, hit.tokens.end);
            let word = r.body.word_at(first);
            let upper = r.body.token(first).is_some_and(|t| t.shape == Shape::Upper);
            // "CAC (cost per new customer)" explains itself.
            let explained = r.body.is_mark(after, '(');
            if is_known(r.draft, word) || short && (!upper || explained) {
                continue;
            }
            let mut pen = notes.at(Field::Body, hit.span);
            if short {
                pen = pen.say(&[said!("Not everybody knows "), r.body.slice(hit.span)]);
            }
            // A "lead generation manager" is no "finding customers manager", "an NRR" no "an income kept".
            let fits = |plain: &str| {
                if short {
                    let before = first.wrapping_sub(1);
                    r.body.is_wordlike(before) && (plain.starts_with('a') || !r.body.word_is(before, "an"))
                } else {
                    !r.body.is_wordlike(after) || r.body.word_is(after, "for to and or with in at")
                }
            };
            if let Some(plain) = hit.replacement.filter(|plain| fits(plain)) {
                pen.change_to(hit.span, plain);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::rules::look;
    use crate::rules::testing::{fires, flags, leaves_alone, people};

    #[test]
    fn short_forms_of_sales_are_named() {
        flags(&RULE, "We lift GMV and CSAT.", &["GMV", "CSAT"]);
    }

    #[test]
    fn a_sentence_of_short_forms_is_in_code() {
        let code = "May we scope the TMS-to-ERP sync for your FOB flow, with OTIF, KPIs and an SLA per SKU?";
        flags(&RULE, code, &[code]);
        leaves_alone(
            &RULE,
            &[
                "Your sign, DO NOT TRUST THE SYSTEM, is honest.",
                "BUY 5 CALENDARS, GET 2 FREE, or so.",
                "We fly to the UK, the EU, the US and the UAE.",
                "Freight from BA, KLM, SAS and DHL comes at one.",
                "Your RustConf talk had the CI, an SLA and a TTL in it.",
                "The EU agreed. The US did. The UK did. The UN, too.",
            ],
        );
        let job = Draft { body: "You know HTML, CSS, SQL and PHP.".into(), intent: Intent::Recruiting, ..people() };
        assert!(!fires(&RULE, &job));
    }

    #[test]
    fn words_that_go_with_a_noun_are_not_changed() {
        let fixes = |body: &str| {
            let draft = Draft { body: body.into(), ..people() };
            let notes = look(&Reading::of(&draft), &[]);
            notes.iter().filter(|note| note.rule.id() == RULE.id()).map(|note| note.fixes.len()).sum::<usize>()
        };
        assert_eq!(fixes("You hired a lead generation manager."), 0);
        assert_eq!(fixes("We do lead generation."), 1);
        assert_eq!(fixes("We do lead generation for clinics."), 1);
        assert_eq!(fixes("You have an NPS of 62."), 1);
        // What begins a sentence would need a capital, and "an" another word behind it.
        assert_eq!(fixes("NPS is at 62."), 0);
        assert_eq!(fixes("You have an NRR of 118%."), 0);
        assert_eq!(fixes("We read it as LTV/CAC."), 1);
    }

    #[test]
    fn names_explained_terms_and_other_trades_stay() {
        leaves_alone(
            &RULE,
            &[
                "NASA and the BBC met.",
                "The CAC (cost per new customer) fell.",
                "We use SQL and AWS.",
                "As the CRO of Acme you own the revenue. The SEM images looked odd.",
                "Funnel cakes at the fair, an attribution in a museum.",
            ],
        );
    }
}
