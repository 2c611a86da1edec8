//! The text that `www/engine/pack.js` makes of a draft and options. Types were checked there; here
//! a word that is none of an enumeration's is the only mistake.

use crate::draft::{Channel, Draft, Intent, Recipient, Relationship, Sender, Touch};
use crate::options::{HousePhrase, Ignored, Options};
use crate::report::Category;
use alloc::{string::String, vec::Vec};

/// Reads a draft and options.
///
/// # Errors
/// The field that holds no known word, and the words that there are.
pub(super) fn unpack(packed: &str, points: &[f64]) -> Result<(Draft, Options), String> {
    let mut lines = lines(packed).into_iter();
    let mut line = || Line(lines.next().unwrap_or_default().into_iter());
    let mut main = line();
    let draft = Draft {
        subject: main.text(),
        body: main.text(),
        intent: main.word("intent", Intent::read)?,
        send_at: main.text(),
        channel: main.word("channel", Channel::read)?,
        touch: main.word("touch", Touch::read)?,
        relationship: main.word("relationship", Relationship::read)?,
        recipient: Recipient {
            first_name: main.text(),
            last_name: main.text(),
            company: main.text(),
            role: main.text(),
            facts: line().said(),
        },
        sender: Sender { first_name: main.text(), company: main.text(), product: main.text() },
        holidays: line().said(),
    };
    let mut options = Options { off: line().said(), ..Options::default() };
    let mut ignored = line();
    while ignored.more() {
        let (rule, text) = (ignored.text(), ignored.text());
        options.ignore.push(Ignored { rule, text, before: ignored.text(), after: ignored.text() });
    }
    let mut house = line();
    while house.more() {
        let (phrase, message, replacement) = (house.text(), house.text(), house.text());
        let category = house.word("category", |word| Category::read(word).map(Some))?;
        options.phrases.push(HousePhrase { phrase, message, replacement, category });
    }
    let mut weighed = line();
    for points in points {
        options.weights.push((weighed.text(), *points));
    }
    Ok((draft, options))
}

/// One list of texts, taken one by one.
struct Line(alloc::vec::IntoIter<String>);

impl Line {
    fn more(&self) -> bool {
        self.0.len() > 0
    }

    fn text(&mut self) -> String {
        self.0.next().unwrap_or_default()
    }

    /// The texts that are not blank.
    fn said(self) -> Vec<String> {
        let mut said = self.0.as_slice().to_vec();
        said.retain(|text| !text.trim().is_empty());
        said
    }

    fn word<T: Default>(&mut self, key: &str, read: fn(&str) -> Result<T, String>) -> Result<T, String> {
        let word = self.text();
        if word.is_empty() {
            return Ok(T::default());
        }
        read(&word).map_err(|why| crate::text::joined(&[key, " has to be ", &why]))
    }
}

/// The lists of a text, escapes undone.
fn lines(packed: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut text, mut escaped) = (Vec::new(), Vec::new(), String::new(), false);
    for c in packed.chars() {
        match c {
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            't' if escaped => text.push('\t'),
            'n' if escaped => text.push('\n'),
            '\t' => line.push(core::mem::take(&mut text)),
            '\n' => lines.push(core::mem::take(&mut line)),
            _ => text.push(c),
        }
        escaped = false;
    }
    lines
}
