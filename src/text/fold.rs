//! Comparing words without case and accents.

use unicode_normalization::UnicodeNormalization;

/// A word or text in lower case, without accents, ligatures resolved, compatibility forms
/// (mathematical letters, full width) made plain, typographic apostrophes straight.
///
/// ```
/// use coranto::text::fold::fold;
/// assert_eq!(fold("Élysée"), "elysee");
/// assert_eq!(fold("CŒUR"), "coeur");
/// assert_eq!(fold("𝐁𝐮𝐲"), "buy");
/// ```
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let lower: String = text.nfkd().filter(|c| !is_accent(*c)).nfc().flat_map(char::to_lowercase).collect();
    let mut out = String::with_capacity(lower.len());
    for character in lower.chars().filter(|c| !is_accent(*c)) {
        match character {
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'þ' => out.push_str("th"),
            'ı' => out.push('i'),
            '’' | 'ʼ' | '‘' => out.push('\''),
            other => out.push(other),
        }
    }
    out
}

/// Accents and the vowel points that are left out in ordinary writing.
fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{5B0}'..='\u{5C7}' | '\u{64B}'..='\u{652}' | '\u{670}' | '\u{640}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_with_and_without_accents_meet() {
        for (a, b) in [
            ("Été", "ete"),
            ("straße", "STRASSE"),
            ("İstanbul", "istanbul"),
            ("l’eau", "l'eau"),
            ("cafe\u{301}", "café"),
            ("한국", "한국"),
        ] {
            assert_eq!(fold(a), fold(b));
        }
        assert_ne!(fold("한국"), fold("하구"));
        assert_ne!(fold("pâte"), fold("patte"));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,20}") {
            let once = fold(&text);
            // Lower case of some letters is several characters, so only ordinary text is held to it.
            if text.chars().all(|c| c.is_alphanumeric() && (c as u32) < 0x250) {
                prop_assert_eq!(fold(&once), once);
            }
        }
    }
}
