//! How authors and platforms are called.

use super::prose::{Filling, cite};
use crate::lang;
use crate::locale::{Language, list_joint};
use crate::model::{Conversation, Platform, Post, Span};
use crate::text::scan::{Kind, scan};

/// The name that a digest uses for an author: the display name without emoji and decoration, else
/// the handle; `None` where the export has neither.
pub(super) fn shown(post: &Post) -> Option<String> {
    let author = post.author.as_ref()?;
    let mut plain = String::new();
    let mut at = 0;
    for token in scan(&author.name).into_iter().filter(|token| token.kind == Kind::Emoji) {
        plain.push_str(&author.name[at..token.range.start]);
        at = token.range.end;
    }
    plain.push_str(author.name.get(at..).unwrap_or_default());
    let kept: String = plain
        .chars()
        .map(|ch| if ch.is_whitespace() { ' ' } else { ch })
        .filter(|ch| {
            ch.is_alphanumeric()
                || matches!(
                    ch,
                    ' ' | '.'
                        | '-'
                        | '–'
                        | '’'
                        | '\''
                        | '&'
                        | ','
                        | '_'
                        | '“'
                        | '”'
                        | '"'
                        | '«'
                        | '»'
                        | '+'
                        | '/'
                        | '·'
                        | '@'
                )
                || !ch.is_ascii() && !ch.is_control() && ch.is_alphabetic()
        })
        .collect();
    let name = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name
        .trim_matches(|ch: char| !ch.is_alphanumeric() && !matches!(ch, '.' | '”' | '"' | '»' | '“' | '«'))
        .to_owned();
    let is_address = name.contains("http") || name.contains("www.");
    if name.chars().any(char::is_alphanumeric) && !is_address && name.chars().count() <= 60 {
        return Some(name);
    }
    if author.handle.is_empty() {
        return None;
    }
    // Elsewhere an account is called by its name alone.
    let signed = matches!(
        post.platform,
        Platform::X
            | Platform::Bluesky
            | Platform::Mastodon
            | Platform::Misskey
            | Platform::Threads
            | Platform::Instagram
            | Platform::Telegram
    );
    Some(if signed { format!("@{}", author.handle) } else { author.handle.clone() })
}

/// Fillings for `{name}` inside a sentence and `{Name}` at its beginning.
pub(super) fn of(
    conversation: &Conversation,
    index: usize,
    language: Language,
) -> [(&'static str, Filling); 2] {
    let id = Conversation::id(index);
    match conversation.posts.get(index).and_then(shown) {
        Some(name) => [("name", cite(&name, &id)), ("Name", cite(&name, &id))],
        None => {
            let inside = lang::of(language).frames.unsigned;
            let first = capitalised(inside);
            [("name", cite(inside, &id)), ("Name", cite(&first, &id))]
        }
    }
}

/// The proper name of a platform; `None` for files that name none.
pub(super) fn platform(platform: Platform) -> Option<&'static str> {
    Some(match platform {
        Platform::X => "X",
        Platform::Bluesky => "Bluesky",
        Platform::Mastodon => "Mastodon",
        Platform::Lemmy => "Lemmy",
        Platform::Misskey => "Misskey",
        Platform::Reddit => "Reddit",
        Platform::HackerNews => "Hacker News",
        Platform::Discourse => "Discourse",
        Platform::Slack => "Slack",
        Platform::Discord => "Discord",
        Platform::Telegram => "Telegram",
        Platform::Whatsapp => "WhatsApp",
        Platform::Youtube => "YouTube",
        Platform::Linkedin => "LinkedIn",
        Platform::Facebook => "Facebook",
        Platform::Instagram => "Instagram",
        Platform::Threads => "Threads",
        Platform::Messenger => "Messenger",
        Platform::Feed | Platform::Consultation | Platform::Table | Platform::Text => return None,
    })
}

/// Where the conversation took place, as an adverbial: `on X`, `on X and Bluesky`; empty where the files name
/// no platform, or too many.
pub(super) fn place(platforms: &[Platform], source: Option<&str>, language: Language) -> String {
    if let Some(source) = source {
        return format!("{}{source}", lang::of(language).frames.within);
    }
    let names: Vec<&str> = platforms.iter().filter_map(|p| platform(*p)).collect();
    if names.is_empty() || names.len() > 4 {
        return String::new();
    }
    let mut out = lang::of(language).frames.on.to_owned();
    for (index, name) in names.iter().enumerate() {
        out.push_str(list_joint(language, index, names.len(), name));
        if index > 0 {
            out.push_str(lang::of(language).frames.on_again);
        }
        out.push_str(name);
    }
    out
}

/// A list of pieces, `a, b and c`.
pub(super) fn list(items: Vec<Filling>, language: Language) -> Filling {
    let length = items.len();
    let mut out = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        let next: String = item.iter().map(Span::words).collect();
        let joint = list_joint(language, index, length, &next);
        if !joint.is_empty() {
            out.push(Span::text(joint));
        }
        out.extend(item);
    }
    out
}

/// The text with its first letter in upper case.
pub(super) fn capitalised(text: &str) -> String {
    // Dutch writes its one with accents, but a capital without.
    if let Some(rest) = text.strip_prefix("éé") {
        return format!("Eé{rest}");
    }
    let mut letters = text.chars();
    match letters.next() {
        // *iOS* and *eBay* are written so everywhere.
        Some(_) if letters.clone().next().is_some_and(char::is_uppercase) => text.to_owned(),
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A frame without the adverbial of place where there is none.
pub(super) fn placed(frame: &str, place: &str) -> String {
    if place.is_empty() { frame.replace("{place}, ", "").replace(" {place}", "") } else { frame.to_owned() }
}
