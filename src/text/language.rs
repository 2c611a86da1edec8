//! Whether a text is English: by script, then by the small words that every sentence needs.

use super::Text;
use super::Words;
use super::letters::is_alphabetic;
use super::lists::list;
use super::search::any;
use super::tokens::{Kind, Shape};

static ENGLISH: Words = Words::of(list!("language_english"));

/// Small words of other languages. A word that English has too ("die", "in", "was") is left out.
static OTHERS: [Words; 7] = [
    Words::of(list!("language_german")),
    Words::of(list!("language_french")),
    Words::of(list!("language_spanish")),
    Words::of(list!("language_portuguese")),
    Words::of(list!("language_italian")),
    Words::of(list!("language_dutch")),
    Words::of(list!("language_hindi")),
];

/// Words that tell a language.
const ENOUGH: usize = 80;
/// Words of which at least one in sixteen is a small English word in any English text.
const MANY: u32 = 12;
/// Words with accents, names apart, that an English text may have: more are another language, if they are
/// one in ten of all.
const FEW: u32 = 4;

/// Whether English rules can judge a text. Fewer words than a sentence are given the benefit
/// of the doubt; names and places of another language switch nothing off.
#[inline(never)] // Inlined, it makes the module for pages larger.
pub fn is_english(text: &Text) -> bool {
    let (mut words, mut foreign_script, mut accents, mut english) = (0u32, 0u32, 0u32, 0u32);
    let mut others = [0u32; 7];
    for token in text.tokens().iter().filter(|t| t.kind == Kind::Word).take(ENOUGH) {
        words += u32::from(token.words);
        if ENGLISH.has_token(token) {
            english += 1;
            continue;
        }
        let is_foreign = |c: char| !c.is_ascii() && is_alphabetic(c);
        if text.word(token).chars().next().is_some_and(is_foreign) {
            foreign_script += u32::from(token.words);
        }
        accents += u32::from(token.shape == Shape::Lower && any(text.slice(token.span), is_foreign));
        // Most words are in no list at all.
        if token.word > 0 {
            for (count, list) in others.iter_mut().zip(&OTHERS) {
                *count += u32::from(list.has_token(token));
            }
        }
    }
    if foreign_script * 2 > words {
        return false;
    }
    if words >= MANY && english * 16 < words || accents > FEW && accents * 10 >= words {
        return false;
    }
    let other = others.iter().copied().max().unwrap_or(0);
    !(other >= 2 && other > english && other * 8 >= words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_are_told_from_english() {
        for raw in [
            "Hallo Frau Weber, ich habe Ihren Beitrag gelesen und würde gerne mit Ihnen über die Stelle sprechen.",
            "Bonjour Claire, j'ai lu votre article et je voudrais en parler avec vous la semaine prochaine.",
            "Hola Ana: espero que estés muy bien. He visto tu perfil y tenemos una oportunidad.",
            "Oi Rocío, a ideia de vender as cestas por bairro, e não por peso, resolveu a nossa fila.",
            "Ciao Marco, ho letto il tuo articolo e sono molto interessato, possiamo parlarne per dieci minuti?",
            "Hoi Jan, ik heb je artikel gelezen en zou graag een keer met je praten over het project.",
            "Namaste Priya ji, aapka kaam bahut accha hai aur hum aapke saath kaam karna chahte hain.",
            "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.",
            "Hej Åsa, jag såg er nya brygga vid Öregrund när vi låg för ankar där. Could I ask one question about the planks? Hälsningar från Gävle, där vi bygger för många båtar på varvet.",
            "小雨你好，你在杭州做的雨水井盖地图，我们组每周都在用。能否告诉我？",
        ] {
            assert!(!is_english(&Text::read(raw)), "{raw}");
        }
    }

    #[test]
    fn foreign_names_do_not_switch_english_off() {
        for raw in [
            "Hi Jürgen, your talk at the Haus der Kulturen der Welt in Berlin was great. Could I ask about it?",
            "Hi María de la Cruz, the El Norte piece you wrote is on our wall. May we print it?",
            "Your café’s crème brûlée, the pâté and the jam were the best that I had on that trip, and I would like to know where the jam comes from and how long it keeps.",
            "Was the clapper changed?",
            "ok",
            "",
        ] {
            assert!(is_english(&Text::read(raw)), "{raw}");
        }
    }
}
