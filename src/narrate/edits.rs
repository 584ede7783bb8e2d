//! The editor's log in the words of an edition: which quotations are wanted, which words are the editor's own.

use super::frames::{Move, frames};
use super::prose::fill_plain;
use super::{Evidence, method};
use crate::cluster::Grouping;
use crate::locale::{Language, number};
use crate::model::{By, Conversation, Digest, Edit, EditKind, Paragraph, Refusal, Span};
use crate::quote::pulls::forced;
use crate::quote::select::{Pick, picks};
use crate::text::stop::is_stop;
use crate::text::words::words;
use std::collections::BTreeMap;

/// What stands for words that are cut out of a quotation.
const CUT: &str = "[…]";

/// What the log asks of the sections, and what of it cannot be.
#[derive(Debug, Default)]
pub(super) struct Wishes {
    /// Theme → its heading.
    pub(super) headings: BTreeMap<usize, String>,
    /// Theme → its pull quote.
    pub(super) pulls: BTreeMap<usize, Pick>,
    refused: BTreeMap<usize, Refusal>,
}

impl Wishes {
    pub(super) fn of(evidence: &Evidence<'_>) -> Self {
        let edits = &evidence.ranking.edits;
        let mut wishes = Wishes::default();
        if !evidence.grouping.is_edited {
            return wishes;
        }
        // Theme and kind → the edit that had the last word so far.
        let mut last: BTreeMap<(usize, EditKind), usize> = BTreeMap::new();
        for (place, edit) in edits.standing(&[EditKind::Rename, EditKind::PullQuote]) {
            let name = edit.section.as_ref().or(edit.post.as_ref());
            let post = name.and_then(|name| edits.post(name));
            let Some((post, theme)) = post.and_then(|post| Some((post, home(evidence.grouping, post)?)))
            else {
                wishes.refused.insert(place, Refusal::UnknownSection);
                continue;
            };
            if edit.kind == EditKind::Rename {
                wishes.headings.insert(theme, edit.text.as_deref().unwrap_or_default().trim().to_owned());
            } else {
                match wanted(evidence, theme, post, edit.at) {
                    Some(pick) => drop(wishes.pulls.insert(theme, pick)),
                    None => {
                        wishes.refused.insert(place, Refusal::OutOfRange);
                        continue;
                    }
                }
            }
            if let Some(before) = last.insert((theme, edit.kind), place) {
                wishes.refused.insert(before, Refusal::Superseded);
            }
        }
        wishes
    }

    /// Sets the editor's words into a digest, shortens quotations, and tells what became of the log.
    pub(super) fn apply(mut self, evidence: &Evidence<'_>, digest: &mut Digest) {
        let edits = &evidence.ranking.edits;
        if !evidence.grouping.is_edited {
            return;
        }
        for (place, edit) in edits.standing(&[EditKind::Title, EditKind::Deck, EditKind::Rewrite]) {
            let text = edit.text.clone().unwrap_or_default();
            match edit.kind {
                EditKind::Title => digest.title.spans = vec![Span::editor(text.trim())],
                EditKind::Deck => digest.deck.spans = vec![Span::editor(text.trim())],
                _ => {
                    let due = match at_place(evidence, digest, edit) {
                        None => Some(Refusal::UnknownSection),
                        Some(spans) => {
                            let was = edit.was.as_deref().unwrap_or_default();
                            (!rewrite(spans, was, &text)).then_some(Refusal::TextGone)
                        }
                    };
                    if let Some(why) = due {
                        self.refused.insert(place, why);
                    }
                }
            }
        }
        self.cut(evidence, digest);
        for (place, edit) in edits.standing(&[EditKind::Pin]) {
            let id = edit.post.as_deref().and_then(|name| edits.post(name)).map(Conversation::id);
            if !id.is_some_and(|id| is_quoted(digest, &id)) {
                self.refused.insert(place, Refusal::NotQuoted);
            }
        }
        digest.method.edits = edits.told(&[&evidence.grouping.refused, &self.refused]);
        note(digest, evidence.language);
    }

    /// Cuts quotations where the log says so; several cuts of one quotation are made together.
    fn cut(&mut self, evidence: &Evidence<'_>, digest: &mut Digest) {
        let edits = &evidence.ranking.edits;
        let mut by_post: BTreeMap<usize, Vec<(usize, [usize; 2])>> = BTreeMap::new();
        for (place, edit) in edits.standing(&[EditKind::Cut]) {
            let post = edit.post.as_deref().and_then(|name| edits.post(name));
            let (Some(post), Some(at), Some(cut)) = (post, edit.at, edit.cut) else { continue };
            let text = &evidence.conversation.posts[post].text;
            if at[0] <= cut[0] && cut[1] <= at[1] && cut != at && are_words(text, at) && are_words(text, cut)
            {
                by_post.entry(post).or_default().push((place, cut));
            } else {
                self.refused.insert(place, Refusal::OutOfRange);
            }
        }
        for (post, mut cuts) in by_post {
            cuts.sort_by_key(|(_, cut)| *cut);
            let text = &evidence.conversation.posts[post].text;
            let id = Conversation::id(post);
            let mut made: Vec<usize> = Vec::new();
            let mut one = |at: &mut [usize; 2], words: &mut String| {
                let inside: Vec<&(usize, [usize; 2])> =
                    cuts.iter().filter(|(_, cut)| at[0] <= cut[0] && cut[1] <= at[1]).collect();
                let ranges: Vec<[usize; 2]> = inside.iter().map(|(_, cut)| *cut).collect();
                if let Some((range, short)) = shortened(text, *at, &ranges) {
                    (*at, *words) = (range, short);
                    made.extend(inside.iter().map(|(place, _)| *place));
                }
            };
            for spans in all_spans(digest) {
                for span in spans {
                    if let Span::Quote(quote) = span
                        && quote.cites.first() == Some(&id)
                    {
                        one(&mut quote.at, &mut quote.quote);
                    }
                }
            }
            for section in digest.sections.iter_mut().filter(|section| section.quote.post == id) {
                one(&mut section.quote.at, &mut section.quote.quote);
            }
            for (place, _) in cuts.iter().filter(|(place, _)| !made.contains(place)) {
                self.refused.insert(*place, Refusal::NotQuoted);
            }
        }
    }
}

/// The theme that has a post.
fn home(grouping: &Grouping, post: usize) -> Option<usize> {
    grouping.themes.iter().position(|theme| theme.contains(&post))
}

/// The bytes `at` of a post as a pull quote, or its best sentence.
fn wanted(evidence: &Evidence<'_>, theme: usize, post: usize, at: Option<[usize; 2]>) -> Option<Pick> {
    match at {
        Some(at) => {
            are_words(&evidence.conversation.posts[post].text, at).then(|| Pick::of(evidence, post, at))
        }
        None => Some(forced(evidence, post, picks(evidence, theme, &[post]))),
    }
}

/// Whether bytes are some text that neither begins nor ends inside a word.
fn are_words(text: &str, at: [usize; 2]) -> bool {
    let (Some(before), Some(inside), Some(after)) =
        (text.get(..at[0]), text.get(at[0]..at[1]), text.get(at[1]..))
    else {
        return false;
    };
    let torn = |left: &str, right: &str| {
        left.chars().next_back().is_some_and(char::is_alphanumeric)
            && right.chars().next().is_some_and(char::is_alphanumeric)
    };
    !inside.trim().is_empty() && !torn(before, inside) && !torn(inside, after)
}

/// The editor's heading, whole and as it stands in a sentence: up to its colon, and with a small
/// letter where the section's posts write its first word so.
pub(super) fn heading(evidence: &Evidence<'_>, posts: &[usize], text: &str) -> (Vec<Span>, Vec<Span>) {
    let mut end = text.len();
    if let Some((at, _)) =
        text.match_indices(':').find(|(at, _)| text[at + 1..].starts_with(char::is_whitespace))
    {
        end = text[..at].trim_end().len();
    }
    let mut head = text[..end].to_owned();
    if let Some(word) = words(&head).first().filter(|word| word.range.start == 0) {
        let shown = &head[word.range.clone()];
        let small = shown.to_lowercase();
        let is_name = shown.chars().skip(1).any(char::is_uppercase);
        let tag = Some(evidence.language.code());
        let is_common = || {
            posts.iter().any(|post| {
                let text = &evidence.conversation.posts[*post].text;
                words(text).iter().any(|other| text[other.range.clone()] == small)
            })
        };
        if !is_name && (is_stop(&word.folded, tag) || is_common()) {
            head.replace_range(word.range.clone(), &small);
        }
    }
    (vec![Span::editor(head)], vec![Span::editor(text)])
}

fn all_spans(digest: &mut Digest) -> Vec<&mut Vec<Span>> {
    let mut all = vec![
        &mut digest.title.spans,
        &mut digest.deck.spans,
        &mut digest.lede.spans,
        &mut digest.closing.spans,
    ];
    for section in &mut digest.sections {
        all.push(&mut section.heading.spans);
        all.extend(section.paragraphs.iter_mut().map(|paragraph| &mut paragraph.spans));
    }
    all
}

/// The spans of the place of an edit.
fn at_place<'d>(evidence: &Evidence<'_>, digest: &'d mut Digest, edit: &Edit) -> Option<&'d mut Vec<Span>> {
    let place = edit.place.as_deref()?;
    let spans = |paragraph: &'d mut Paragraph| &mut paragraph.spans;
    match place {
        "title" => Some(&mut digest.title.spans),
        "deck" => Some(&mut digest.deck.spans),
        "lede" => Some(spans(&mut digest.lede)),
        "closing" => Some(spans(&mut digest.closing)),
        _ => {
            let anchor = evidence.ranking.edits.post(crate::edit::section_of(place)?)?;
            let section = digest.sections.get_mut(home(evidence.grouping, anchor)?)?;
            match place.rsplit_once('/')?.1 {
                "heading" => Some(&mut section.heading.spans),
                part => section.paragraphs.get_mut(part.strip_prefix('p')?.parse::<usize>().ok()?).map(spans),
            }
        }
    }
}

/// Puts `text` for the words `was` of one span that is no quotation: the whole span first, else the first that
/// has the words. What the span cites and states stays, so that the rules can hold the new words against it.
fn rewrite(spans: &mut Vec<Span>, was: &str, text: &str) -> bool {
    let whole = |span: &Span| matches!(span, Span::Text { text, .. } if text == was);
    let part = |span: &Span| matches!(span, Span::Text { text, figure: None, .. } if text.contains(was));
    let Some(at) = spans.iter().position(whole).or_else(|| spans.iter().position(part)) else { return false };
    let Span::Text { text: old, cites, figure, .. } = spans[at].clone() else { return false };
    let (before, after) = old.split_once(was).unwrap_or(("", ""));
    let narrator = |text: &str| Span::Text {
        text: text.into(),
        cites: cites.clone(),
        figure: None,
        by: None,
        frame: None,
    };
    let editor =
        Span::Text { text: text.into(), cites: cites.clone(), figure, by: Some(By::Editor), frame: None };
    let mut new = vec![narrator(before), editor, narrator(after)];
    new.retain(|span| !span.words().is_empty());
    spans.splice(at..=at, new);
    true
}

/// The bytes `at` of a text without `cuts`, which are in order and lie inside: the range that is left and its
/// words with a mark for each cut. A cut at an end shortens the range. `None` where nothing is cut or left.
fn shortened(text: &str, at: [usize; 2], cuts: &[[usize; 2]]) -> Option<([usize; 2], String)> {
    if cuts.is_empty() {
        return None;
    }
    let mut pieces: Vec<[usize; 2]> = Vec::new();
    let mut from = at[0];
    for cut in cuts.iter().copied().chain([[at[1], at[1]]]) {
        let piece = text.get(from..cut[0].max(from))?;
        let start = from + piece.len() - piece.trim_start().len();
        let end = from + piece.trim_end().len();
        if start < end {
            pieces.push([start, end]);
        }
        from = from.max(cut[1]);
    }
    let (first, last) = (pieces.first()?, pieces.last()?);
    let mut words = text[first[0]..first[1]].to_owned();
    for piece in &pieces[1..] {
        let next = &text[piece[0]..piece[1]];
        words.push(' ');
        words.push_str(CUT);
        if !next.starts_with([',', '.', ';', ':', '!', '?', ')', '…']) {
            words.push(' ');
        }
        words.push_str(next);
    }
    Some(([first[0], last[1]], words))
}

fn is_quoted(digest: &Digest, id: &str) -> bool {
    let quotes = |spans: &[Span]| {
        spans
            .iter()
            .any(|span| matches!(span, Span::Quote(quote) if quote.cites.iter().any(|cite| cite == id)))
    };
    quotes(&digest.title.spans)
        || digest.sections.iter().any(|section| {
            section.quote.post == id
                || quotes(&section.heading.spans)
                || section.paragraphs.iter().any(|paragraph| quotes(&paragraph.spans))
        })
}

/// Says in the method that the page was edited.
fn note(digest: &mut Digest, language: Language) {
    let all = digest.method.edits.len();
    let failed = digest.method.edits.iter().filter(|edit| edit.applied == Some(false)).count();
    let n = |value: usize| number(value as i64, language);
    let kind = if failed == 0 { Move::NoteEdited } else { Move::NoteEditedInPart };
    let note = fill_plain(language, frames(kind, language)[0], &[("n", &n(all)), ("m", &n(failed))]);
    let before_last = digest.method.notes.len().saturating_sub(1);
    digest.method.notes.insert(before_last, note);
}

/// The sources that a desk asks for besides those cited.
pub(super) fn lists(evidence: &Evidence<'_>, digest: &mut Digest) {
    use crate::model::{LeftOutPost, LeftOutReason, Source};
    use crate::options::Include;
    if evidence.options.includes(Include::Posts) {
        let order = evidence.ranking.order.iter().take(Digest::MOST_POSTS).enumerate();
        digest.posts = Some(
            order.filter_map(|(place, post)| method::source(evidence, *post, place as u64 + 1)).collect(),
        );
    }
    if evidence.options.includes(Include::LeftOut) {
        let mut by_reason: BTreeMap<LeftOutReason, Vec<usize>> = BTreeMap::new();
        for (post, reason) in &evidence.ranking.reasons {
            by_reason.entry(*reason).or_default().push(*post);
        }
        let mut firsts: BTreeMap<usize, usize> = BTreeMap::new();
        for (first, group) in evidence.ranking.copies.iter().chain(&evidence.ranking.translations) {
            firsts.extend(group.posts.iter().map(|post| (*post, *first)));
        }
        let mut room = Digest::MOST_LEFT_OUT;
        let mut list: Vec<LeftOutPost> = Vec::new();
        // The reasons with fewest posts first: what they leave is for the others.
        let mut groups: Vec<(LeftOutReason, Vec<usize>)> = by_reason.into_iter().collect();
        groups.sort_by_key(|(reason, posts)| (posts.len(), *reason));
        let count = groups.len();
        for (done, (reason, posts)) in groups.into_iter().enumerate() {
            // Private posts are not shown to anyone who has not asked for them.
            if reason == LeftOutReason::Private {
                continue;
            }
            let part = (room / (count - done)).min(posts.len());
            room -= part;
            let source = |post: usize| -> Option<Source> { method::source(evidence, post, 0) };
            list.extend(posts.into_iter().take(part).filter_map(|post| {
                let first = |why| firsts.get(&post).filter(|_| reason == why).map(|at| Conversation::id(*at));
                Some(LeftOutPost {
                    reason,
                    copy_of: first(LeftOutReason::Duplicate),
                    translation_of: first(LeftOutReason::Translation),
                    signals: evidence.ranking.signals.get(&post).cloned().unwrap_or_default(),
                    source: source(post)?,
                })
            }));
        }
        list.sort_by_key(|post| (post.reason, Conversation::index(&post.source.id)));
        digest.left_out_posts = Some(list);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_leaves_its_mark_inside_and_none_at_an_end() {
        let text = "The bridge, says the mayor, is open. At last!";
        let cut = |from: &str, to: &str| {
            let start = text.find(from).unwrap();
            [start, text.find(to).unwrap() + to.len()]
        };
        let whole = [0, text.len()];
        let (at, words) = shortened(text, whole, &[cut("says the", "mayor,")]).unwrap();
        assert_eq!((at, words.as_str()), (whole, "The bridge, […] is open. At last!"));
        let (_, words) = shortened(text, whole, &[cut(" open", " open")]).unwrap();
        assert_eq!(words, "The bridge, says the mayor, is […]. At last!");
        let (at, words) = shortened(text, whole, &[cut(" At", "last!")]).unwrap();
        assert_eq!(
            (&text[at[0]..at[1]], words.as_str()),
            ("The bridge, says the mayor, is open.", "The bridge, says the mayor, is open.")
        );
        let two = [cut("says the", "mayor,"), cut(" At", "last!")];
        assert_eq!(shortened(text, whole, &two).unwrap().1, "The bridge, […] is open.");
        assert_eq!(shortened(text, whole, &[whole]), None);
    }

    #[test]
    fn a_rewrite_takes_a_whole_span_or_some_of_its_words() {
        let mut spans = vec![Span::text("Then Ann notes that “"), Span::text("it is so"), Span::text("”.")];
        assert!(rewrite(&mut spans, "it is so", "all is well"));
        assert!(rewrite(&mut spans, "notes", "writes"));
        assert!(!rewrite(&mut spans, "notes", "says"));
        let shown: Vec<(&str, bool)> = spans.iter().map(|span| (span.words(), span.is_editors())).collect();
        let due = [
            ("Then Ann ", false),
            ("writes", true),
            (" that “", false),
            ("all is well", true),
            ("”.", false),
        ];
        assert_eq!(shown, due);
    }

    #[test]
    fn bytes_are_words_where_they_tear_none() {
        let text = "L’été arrive";
        assert!(are_words(text, [0, text.len()]) && are_words(text, [0, "L’été".len()]));
        assert!(
            !are_words(text, [0, 2]) && !are_words(text, [0, 3 + "ét".len()]) && !are_words(text, [5, 5])
        );
        assert!(!are_words(text, [0, text.len() + 1]));
    }
}
