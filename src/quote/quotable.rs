//! Which spans of a post can be quoted on their own.

use super::clause::{self, Word};
use super::honest::{dangles, is_added};
use super::span::{Part, Quotable, Speaker};
use super::stance::{assents, contradicts};
use super::standing::{self, stands};
use crate::model::Post;
use crate::text::around::around;
use crate::text::fold::fold;
use crate::text::machine;
use crate::text::scan::{Kind, Token, scan};
use crate::text::segment::sentences;
use crate::text::sense::turned;
use crate::text::tag::Tag;
use crate::text::voice::{Passage, Voice, Whose, others_share, voices, whose};
use std::cell::OnceCell;
use std::ops::Range;

/// Shortest and longest span, in characters.
const LENGTHS: std::ops::RangeInclusive<usize> = 20..=280;

/// Pronouns of the one spoken to, folded.
const YOU: &[&str] =
    &["you", "your", "you're", "youre", "yours", "tu", "toi", "ton", "ta", "tes", "vous", "votre", "vos"];

/// Sentences of a post that are looked at.
const MOST_PIECES: usize = 16;
/// Sentences that are quoted together, and so many where they are all of a post.
const TOGETHER: usize = 3;
const MOST_SENTENCES: usize = 6;
/// What a span is worth more that is all of its post, and less that comes after others of it: what stands before may be
/// what it rests on, most of all where it begins with what is known already (*the feature*, *such a boat*).
const ENTIRE: f64 = 0.25;
const LATER: f64 = 0.15;
const KNOWN: f64 = 0.2;
/// What is taken from a span that stands in a list, and from one that so few words of its post follow.
const LISTED: f64 = 0.5;
const TURNED: f64 = 0.25;
const BRIEFLY: usize = 4;

/// What a post is judged by: its text, whose words stand in it, its words with their parts of speech.
pub(crate) struct Copy<'a> {
    pub(crate) post: &'a Post,
    pub(crate) tokens: Vec<Token>,
    pub(crate) voices: Vec<Passage>,
    pub(crate) tagged: &'a [Word<'a>],
    /// Where the text breaks off, in the middle of a sentence.
    pub(crate) breaks: Option<usize>,
}

impl<'a> Copy<'a> {
    pub(crate) fn of(post: &'a Post, tagged: &'a [Word<'a>]) -> Self {
        let mut voices = voices(&post.text, post.language.as_deref());
        // Who is quoted under their own name speaks for themselves.
        voices.retain(|passage| match &passage.voice {
            Voice::Speaker(name) => !is_author(post, &post.text[name.clone()]),
            _ => true,
        });
        Copy { post, tokens: scan(&post.text), voices, tagged, breaks: broken_off(post) }
    }

    /// Whose words a span is; `None` where they cannot be told as anybody's.
    pub(crate) fn speaker(&self, at: [usize; 2]) -> Option<Speaker> {
        match whose(at, &self.voices) {
            Whose::Own if others_share(at, &self.voices) > MOSTLY => None,
            Whose::Own => Some(Speaker::Own),
            Whose::Other(Voice::Speaker(name)) => Some(Speaker::Named(name)),
            Whose::Other(Voice::Unnamed) => Some(Speaker::Unnamed),
            Whose::Other(_) | Whose::Mixed => None,
        }
    }
}

/// A span of which a larger part is others' words is theirs.
const MOSTLY: f64 = 0.7;

/// Whether a name is that of the post's author, by a word of it.
fn is_author(post: &Post, name: &str) -> bool {
    let Some(author) = &post.author else { return false };
    let own = [fold(&author.name), fold(&author.handle)];
    let said = fold(name.trim_start_matches('@'));
    let words = |text: &str| -> Vec<String> {
        text.split(|ch: char| !ch.is_alphanumeric()).filter(|w| w.len() > 2).map(str::to_owned).collect()
    };
    own.iter().any(|own| words(own).iter().any(|word| words(&said).contains(word)))
}

/// Lengths, in characters, at which old exports of X and SMS break texts off without a sign.
const BROKEN: [std::ops::RangeInclusive<usize>; 2] = [138..=140, 278..=280];

/// Where the last sentence of a post begins that the export, or the network, breaks off; `None` for a whole text.
fn broken_off(post: &Post) -> Option<usize> {
    let text = post.text.as_str();
    let tokens = scan(text);
    let mut end = text.trim_end().len();
    let mut addressed = false;
    while let Some(token) = tokens.iter().rev().find(|token| token.range.end == end) {
        if token.kind != Kind::Url {
            break;
        }
        addressed = true;
        end = text[..token.range.start].trim_end().len();
    }
    let dots = text[..end].ends_with(['…']) || text[..end].ends_with("...");
    let bare = text[..end].trim_end_matches(['…', '.']);
    // *Well...* trails off; *Well… https://t.co/x* and *the coun…* are cut.
    let torn = dots
        && (addressed
            || bare.len() > 60 && text[..end].ends_with('…') && bare.ends_with(char::is_alphanumeric));
    let full = BROKEN.iter().any(|lengths| lengths.contains(&text.chars().count()))
        && matches!(post.platform, crate::model::Platform::X | crate::model::Platform::Table)
        && !addressed
        && text.ends_with(char::is_alphanumeric)
        && tokens.iter().all(|token| token.range.end < text.len());
    (post.truncated || torn || full).then(|| {
        let last = sentences(&text[..end]).last().map_or(0, |range| range.start);
        last.max(post.title_end)
    })
}

/// The quotable sentences of a post in order, neighbouring short ones together too, and the clauses of them that
/// stand alone; then what it quotes of others by name; with the sentences of the post, its words and their parts of
/// speech, none where there is no tagger.
pub(crate) fn quotable(post: &Post, mut pieces: Vec<Range<usize>>, tagged: &[Word]) -> Vec<Quotable> {
    let copy = Copy::of(post, tagged);
    // A title is one piece, of however many sentences.
    if post.title_end > 0 {
        pieces.retain(|piece| piece.start >= post.title_end);
        pieces.insert(0, 0..post.title_end);
    }
    let mut found: Vec<Quotable> = Vec::new();
    own_words(&copy, &pieces, &mut found);
    others_words(&copy, &mut found);
    found
}

/// Whether nothing is said before a byte but addresses, mentions, tags and emoji.
fn is_first(copy: &Copy<'_>, start: usize) -> bool {
    let said = |(at, ch): (usize, char)| {
        ch.is_alphanumeric() && !copy.tokens.iter().any(|token| token.range.contains(&at))
    };
    !copy.post.text[..start].char_indices().any(said)
}

/// Whether nothing is said outside a range but by addresses, mentions, tags and emoji.
fn is_all(copy: &Copy<'_>, range: &Range<usize>) -> bool {
    let text = copy.post.text.as_str();
    let said = |(at, ch): (usize, char)| {
        ch.is_alphanumeric()
            && !range.contains(&at)
            && !copy.tokens.iter().any(|token| token.range.contains(&at))
    };
    !text.char_indices().any(said)
}

fn add(found: &mut Vec<Quotable>, quote: Option<Quotable>) {
    if let Some(quote) = quote
        && found.iter().all(|known| known.at != quote.at)
    {
        found.push(quote);
    }
}

fn own_words(copy: &Copy<'_>, pieces: &[Range<usize>], found: &mut Vec<Quotable>) {
    let (post, text) = (copy.post, copy.post.text.as_str());
    for (index, first) in pieces.iter().enumerate().take(MOST_PIECES) {
        let is_title = post.title_end > 0 && first.start < post.title_end;
        let mut end = first.end;
        for (step, next) in pieces[index..].iter().enumerate().take(MOST_SENTENCES) {
            let apart = text.get(end..next.start).unwrap_or_default();
            if step > 0 && (apart.contains('\n') || is_title) {
                break;
            }
            end = next.end;
            // No post is read further than where a quotation can still be found.
            if text[first.start..end].chars().nth(2 * LENGTHS.end()).is_some() {
                break;
            }
            let Some(mut whole) = trimmed(copy, first.start..end) else { continue };
            whole.start += clause::label(&text[whole.clone()]);
            if step > 0 && text[whole.clone()].chars().nth(*LENGTHS.end()).is_some() {
                break;
            }
            let opens = index == 0 || text[..whole.start].ends_with('\n');
            let all = index == 0 && is_all(copy, &whole);
            if step >= TOGETHER && !all {
                continue;
            }
            // A bare *No.* goes with the sentence after it.
            let brief = step == 1 && first.len() < *LENGTHS.start();
            let replies = (step == 0 || brief || all) && index == 0 && post.reply_to.is_some();
            if replies
                && (contradicts(&text[whole.clone()], post.language.as_deref())
                    || assents(&text[whole.clone()], post.language.as_deref()))
            {
                add(found, judge(copy, whole.clone(), Part::Answer, opens).filter(Quotable::is_own));
            }
            add(found, judge(copy, whole.clone(), Part::Whole, opens).filter(Quotable::is_own));
            // All of a reply stands beside what it answers, whatever it points at.
            if replies && all {
                add(found, judge(copy, whole.clone(), Part::Answer, opens).filter(Quotable::is_own));
            }
            if step == 0 && !is_title {
                let words = clause::within(copy.tagged, &whole);
                for (part, range) in clause::clauses(text, whole, words) {
                    let opens = opens && part == Part::Head;
                    add(found, judge(copy, range, part, opens).filter(Quotable::is_own));
                }
            }
        }
    }
}

/// Most passages of others in a post that are looked at.
const MOST_PASSAGES: usize = 4;
/// How much less the words of somebody whom a post quotes weigh than its own.
const OTHERS: f64 = 0.25;

/// Sentences that somebody says whom the post quotes.
fn others_words(copy: &Copy<'_>, found: &mut Vec<Quotable>) {
    let text = copy.post.text.as_str();
    let spoken = copy.voices.iter().filter(|p| matches!(p.voice, Voice::Speaker(_) | Voice::Unnamed));
    for passage in spoken.take(MOST_PASSAGES).filter(|passage| passage.range.start >= copy.post.title_end) {
        let pieces = sentences(&text[passage.range.clone()]);
        for (index, piece) in pieces.iter().enumerate().take(3) {
            for last in pieces[index..].iter().take(2) {
                let range = passage.range.start + piece.start..passage.range.start + last.end;
                let Some(range) = trimmed(copy, range) else { continue };
                let quote = judge(copy, range, Part::Whole, index == 0);
                add(found, quote.filter(|quote| !quote.is_own()));
            }
        }
    }
}

/// Where a range ends without an address that a network has shortened: `example.org/posts/a...`.
pub(crate) fn without_address(text: &str, range: Range<usize>, tokens: &[Token]) -> usize {
    let piece = &text[range.clone()];
    let bare = piece.trim_end_matches(['.', '…']).len();
    if bare + 1 > piece.len() {
        return range.end;
    }
    let end = range.start + bare;
    let address = tokens
        .iter()
        .find(|token| token.kind == Kind::Url && token.range.start < end && end <= token.range.end);
    address.map_or(range.end, |token| {
        range.start + text[range.start..token.range.start.max(range.start)].trim_end().len()
    })
}

/// Most tags inside a sentence.
const MOST_TAGS: usize = 2;

/// Cuts mentions, addresses and emoji at both ends, and tags that are no part of the sentence; `None` where one that
/// cannot be read aloud is left inside, or a heap of tags.
fn trimmed(copy: &Copy<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let (text, tokens) = (copy.post.text.as_str(), copy.tokens.as_slice());
    let Range { mut start, mut end } = range;
    if text.get(start..end)?.ends_with("...") {
        end = without_address(text, start..end, tokens);
    }
    let mut heaped = false;
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
            if token.range.start <= start && start < token.range.end && !is_subject(text, token) {
                start = token.range.end;
            }
            if token.range.start < end && end <= token.range.end {
                let is_tag = token.kind == Kind::Hashtag;
                if is_tag && is_last_word(copy, start, token, heaped) {
                    continue;
                }
                heaped |= is_tag;
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
    let inside = || tokens.iter().filter(|token| token.range.start >= start && token.range.end <= end);
    let is_sign = |token: &Token| matches!(token.kind, Kind::Url | Kind::Email | Kind::Mention | Kind::Emoji);
    let tags = inside().filter(|token| token.kind == Kind::Hashtag).count();
    (!inside().any(is_sign) && tags <= MOST_TAGS).then_some(start..end)
}

/// Whether a tag at the beginning is what the sentence speaks of: *#rstats is ten years old*.
fn is_subject(text: &str, token: &Token) -> bool {
    let rest = &text[token.range.end..];
    token.kind == Kind::Hashtag
        && rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase))
}

/// Whether a tag at the end belongs to the sentence: *a bug in #rstats*, and of a heap the first where the sentence needs
/// it.
fn is_last_word(copy: &Copy<'_>, start: usize, token: &Token, heaped: bool) -> bool {
    let text = copy.post.text.as_str();
    let before = text.get(start..token.range.start).unwrap_or_default().trim_end();
    let follows = copy.tokens.iter().any(|other| {
        other.range.end <= token.range.start
            && other.range.end > start
            && text[other.range.end..token.range.start].trim().is_empty()
    });
    !before.is_empty()
        && !follows
        && before.ends_with(|ch: char| ch.is_alphanumeric() || ch == ',')
        && (!heaped || dangles(before, copy.post.language.as_deref()))
}

fn judge(copy: &Copy<'_>, range: Range<usize>, part: Part, opens: bool) -> Option<Quotable> {
    let (post, tagged) = (copy.post, copy.tagged);
    let text = post.text.get(range.clone())?;
    let at = [range.start, range.end];
    let characters = text.chars().count();
    let title = post.title_end > 0 && range.end <= post.title_end;
    if !LENGTHS.contains(&characters)
        || text.is_ascii() && text.split_whitespace().nth(3).is_none()
        || copy.breaks.is_some_and(|from| range.end > from)
    {
        return None;
    }
    // What follows dots is the rest of a sentence; what a mention begins goes on with it: *@ann, Bea and I*.
    let before = &post.text[..range.start];
    let is_torn = before.ends_with("...") || before.ends_with('…');
    let lists = before.trim_end().ends_with(',') && before.contains('@') && post.reply_to.is_none();
    let shows = machine::is_output(post.text[range.end..].trim_start().lines().next().unwrap_or_default());
    let waits = shows && !text.ends_with(['.', '!', '?']);
    // *As part of the family. We want to help.* goes on with the sentence before.
    let before_it = |word: &&Word| !post.text[range.start..word.range.start].contains(". ");
    let own = || clause::within(tagged, &range).iter().take_while(before_it);
    let goes_on = part == Part::Whole
        && !opens
        && own().next().is_some_and(|word| matches!(word.tag, Tag::Preposition | Tag::Conjunction))
        && !own().any(|word| word.tag == Tag::FiniteVerb);
    // *Shocking video - Yahoo! News*
    let named = text.ends_with("Yahoo!");
    let is_output = !title && machine::is_output(text);
    if goes_on
        || named
        || is_output
        || is_torn
        || lists && part != Part::That && part != Part::Reason
        || waits && post.text[range.end..].starts_with('\n')
    {
        return None;
    }
    if !title && is_added(before) {
        return None;
    }
    let speaker = copy.speaker(at)?;
    let language = post.language.as_deref();
    if !title && is_led(copy, at, language) {
        return None;
    }
    let words = clause::within(tagged, &range);
    // What leads up to a list, and what a dot that ends no sentence has cut: *of the U.S. Army*, *on 31 Dec. 2016*.
    let after = post.text[range.end..].trim_start_matches([' ', '\u{a0}']);
    let leads = after.strip_prefix(':').is_some_and(|rest| rest.trim_start_matches(' ').starts_with('\n'))
        || after.starts_with('\n')
            && text.ends_with(char::is_alphanumeric)
            && text.split(' ').nth(5).is_none()
            && !title;
    let stopped = part == Part::Whole && !title && text.ends_with(['.', '?', '!']);
    let mut letters = text.chars().rev().skip(1);
    let initials = letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.');
    if leads
        || stopped && (initials || after.starts_with(|ch: char| ch.is_lowercase() || ch.is_ascii_digit()))
    {
        return None;
    }
    // What stood before an address may need it: *for more, visit*.
    let rest = post.text[range.end..].trim_start_matches([' ', ':', '\u{a0}']);
    let nominal =
        |word: &Word| matches!(word.tag, Tag::Noun | Tag::ProperNoun | Tag::Numeral | Tag::Adjective);
    if rest.starts_with("http") && !text.ends_with(['.', '!', '?', '…']) && !words.last().is_none_or(nominal)
    {
        return None;
    }
    let folded = OnceCell::new();
    let folded = || folded.get_or_init(|| fold(text)).as_str();
    let mut merit = stands((text, &folded, post.language.as_deref()), words, part, title, opens)?;
    if !title && turned(&post.text, at, language).is_some() {
        return None;
    }
    // What is said to one who is answered is no statement to all.
    let opening = &words[..words.len().min(3)];
    if post.reply_to.is_some()
        && part != Part::Answer
        && opening.iter().any(|word| YOU.contains(&word.folded))
    {
        merit -= 0.3;
    }
    merit -= if post.is_bot() { 0.6 } else { 0.0 };
    let all = !title && opens && is_all(copy, &range);
    merit += if all { ENTIRE } else { 0.0 };
    // A last word may turn what stands before it: *Because he cares.*
    let last_word = part == Part::Whole && !title && (1..=BRIEFLY).contains(&words_after(copy, range.end));
    merit -= if last_word { TURNED } else { 0.0 };
    // A point of a list rests on what leads up to it.
    merit -= if !title && is_listed(before) { LISTED } else { 0.0 };
    if !opens && !title && part != Part::Reason {
        merit -= LATER;
        merit -= if words.first().is_some_and(|word| matches!(word.tag, Tag::Determiner | Tag::Pronoun)) {
            KNOWN
        } else {
            0.0
        };
    }
    let finite = |word: &Word| word.tag == Tag::FiniteVerb;
    Some(Quotable {
        at,
        characters,
        states: words.is_empty() || words.iter().any(finite),
        urges: words.first().is_some_and(|word| finite(word) && standing::is_request(word.folded)),
        asks: text.trim_end_matches(['"', '”', '»', ' ', '\u{a0}']).ends_with(['?', '？']),
        opens,
        begins: is_first(copy, range.start),
        all,
        title,
        part,
        stance: standing::stance(folded()),
        merit: merit - if speaker == Speaker::Own { 0.0 } else { OTHERS },
        speaker,
    })
}

/// Whether a passage stands in a list: its line begins with a bullet or a number.
fn is_listed(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mark = line.trim_end();
    matches!(mark, "-" | "•" | "*" | "–" | "·" | "▪" | "‣")
        || (1..=2).contains(&digits) && matches!(&mark[digits..], "." | ")" | ":" | "/")
}

/// How many words follow a passage in its post, counted up to one more than is asked for.
fn words_after(copy: &Copy<'_>, end: usize) -> usize {
    let text = copy.post.text.as_str();
    let words = text[end..].split_whitespace();
    words
        .filter(|word| {
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            word.contains(char::is_alphanumeric) && !copy.tokens.iter().any(|token| token.range.contains(&at))
        })
        .take(BRIEFLY + 1)
        .count()
}

/// Whether what stands around a span takes its words from it; of a reply's answer its question is the post it answers.
fn is_led(copy: &Copy<'_>, at: [usize; 2], language: Option<&str>) -> bool {
    around(&copy.post.text, at, language).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Platform;
    use crate::quote::span::Stance;
    use crate::text::segment::sentences;
    use crate::text::tag::Tagger;
    use crate::text::words::words;

    fn spans(post: &Post) -> Vec<Quotable> {
        let found = words(&post.text);
        let ranges: Vec<Range<usize>> = found.iter().map(|word| word.range.clone()).collect();
        let tags = Tagger::of(post.language.as_deref().unwrap()).unwrap().tag(&post.text, &ranges);
        let tagged: Vec<Word> = found.iter().zip(tags).map(|(word, tag)| Word::new(word, tag)).collect();
        quotable(post, sentences(&post.text), &tagged)
    }

    fn post(language: &str, text: &str) -> Post {
        let mut post = Post::new(Platform::X, "1", text);
        post.language = Some(language.into());
        post
    }

    fn parts(language: &str, text: &str) -> Vec<(Part, String)> {
        let post = post(language, text);
        spans(&post)
            .into_iter()
            .filter(Quotable::is_own)
            .map(|q| (q.part, text[q.at[0]..q.at[1]].to_owned()))
            .collect()
    }

    fn wholes(text: &str) -> Vec<String> {
        parts("en", text).into_iter().filter(|found| found.0 == Part::Whole).map(|found| found.1).collect()
    }

    #[test]
    fn spans_stand_alone() {
        for (text, why) in [
            ("This is why it matters to all of us.", "a dangling pronoun"),
            ("Understand how they see the whole technology.", "a pronoun before any noun"),
            ("WHY DOES NOBODY EVER LISTEN TO US", "shouting"),
            ("See https://example.org for the rest of it", "an address inside"),
            ("For the full story of the harbour click here.", "something to click"),
            ("Please retweet the picture of the lost dog.", "a request to repost"),
            ("The fix is in `harbour_master` since last week.", "code"),
            ("The winner of the race is 2cc509ad0f8f8d7ae144386a today.", "an identifier"),
            ("The ferry is late again??? Nobody knows why", "signs in a heap"),
            ("The harbour and the ferry of the", "an open end"),
            ("Names of all the boats\n\nThe ferry", "a heading"),
            ("The ferry is the best boat of the island 1/4", "a part of a thread"),
            ("When the old boat leaves the harbour of the town.", "a clause that waits for another"),
            ("The harbour has a list of its boats:\n- the ferry", "what leads up to a list"),
            ("The harbour belongs to the people of the U.S. Navy", "a dot that ends no sentence"),
            ("\"The harbour is closed until the end of Monday.\"", "words that are another's"),
        ] {
            assert_eq!(wholes(text), Vec::<String>::new(), "{why}: {text}");
        }
        assert_eq!(wholes("The boat leaves on time today. #ferry"), ["The boat leaves on time today."]);
        assert_eq!(
            wholes("BREAKING: The bridge is closed until Monday."),
            ["The bridge is closed until Monday."]
        );
    }

    #[test]
    fn tags_that_are_words_stay_in_the_sentence() {
        assert_eq!(
            wholes("The new #rstats release is a great help. #stats #data"),
            ["The new #rstats release is a great help."]
        );
        assert_eq!(wholes("We found an old bug in #rstats"), ["We found an old bug in #rstats"]);
        assert_eq!(wholes("The boat leaves on time today #sea #ferry"), ["The boat leaves on time today"]);
        assert!(wholes("The #boat leaves the #quay with the #crew on time.").is_empty(), "a heap");
    }

    #[test]
    fn all_of_a_post_weighs_more_than_a_part_of_it() {
        let post = post("en", "The ferry is late again. The captain blames the tide for the delay.");
        let found = spans(&post);
        let merit = |text: &str| found.iter().find(|q| &post.text[q.at[0]..q.at[1]] == text).unwrap().merit;
        let all = found.iter().find(|q| q.all).unwrap();
        assert_eq!(all.at, [0, post.text.len()]);
        assert!(all.merit > merit("The captain blames the tide for the delay."));
        assert!(merit("The ferry is late again.") > merit("The captain blames the tide for the delay."));
        assert_eq!(found.iter().filter(|q| q.begins).count(), 2, "the first sentence, and both");
    }

    #[test]
    fn labels_are_no_part_of_a_sentence() {
        for (sentence, rest) in [
            ("BREAKING: The bridge is shut", "The bridge is shut"),
            ("3/ The bridge is shut", "The bridge is shut"),
            ("1/12 The bridge is shut", "The bridge is shut"),
            ("everyone The bridge is shut", "The bridge is shut"),
            ("everyone, we are hiring", "we are hiring"),
            ("everyone knows the bridge", "everyone knows the bridge"),
            ("24/7 service", "24/7 service"),
            ("12 boats", "12 boats"),
        ] {
            assert_eq!(&sentence[clause::label(sentence)..], rest, "{sentence}");
        }
    }

    #[test]
    fn what_rests_on_its_place_weighs_less() {
        assert!(is_listed("Three reasons:\n2. ") && is_listed("- ") && is_listed("a\n3) "));
        assert!(!is_listed("In 1999 ") && !is_listed("") && !is_listed("2. The boat "));
        let weight = |text: &str| {
            let post = post("en", text);
            spans(&post).iter().find(|q| text[q.at[0]..q.at[1]].starts_with("The minister")).unwrap().merit
        };
        let alone =
            weight("The minister visits the flooded town. He brings the whole press of the country along.");
        let turned = weight("The minister visits the flooded town. Because he cares.");
        assert!(alone > turned, "{alone} {turned}");
    }

    #[test]
    fn clauses_are_cut_where_nothing_is_turned() {
        let text = "The boat is full tonight, because the train does not run.";
        assert_eq!(
            parts("en", text),
            [(Part::Whole, text.to_owned()), (Part::Reason, "because the train does not run".to_owned()),],
            "the negation goes with its clause"
        );
        let heads = |language: &str, text: &str| -> Vec<String> {
            parts(language, text).into_iter().filter(|p| p.0 != Part::Whole).map(|p| p.1).collect()
        };
        let text = "The new ferry is faster than the train, and the mail goes by boat now.";
        assert_eq!(
            heads("en", text),
            ["The new ferry is faster than the train", "the mail goes by boat now"]
        );
        for text in [
            "The new ferry is faster than the train, but the train is cheaper.",
            "When the ferry left the old harbour of the town, and the sea was rough, nobody was on board.",
            "The ferry is fine at first, but after it leaves the quay, and the sea is rough, nobody sleeps.",
            "The new ferry is faster than the train, if it sails at all.",
            "The new ferry is faster than the train, and nobody says it is not safe.",
            "The new ferry is faster than the train, he said on Monday.",
        ] {
            assert_eq!(heads("en", text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(
            parts("en", "I think that the harbour is too small for the whole town.").last().unwrap(),
            &(Part::Opinion, "the harbour is too small for the whole town".to_owned())
        );
        assert_eq!(
            heads("en", "I don’t think that the harbour is too small for the whole town."),
            Vec::<String>::new()
        );
        assert_eq!(
            parts("fr", "Je pense que le port est trop petit pour toute la ville.").last().unwrap(),
            &(Part::Opinion, "le port est trop petit pour toute la ville".to_owned())
        );
    }

    #[test]
    fn a_stance_is_in_the_words() {
        let of = |text: &str| {
            let post = post("en", text);
            spans(&post)[0].stance
        };
        assert_eq!(of("Sadly, the old ferry will not sail again."), Stance::Deplores);
        assert_eq!(of("I hope the new ferry sails on Monday."), Stance::Hopes);
        assert_eq!(of("I am glad the new ferry sails on Monday."), Stance::Welcomes);
        assert_eq!(of("I am not glad the new ferry sails on Monday."), Stance::Plain);
        assert_eq!(of("The captain says the crew is glad to sail."), Stance::Plain);
    }
}
