//! Which spans of a post can be quoted on their own.

use super::lang::cues;
use crate::model::Post;
use crate::text::scan::{Kind, scan};
use crate::text::segment::sentences;
use crate::text::tag::{Tag, Tagger};
use crate::text::words::words;
use std::ops::Range;

/// A span that reads well without its surroundings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quotable {
    pub(super) at: [usize; 2],
    pub(super) characters: usize,
    /// Ends with a question mark.
    pub(super) asks: bool,
    /// Begins a post or a paragraph of it, so that nothing before it is needed.
    pub(super) opens: bool,
    /// Lies in the post's title.
    pub(super) title: bool,
    /// Begins with a conjunction of reason.
    pub(super) reason: bool,
    /// Has a verb with a person, so that something is said; true where no tagger can tell.
    pub(super) states: bool,
    /// Begins with such a verb: a request, or a clause without its subject.
    pub(super) urges: bool,
}

/// The quotable sentences of a post, in order; where a post's body has neighbouring short ones,
/// two or three together too.
pub(super) fn quotable(post: &Post) -> Vec<Quotable> {
    let text = post.text.as_str();
    let tokens = scan(text);
    let tagged = tagged(post);
    // A title is one piece, of however many sentences.
    let mut pieces: Vec<Range<usize>> = sentences(text);
    if post.title_end > 0 {
        pieces.retain(|piece| piece.start >= post.title_end);
        pieces.insert(0, 0..post.title_end);
    }
    let mut found = Vec::new();
    for (index, first) in pieces.iter().enumerate() {
        let mut end = first.end;
        for (step, next) in pieces[index..].iter().enumerate().take(3) {
            let apart = text.get(end..next.start).unwrap_or_default();
            if step > 0 && (apart.contains("\n") || (post.title_end > 0 && first.start < post.title_end)) {
                break;
            }
            end = next.end;
            let whole = trimmed(text, first.start..end, &tokens);
            if let Some(whole) = whole
                && let Some(quote) = judge(post, whole, index == 0, tagged.as_deref())
                && !found.contains(&quote)
            {
                found.push(quote);
            }
        }
        found.extend(reason(post, first.clone(), &tokens));
    }
    found
}

/// The `because` clause inside a sentence, up to its end.
fn reason(post: &Post, sentence: Range<usize>, tokens: &[crate::text::scan::Token]) -> Option<Quotable> {
    let text = post.text.get(sentence.clone())?;
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let at = cues()
        .flat_map(|cues| cues.reason)
        .filter_map(|word| lower.find(&format!(" {word}")).map(|at| at + 1))
        .min()?;
    let start = sentence.start + at;
    let mut end = sentence.end;
    while post.text[start..end].ends_with(['.', '!', ' ']) {
        end -= 1;
    }
    let range = trimmed(&post.text, start..end, tokens)?;
    if range.start != start || range.end != end {
        return None;
    }
    let words = &post.text[range.clone()];
    let characters = words.chars().count();
    (20..=120).contains(&characters).then_some(Quotable {
        at: [range.start, range.end],
        characters,
        asks: false,
        opens: false,
        title: false,
        reason: true,
        states: true,
        urges: false,
    })
}

/// The words of a post with their parts of speech; `None` for a language without a tagger.
fn tagged(post: &Post) -> Option<Vec<(Range<usize>, Tag)>> {
    let tagger = Tagger::of(post.language.as_deref()?)?;
    let ranges: Vec<Range<usize>> = words(&post.text).into_iter().map(|word| word.range).collect();
    let tags = tagger.tag(&post.text, &ranges);
    Some(ranges.into_iter().zip(tags).collect())
}

/// Cuts mentions, tags, addresses and emoji at both ends; `None` where one is left inside.
fn trimmed(text: &str, range: Range<usize>, tokens: &[crate::text::scan::Token]) -> Option<Range<usize>> {
    let Range { mut start, mut end } = range;
    loop {
        let before = (start, end);
        let piece = text.get(start..end)?;
        start += piece.len()
            - piece
                .trim_start_matches(|ch: char| {
                    ch.is_whitespace()
                        || matches!(ch, '-' | '–' | '—' | '•' | '*' | '>' | '|' | ':' | ',' | '.')
                })
                .len();
        let piece = text.get(start..end)?;
        end -= piece.len()
            - piece
                .trim_end_matches(|ch: char| {
                    ch.is_whitespace() || matches!(ch, ':' | '-' | '–' | '—' | '|' | ',' | ';' | '→' | '⬇')
                })
                .len();
        for token in tokens {
            if token.range.start <= start && start < token.range.end {
                start = token.range.end;
            }
            if token.range.start < end && end <= token.range.end {
                end = token.range.start;
            }
        }
        if start >= end {
            return None;
        }
        if before == (start, end) {
            break;
        }
    }
    let inside = tokens.iter().any(|token| {
        token.range.start >= start
            && token.range.end <= end
            && matches!(token.kind, Kind::Url | Kind::Email | Kind::Mention | Kind::Hashtag | Kind::Emoji)
    });
    (!inside).then_some(start..end)
}

fn judge(
    post: &Post,
    range: Range<usize>,
    first: bool,
    tagged: Option<&[(Range<usize>, Tag)]>,
) -> Option<Quotable> {
    let words = post.text.get(range.clone())?;
    let characters = words.chars().count();
    if !(20..=280).contains(&characters) || words.split_whitespace().count() < 4 && words.is_ascii() {
        return None;
    }
    let start = words
        .split(|ch: char| ch.is_whitespace() || matches!(ch, ',' | '.' | ':' | '!' | '?'))
        .next()?
        .to_lowercase();
    let opening = start.trim_matches(|ch: char| !ch.is_alphanumeric() && ch != '\'' && ch != '’');
    if cues().any(|cues| cues.dangling.contains(&opening))
        && !(first && matches!(start.as_str(), "non" | "no" | "yes" | "oui"))
    {
        return None;
    }
    // An identifier, such as that of a commit.
    if start.len() > 5
        && start.chars().any(|ch| ch.is_ascii_digit())
        && start.chars().any(char::is_alphabetic)
    {
        return None;
    }
    let letters = words.chars().filter(|ch| ch.is_alphabetic()).count();
    let upper = words.chars().filter(|ch| ch.is_uppercase()).count();
    let opening = words.chars().next()?;
    let balanced = words.matches('(').count() == words.matches(')').count()
        && words.matches('“').count() == words.matches('”').count()
        && words.matches('«').count() == words.matches('»').count()
        && words.matches('"').count() % 2 == 0;
    if letters * 10 < characters * 6
        || upper * 2 > letters
        || !balanced
        || words.ends_with(['…', ':'])
        || words.ends_with("...")
        || opening.is_lowercase() && range.start > 0
        || words.contains('|')
        || !(opening.is_alphanumeric() || matches!(opening, '“' | '«' | '"' | '¿' | '¡'))
        || opening.is_ascii_digit() && words.chars().nth(1).is_some_and(|ch| matches!(ch, '/' | '.' | ')'))
        || (post.truncated && range.end == post.text.len())
    {
        return None;
    }
    let tags: Option<Vec<Tag>> = tagged.map(|tagged| {
        let inside = |word: &&(Range<usize>, Tag)| word.0.start >= range.start && word.0.end <= range.end;
        tagged.iter().filter(inside).map(|word| word.1).collect()
    });
    if let Some(last) = tags.as_deref().and_then(<[Tag]>::last) {
        let ended = words.ends_with(['.', '!', '?', '”', '"', '»', ')']);
        let open = match last {
            Tag::Determiner | Tag::Conjunction | Tag::Particle => true,
            Tag::Preposition => !ended,
            _ => false,
        };
        if open {
            return None;
        }
    }
    if words.rsplit_once(':').is_some_and(|(_, after)| after.chars().count() < 5) {
        return None;
    }
    let finite = |tag: &Tag| *tag == Tag::FiniteVerb;
    Some(Quotable {
        at: [range.start, range.end],
        characters,
        states: tags.as_deref().is_none_or(|tags| tags.iter().any(finite)),
        urges: tags.as_deref().and_then(<[Tag]>::first).is_some_and(finite),
        asks: words.trim_end_matches(['"', '”', '»', ' ', '\u{a0}']).ends_with(['?', '？']),
        opens: first || post.text[..range.start].ends_with('\n'),
        title: post.title_end > 0 && range.end <= post.title_end,
        reason: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Platform;

    fn of(text: &str) -> Vec<String> {
        let post = Post::new(Platform::X, "1", text);
        quotable(&post).into_iter().map(|q| text[q.at[0]..q.at[1]].to_owned()).collect()
    }

    #[test]
    fn spans_stand_alone() {
        assert!(of("This is why it matters to all of us.").is_empty(), "a dangling pronoun");
        assert!(of("WHY DOES NOBODY EVER LISTEN TO US").is_empty(), "shouting");
        assert!(of("See https://example.org for the rest of it").is_empty(), "an address inside");
        assert_eq!(of("The boat leaves on time today. #ferry"), ["The boat leaves on time today."]);
        assert_eq!(
            of("The boat is full tonight, because the train does not run."),
            ["The boat is full tonight, because the train does not run.", "because the train does not run"]
        );
    }
}
