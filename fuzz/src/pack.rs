//! `www/element/pack.js` once more: a draft and options as the text that pages send.

use inmail_coach::{Draft, Options};

/// The text and the numbers.
pub fn pack(draft: &Draft, options: &Options) -> (String, Vec<f64>) {
    let (recipient, sender) = (&draft.recipient, &draft.sender);
    let mut out = String::new();
    let mut lists: Vec<Vec<&str>> = vec![
        vec![
            &draft.subject,
            &draft.body,
            &draft.send_at,
            &recipient.first_name,
            &recipient.last_name,
            &recipient.company,
            &recipient.role,
            &sender.first_name,
            &sender.company,
            &sender.product,
            draft.intent.word(),
            draft.channel.word(),
            draft.touch.word(),
            draft.relationship.word(),
        ],
        draft.holidays.iter().map(String::as_str).collect(),
        options.off.iter().map(String::as_str).collect(),
        options.ignore.iter().flat_map(|i| [&i.rule, &i.text, &i.before, &i.after]).map(String::as_str).collect(),
    ];
    lists[0].extend(recipient.facts.iter().map(String::as_str));
    let phrases = options.phrases.iter().flat_map(|p| {
        [p.phrase.as_str(), &p.message, &p.replacement, p.category.map_or("", |category| category.word())]
    });
    lists.push(phrases.collect());
    lists.push(options.weights.iter().map(|(rule, _)| rule.as_str()).collect());
    for list in lists {
        for text in list {
            for c in text.chars() {
                match c {
                    '\\' => out.push_str("\\\\"),
                    '\n' => out.push_str("\\n"),
                    '\t' => out.push_str("\\t"),
                    _ => out.push(c),
                }
            }
            out.push('\t');
        }
        out.push('\n');
    }
    (out, options.weights.iter().map(|(_, points)| *points).collect())
}
