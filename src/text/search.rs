//! Looking for a word in a word. The standard search is made for long texts and comes with its
//! error messages and their tables: 6 KB (brotli) for what these few lines do.

/// Where `part` first stands in `text`, in bytes.
pub(crate) fn position(text: &str, part: &str) -> Option<usize> {
    if part.is_empty() {
        return Some(0);
    }
    text.as_bytes().windows(part.len()).position(|window| window == part.as_bytes())
}

/// Whether `text` contains `part`.
pub(crate) fn says(text: &str, part: &str) -> bool {
    position(text, part).is_some()
}

/// Whether `text` contains a character.
pub(crate) fn holds(text: &str, c: char) -> bool {
    text.chars().any(|own| own == c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_the_standard_library_finds(text in "[ab→]{0,12}", part in "[ab→]{0,3}") {
            prop_assert_eq!(position(&text, &part), text.find(&part));
        }
    }
}
