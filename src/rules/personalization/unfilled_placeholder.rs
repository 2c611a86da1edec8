//! A merge field that nobody filled.

use super::placeholders;
use crate::rules::prelude::*;
use crate::text::{Kind, Span, Text, is_alphanumeric, says, words};

rule! {
    id: "unfilled-placeholder",
    title: "An unfilled placeholder",
    category: Category::Personalization,
    severity: Severity::Blocker,
    points: 0,
    seed: "Generic: Sending non-personalized, template-based messages that lack individual relevance.",
    what: "An unfilled placeholder",
    why: "Nothing says mass mailing as clearly as this.",
    action: "Put the real word in its place, or take it out.",
    bad: "Hi {{first_name}},\n\nwhich cache did you settle on?",
    good: "Hi Maya,\n\nwhich cache [1] did you settle on? I have $5k and <3 for it.",
    limits: "Braces in talk about code look like a placeholder unless they stand in backticks.",
    sources: "merge-errors",
}

fn look(r: &Reading, notes: &mut Notes) {
    for (field, text) in [(Field::Subject, &r.subject), (Field::Body, &r.body)] {
        for span in placeholders::find(text, r.draft.intent) {
            flag(r, notes, field, text, span);
        }
    }
    let Some(greeting) = &r.layout.greeting else { return };
    // "Hi ," and "Dear Ms ," are what a merge leaves when it had no name.
    let comma = greeting.name.end;
    let titled = !greeting.name.is_empty();
    if greeting.worded
        && greeting.name.clone().all(|i| r.body.word_is(i, "mr mrs ms miss mx dr ."))
        && r.body
            .token(comma)
            .is_some_and(|t| matches!(t.kind, Kind::Mark(',' | '!' | ':' | '.')) && t.gap == crate::text::Gap::Space)
        && let Some(span) = r.body.span_of(greeting.tokens.clone())
    {
        let pen = notes.at(Field::Body, span).say(&[said!("The greeting has lost its name")]);
        let recipient = &r.draft.recipient;
        let name = if titled { &recipient.last_name } else { &recipient.first_name };
        let word = r.body.token(comma.saturating_sub(1));
        if name.chars().next().is_some_and(is_alphanumeric)
            && let Some(word) = word
        {
            let hole = Span::new(word.span.end, r.body.token(comma).map_or(word.span.end, |t| t.span.start));
            pen.replace(&["Greet ", name], hole, &joined(&[" ", name]));
        }
    }
}

/// Flags a placeholder; what the data knows is offered in its place.
fn flag(r: &Reading, notes: &mut Notes, field: Field, text: &Text, span: Span) {
    let shown = text.slice(span);
    let pen = notes.at(field, span).say(&["“", shown, said!("” was not filled in")]);
    let folded = crate::text::fold(shown);
    let names = |parts: &str| words(parts).any(|part| says(&folded, part));
    let tokens = text.tokens_of(span);
    let first = tokens.start;
    // "[Your company]" and the name below a message are the sender's.
    // "[Company] is hiring"
    let own = names("your sender user my_ [my from_")
        || text.word_is(tokens.end + 1, "hiring looking recruiting")
        || field == Field::Body && r.layout.signature.contains(&first);
    let last = first.wrapping_sub(1);
    let mut addressed = first.saturating_sub(6)..tokens.end + 1;
    let (recipient, sender) = (&r.draft.recipient, &r.draft.sender);
    // "[boat name]" is nobody's.
    let thing = |i: usize| {
        let before = i.wrapping_sub(1);
        text.word_is(i, "name")
            && text.is_wordlike(before)
            && !text.word_is(before, "first full your contact recipient")
    };
    let known = match () {
        () if tokens.clone().skip(1).any(thing) && !names("last company") => return,
        // "{{referrer_name}}" is a third person's.
        () if names("colleague refer manager competitor previous") => return,
        () if names("last nach") && !own => &recipient.last_name,
        () if names("last nach") => return,
        // "I am a recruiter at [Company]", and not "At [Company] you …"
        () if text.word_is(last, "at") && !addressed.any(|i| text.word_is(i, "you your")) => return,
        () if names("company organi") => {
            if own {
                &sender.company
            } else {
                &recipient.company
            }
        }
        () if names("name first nombre null undefined") => {
            if own {
                &sender.first_name
            } else {
                &recipient.first_name
            }
        }
        // "We are hiring a [Job Title]"
        () if names("title role position") && !(own || text.word_is(last, "a an")) => &recipient.role,
        () => return,
    };
    // What was not filled in there is no help here.
    if !known.is_empty() && !says(known, shown) {
        pen.replace(&["Put in “", known, "”"], span, known);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::rules::look;
    use crate::rules::testing::{flags, leaves_alone, people};

    #[test]
    fn every_house_style_of_merge_field() {
        for field in [
            "{{first_name}}",
            "{FirstName}",
            "{{x|default:'y'}}",
            "[Name]",
            "[[name]]",
            "<Company>",
            "%FIRSTNAME%",
            "%%First Name%%",
            "*|FNAME|*",
            "${name}",
            "$FIRST_NAME",
            "«Name»",
            "__NAME__",
            "___",
            "XXX",
            "##FirstName##",
            "{hi|hello}",
            "[insert company here]",
            "[one line about their barn]",
            "<Port>",
            "[Your Name]",
            "&lt;First Name&gt;",
            "{nombre}",
            "{{ company }}",
            "[First Name]",
            "<<FirstName>>",
            "[TBD]",
            "{{{lead.company}}}",
            "%%TRADE%%",
            "#FirstName#",
            "FIRST_NAME",
            "INSERT_CITY",
            "[Mr/Ms]",
            "SALARY_RANGE",
            "(First Name)",
            "(company)",
            "[PERSONALISATION]",
            "COMPANY NAME",
            "THEATRE NAME",
            "[object Object]",
            "«Имя»",
            "{row['terminal']}",
            "○○",
            "FirstName",
            "FNAME",
            "#N/A",
            "«Bedrijfsnaam»",
            "(insert topic)",
            "{Pain Point #1}",
            "{ MERGEFIELD Last_Name }",
            "{% if school %}",
            "<<VESSEL_NM>>",
            "[firstname,fallback=there]",
            "{candidate.current_employer}",
            "<Alumni Name>",
            "{!Lead.Company}",
            "[Year of study]",
            "(ADD TALK TITLE HERE)",
            "%COMPANY_SHORT%",
            "{COMPANY_SHORT}",
            "@@COMPANY@@",
            "[one line on the sensor - Kinga pls add]",
            "[X]",
            "[time]",
            "[Place]",
            "[something specific]",
            "[calendar link]",
            "[weekday]",
            "[TODO thesis line]",
            "<%= company %>",
            "[boat name]",
            "<salary_band>",
            "{pay_band_2}",
            "[puppet thing - check which show]",
        ] {
            flags(&RULE, &format!("Hello, we like what {field} does there."), &[field]);
        }
        flags(&RULE, "It pays £XXk, XX% of it fixed, for X years.", &["XXk", "XX", "X"]);
        flags(&RULE, "They want XX+ years of it, and Generation X+ would do.", &["XX"]);
        flags(&RULE, "Good morning Dr. ,\n\none question?", &["Good morning Dr. ,"]);
        flags(&RULE, "Hi Name,\n\none question?", &["Name"]);
        flags(&RULE, "INSERT COMPANY NAME is great. Is XYZ Corp yours?", &["INSERT COMPANY NAME", "XYZ Corp"]);
        flags(&RULE, "It pays INSERT BAND HERE, Dr «Nachname».", &["«Nachname»", "INSERT BAND HERE"]);
    }

    #[test]
    fn what_is_known_of_them_is_offered_in_its_place() {
        let offered = |body: &str, draft: Draft| {
            let draft = Draft { body: body.into(), ..draft };
            let notes = look(&Reading::of(&draft), &[]);
            let note = notes.iter().find(|note| note.rule.id() == RULE.id()).unwrap();
            note.fixes.first().map(|fix| fix.edits[0].2.clone())
        };
        for (field, wanted) in [
            ("{{first_name}}", Some("Maya")),
            ("[Name]", Some("Maya")),
            ("{nombre}", Some("Maya")),
            ("[First]", Some("Maya")),
            ("{{last_name}}", Some("Okafor")),
            ("{{company}}", Some("Tidewater")),
            ("[Organization]", Some("Tidewater")),
            ("[Job Title]", Some("Staff Engineer")),
            ("[ROLE]", Some("Staff Engineer")),
            ("{{position}}", Some("Staff Engineer")),
            ("[TBD]", None),
            ("[boat name]", None),
            ("(Hospital Name)", None),
            ("[First Name]", Some("Maya")),
            ("[Company Name]", Some("Tidewater")),
            ("[Your Name]", Some("Sam")),
            ("[Your Company]", Some("Acme")),
            ("{{sender.first_name}}", Some("Sam")),
            ("%SENDER_COMPANY%", Some("Acme")),
            ("{{my_name}}", Some("Sam")),
            ("[My Company]", Some("Acme")),
            ("{{referrer_first_name}}", None),
            ("{{previous_company}}", None),
        ] {
            let body = format!("Hello, we like what {field} does there.");
            assert_eq!(offered(&body, people()).as_deref(), wanted, "{field}");
            assert_eq!(offered(&body, Draft::default()), None, "{field}");
        }
        // What is the sender's, or a post of theirs, is not the recipient's.
        for (body, wanted) in [
            ("Hi Maya,\n\nwhich cache is it?\n\nBest,\n[Name]", Some("Sam")),
            ("I am a recruiter at [Company].", None),
            ("[Company Name] is hiring.", Some("Acme")),
            ("We at [Company] build gauges.", None),
            ("I liked your work at [Company] a lot.", Some("Tidewater")),
            ("You are a designer at [Company], I hear.", Some("Tidewater")),
            ("At [Company] you probably use two.", Some("Tidewater")),
            ("Hi Maya,\n\nwhich cache is it?\n\nBest,\n[Last Name]", None),
            ("We are hiring a [Job Title] in Leeds.", None),
        ] {
            assert_eq!(offered(body, people()).as_deref(), wanted, "{body}");
        }
        for body in ["Dear null,\n\none question?", "Hi undefined,\n\none question?"] {
            assert_eq!(offered(body, people()).as_deref(), Some("Maya"), "{body}");
        }
    }

    #[test]
    fn what_a_broken_merge_leaves_behind() {
        flags(&RULE, "Hi ,\n\none question?", &["Hi ,"]);
        flags(&RULE, "Guten Tag «Anrede» «Nachname»,\n\none question?", &["«Anrede»", "«Nachname»"]);
        leaves_alone(&RULE, &["Your talks «Cold chains» «Without trucks» are on our wall."]);
        flags(&RULE, "Dear @firstname sir,\n\none question?", &["firstname"]);
        leaves_alone(&RULE, &["Hi Nan,\n\nyour post on never hiding \"#REF!\" is on our wall."]);
        flags(&RULE, "Dear Ms ,\n\none question?", &["Dear Ms ,"]);
        leaves_alone(&RULE, &["Dear Dr,\n\none question?"]);
        flags(&RULE, "One question?\n\nYOUR NAME", &["YOUR NAME"]);
        flags(&RULE, "TODO: name the talk.\n\nOne question?", &["TODO"]);
        flags(&RULE, "I liked (insert detail here) a lot.", &["(insert detail here)"]);
        flags(&RULE, "Dear null,\n\none question?", &["null"]);
        flags(&RULE, "Hi undefined,\n\nhow are things at undefined?", &["undefined", "undefined"]);
        flags(&RULE, "Hi First Name,\n\none question?", &["First Name"]);
        flags(&RULE, "Which pump do you use with null\nSam", &["null"]);
        flags(&RULE, "It works for undefined.", &["undefined"]);
    }

    #[test]
    fn what_only_looks_like_one() {
        leaves_alone(
            &RULE,
            &[
                "The role is [Remote] with a TBD salary.",
                "Your talk on the TODO list, and on todo: comments, is on our wall.",
                "We wrote about null safety in Kotlin and undefined behaviour in C.",
                "See [1] and [sic] and [2].",
                "It costs $5k, or $120 a month <3 :-] {o_o}",
                "Read [the post](https://a.example).",
                "a < b and b > c",
                "Use `{{first_name}}` in the template.",
                "The slide on \"Hi {{first_name}}\" and “Dear [Name],” made us laugh.",
                "The post is [Full time] or [Part time].",
                "Hi,\n\none question?",
                "the set {1, 2} and the path /api/{id}/users",
                "Up 20% in May and 30% in June.",
                "<p>Hi <b>Maya</b></p>",
                "XXL shirts, Super Bowl XXX, chapter XX and the X chromosome",
                "[Edited] _really_ *great* names",
                "x_y_z and snake_case, and snakes (not their real name)",
                "the closure {|x| x + 1}, the set {1|2}, {a||b} and {x=1|y}",
                "set $HOME and $PATHS, and the $org",
                "the _name of it, a _NAME and snake___case",
                "We fill it with null columns, and talk of null pointers.",
                "INSERT COIN. The COMPANY name is on the sign.",
                "Issue #12 and #13, the new lead (product) and (in part) the team (hardware).",
                "We go by first name here, the company name is new.",
            ],
        );
    }
}
