//! All parts are there, the sections are in order, and nothing is too long.

use super::passage::{Book, excerpt, words};
use crate::lang;
use crate::model::Conversation;
use crate::text::tree::{TreeMap, TreeSet};

/// Longest title, in characters, without the quotation marks around it.
const TITLE_CHARACTERS: usize = 90;
/// Longest pull quote, in characters.
const PULL_QUOTE_CHARACTERS: usize = 280;

/// The schema is the one that consumers rely on, in a language that has a narrator.
pub(super) fn schema(book: &Book<'_>) -> Vec<String> {
    let mut breaches = Vec::new();
    if book.digest.schema != "coranto/digest/1" {
        breaches.push(format!("schema: it is `{}`, not `coranto/digest/1`", excerpt(&book.digest.schema)));
    }
    if book.language.is_none() {
        breaches.push(format!("language: there is no narrator for `{}`", excerpt(&book.digest.language)));
    }
    breaches
}

/// Title, deck, lede, headings, paragraphs, pull quotes, closing, sign-off and method have words in them.
pub(super) fn all_parts(book: &Book<'_>) -> Vec<String> {
    let digest = book.digest;
    let mut breaches = Vec::new();
    let mut need = |place: String, present: bool| {
        if !present {
            breaches.push(format!("{place}: it is missing or empty"));
        }
    };
    need("title".into(), has_words(&digest.title.plain()));
    need("deck".into(), has_words(&digest.deck.plain()));
    need("lede".into(), has_words(&digest.lede.plain()));
    for (index, section) in digest.sections.iter().enumerate() {
        let name = format!("section s{}", index + 1);
        need(format!("{name}, heading"), has_words(&section.heading.plain()));
        need(format!("{name}, paragraphs"), !section.paragraphs.is_empty());
        for (number, paragraph) in section.paragraphs.iter().enumerate() {
            need(format!("{name}, paragraph {}", number + 1), has_words(&paragraph.plain()));
        }
        need(format!("{name}, pull quote"), !section.quote.quote.trim().is_empty());
        need(format!("{name}, posts"), !section.posts.is_empty());
    }
    need("closing".into(), has_words(&digest.closing.plain()));
    need("sign-off, tagline".into(), has_words(&digest.signoff.tagline));
    need("sign-off, byline".into(), has_words(&digest.signoff.byline));
    need("sources".into(), !digest.sources.is_empty());
    need("method, time zone".into(), !digest.method.time_zone.is_empty());
    need("method, platforms".into(), !digest.method.platforms.is_empty());
    need("method, points".into(), !digest.method.points_are.is_empty());
    need("method, version".into(), !digest.method.version.is_empty());
    need("method, fingerprint".into(), is_fingerprint(&digest.method.fingerprint));
    breaches
}

fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

fn is_fingerprint(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// 1 to 12 sections, named `s1`, `s2`, … in order.
pub(super) fn section_ids(book: &Book<'_>) -> Vec<String> {
    let sections = &book.digest.sections;
    let mut breaches = Vec::new();
    if !(1..=12).contains(&sections.len()) {
        breaches.push(format!("sections: there are {}, not 1 to 12", sections.len()));
    }
    for (index, section) in sections.iter().enumerate() {
        let due = format!("s{}", index + 1);
        if section.id != due {
            breaches.push(format!("section {due}: its id is `{}`", excerpt(&section.id)));
        }
    }
    breaches
}

/// The lede names exactly the sections, in their order: the words of each heading up to its
/// colon, articles and prepositions aside, follow one another in the lede.
pub(super) fn lede_names_sections(book: &Book<'_>) -> Vec<String> {
    let small = book.language.map(|language| lang::of(language).lexicon.small).unwrap_or_default();
    let telling = |text: &str| {
        let all = words(text);
        let kept: Vec<String> = all.iter().filter(|word| !small.contains(&word.as_str())).cloned().collect();
        if kept.is_empty() { all } else { kept }
    };
    let lede = telling(&book.digest.lede.plain());
    let mut breaches = Vec::new();
    let mut from = 0;
    for (index, section) in book.digest.sections.iter().enumerate() {
        let heading = section.heading.plain();
        let head = telling(heading_head(&heading));
        let name = format!("section s{}", index + 1);
        if head.is_empty() {
            continue;
        }
        let after = lede.get(from..).unwrap_or_default();
        if let Some(at) = after.windows(head.len()).position(|window| window == head) {
            from += at + head.len();
        } else if lede.windows(head.len()).any(|window| window == head) {
            breaches
                .push(format!("lede: it names {name}, “{}”, out of order", excerpt(heading_head(&heading))));
        } else {
            breaches.push(format!("lede: it does not name {name}, “{}”", excerpt(heading_head(&heading))));
        }
    }
    breaches
}

/// The words of a heading before its colon, or all of it.
pub(super) fn heading_head(heading: &str) -> &str {
    let mut from = 0;
    while let Some(at) = heading.get(from..).and_then(|rest| rest.find(':')) {
        let at = from + at;
        let rest = &heading[at + 1..];
        if rest.starts_with(char::is_whitespace) {
            return heading[..at].trim();
        }
        from = at + 1;
    }
    heading.trim()
}

/// No post is listed twice, in one section or in two.
pub(super) fn one_section_per_post(book: &Book<'_>) -> Vec<String> {
    let mut seen: TreeMap<&str, usize> = TreeMap::new();
    let mut breaches = Vec::new();
    for (index, section) in book.digest.sections.iter().enumerate() {
        for id in &section.posts {
            if Conversation::index(id).is_none() {
                breaches.push(format!("section s{}, posts: `{}` is no post's id", index + 1, excerpt(id)));
            }
            match seen.insert(id, index) {
                Some(first) if first == index => {
                    breaches.push(format!("section s{}, posts: {} is listed twice", index + 1, excerpt(id)));
                }
                Some(first) => breaches.push(format!(
                    "section s{}, posts: {} is in section s{} too",
                    index + 1,
                    excerpt(id),
                    first + 1
                )),
                None => {}
            }
        }
    }
    breaches
}

/// The sources are exactly the posts that are cited, each once, in order of their ids.
pub(super) fn sources_listed(book: &Book<'_>) -> Vec<String> {
    let digest = book.digest;
    let mut cited: TreeSet<&str> = book
        .passages
        .iter()
        .flat_map(|passage| passage.spans.iter())
        .flat_map(|span| span.cites().iter().map(String::as_str))
        .collect();
    cited.extend(digest.sections.iter().map(|section| section.quote.post.as_str()));
    let mut breaches = Vec::new();
    let mut last = None;
    for source in &digest.sources {
        let place = Conversation::index(&source.id);
        if place.is_none() {
            breaches.push(format!("sources: `{}` is no post's id", excerpt(&source.id)));
        } else if place <= last {
            breaches.push(format!("sources: {} is out of order or listed twice", excerpt(&source.id)));
        }
        last = place.max(last);
        if !cited.contains(source.id.as_str()) {
            breaches.push(format!("sources: {} is cited nowhere", excerpt(&source.id)));
        }
    }
    breaches
}

/// The title has at most 90 characters and is no question; a pull quote has at most 280.
pub(super) fn length(book: &Book<'_>) -> Vec<String> {
    let mut breaches = Vec::new();
    let title = book.digest.title.plain();
    let words = title.trim_matches(|ch: char| ch.is_whitespace() || "«»“”\"‘’".contains(ch));
    let characters = words.chars().count();
    if characters > TITLE_CHARACTERS {
        breaches.push(format!("title: it has {characters} characters, more than {TITLE_CHARACTERS}"));
    }
    if words.trim_end().ends_with('?') {
        breaches.push("title: it is a question".to_owned());
    }
    for (index, section) in book.digest.sections.iter().enumerate() {
        let characters = section.quote.quote.chars().count();
        if characters > PULL_QUOTE_CHARACTERS {
            breaches.push(format!(
                "section s{}, pull quote: it has {characters} characters, more than {PULL_QUOTE_CHARACTERS}",
                index + 1
            ));
        }
    }
    breaches
}
