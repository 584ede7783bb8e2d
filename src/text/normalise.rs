//! The normal form of all text in a digest.

use super::canonical::nfc;

/// Brings a text to its normal form, of which all quotations are byte ranges:
///
/// - Unicode NFC; line ends are `\n`;
/// - control characters, bidirectional controls and invisible characters are gone, except a
///   joiner inside an emoji sequence or between letters of a script that writes with it;
/// - a run of spaces is one space (a lone no-break space stays), none stands at a line's end;
/// - at most one blank line in a row; nothing blank at either end.
///
/// ```
/// use coranto::text::normalise;
/// assert_eq!(normalise(" Cafe\u{301}\u{200B} \t noir \r\n\r\n\r\n\r\n👩\u{200D}🚒  "), "Café noir\n\n👩\u{200D}🚒");
/// ```
pub fn normalise(text: &str) -> String {
    if is_settled(text) {
        return text.to_owned();
    }
    if text.is_ascii() {
        return lay_out(text.chars());
    }
    let visible = visible(text);
    // Nothing below U+0300 composes with anything but a mark from there on.
    let settled = visible.chars().all(|character| character < '\u{300}');
    lay_out(if settled { visible } else { nfc(visible.chars()) }.chars())
}

/// Whether a text is in its normal form already, as most names and many posts are. Letters of Latin scripts and
/// the marks of typesetters compose with nothing, since a mark that composes is none of them; whatever else is
/// beyond ASCII is not told.
pub(crate) fn is_settled(text: &str) -> bool {
    let mut before = b' ';
    let mut newlines = 2;
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'!'..=b'~' => newlines = 0,
            b' ' if !matches!(before, b' ' | b'\n') => {}
            b'\n' if before != b' ' && newlines < 2 => newlines += 1,
            0xC2.. => match text[at..].chars().next() {
                Some(
                    letter @ ('\u{A1}'..='\u{AC}'
                    | '\u{AE}'..='\u{2FF}'
                    | '–'
                    | '—'
                    | '‘'
                    | '’'
                    | '“'
                    | '”'
                    | '„'
                    | '•'
                    | '…'
                    | '€'),
                ) => {
                    newlines = 0;
                    at += letter.len_utf8() - 1;
                }
                _ => return false,
            },
            _ => return false,
        }
        before = *byte;
        at += 1;
    }
    text.is_empty() || !matches!(before, b' ' | b'\n')
}

/// Spaces and line ends.
fn lay_out(characters: impl Iterator<Item = char>) -> String {
    let mut out = String::new();
    let mut newlines = 0usize;
    let mut space: Option<char> = None;
    let mut after_return = false;
    for character in characters {
        let returned = std::mem::replace(&mut after_return, character == '\r');
        match character {
            '\n' if returned => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' => newlines += 1,
            '\u{2029}' => newlines += 2,
            '\u{A0}' | '\u{202F}' => space = Some(if space.is_none() { character } else { ' ' }),
            ' ' | '\t' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{205F}' | '\u{3000}' => space = Some(' '),
            _ if character.is_control() => {}
            _ => {
                if newlines > 0 {
                    if !out.is_empty() {
                        out.push_str(if newlines > 1 { "\n\n" } else { "\n" });
                    }
                } else if let Some(space) = space
                    && !out.is_empty()
                {
                    out.push(space);
                }
                newlines = 0;
                space = None;
                out.push(character);
                continue;
            }
        }
        if newlines > 0 {
            space = None;
        }
    }
    out
}

/// `text` without what cannot be seen.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    let mut before = '\0';
    let mut flag = false;
    while let Some(character) = characters.next() {
        let after = characters.peek().copied().unwrap_or('\0');
        let keep = match character {
            '\u{200D}' => (emoji_part(before) && is_pictograph(after)) || (joins(before) && joins(after)),
            '\u{200C}' => joins(before) && joins(after),
            '\u{FE0E}' | '\u{FE0F}' => {
                is_pictograph(before) || (matches!(before, '0'..='9' | '#' | '*') && after == '\u{20E3}')
            }
            '\u{E0020}'..='\u{E007F}' => flag,
            '\u{E0100}'..='\u{E01EF}' => is_han(before),
            _ => !is_invisible(character),
        };
        if keep {
            flag = character == '\u{1F3F4}' || (flag && matches!(character, '\u{E0020}'..='\u{E007E}'));
            out.push(character);
            before = character;
        }
    }
    out
}

/// Characters without a glyph of their own that no text needs.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0D}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E001F}' | '\u{E0080}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}'
    ) || matches!(character as u32 & 0xFFFE, 0xFFFE)
        || matches!(character, '\u{FDD0}'..='\u{FDEF}')
        || (character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}'))
}

/// Letters and signs of scripts that write with joiners: Arabic and its kin, the scripts of India
/// and their neighbours, Mongolian.
fn joins(character: char) -> bool {
    matches!(
        character,
        '\u{600}'..='\u{8FF}' | '\u{900}'..='\u{109F}' | '\u{1780}'..='\u{18AF}' | '\u{FB50}'..='\u{FDCF}'
            | '\u{FDF0}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{A8E0}'..='\u{A8FF}'
    )
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn emoji_part(character: char) -> bool {
    is_pictograph(character) || character == '\u{FE0F}'
}

/// Whether a character can begin an emoji (or, in blocks that hold both, a text symbol).
pub(super) fn is_pictograph(character: char) -> bool {
    matches!(
        character,
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2300}'..='\u{23FF}' | '\u{2B00}'..='\u{2BFF}'
            | '\u{2190}'..='\u{21FF}' | '\u{25A0}'..='\u{25FF}' | '\u{2934}' | '\u{2935}' | '\u{3030}' | '\u{303D}'
            | '\u{3297}' | '\u{3299}' | '\u{A9}' | '\u{AE}' | '\u{203C}' | '\u{2049}' | '\u{2122}' | '\u{2139}'
            | '\u{24C2}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_kept_and_what_goes() {
        for (raw, normal) in [
            ("a\u{202E}b\u{2066}c\u{200F}", "abc"),
            ("e\u{200B}\u{301}", "é"),
            ("\u{FEFF}x\u{0}y\u{7}", "xy"),
            ("mi\u{200C}khaham", "mikhaham"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
            ("❤\u{FE0F} 1\u{FE0F}\u{20E3} a\u{FE0F}", "❤\u{FE0F} 1\u{FE0F}\u{20E3} a"),
            ("👨\u{200D}👩\u{200D}👧 a\u{200D}b", "👨\u{200D}👩\u{200D}👧 ab"),
            ("Vraiment\u{202F}! «\u{A0} oui", "Vraiment\u{202F}! « oui"),
            ("a\u{2028}b\u{2029}c\rd\r\ne", "a\nb\n\nc\nd\ne"),
            ("a \n \n\n b\t\tc \n", "a\n\nb c"),
            ("\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}\u{E0067}x", "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}x"),
            ("  \n\t ", ""),
        ] {
            assert_eq!(normalise(raw), normal, "{raw:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_settled_is_what_stays(text in "[ \t\r\na~!\u{7}\u{7f}]{0,12}") {
            prop_assert_eq!(is_settled(&text), lay_out(text.chars()) == text);
        }

        #[test]
        fn what_is_settled_is_its_normal_form(text in "[ \na\u{80}-\u{303}\u{2013}-\u{2026}€]{0,12}") {
            let whole = lay_out(nfc(visible(&text).chars()).chars());
            prop_assert!(!is_settled(&text) || whole == text);
        }

        #[test]
        fn normalising_twice_changes_nothing(text in "\\PC*|[ \\t\\r\\n\\u{A0}a\\u{300}\\u{200D}\\u{FE0F}❤👩می\\u{200B}]{0,24}") {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once.clone());
            prop_assert_eq!(once.trim(), &once);
            prop_assert!(!once.contains("\n\n\n") && !once.contains("  ") && !once.contains(" \n"));
        }
    }
}
