//! Posts that sell something.
//!
//! No word makes a post promotion. Each signal below adds its weight; a post is promotion where
//! at least two different signals add up to [`PROMOTION`]. The signals: many cashtags, and cashtags
//! for words; give-aways; calls to follow, like and repost; discounts and codes; the phrases of
//! token sales; calls to buy, click or write in private; affiliate addresses; floods of hashtags and of
//! rockets; one link under near-equal words from several accounts, and one link from many accounts that are young.

use crate::lang::cues::Promotion;
use crate::lang::cues_for;
use crate::model::Post;
use crate::text::fold::fold;
use crate::text::scan::{Kind, scan};
use std::collections::{BTreeMap, BTreeSet};

/// The sum from which a post is promotion.
const PROMOTION: f64 = 1.0;
/// An account younger than this is young: 30 days, in milliseconds.
const YOUNG: i64 = 30 * 86_400_000;

const AFFILIATE: &[&str] = &[
    "amzn.to",
    "amzn.eu",
    "tag=",
    "?ref=",
    "&ref=",
    "/ref/",
    "affiliate",
    "aff_id",
    "affid",
    "aff=",
    "referral",
    "invite_code",
    "partner=",
    "shareasale",
    "awin1",
    "clickbank",
    "onelink.me",
    "t.me/+",
    "t.me/joinchat",
    "chat.whatsapp.com",
    "wa.me/",
    "linktr.ee",
    "etsy.com",
    "gumroad.com",
    "onlyfans.com",
    "patreon.com",
];

/// A signal by its name, and what it weighs.
pub(super) type Signal = (&'static str, f64);

/// Phrases of one kind, of English and of French: the two are in most advertisements, whatever they sell to whom.
fn phrases(kind: fn(&Promotion) -> &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    cues_for(None).flat_map(move |cues| kind(&cues.promotion)).copied()
}

/// What speaks for promotion in a post by itself.
pub(super) fn signals(post: &Post) -> Vec<Signal> {
    let tokens = scan(&post.text);
    let folded = fold(&post.text);
    let pairs = Pairs::of(&folded);
    let mut found: Vec<Signal> = Vec::new();
    let mut add = |name: &'static str, weight: f64| {
        if weight > 0.0 {
            found.push((name, weight));
        }
    };

    let count = |kind: Kind| tokens.iter().filter(|token| token.kind == kind).count();
    let words =
        post.text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count().max(1);
    let cashtags: BTreeSet<&str> = tokens
        .iter()
        .filter(|token| token.kind == Kind::Cashtag)
        .filter_map(|token| post.text.get(token.range.clone()))
        .collect();
    let flood = match cashtags.len() {
        0..=2 => 0.0,
        3..=4 => 0.4,
        _ => 0.7,
    };
    add("cashtags", flood);
    if cashtags.len() >= 3 && cashtags.len() * 4 >= words {
        add("cashtags-for-words", 0.4);
    }
    let hashtags = count(Kind::Hashtag);
    if hashtags >= 6 || (hashtags >= 4 && hashtags * 5 >= words * 2) {
        add("hashtags", 0.3);
    }
    let rockets = tokens
        .iter()
        .filter(|token| token.kind == Kind::Emoji)
        .filter(|token| {
            matches!(
                post.text[token.range.clone()].chars().next(),
                Some(
                    '🚀' | '💰'
                        | '🤑'
                        | '💸'
                        | '🔥'
                        | '🎁'
                        | '💎'
                        | '📈'
                        | '👇'
                        | '👉'
                        | '🚨'
                        | '✅'
                )
            )
        })
        .count();
    add("emoji", if rockets >= 2 { 0.25 } else { 0.0 });

    for (name, lexicon, weight, most) in [
        ("giveaway", phrases(|words| words.giveaway), 0.5, 0.7),
        ("follow-and-repost", phrases(|words| words.follow), 0.6, 0.7),
        ("discount", phrases(|words| words.discount), 0.5, 0.7),
        ("token-sale", phrases(|words| words.token_sale), 0.35, 0.6),
        ("call-to-buy", phrases(|words| words.call), 0.4, 0.5),
    ] {
        let hits = lexicon.filter(|phrase| pairs.may_hold(phrase) && has_phrase(&folded, phrase)).count();
        let weight = match hits {
            0 => 0.0,
            1 => weight,
            _ => most,
        };
        add(name, weight);
    }
    let has_affiliate = post.links.iter().any(|link| {
        let url = link.url.to_ascii_lowercase();
        AFFILIATE.iter().any(|part| url.contains(part))
    }) || tokens
        .iter()
        .filter(|token| token.kind == Kind::Url)
        .any(|token| AFFILIATE.iter().any(|part| folded_contains(&post.text[token.range.clone()], part)));
    if has_affiliate {
        add("affiliate-link", 0.35);
    }
    if has_price(&folded) {
        add("price", 0.2);
    }
    // A long text that argues is not an advertisement because it names a few of these things.
    let dilution = if words > 120 { 120.0 / words as f64 } else { 1.0 };
    for (_, weight) in &mut found {
        *weight *= dilution;
    }
    found
}

fn folded_contains(text: &str, part: &str) -> bool {
    text.to_ascii_lowercase().contains(part)
}

/// The pairs of bytes that stand side by side in a text, told apart by twelve bits: they rule out nearly every phrase
/// without a search for it.
struct Pairs([u64; 64]);

impl Pairs {
    fn of(text: &str) -> Pairs {
        let mut pairs = Pairs([0; 64]);
        for pair in text.as_bytes().windows(2) {
            let (place, bit) = Pairs::place(pair);
            pairs.0[place] |= bit;
        }
        pairs
    }

    fn place(pair: &[u8]) -> (usize, u64) {
        let mixed = usize::from(pair[0]).wrapping_mul(37) ^ usize::from(pair[1]);
        (mixed / 64 % 64, 1 << (mixed % 64))
    }

    fn may_hold(&self, phrase: &str) -> bool {
        phrase.as_bytes().windows(2).all(|pair| {
            let (place, bit) = Pairs::place(pair);
            self.0[place] & bit != 0
        })
    }
}

/// Whether a phrase is in a folded text at the bounds of words.
fn has_phrase(folded: &str, phrase: &str) -> bool {
    folded.match_indices(phrase).any(|(at, found)| {
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let starts_in_word =
            phrase.starts_with(char::is_alphanumeric) && inside(folded[..at].chars().next_back());
        // A plural still counts.
        let rest = &folded[at + found.len()..];
        let rest = rest.strip_prefix('s').unwrap_or(rest);
        let ends_in_word = phrase.ends_with(char::is_alphanumeric) && inside(rest.chars().next());
        !starts_in_word && !ends_in_word
    })
}

fn has_price(folded: &str) -> bool {
    let mut before = [' ', ' '];
    for character in folded.chars() {
        let figure = |c: char| c.is_ascii_digit();
        let first = before[1];
        if (matches!(first, '$' | '€' | '£') && figure(character))
            || (matches!(character, '€' | '£') && (figure(first) || (first == ' ' && figure(before[0]))))
        {
            return true;
        }
        before = [first, character];
    }
    false
}

/// Per post at `used` with at least one signal: its signals, those of a link that several accounts
/// spread included; posts without any are absent. A spread link counts only beside another signal,
/// unless it is young accounts that spread it.
pub(super) fn sums(posts: &[Post], used: &[usize]) -> BTreeMap<usize, Vec<Signal>> {
    let mut shares: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for &at in used {
        for link in &posts[at].links {
            shares.entry(link.url.as_str()).or_default().push(at);
        }
    }
    let same_words = spread_links(posts, &shares);
    let young = young_links(posts, &shares);
    used.iter()
        .map(|&at| {
            let mut found = signals(&posts[at]);
            let has =
                |links: &BTreeSet<&str>| posts[at].links.iter().any(|link| links.contains(link.url.as_str()));
            let is_young = has(&young);
            if has(&same_words) && (is_young || !found.is_empty()) {
                found.push(("spread-link", 0.3));
            }
            if is_young {
                found.push(("young-accounts", 0.5));
            }
            (at, found)
        })
        .filter(|(_, found)| !found.is_empty())
        .collect()
}

/// Links that at least four accounts shared, of which most were less than [`YOUNG`] old at the time, as far
/// as the export says.
fn young_links<'a>(posts: &[Post], shares: &BTreeMap<&'a str, Vec<usize>>) -> BTreeSet<&'a str> {
    let age = |at: &usize| {
        let post = &posts[*at];
        Some((post.voice()?, post.created_at?.saturating_sub(post.author.as_ref()?.since?)))
    };
    shares
        .iter()
        .filter(|(_, sharers)| {
            let ages: BTreeMap<_, i64> = sharers.iter().filter_map(age).collect();
            let young = ages.values().filter(|age| **age < YOUNG).count();
            young >= 4 && young * 3 >= ages.len() * 2
        })
        .map(|(url, _)| *url)
        .collect()
}

/// Links that at least three accounts posted at least four times between them under words
/// of which most are the same. A link that many share in words of their own is news.
fn spread_links<'a>(posts: &[Post], shares: &BTreeMap<&'a str, Vec<usize>>) -> BTreeSet<&'a str> {
    shares
        .iter()
        .filter(|(_, sharers)| {
            let accounts: BTreeSet<_> = sharers.iter().filter_map(|at| posts[*at].voice()).collect();
            if sharers.len() < 4 || accounts.len() < 3 {
                return false;
            }
            let mut texts: BTreeMap<String, usize> = BTreeMap::new();
            for at in *sharers {
                let words: BTreeSet<String> = fold(&crate::text::scan::words_only(&posts[*at].text))
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect();
                for word in words {
                    *texts.entry(word).or_default() += 1;
                }
            }
            let common = texts.values().filter(|count| **count * 2 > sharers.len()).count();
            common >= 5
        })
        .map(|(url, _)| *url)
        .collect()
}

/// What signals weigh together.
pub(super) fn sum(signals: &[Signal]) -> f64 {
    signals.iter().map(|signal| signal.1).sum()
}

/// Whether the signals make a post promotion.
pub(super) fn is_promotion(signals: &[Signal]) -> bool {
    signals.len() >= 2 && sum(signals) >= PROMOTION - 1e-9
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Platform;

    fn judged(text: &str) -> bool {
        is_promotion(&signals(&Post::new(Platform::X, "1", text)))
    }

    #[test]
    fn promotion_in_two_languages() {
        for text in [
            "🚀🚀 $AAA $BBB $CCC $DDD $EEE to the moon! Don't miss the presale",
            "GIVEAWAY! Follow and retweet to win an espresso machine. Winners will be drawn on Friday 🎁🎁",
            "Grosse vente flash : -40 % de réduction avec le code LAVANDE, cliquez ici, livraison gratuite",
            "JEU CONCOURS 🎁 RT + follow pour gagner deux places, tirage au sort vendredi",
            "Use my code SAVE20 for 20% off, link in bio, limited time only! $19.99",
            "The next 100x gem: $ABC $DEF $GHI. Join our Telegram now",
        ] {
            assert!(judged(text), "{text} {:?}", signals(&Post::new(Platform::X, "1", text)));
        }
    }

    #[test]
    fn what_is_none() {
        for text in [
            "I do not trust anyone who says that a token goes to the moon.",
            "Retweet this if you ever missed the last tram because of the works",
            "Gas is $4.29 now and wages are where they were",
            "Le concours de l’ENS est reporté : les candidats demandent des explications",
            "Is $TSLA still worth more than $F and $GM together? Hard to believe after this quarter",
            "The giveaway in his speech was the pause before the word reform",
            "Ne ratez pas le débat de ce soir, le maire y répond aux habitants",
            "#Paris #marche #climat nous étions trente mille",
        ] {
            assert!(!judged(text), "{text}");
        }
    }

    #[test]
    fn a_link_counts_only_under_near_equal_words() {
        let post = |key: usize, text: String| {
            let mut post = Post::new(Platform::X, key.to_string(), text);
            post.author = Some(crate::model::Author { key: key.to_string(), ..Default::default() });
            post.links = vec![crate::model::Link { url: "https://shop.example/x".into(), title: None }];
            post
        };
        let same: Vec<Post> = (0..5)
            .map(|at| post(at, format!("Look at this wonderful new lamp, number {at} of my list")))
            .collect();
        assert_eq!(spread_links(&same, &shares(&same)).len(), 1);
        let own =
            ["The mayor lied", "A bridge falls again", "Never read such nonsense", "Must we pay for that?"];
        let own: Vec<Post> = own.iter().enumerate().map(|(at, text)| post(at, (*text).into())).collect();
        assert!(spread_links(&own, &shares(&own)).is_empty());

        // The same words in the mouths of accounts that were made last week.
        let mut fresh = same.clone();
        for post in &mut fresh {
            post.created_at = Some(8 * 86_400_000);
            post.author.as_mut().unwrap().since = Some(86_400_000);
        }
        let all = [0, 1, 2, 3, 4];
        assert!(sums(&same, &all).values().all(|signals| !is_promotion(signals)));
        let found = sums(&fresh, &all);
        assert_eq!(found[&0], [("spread-link", 0.3), ("young-accounts", 0.5)]);
        fresh[0].text = "Link in bio: a wonderful new lamp, number 0 of my list".into();
        assert!(is_promotion(&sums(&fresh, &all)[&0]));
    }

    fn shares(posts: &[Post]) -> BTreeMap<&str, Vec<usize>> {
        BTreeMap::from([("https://shop.example/x", (0..posts.len()).collect())])
    }
}
