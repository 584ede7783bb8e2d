//! Bytes to text.
//!
//! UTF-8 and UTF-16 with or without a mark, else one of the single-byte sets of Western Europe: the one
//! that an XML declaration or a `meta` element names, or the one that reads like words. A text with
//! line ends of old Macintosh files (CR alone) gets LF.

use crate::text::json;
use std::borrow::Cow;

/// A text with the WHATWG label of the encoding it was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decoded<'a> {
    /// Empty for a binary file.
    pub(crate) text: Cow<'a, str>,
    /// `binary` for a file that is no text.
    pub(crate) encoding: &'static str,
    /// What a reader should know of the decoding.
    pub(crate) warnings: Vec<String>,
}

/// Bytes looked at where a guess needs a sample.
const SAMPLE: usize = 1 << 16;

/// Decodes `bytes`; never fails, wrong sequences become U+FFFD.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    let mut decoded = as_text(bytes);
    if !decoded.text.contains('\n') && decoded.text.contains('\r') {
        decoded.text = Cow::Owned(decoded.text.replace('\r', "\n"));
    }
    if let Some(plain) = from_strings(&decoded.text) {
        decoded.text = Cow::Owned(plain);
    }
    decoded
}

/// The records of JSON that was written as JSON once more: a string that holds a whole export, a string a line, or
/// an array of such strings, as queues and caches keep them. What is broken among them stays so.
fn from_strings(text: &str) -> Option<String> {
    let begins = text.trim_start();
    let first = begins.strip_prefix('[').map_or(begins, str::trim_start).strip_prefix('"')?;
    if !first.starts_with(['{', '[']) {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let mut is_any_whole = false;
    for (_, value) in json::Values::new(begins) {
        match value {
            Ok(value) => {
                let inside = value.str()?.trim();
                if !inside.starts_with(['{', '[']) {
                    return None;
                }
                plain.push_str(inside);
                is_any_whole = true;
            }
            Err(_) => plain.push_str("{\""),
        }
        plain.push('\n');
    }
    // One string is the file itself; of a text in quotation marks that only begins with a bracket nothing is made.
    is_any_whole.then_some(())?;
    json::parse(&plain).is_ok_and(|(json, _)| json.is_object() || json.is_array()).then_some(plain)
}

fn as_text(bytes: &[u8]) -> Decoded<'_> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return utf_8(rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf_16(rest, u16::from_le_bytes, "utf-16le");
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf_16(rest, u16::from_be_bytes, "utf-16be");
    }
    match zeros(bytes) {
        Zeros::High => return utf_16(bytes, u16::from_le_bytes, "utf-16le"),
        Zeros::Low => return utf_16(bytes, u16::from_be_bytes, "utf-16be"),
        Zeros::Neither => {}
    }
    if is_binary(bytes) {
        return Decoded { text: Cow::Borrowed(""), encoding: "binary", warnings: Vec::new() };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), encoding: "utf-8", warnings: Vec::new() };
    }
    let (valid, invalid) = sequences(bytes);
    if valid > invalid {
        return utf_8(bytes);
    }
    let mut warnings = Vec::new();
    let set = match declared(bytes) {
        Some(Declared::Set(set)) => set,
        Some(Declared::Unknown(name)) => {
            let set = likelier(bytes);
            warnings.push(format!(
                "it says that it is in {name}, which is not read: it was read as {}, and letters may be wrong",
                set.label()
            ));
            set
        }
        None => likelier(bytes),
    };
    Decoded { text: Cow::Owned(set.decode(bytes)), encoding: set.label(), warnings }
}

fn utf_8(bytes: &[u8]) -> Decoded<'_> {
    // Most texts are sound, and checking for that alone is fastest.
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), encoding: "utf-8", warnings: Vec::new() };
    }
    let mut warnings = Vec::new();
    let bytes = match in_two(bytes) {
        Some((mended, lines)) => {
            warnings.push(match lines {
                1 => "1 line is in windows-1252 among others in utf-8".to_owned(),
                lines => format!("{lines} lines are in windows-1252 among others in utf-8"),
            });
            Cow::Owned(mended)
        }
        None => Cow::Borrowed(bytes),
    };
    let bytes = bytes.as_ref();
    let text = String::from_utf8_lossy(bytes).into_owned();
    let (_, invalid) = sequences(bytes);
    if invalid > 0 {
        warnings.push(format!("{invalid} characters are damaged and are shown as \u{FFFD}"));
    }
    Decoded { text: Cow::Owned(text), encoding: "utf-8", warnings }
}

/// A text that was put together from two: lines that are right in UTF-8, and lines that have no right sequence
/// and are in Windows-1252. The second ones are written as the first; how many they are.
fn in_two(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut mended = Vec::with_capacity(bytes.len());
    let mut lines = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        // A sequence that breaks off at a wrong byte is damage, not another set.
        let other = std::str::from_utf8(line).is_err()
            && sequences(line).0 == 0
            && likelier(line) == Set::Windows1252
            && line.iter().filter(|byte| **byte >= 0x80).all(|byte| *byte >= 0xC0);
        if other {
            lines += 1;
            mended.extend_from_slice(Set::Windows1252.decode(line).as_bytes());
        } else {
            mended.extend_from_slice(line);
        }
    }
    (lines > 0).then_some((mended, lines))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16, encoding: &'static str) -> Decoded<'static> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut damaged = rest.len();
    let text: String = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|character| {
            character.unwrap_or_else(|_| {
                damaged += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    let mut warnings = Vec::new();
    if damaged > 0 {
        warnings.push(format!("{damaged} characters are damaged"));
    }
    Decoded { text: Cow::Owned(text), encoding, warnings }
}

/// Which byte of most pairs is zero.
enum Zeros {
    High,
    Low,
    Neither,
}

/// UTF-16 without a mark: in a text that has any ASCII to speak of, every second byte is often zero.
fn zeros(bytes: &[u8]) -> Zeros {
    let (pairs, _) = bytes.get(..SAMPLE).unwrap_or(bytes).as_chunks::<2>();
    let first = pairs.iter().filter(|pair| pair[0] == 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0).count();
    if pairs.len() < 2 {
        Zeros::Neither
    } else if second * 3 > pairs.len() && first * 4 < second {
        Zeros::High
    } else if first * 3 > pairs.len() && second * 4 < first {
        Zeros::Low
    } else {
        Zeros::Neither
    }
}

/// Control characters, which a text has next to none of.
fn is_binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let controls = sample.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    controls * 50 > sample.len() && controls > 1
}

/// How many sequences beyond ASCII are right in UTF-8, and how many wrong.
fn sequences(bytes: &[u8]) -> (usize, usize) {
    let (mut valid, mut invalid) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    (valid, invalid)
}

/// A set of 256 characters whose first half is ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Set {
    Windows1252,
    Iso8859_15,
    Macintosh,
}

/// 0x80 to 0x9F of Windows-1252; the rest of it is ISO 8859-1.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// 0x80 to 0xFF of Mac Roman.
const MACINTOSH: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

impl Set {
    fn label(self) -> &'static str {
        match self {
            Set::Windows1252 => "windows-1252",
            Set::Iso8859_15 => "iso-8859-15",
            Set::Macintosh => "macintosh",
        }
    }

    /// The characters from 0x80 on.
    fn upper_half(self) -> Vec<char> {
        match self {
            Set::Macintosh => MACINTOSH.chars().collect(),
            // Files that say ISO 8859-15 and use 0x80 to 0x9F are Windows' all the same.
            Set::Windows1252 | Set::Iso8859_15 => WINDOWS_1252
                .chars()
                .chain('\u{a0}'..='\u{ff}')
                .map(|character| match (self, character) {
                    (Set::Iso8859_15, '¤') => '€',
                    (Set::Iso8859_15, '¦') => 'Š',
                    (Set::Iso8859_15, '¨') => 'š',
                    (Set::Iso8859_15, '´') => 'Ž',
                    (Set::Iso8859_15, '¸') => 'ž',
                    (Set::Iso8859_15, '¼') => 'Œ',
                    (Set::Iso8859_15, '½') => 'œ',
                    (Set::Iso8859_15, '¾') => 'Ÿ',
                    (_, character) => character,
                })
                .collect(),
        }
    }

    fn decode(self, bytes: &[u8]) -> String {
        let upper = self.upper_half();
        let character = |byte: &u8| match byte.checked_sub(0x80) {
            Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
            None => char::from(*byte),
        };
        bytes.iter().map(character).collect()
    }
}

/// Windows-1252 or Mac Roman, whichever reads more like words.
fn likelier(bytes: &[u8]) -> Set {
    let plausible = |set: Set| plausibility(bytes, &set.upper_half());
    if plausible(Set::Macintosh) > plausible(Set::Windows1252) { Set::Macintosh } else { Set::Windows1252 }
}

/// How well the characters beyond ASCII stand among their neighbours: letters inside words in the
/// words' case, quotation marks at the words' edges.
fn plausibility(bytes: &[u8], upper: &[char]) -> i64 {
    let read = |byte: u8| match byte.checked_sub(0x80) {
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or(' '),
        None => char::from(byte),
    };
    let mut score = 0;
    let mut looked_at = 0;
    for (at, byte) in bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii()) {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at)).map_or(' ', |byte| read(*byte));
        let after = bytes.get(at + 1).map_or(' ', |byte| read(*byte));
        score += match read(*byte) {
            // The undefined ones, and marks that stand by themselves in no text.
            '\u{80}'..='\u{9f}' | '\u{f8ff}' | '˘' | '˙' | '˝' | '˛' | 'ˇ' | '¯' | '¸' | '◊' => -4,
            '’' if before.is_alphabetic() && after.is_alphabetic() => 4,
            '’' | '‘' | '“' | '”' | '„' | '‚' | '«' | '»' => {
                if before.is_alphabetic() && after.is_alphabetic() { -3 } else { 2 }
            }
            // These end a word or stand between words.
            '–' | '—' | '…' | '\u{a0}' | '€' | '•' => {
                if after.is_alphabetic() {
                    -1
                } else {
                    2
                }
            }
            'é' | 'è' | 'à' | 'ê' | 'ç' | 'ü' | 'ö' | 'ä' | 'ñ' | 'ó' | 'í' | 'á' | 'ã' | 'ô' | 'î' | 'ß'
                if before.is_alphabetic() || after.is_alphabetic() =>
            {
                3
            }
            letter if letter.is_lowercase() && (before.is_alphabetic() || after.is_alphabetic()) => 1,
            letter if letter.is_uppercase() && before.is_lowercase() => -3,
            letter if letter.is_uppercase() && (before.is_uppercase() || after.is_alphabetic()) => 2,
            _ if before.is_alphabetic() && after.is_alphabetic() => -3,
            _ => 0,
        };
        looked_at += 1;
        if looked_at >= SAMPLE {
            break;
        }
    }
    score
}

/// What a file says of its own encoding.
enum Declared {
    Set(Set),
    Unknown(String),
}

/// The encoding that an XML declaration or a `meta` element names.
fn declared(bytes: &[u8]) -> Option<Declared> {
    let head = String::from_utf8_lossy(bytes.get(..1024).unwrap_or(bytes)).to_lowercase();
    let head = head.trim_start();
    let name = if let Some(declaration) = head.strip_prefix("<?xml") {
        declaration.split("?>").next()?.split_once("encoding")?.1.trim_start().strip_prefix('=')?
    } else if head.starts_with('<') {
        head.split_once("charset")?.1.trim_start().strip_prefix('=')?
    } else {
        return None;
    };
    let name: String = name
        .trim_start()
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|character| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | ':'))
        .collect();
    match name.as_str() {
        // The bytes are not UTF-8, whatever the file says.
        "" | "utf-8" | "utf8" | "utf-16" | "unicode" => None,
        "iso-8859-15" | "iso8859-15" | "iso_8859-15" | "latin9" | "latin-9" | "l9" => {
            Some(Declared::Set(Set::Iso8859_15))
        }
        "macintosh" | "mac" | "x-mac-roman" | "macroman" => Some(Declared::Set(Set::Macintosh)),
        "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "latin-1" | "l1" | "windows-1252"
        | "cp1252" | "x-cp1252" | "us-ascii" | "ascii" => Some(Declared::Set(Set::Windows1252)),
        _ => Some(Declared::Unknown(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "Le café de l’été : « déjà vu », dit-elle à Noël… c’est ça, où ? “Sûr” – 3 €";

    fn encode(text: &str, set: Set) -> Vec<u8> {
        let upper = set.upper_half();
        assert_eq!(upper.len(), 128);
        text.chars()
            .map(|character| match u8::try_from(u32::from(character)) {
                Ok(byte) if byte < 0x80 => byte,
                _ => 0x80 + upper.iter().position(|other| *other == character).unwrap() as u8,
            })
            .collect()
    }

    #[test]
    fn utf_8_with_and_without_a_mark() {
        for prefix in [&b""[..], b"\xEF\xBB\xBF"] {
            let bytes = [prefix, FRENCH.as_bytes()].concat();
            let decoded = decode(&bytes);
            assert_eq!((&*decoded.text, decoded.encoding), (FRENCH, "utf-8"));
            assert!(decoded.warnings.is_empty());
        }
    }

    #[test]
    fn utf_16_with_and_without_a_mark() {
        for (mark, bytes_of, label) in [
            (&b"\xFF\xFE"[..], u16::to_le_bytes as fn(u16) -> [u8; 2], "utf-16le"),
            (b"\xFE\xFF", u16::to_be_bytes, "utf-16be"),
            (b"", u16::to_le_bytes, "utf-16le"),
            (b"", u16::to_be_bytes, "utf-16be"),
        ] {
            let mut bytes = mark.to_vec();
            bytes.extend("Déjà 😀 là".encode_utf16().flat_map(bytes_of));
            let decoded = decode(&bytes);
            assert_eq!((&*decoded.text, decoded.encoding), ("Déjà 😀 là", label));
            bytes.push(b'x');
            assert_eq!(decode(&bytes).warnings.len(), 1);
        }
    }

    #[test]
    fn single_byte_sets_are_told_apart_by_their_words() {
        for text in [
            FRENCH,
            "Don’t panic",
            "Der Fußgänger überquert die Straße",
            "Mañana será otro día, ¿no?",
            "à bientôt",
            "ÉTÉ",
        ] {
            for set in [Set::Windows1252, Set::Macintosh] {
                let bytes = encode(text, set);
                let decoded = decode(&bytes);
                assert_eq!((&*decoded.text, decoded.encoding), (text, set.label()));
            }
        }
    }

    #[test]
    fn a_declaration_is_honoured_unless_the_bytes_deny_it() {
        let latin = b"<?xml version='1.0' encoding='ISO-8859-15'?><a>caf\xE9 \xA4 \xBD</a>";
        let decoded = decode(latin);
        assert!(decoded.text.ends_with("café € œ</a>") && decoded.encoding == "iso-8859-15");
        let page = b"<html><meta http-equiv=Content-Type content=\"text/html; charset=macintosh\">\x8E";
        assert!(decode(page).text.ends_with('é'));
        let lie = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>café</a>";
        assert_eq!((&*decode(lie.as_bytes()).text, decode(lie.as_bytes()).encoding), (lie, "utf-8"));
        let other = b"<?xml version=\"1.0\" encoding=\"shift_jis\"?><a>\x83A</a>";
        assert!(decode(other).warnings[0].contains("shift_jis"));
    }

    #[test]
    fn damage_in_utf_8_is_shown_and_counted() {
        let mut bytes = FRENCH.repeat(3).into_bytes();
        bytes.insert(10, 0xFF);
        bytes.push(0xC3);
        let decoded = decode(&bytes);
        assert_eq!(decoded.encoding, "utf-8");
        assert_eq!(decoded.text.matches('\u{FFFD}').count(), 2);
        assert!(decoded.warnings[0].starts_with("2 characters"));
    }

    #[test]
    fn binary_is_no_text() {
        let bytes: Vec<u8> = (0..=255u8).cycle().take(4096).collect();
        assert_eq!((&*decode(&bytes).text, decode(&bytes).encoding), ("", "binary"));
        assert_eq!(decode(b"bell \x07 rings once in a line of text").encoding, "utf-8");
    }

    #[test]
    fn carriage_returns_alone_end_lines() {
        assert_eq!(decode(b"a\rb\r").text, "a\nb\n");
        assert_eq!(decode(b"a\r\nb\r\n").text, "a\r\nb\r\n");
    }

    #[test]
    fn a_mark_and_a_bracket_are_text() {
        assert_eq!(decode(b"\"[").text, "\"[");
        assert_eq!(decode(b"\"{ he said").text, "\"{ he said");
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_decode(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
            decode(&bytes);
        }

        #[test]
        fn any_text_survives(text in "\\PC{0,80}") {
            let decoded = decode(text.as_bytes());
            proptest::prop_assert_eq!(decoded.text.trim_start_matches('\u{feff}'), text.trim_start_matches('\u{feff}'));
        }
    }
}
