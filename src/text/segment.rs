//! Sentences of a text, with their byte ranges.

use std::ops::Range;

/// Words before a full stop that do not end a sentence, folded to lower case.
const ABBREVIATIONS: [&str; 38] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "vs", "etc", "e.g", "i.e", "no", "nos", "inc", "ltd",
    "co", "corp", "gov", "sen", "rep", "gen", "approx", "dept", "fig", "al", "m", "mm", "mme", "mlle", "me",
    "p", "pp", "cf", "env", "ex", "av", "apr",
];

/// The sentences of a text, in order and without overlap. A line end closes a sentence; so does
/// `.`, `!`, `?`, `…` (with closing quotation marks and brackets) before white space, unless it
/// stands after an abbreviation or an initial, or the next word goes on in lower case; the
/// full stops of East Asian scripts need no white space.
///
/// ```
/// use coranto::text::segment::sentences;
/// let text = "Dr. Roy paid 3.5 million. Why? “Because.” He said so\nNew line";
/// let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
/// assert_eq!(found, ["Dr. Roy paid 3.5 million.", "Why?", "“Because.”", "He said so", "New line"]);
/// ```
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut index = 0;
    while index < letters.len() {
        let (at, ch) = letters[index];
        if ch == '\n' {
            push(text, start..at, &mut found);
            start = at + 1;
        } else if matches!(ch, '。' | '！' | '？') {
            push(text, start..at + ch.len_utf8(), &mut found);
            start = at + ch.len_utf8();
        } else if matches!(ch, '.' | '!' | '?' | '…') {
            let mut last = index;
            while let Some((_, next)) = letters.get(last + 1) {
                let closes = matches!(next, '.' | '!' | '?' | '…' | '”' | '’' | '"' | ')' | ']' | '»')
                    || (matches!(next, '\u{a0}' | '\u{202f}' | ' ')
                        && matches!(letters.get(last + 2), Some((_, '»' | '!' | '?'))));
                if !closes {
                    break;
                }
                last += 1;
            }
            let end = letters.get(last + 1).map_or(text.len(), |(at, _)| *at);
            let next = letters.get(last + 1).map(|(_, ch)| *ch);
            let spaced = next.is_none_or(char::is_whitespace);
            let goes_on = letters[last + 1..]
                .iter()
                .map(|(_, ch)| *ch)
                .find(|ch| !ch.is_whitespace() && !matches!(ch, '“' | '«' | '"' | '(' | '\u{a0}'))
                .is_some_and(char::is_lowercase);
            let single = last == index && ch == '.';
            if spaced
                && !(goes_on && (single || ch == '…' || last > index))
                && !(single && is_abbreviated(&text[start..at]))
            {
                push(text, start..end, &mut found);
                start = end;
            }
            index = last;
        }
        index += 1;
    }
    push(text, start..text.len(), &mut found);
    found
}

fn is_abbreviated(before: &str) -> bool {
    let word = before
        .rsplit(|ch: char| ch.is_whitespace() || matches!(ch, '(' | '“' | '«'))
        .next()
        .unwrap_or_default();
    let folded = word.to_lowercase();
    ABBREVIATIONS.contains(&folded.as_str())
        || (word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I")
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    let end = start + piece.trim().len();
    if end > start {
        found.push(start..end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn full_stops_that_do_not_end_a_sentence() {
        assert_eq!(split("See example.org/a.b now. Then go."), ["See example.org/a.b now.", "Then go."]);
        assert_eq!(split("It has 3.5 points. Fine"), ["It has 3.5 points.", "Fine"]);
        assert_eq!(split("J. R. Hale wrote it."), ["J. R. Hale wrote it."]);
        assert_eq!(split("M. Roy et Mme. Roy sont là. Oui."), ["M. Roy et Mme. Roy sont là.", "Oui."]);
        assert_eq!(split("Well... maybe not. No"), ["Well... maybe not.", "No"]);
    }

    #[test]
    fn french_marks_and_quotations() {
        assert_eq!(split("Vraiment ? Oui ! « Non. » Bon."), ["Vraiment ?", "Oui !", "« Non. »", "Bon."]);
        assert_eq!(split("日本です。はい！"), ["日本です。", "はい！"]);
        assert!(split("  \n \n").is_empty());
    }
}
