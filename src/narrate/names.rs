//! How authors and platforms are called.

use super::prose::{Filling, cite};
use crate::lang;
use crate::locale::{Language, list_joint, marks};
use crate::model::{Conversation, Platform, Post, Source, Span};
use crate::text::scan::{Kind, scan};
use crate::text::stop::is_stop;

/// Words in lower case that stand in names.
const SMALL: &[&str] = &[
    "a", "al", "and", "at", "au", "aux", "d", "da", "de", "del", "della", "den", "der", "des", "di", "do",
    "dos", "du", "e", "el", "en", "et", "for", "in", "l", "la", "le", "les", "of", "on", "the", "to", "und",
    "van", "von", "y", "zu", "à",
];
/// Fewest words of a name that may be a sentence, and most of one that is cut out of it.
const SENTENCE: usize = 3;
const NAME: usize = 3;

/// Whether a display name speaks: several words that no name has, or a number of points.
fn speaks(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let lower = words.iter().filter(|word| {
        word.starts_with(char::is_lowercase)
            && !SMALL.contains(word)
            && word.chars().all(|ch| ch.is_alphabetic() || matches!(ch, '\'' | '’' | ',' | '.'))
    });
    let counts = words.windows(2).any(|pair| {
        pair[0].starts_with(|ch: char| ch.is_ascii_digit()) && pair[1].to_lowercase().starts_with("point")
    });
    counts || words.len() >= SENTENCE && lower.count() >= 2
}

/// What a display name that speaks is cut to: the words with capitals that it begins with.
fn cut(name: &str) -> Option<String> {
    let words: Vec<&str> = name
        .split_whitespace()
        .take(NAME)
        .take_while(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().all(|ch| ch.is_alphabetic() || matches!(ch, '-' | '\'' | '’'))
        })
        .collect();
    let first = crate::text::fold::fold(words.first()?);
    let is_name = first.chars().nth(1).is_some()
        && !is_stop(&first, None)
        && Language::ALL.iter().all(|language| !is_stop(&first, Some(language.code())));
    is_name.then(|| words.join(" "))
}

/// The name that a digest uses for an author: the display name without emoji and decoration, else
/// the handle; `None` where the export has neither. Of a display name that is a sentence, the handle, else the name that
/// it begins with.
pub(super) fn shown(post: &Post) -> Option<String> {
    let author = post.author.as_ref()?;
    called(&author.name, &author.handle, post.platform)
}

/// The same of a source, as a pull quote is signed.
pub(crate) fn signed(source: &Source) -> Option<String> {
    called(&source.author.name, &source.author.handle, source.platform)
}

fn called(name: &str, handle: &str, platform: Platform) -> Option<String> {
    let name = plain(name);
    if let Some(name) = name.as_deref().filter(|name| !speaks(name)) {
        return Some(name.to_owned());
    }
    if handle.is_empty() {
        return name.map(|name| cut(&name).unwrap_or(name));
    }
    // Elsewhere an account is called by its name alone.
    let signed = matches!(
        platform,
        Platform::X
            | Platform::Bluesky
            | Platform::Mastodon
            | Platform::Misskey
            | Platform::Threads
            | Platform::Instagram
            | Platform::Telegram
    );
    Some(if signed { format!("@{handle}") } else { handle.to_owned() })
}

/// A display name without emoji, decoration and what follows a bracket; `None` where nothing is left, or an address.
fn plain(name: &str) -> Option<String> {
    let mut plain = String::new();
    let mut at = 0;
    for token in scan(name).into_iter().filter(|token| token.kind == Kind::Emoji) {
        plain.push_str(&name[at..token.range.start]);
        at = token.range.end;
    }
    plain.push_str(name.get(at..).unwrap_or_default());
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
    let has_name = name.chars().any(char::is_alphanumeric) && !is_address && name.chars().count() <= 60;
    has_name.then_some(name)
}

/// After the name of an account that is a program, in all languages.
const BOT: &str = " (bot)";

/// Fillings for `{name}` inside a sentence and `{Name}` at its beginning.
pub(super) fn of(
    conversation: &Conversation,
    index: usize,
    language: Language,
) -> [(&'static str, Filling); 2] {
    let id = Conversation::id(index);
    match conversation.posts.get(index).and_then(shown) {
        Some(mut name) => {
            // What cannot be cut to a name is set apart from the narrator's words.
            if speaks(&name) {
                let (open, close) = marks(language);
                name = format!("{open}{name}{close}");
            }
            let is_bot = conversation.posts[index].is_bot();
            name.push_str(if is_bot { BOT } else { "" });
            [("name", cite(&name, &id)), ("Name", cite(&name, &id))]
        }
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
        Platform::Matrix => "Matrix",
        Platform::Mattermost => "Mattermost",
        Platform::Zulip => "Zulip",
        Platform::Teams => "Microsoft Teams",
        Platform::RocketChat => "Rocket.Chat",
        Platform::Signal => "Signal",
        Platform::GoogleChat => "Google Chat",
        Platform::Line => "LINE",
        Platform::KakaoTalk => "KakaoTalk",
        Platform::Nostr => "Nostr",
        Platform::Farcaster => "Farcaster",
        Platform::Tumblr => "Tumblr",
        Platform::Vk => "VK",
        Platform::Weibo => "Weibo",
        Platform::Lobsters => "Lobsters",
        Platform::StackExchange => "Stack Exchange",
        Platform::Github => "GitHub",
        Platform::Tiktok => "TikTok",
        Platform::Mail | Platform::Feed | Platform::Consultation | Platform::Table | Platform::Text => {
            return None;
        }
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
        // *iOS*, *eBay* and *r/popular* are written so everywhere.
        Some(_) if letters.clone().next().is_some_and(|next| next.is_uppercase() || next == '/') => {
            text.to_owned()
        }
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A frame without the adverbial of place where there is none.
pub(super) fn placed(frame: &str, place: &str) -> String {
    if place.is_empty() { frame.replace("{place}, ", "").replace(" {place}", "") } else { frame.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Author;

    fn named(name: &str, handle: &str) -> Option<String> {
        let mut post = Post::new(Platform::X, "1", "x");
        post.author = Some(Author { name: name.into(), handle: handle.into(), ..Author::default() });
        shown(&post)
    }

    #[test]
    fn names_that_speak_are_cut_to_names() {
        assert_eq!(named("Dee notes that nobody was paid", ""), Some("Dee".into()));
        assert_eq!(named("Dee notes that nobody was paid", "dee"), Some("@dee".into()));
        assert_eq!(named("Inès dit que tout va bien", ""), Some("Inès".into()));
        assert_eq!(named("Otto sagt, dass niemand zahlt", "otto_k"), Some("@otto_k".into()));
        assert_eq!(named("Reuters (9,000 points)", ""), Some("Reuters".into()));
        assert_eq!(named("Eva-Lotte heeft gelijk, zegt iedereen", ""), Some("Eva-Lotte".into()));
    }

    #[test]
    fn names_stay_whole() {
        for name in [
            "John “F” Fountain",
            "Fatou Diallo-Kerven",
            "The New York Times",
            "Ludwig van den Berg",
            "Museum of the Sea and the Harbour",
            "Trams d’Orvane",
            "siu - Chainmakers",
            "José da Silva e Souza",
        ] {
            assert_eq!(named(name, ""), Some(name.to_owned()));
        }
    }

    #[test]
    fn an_account_that_is_a_program_is_told_as_such() {
        let mut post = Post::new(Platform::Mastodon, "1", "The tide is high.");
        post.author =
            Some(Author { name: "Tide".into(), handle: "tide".into(), bot: true, ..Author::default() });
        let conversation = Conversation { posts: vec![post], ..Conversation::default() };
        let [(_, name), _] = of(&conversation, 0, Language::Fr);
        assert_eq!(name.iter().map(Span::words).collect::<String>(), "Tide (bot)");
    }
}
