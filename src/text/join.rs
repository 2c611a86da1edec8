//! Making texts of pieces. `format!` would bring the standard library's formatting, which is larger
//! than any rule.

use alloc::string::String;

/// The pieces in a row.
pub(crate) fn joined(pieces: &[&str]) -> String {
    let mut out = String::new();
    for piece in pieces {
        out.push_str(piece);
    }
    out
}

/// A whole number in digits.
pub(crate) fn digits(number: u32) -> String {
    let mut out = if number < 10 { String::new() } else { digits(number / 10) };
    out.push((b'0' + (number % 10) as u8) as char);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_of_the_standard_library() {
        for number in [0, 7, 10, 909, 65_536, u32::MAX] {
            assert_eq!(digits(number), number.to_string());
        }
    }
}
