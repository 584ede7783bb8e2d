//! Comparing words without case and accents.

use super::canonical::{decompose, nfc};

/// A word or text in lower case, without accents, ligatures resolved, compatibility forms made
/// [plain], typographic apostrophes straight.
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
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.bytes().next() {
        let run = rest.bytes().position(|byte| byte.is_ascii() != first.is_ascii()).unwrap_or(rest.len());
        let (run, after) = rest.split_at(run);
        rest = after;
        if first.is_ascii() {
            let from = out.len();
            out.push_str(run);
            out[from..].make_ascii_lowercase();
        } else if run.chars().all(|ch| matches!(ch, '‐'..='‧')) {
            // Dashes, quotation marks and dots are whole and have no case.
            run.chars().for_each(|ch| push(ch, &mut out));
        } else {
            // No accent is left for a letter in ASCII, and nothing else composes with one.
            let bare = decompose(run.chars().flat_map(plain)).filter(|c| !is_accent(*c));
            let lower = nfc(bare);
            let lower = lower.chars().flat_map(char::to_lowercase).filter(|c| !is_accent(*c));
            lower.for_each(|ch| push(ch, &mut out));
        }
    }
    out
}

fn push(character: char, out: &mut String) {
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

/// The letters that a compatibility form stands for: full width, letters for mathematics, in circles and
/// squares, ligatures, raised figures; any other character is itself. These are the ones found in posts, where
/// they are used as type; the whole table of Unicode's compatibility mappings (UAX #15) would add 30 KB.
///
/// ```
/// use coranto::text::fold::plain;
/// assert_eq!("Ｈ𝓮𝗅𝕝ⓞ ﬁⁿ".chars().flat_map(plain).collect::<String>(), "Hello fiⁿ");
/// ```
pub fn plain(ch: char) -> impl Iterator<Item = char> {
    /// The letter at a place in an alphabet that begins with `first`.
    fn letter(first: u8, place: u32) -> char {
        char::from(first + (place % 26) as u8)
    }
    let code = ch as u32;
    let both = |place: u32| letter(if place % 52 < 26 { b'A' } else { b'a' }, place % 52 % 26);
    let one = |ch: char| [Some(ch), None, None];
    match ch {
        '\u{0}'..='\u{9f}' => one(ch),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => one(' '),
        'ª' => one('a'),
        'º' => one('o'),
        '²' => one('2'),
        '³' => one('3'),
        '¹' => one('1'),
        'ſ' => one('s'),
        '⁰' | '⁴'..='⁹' => one(char::from(b'0' + (code - 0x2070) as u8)),
        '₀'..='₉' => one(char::from(b'0' + (code - 0x2080) as u8)),
        'ℬ' | 'ℭ' | 'ℂ' | 'ℰ' | 'ℱ' | 'ℋ' | 'ℌ' | 'ℍ' | 'ℐ' | 'ℑ' | 'ℒ' | 'ℳ' | 'ℕ' | 'ℙ' | 'ℚ' | 'ℛ'
        | 'ℜ' | 'ℝ' | 'ℤ' | 'ℨ' | 'ℎ' | 'ℯ' | 'ℊ' | 'ℴ' => one(match ch {
            'ℬ' => 'B',
            'ℭ' | 'ℂ' => 'C',
            'ℰ' => 'E',
            'ℱ' => 'F',
            'ℋ' | 'ℌ' | 'ℍ' => 'H',
            'ℐ' | 'ℑ' => 'I',
            'ℒ' => 'L',
            'ℳ' => 'M',
            'ℕ' => 'N',
            'ℙ' => 'P',
            'ℚ' => 'Q',
            'ℛ' | 'ℜ' | 'ℝ' => 'R',
            'ℤ' | 'ℨ' => 'Z',
            'ℎ' => 'h',
            'ℯ' => 'e',
            'ℊ' => 'g',
            _ => 'o',
        }),
        'Ⓐ'..='Ⓩ' => one(letter(b'A', code - 0x24b6)),
        'ⓐ'..='ⓩ' => one(letter(b'a', code - 0x24d0)),
        'ﬀ' => [Some('f'), Some('f'), None],
        'ﬁ' => [Some('f'), Some('i'), None],
        'ﬂ' => [Some('f'), Some('l'), None],
        'ﬃ' => [Some('f'), Some('f'), Some('i')],
        'ﬄ' => [Some('f'), Some('f'), Some('l')],
        'ﬅ' | 'ﬆ' => [Some('s'), Some('t'), None],
        '！'..='～' => one(char::from((code - 0xfee0) as u8)),
        '\u{1d400}'..='\u{1d6a3}' => one(both(code - 0x1d400)),
        '\u{1d7ce}'..='\u{1d7ff}' => one(char::from(b'0' + ((code - 0x1d7ce) % 10) as u8)),
        '\u{1f130}'..='\u{1f149}' => one(letter(b'A', code - 0x1f130)),
        '\u{1f150}'..='\u{1f169}' => one(letter(b'A', code - 0x1f150)),
        '\u{1f170}'..='\u{1f189}' => one(letter(b'A', code - 0x1f170)),
        _ => one(ch),
    }
    .into_iter()
    .flatten()
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
