//! Another company where the recipient's is meant.

use crate::draft::Intent;
use crate::reading::{company_in, folded, has_word, initials, is_given_name, is_known, mention};
use crate::rules::prelude::*;
use crate::text::{Gap, Kind, Shape, Span, Text, Token, Words, is_any, says, without_s, words};
use core::ops::Range;

static OWN: Phrases = Phrases::new(list!("wrong_company"));

rule! {
    id: "wrong-company",
    title: "The wrong company",
    category: Category::Personalization,
    severity: Severity::Blocker,
    points: 0,
    seed: "Personalization: Tailor your outreach by referencing specific details from the recipient's profile or company.",
    what: "The wrong company",
    why: "It says that the message was meant for somebody else.",
    action: "Check the company, here and in the recipient's details.",
    bad: "Hi Maya,\n\nyour work at Northgate is why I write.",
    good: "Hi Maya,\n\nyour work at Tidewater is why I write, and your years at Northgate.",
    limits: "It reads phrases like “your team at …”, and names that end like a firm’s; a wrong company in other words passes.",
    sources: "name-mix-ups",
}

/// Words before "at X" that speak of the past or of somebody else.
static PAST: Words = Words::of(list!("past_company"));

/// Words of the longest name of a company.
const MOST: usize = 4;

/// Tokens before a phrase that leads to their company, among which a word tells of another time or place.
const NEAR: usize = 6;

fn look(r: &Reading, notes: &mut Notes) {
    if trim(&r.draft.recipient.company).is_empty() {
        return;
    }
    let mut wrong = None;
    find(r, notes, Field::Subject, r.subject.all(), &mut wrong);
    let company = Text::read(&r.draft.recipient.company);
    let unnamed = company_in(&r.body, r.body.all(), &company).is_none();
    for (index, part) in r.parts().iter().enumerate() {
        find(r, notes, Field::Body, part.tokens.clone(), &mut wrong);
        if unnamed {
            find_firm(r, notes, index, part.tokens.clone(), &mut wrong);
        }
    }
    // What the message takes for their company, the subject line does too. "Paper rings at Lost Creek Brewing", of
    // which the message says no word more, is theirs.
    let subject = &r.subject;
    let named = match wrong {
        Some(name) => mention(subject, subject.all(), name),
        None => {
            let firm = subject.all().filter(|_| unnamed).find_map(|at| {
                subject.token(at).filter(|t| t.shape == Shape::Capital)?;
                let name = at..name_at(subject, at + 1, subject.tokens().len())?.end;
                is_firm(subject, &name).then_some(name)
            });
            firm.filter(|name| mention(&r.body, r.body.all(), subject.word_at(name.start)).is_none())
        }
    };
    if let Some(span) = named.and_then(|name| subject.span_of(name)) {
        let shown = without_s(subject.slice(span));
        if !comes_up(r, shown) {
            flag(r, notes, Field::Subject, span, shown);
        }
    }
}

fn find<'r>(r: &'r Reading, notes: &mut Notes, field: Field, tokens: Range<usize>, wrong: &mut Option<&'r str>) {
    let text = if field == Field::Body { &r.body } else { &r.subject };
    for hit in OWN.find_in(text, tokens.clone()) {
        let congrats = text.word_at(hit.tokens.start).starts_with("congrat");
        let mut near = tokens.start.max(hit.tokens.start.saturating_sub(NEAR))..hit.tokens.end;
        let past = near.any(|i| text.is_in(i, PAST) || !congrats && text.word_is(i, "years time days"));
        // "I saw you at …"
        if past || hit.replacement.is_some() {
            continue;
        }
        // "Congrats on Acme's growth" has the name inside; "how do you use Acme at home" has none.
        let inside = || hit.tokens.clone().skip(1).find(|i| text.is_capital(*i));
        let name = name_at(text, hit.tokens.end, tokens.end).or_else(|| {
            let after = text.word_is(hit.tokens.end.wrapping_sub(1), "at of");
            inside().filter(|_| !after).and_then(|from| name_at(text, from, hit.tokens.end))
        });
        let Some(name) = name else { continue };
        // "Your work at Acme before …", "You joined Acme in 2019"
        let dated = text.word_is(name.end, "in") && text.token(name.end + 1).is_some_and(|t| t.kind == Kind::Number);
        if dated || text.word_is(name.end, "before until") {
            continue;
        }
        let Some(span) = text.span_of(name.clone()) else { continue };
        // "Congrats on the Series B" and "on the Forbes list and the growth" have none, either.
        if congrats && text.word_is(name.start.wrapping_sub(1), "the series") {
            continue;
        }
        // "As head of supply chain at Acme you …" is about the reader, "…, I …" about the writer.
        let as_you = (name.end..name.end + 2).any(|i| text.word_at(i).starts_with("you"));
        // "As you said at Acme …" may be about a fair.
        let has = |words| hit.tokens.clone().any(|i| text.word_is(i, words));
        if text.word_is(hit.tokens.start, "as") && (!as_you || has("you i we they it")) && !has("your") {
            continue;
        }
        blame(r, notes, field, span, wrong);
    }
}

/// What the words of a sentence have told of the reader so far.
#[derive(Clone, Copy)]
struct Told {
    /// Whether what the sentence uses is a fact of the reader.
    used: bool,
    /// Whether it speaks of them, and has not turned to somebody else since.
    yours: bool,
    /// Whether it has spoken to them, or of what is theirs.
    spoken: bool,
    /// Whether "you" was the last of it, with no comma since.
    directly: bool,
    /// Whether others were spoken of.
    others: bool,
}

impl Told {
    /// Takes one more word, and the one before it.
    fn hear(&mut self, text: &Text, at: usize, before: usize) {
        let others = text.is_in(at, OTHERS);
        self.others |= others || text.word_is(at, "me");
        if others || text.is_in(at, PAST) || text.word_is(at, "time") {
            self.yours = false;
        } else if text.word_at(at).starts_with("you") {
            self.spoken = true;
            self.directly = text.word_is(at, "you");
            self.yours = !text.is_in(before, MEETINGS);
        }
        self.directly &= !text.is_mark(at, ',');
    }
}

/// "Moving the rota at Larkfield Dental took you a year": a firm by its last word, in a sentence about the reader.
fn find_firm<'r>(r: &'r Reading, notes: &mut Notes, part: usize, tokens: Range<usize>, wrong: &mut Option<&'r str>) {
    let text = &r.body;
    let used = !r.facts.is_empty() && r.is_specific(part);
    let mut told = Told { used, yours: used, spoken: false, directly: true, others: false };
    for at in tokens.clone() {
        // "Did the Ateliers Rosnay …"
        let before = at.wrapping_sub(1 + usize::from(text.word_is(at.wrapping_sub(1), "the")));
        told.hear(text, at, before);
        let Some(name) = name_at(text, at, tokens.end) else { continue };
        let Some(span) = text.span_of(name.clone()) else { continue };
        // "… I make" tells of the writer.
        let theirs = !text.word_is(name.end, "i we")
            && (does(text, told, &tokens, &name, before) || works(r, told, &tokens, &name, before));
        if theirs || has(r, told, part, span) {
            blame(r, notes, Field::Body, span, wrong);
        }
    }
}

/// "Tembo's new hangar", of whom the facts know the hangar.
fn has(r: &Reading, told: Told, part: usize, name: Span) -> bool {
    let shown = r.body.slice(name);
    told.used
        && without_s(shown).len() < shown.len()
        && r.places.iter().any(|place| place.part == part && place.span.start == name.end + 1)
}

/// "You smoke eel at Hansen & Klaas", of whom the facts know the eel; "your press at Ikot Ekpene" names a place.
fn does(text: &Text, told: Told, tokens: &Range<usize>, name: &Range<usize>, before: usize) -> bool {
    let begins = told.spoken || name.start == tokens.start + 1;
    let done = told.used && told.yours && begins && told.directly && name.len() > 1 && text.word_is(before, "at");
    let placed = told.yours && text.word_is(before, "at joined")
        || told.used
            && text.word_is(before, "that does if said and in since")
            && !(told.spoken && text.word_is(before, "that"));
    done || placed && is_firm(text, name)
}

/// "How often does Acme Works clean that bend?" is asked of somebody who works there, and so do "your climbers at Acme
/// Works"; a mill may stand in a town of two words.
fn works(r: &Reading, told: Told, tokens: &Range<usize>, name: &Range<usize>, before: usize) -> bool {
    let text = &r.body;
    let (at, people) = (text.word_is(before, "at"), before.wrapping_sub(1));
    let asked = text.is_mark(tokens.end - 1, '?')
        && if at {
            !told.others && r.draft.intent != Intent::Recruiting
        } else {
            // "Does it send you …" is asked of a buyer.
            text.word_is(before, "is does did has often whether when saved") && !text.word_is(name.end + 1, "you")
        };
    let yours = || {
        text.word_is(people.wrapping_sub(1), "your")
            && (text.word_at(people).ends_with("ers") || text.word_is(people, "team crew staff people colleagues desk"))
    };
    let belongs = at && (text.word_is(people, "everyone everybody") || yours());
    name.len() > 1 && (asked || belongs || text.word_is(before, "how")) && !is_given_name(text.word_at(name.start))
}

/// Flags a name that is not known to be theirs.
fn blame<'r>(r: &'r Reading, notes: &mut Notes, field: Field, span: Span, wrong: &mut Option<&'r str>) {
    let text = if field == Field::Body { &r.body } else { &r.subject };
    let shown = without_s(text.slice(span));
    if *wrong != Some(shown) && !comes_up(r, shown) {
        flag(r, notes, field, span, shown);
        *wrong = Some(shown);
    }
}

fn flag(r: &Reading, notes: &mut Notes, field: Field, span: Span, shown: &str) {
    let company = &r.draft.recipient.company;
    let span = Span::new(span.start, span.start + shown.len() as u32);
    notes
        .at(field, span)
        .say(&[said!("The recipient works at "), company, said!(", not at "), shown])
        .change_to(span, company);
}

/// The capitalised words from a token on, without an "I" behind them.
fn name_at(text: &Text, from: usize, end: usize) -> Option<Range<usize>> {
    let named =
        |t: &Token| (t.kind == Kind::Word && t.is_capital() || t.is_mark('&')) && t.gap < Gap::Line && !t.quoted;
    let end = from + text.run(from, named).min(MOST).min(end.saturating_sub(from));
    let end = end - usize::from(end > from && text.word_is(end - 1, "i"));
    // "Berth 10" is a place.
    (end > from && text.token(end).is_none_or(|t| t.kind != Kind::Number && !t.is_mark('/'))).then_some(from..end)
}

/// Whether some words are the name of a firm.
fn is_firm(text: &Text, name: &Range<usize>) -> bool {
    name.len() > 1 && FIRMS.has(without_s(text.word_at(name.end - 1)))
}

/// Whether a name comes up in what is known: the company itself, the facts, the sender's own.
#[inline(never)] // Inlined, it makes the module for pages larger.
fn comes_up(r: &Reading, name: &str) -> bool {
    let recipient = &r.draft.recipient;
    let (acronym, name) = (initials(&recipient.company), folded(name));
    let known = |word: &str| {
        word == acronym
            || GENERAL.has(word)
            || is_known(r.draft, word)
            || has_word(&recipient.first_name, word)
            || has_word(&recipient.last_name, word)
    };
    // Two firms of a trade share a word: "Kilrush Veterinary" is not "Ennis Veterinary Hospital".
    // Half the words are enough, and the first alone, unless it is "Hotel".
    let (mut shared, mut all) = (0, 0);
    for word in words(&name) {
        if known(word) && !FIRMS.has(word) && !is_any(word, "city hall airport council school museum theatre") {
            shared += if all == 0 { MOST } else { 2 };
        }
        all += 1;
    }
    // "Tide" of "Tide·Water" is a word to this text, and none to the company's name.
    shared >= all || says(&folded(&recipient.company), &name)
}

/// Words with which a sentence turns to others than the reader.
static OTHERS: Words = Words::of(list!("others"));

/// "I saw you at …" tells where two people met.
static MEETINGS: Words = Words::of(list!("meetings"));

/// With what the names of firms end.
static FIRMS: Words = Words::of(list!("firms"));

/// Capitalised words that are no company.
static GENERAL: Words = Words::of(list!("no_company"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Recipient};
    use crate::rules::testing::{fires, flagged, flags, leaves_alone, people};

    #[test]
    fn a_firm_is_known_by_its_last_word() {
        let draft = |body: &str| Draft {
            body: body.into(),
            recipient: Recipient {
                first_name: "Kwame".into(),
                company: "Tema Dental".into(),
                facts: vec!["pays its drivers four days sooner".into()],
                ..Recipient::default()
            },
            ..Draft::default()
        };
        for (body, name) in [
            ("Less than a year after you joined Bexley Dental, that is a number I would frame.", "Bexley Dental"),
            ("How do the nurses at Havgard Energy, you included, decide?", "Havgard Energy"),
            ("May I ask how you and the nurses decide that at Havgard Energy?", "Havgard Energy"),
            ("I read that Kaveri Plastics pays its drivers four days sooner.", "Kaveri Plastics"),
            ("Paying drivers four days sooner in Northlight Capital's depots is kind.", "Northlight Capital"),
            ("Congrats: Tembo's drivers four days sooner paid, I read.", "Tembo"),
            ("You read of drivers paid four days sooner, as Tembo's guests do.", ""),
            ("I read it. How's drivers four days sooner paid?", ""),
            ("You know Jan Kos at Havgard Energy.", ""),
            ("As you said at Havgard Fair, you pay your drivers.", ""),
            // What the facts know they did is theirs, and so is where they did it.
            ("You pay drivers four days sooner at Ateliers Rosnay, I read.", "Ateliers Rosnay"),
            ("Paying drivers four days sooner, as you do at Ateliers Rosnay, is kind.", "Ateliers Rosnay"),
            ("At Ateliers Rosnay drivers are paid four days sooner.", "Ateliers Rosnay"),
            ("At Ateliers Rosnay I saw drivers paid four days sooner.", ""),
            ("I paid my drivers four days sooner for the work going up at Salford Quays.", ""),
            ("Drivers paid four days sooner start at Salford Quays in May.", ""),
            ("I watched your crew at Berth 10 pay drivers four days sooner.", ""),
            ("Congratulations on ten years at Ateliers Rosnay!", "Ateliers Rosnay"),
            ("I know that at Rosnay you are busy.", "Rosnay"),
            ("I like what you are doing over at the Rosnay Foundry.", "Rosnay Foundry"),
            ("The oven you carved at Rosnay Woodworks opens well.", "Rosnay Woodworks"),
            ("May I ask how often Ateliers Rosnay cleans that bend?", "Ateliers Rosnay"),
            ("Is Ateliers Rosnay still on coal?", "Ateliers Rosnay"),
            ("Years ago they said your name at once, so your work at Rosnay is no secret.", "Rosnay"),
            ("Which step saved the Ateliers Rosnay most?", "Ateliers Rosnay"),
            ("What do carvers at Ateliers Rosnay do about it?", "Ateliers Rosnay"),
            ("How far is it from kiln to gate at Ateliers Rosnay?", "Ateliers Rosnay"),
            ("She asked whether Ateliers Rosnay still burn coal.", ""),
            ("Your carvers at Rosnay Lane are quick.", "Rosnay Lane"),
            ("Good wishes to everybody at Rosnay Lane.", "Rosnay Lane"),
            ("I would like to learn how Rosnay Lane does it.", "Rosnay Lane"),
            ("Your press at Rosnay Lane was quick.", ""),
            // Others are asked about, or places.
            ("Did Ateliers Rosnay charge you for it?", ""),
            ("Does Daniel Rosnay still burn coal?", ""),
            ("Did Rosnay change the kiln?", ""),
            ("May I show you the kiln at Ateliers Rosnay?", ""),
            ("Would half past nine at Rosnay Station do?", ""),
            ("Is Rosnay still on coal?", ""),
            ("In the nine years he sheared for you at Rosnay you were kind.", ""),
            ("At Ateliers Rosnay we pay drivers four days sooner.", ""),
            ("Your shed at Ikot Ekpene pays drivers four days sooner.", ""),
            ("You pay drivers four days sooner, and I was at Ikot Ekpene.", ""),
            ("You pay drivers four days sooner at Lagos.", ""),
            // Others speak, or it is another time, another place or their own.
            ("I would like to invite you to dinner at Blue Coffee.", ""),
            ("I enjoyed working with you at Harbour Bank.", ""),
            ("You would lead nine people and report to the CFO at Harbour Bank.", ""),
            ("You know my brother, I think: I work at Havgard Energy.", ""),
            ("Your years at Havgard Energy show.", ""),
            ("You pay your drivers at Tema Dental well.", ""),
            ("At Tema you pay the drivers at Havgard Energy too.", "Havgard Energy"),
            ("Your drivers at Tema Dental know those at Havgard Energy.", ""),
            ("I read that Kaveri Plastics has a new hall.", ""),
            ("We run the same list for Kaveri Plastics, who pays its drivers four days sooner.", ""),
            ("You could meet us at Port Robotics.", ""),
            ("I saw you at Port Robotics.", ""),
        ] {
            let found = flagged(&RULE, &draft(body));
            assert_eq!(found, if name.is_empty() { vec![] } else { vec![name.to_owned()] }, "{body}");
        }
    }

    #[test]
    fn only_the_present_employer_counts() {
        flags(&RULE, "I follow your team at Brightpath Labs closely.", &["Brightpath Labs"]);
        flags(&RULE, "I like how you're scaling repairs at Ridgeback Crates.", &["Ridgeback Crates"]);
        let vet = Draft {
            body: "I heard you at Ennis Veterinary Hospital had a long night.".into(),
            recipient: Recipient { company: "Kilrush Veterinary".into(), ..Recipient::default() },
            ..Draft::default()
        };
        assert!(fires(&RULE, &vet));
        let winery = |body: &str| Draft {
            body: body.into(),
            recipient: Recipient { company: "Weingut Hallgarten".into(), ..Recipient::default() },
            ..Draft::default()
        };
        assert_eq!(flagged(&RULE, &winery("I stood below your rows at Weingut Ruppert.")), ["Weingut Ruppert"]);
        assert!(!fires(&RULE, &winery("I stood below your rows at the Weingut.")));
        assert!(!fires(&RULE, &winery("I stood below your rows at Hallgarten.")));
        let town = |body: &str| Draft {
            body: body.into(),
            recipient: Recipient { company: "Gdynia City Hall".into(), ..Recipient::default() },
            ..Draft::default()
        };
        assert_eq!(flagged(&RULE, &town("Did your office at Brno City Hall paint it?")), ["Brno City Hall"]);
        assert!(!fires(&RULE, &town("Did your office at Gdynia Hall paint it?")));
        let subject = Draft {
            subject: "loaders at Brightpath".into(),
            body: "I follow your team at Brightpath.".into(),
            ..people()
        };
        assert_eq!(flagged(&RULE, &subject), ["Brightpath", "Brightpath"]);
        for (subject, body, found) in [
            ("Lyric Foundry's cardboard piano", "I was in row F when it folded up.", 1),
            ("Paper rings at Lyric Brewing", "I was in row F when they tore.", 1),
            ("Lyric Foundry's cardboard piano", "I was at the Lyric when it folded up.", 0),
            ("Lyric Foundry's cardboard piano", "I was at Tidewater when it folded up.", 0),
            ("Tidewater Foundry's cardboard piano", "I was in row F when it folded up.", 0),
            ("Daniel Vale's cardboard piano", "I was in row F when it folded up.", 0),
            ("LYRIC FOUNDRY", "I was in row F when it folded up.", 0),
        ] {
            let draft = Draft { subject: subject.into(), body: body.into(), ..people() };
            assert_eq!(flagged(&RULE, &draft).len(), found, "{subject}: {body}");
        }
        flags(&RULE, "Congrats on Brightpath's expansion into Spain.", &["Brightpath"]);
        for body in [
            "Would Brightpath be interested in the log?",
            "I wonder how the hatches stay tight at Brightpath.",
            "I'd like to hear how you keep records dry at Brightpath.",
            "How long have you been at Brightpath?",
            "Washing before lunch, as your crew does at Brightpath, is new.",
            "I'd be glad to help the Brightpath team.",
            "The way your crew does it at Brightpath is new.",
            "I saw your tuning room at Brightpath in May.",
            "Given your work at Brightpath I thought of you first.",
            "Would it be of benefit to Brightpath?",
            "I'd love to see it work at Brightpath.",
            "As head of intake at Brightpath you keep one lane open.",
            "You and the others at Brightpath found a glaze.",
            "What you do at Brightpath would carry over.",
            "Your shop at Brightpath opens at six.",
            "I follow your progress at Brightpath.",
            "I wondered if Brightpath had looked at roofs over its car parks?",
            "Should I write then, or is that too early for you at Brightpath?",
        ] {
            flags(&RULE, body, &["Brightpath"]);
        }
        for body in [
            "You've been with Lofoten Lifeboats for six winters.",
            "You speak for Lofoten Lifeboats at the hearings.",
            "Would you ever leave Lofoten Lifeboats for that?",
            "Your colleagues over at Lofoten Lifeboats tell me so.",
            "Are you staying put at Lofoten Lifeboats?",
            "I hear that you people at Lofoten Lifeboats sail at night.",
            "Does anyone else at Lofoten Lifeboats sail at night?",
        ] {
            flags(&RULE, body, &["Lofoten Lifeboats"]);
        }
        flags(&RULE, "I follow your team at Brightpath\nSam", &["Brightpath"]);
        flags(&RULE, "Your guests at Sandpiper Hotels lose bands.", &["Sandpiper Hotels"]);
        flags(&RULE, "Your racks at Lontar & Sons dry paper flat.", &["Lontar & Sons"]);
        leaves_alone(
            &RULE,
            &[
                "Congrats on the Series B, and on the Forbes list and the growth.",
                "As a mentor at Techstars, you see many.",
                "As a volunteer at Northgate you ran the night line.",
                "Your work at Northgate before Tidewater is known.",
                "You joined Northgate in 2019 as a treasurer.",
                "As you know from your time at the Northgate Hospital, nights are long.",
                "Are you at Harbour20/20 in June?",
                "I heard of your growth at Web Summit.",
                "I am happy at Ledgerly.",
                "A friend who worked beside you at Hughes & Daughter, years ago, told me.",
                "The buffers you mix stay at pH 10.",
                "Are you open to a role at Northgate Bank?",
                "Your first job at Northgate Marine shows.",
                "You spent four years on grip tests at Northgate Marine.",
                "You know Jan Kos at Northgate Marine.",
                "Your note brought back my years at Northgate Marine.",
                "Your log is like the one we keep at Northgate Marine.",
                "Your film ran twice at Northgate Pier.",
                "A manager at Brightpath gave me your name.",
                "Engineers at Brightpath told me about the loader.",
                "I'd like you to join the Brightpath team.",
                "We help the Brightpath team with rosters.",
                "I heard that Brightpath has laid off its drivers; are you looking for some?",
                "I saw that Brightpath raised its prices. Does that touch you?",
                "How do you use Brightpath at the moment?",
                "I wonder how Brightpath works at your size.",
                "Would you be interested in the log?",
                "I'd be glad to help the Sales team.",
                "If Tidewater would be open to it, I can send it.",
                "How did you like it at RustConf?",
                "How do you keep the tables free at Christmas?",
                "I heard that Lisbon is lovely.",
                "I lead platform hiring at Ostrava Rail.",
                "I run growth at Ostrava Rail, and life at Ostrava Rail is good for us.",
                "Your team at Tidewater ships fast.",
                "Your years at Northgate show.",
                "Your talk at RustConf was fun.",
                "We helped Northgate cut its bill.",
                "Your degree from Leeds helped.",
                "Your work on Lighthouse is why I write.",
                "Congrats on Tidewater's growth.",
                "Congratulations on the growth of the port.",
                "I met your team at the harbour.",
                "At Acme we build buoys.",
                "Your work at tidewater shows.",
                "Your work in Lagos shows.",
            ],
        );
    }
    #[test]
    fn a_name_that_shares_half_its_words_with_theirs_is_theirs() {
        for name in ["Okafor Labs", "Maya Labs", "Great Tidewater", "Tidewater Great Lakes"] {
            leaves_alone(&RULE, &[&format!("I follow your team at {name} closely.")]);
        }
        flags(&RULE, "I follow your team at Great Lakes Tidewater closely.", &["Great Lakes Tidewater"]);
    }

    #[test]
    fn a_part_of_their_name_is_theirs() {
        let draft = |company: &str| Draft {
            body: "The test bed you run on rainwater at Coimbatore saved 40 tankers.".into(),
            recipient: Recipient { company: company.into(), ..Recipient::default() },
            ..Draft::default()
        };
        assert!(fires(&RULE, &draft("Madurai Pumps")));
        for company in ["Coimbatore Pumps", "Coimbatore·Pumps", "Coimbatore\0\0 Pumps"] {
            assert!(!fires(&RULE, &draft(company)), "{company}");
        }
    }

    #[test]
    fn what_a_fact_names_is_no_wrong_company() {
        let draft = Draft {
            body: "You joined Wavefoil's board in May. Which vote was the first?".into(),
            recipient: Recipient {
                company: "Fjordcap".into(),
                facts: vec!["joined Wavefoil's board".into()],
                ..Recipient::default()
            },
            ..Draft::default()
        };
        assert!(!fires(&RULE, &draft));
        assert!(fires(&RULE, &Draft { recipient: Recipient { facts: vec![], ..draft.recipient.clone() }, ..draft }));
    }

    #[test]
    fn what_the_writer_is_says_nothing_of_the_reader() {
        leaves_alone(&RULE, &["As head of supply at Brightpath, I know what you face and what you are up against."]);
        flags(&RULE, "As head of supply at Brightpath, you know what it is.", &["Brightpath"]);
    }
}
