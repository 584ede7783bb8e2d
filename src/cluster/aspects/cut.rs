//! A conversation on one event, cut by the matters of it.
//!
//! Whether it is one is a rule with four conditions, each with a reason:
//!
//! - there are enough posts that a part of them is no handful;
//! - half of them say a word that is the event's: one that a fifth of the posts of its language say, and that is rare in
//!   general text. On 26 crises of CrisisLexT26 these were .69 and more of the posts, on news of a day and on
//!   sentences of an encyclopedia none;
//! - one in seven names what happens to people: a flood, a crash. Conversations on one product or person have words in
//!   common too;
//! - a third says something of an aspect, and three aspects are large enough to be told.

use super::Aspect;
use super::cues::{Cues, Said};
use crate::lang::Language;
use crate::model::Post;
use crate::text::frequency::probability;
use crate::text::stop::is_stop;
use crate::text::words::words;
use std::collections::{BTreeMap, BTreeSet};

/// Fewer posts are told by their stories.
const LEAST: usize = 60;
/// Part of the posts of a language that say a word of the event, and how many posts that takes.
const EVENT: f64 = 0.2;
const EVENT_POSTS: usize = 12;
/// A word that is more frequent in general text is no event's.
const COMMON: f64 = 4e-4;
/// Nor does one name a part of a conversation that is as frequent as this, where as many of it say it.
const COMMON_NAME: f64 = 2e-3;
/// Part of the posts from which a noun for what happens is another word for the event.
const ANOTHER_WORD: f64 = 0.02;
/// Parts of the posts that say a word of the event, that name what happens, and that tell of an aspect.
const JOINT: f64 = 0.5;
const HAPPENS: f64 = 0.15;
const TOLD: f64 = 0.35;
/// Part of the posts that an aspect has at least, and how many aspects there are at least.
const PART: f64 = 0.04;
const ASPECTS: usize = 3;
/// Posts of a story that tell of an aspect take the others with them where so many do, they are half of the story, and so
/// large a part of them tells of the same.
const LED_BY: usize = 3;
const LED: f64 = 0.8;
/// Part of the posts from which a language is one that people turn to.
const SPOKEN: f64 = 0.1;

/// The aspects of an event with their posts, in the order of [`Aspect::ALL`], and what is none of them left out; nothing
/// where the posts are not about one event. `stories` may have posts that are no members.
pub(in crate::cluster) fn cut(
    posts: &[&Post],
    members: &[usize],
    stories: &[Vec<usize>],
) -> Vec<(Aspect, Vec<usize>)> {
    if members.len() < LEAST {
        return Vec::new();
    }
    let languages: Vec<Option<Language>> =
        members.iter().map(|at| posts[*at].language.as_deref().and_then(Language::of)).collect();
    let said: Vec<Vec<Said>> = members.iter().map(|at| said(posts[*at])).collect();
    let event = event(posts, members, &said, COMMON);
    let n = members.len() as f64;
    let share = |count: usize| count as f64 / n;
    let is_joint = |post: &&Vec<Said>| post.iter().any(|said| event.contains(said.word.as_str()));
    if share(said.iter().filter(is_joint).count()) < JOINT {
        return Vec::new();
    }
    let spoken = spoken(&languages);
    let cues: Vec<(Language, Cues)> =
        spoken.iter().map(|language| (*language, Cues::of(*language))).collect();
    // The cues of a post's own language first, then of those that many speak: the language of a short post is a guess.
    let of = |language: Option<Language>| {
        let own = move |cues: &&(Language, Cues)| Some(cues.0) == language;
        cues.iter().filter(own).chain(cues.iter().filter(move |cues| !own(cues))).map(|cues| &cues.1)
    };
    let happens = |(post, language): (&Vec<Said>, &Option<Language>)| {
        of(*language).any(|cues| post.iter().any(|said| cues.happens(said)))
    };
    if share(said.iter().zip(&languages).filter(|post| happens(*post)).count()) < HAPPENS {
        return Vec::new();
    }
    let mut told: Vec<Option<usize>> = said
        .iter()
        .zip(&languages)
        .map(|(post, language)| of(*language).find_map(|cues| most(&cues.told(post, &event))))
        .collect();
    if share(told.iter().flatten().count()) < TOLD {
        return Vec::new();
    }
    lead(members, stories, &mut told);
    let mut parts: Vec<(Aspect, Vec<usize>)> =
        Aspect::ALL.iter().map(|aspect| (*aspect, Vec::new())).collect();
    for (at, told) in members.iter().zip(told) {
        if let Some(aspect) = told {
            parts[aspect].1.push(*at);
        }
    }
    parts.retain(|(_, posts)| share(posts.len()) >= PART);
    if parts.len() < ASPECTS { Vec::new() } else { parts }
}

/// The words that are the event itself, folded, and other words for it: what names the whole names no part of it.
pub(in crate::cluster) fn words_of_all(posts: &[&Post]) -> BTreeSet<String> {
    let members: Vec<usize> = (0..posts.len()).collect();
    let said: Vec<Vec<Said>> = posts.iter().map(|post| said(post)).collect();
    let mut all = event(posts, &members, &said, COMMON_NAME);
    let languages: Vec<Option<Language>> =
        posts.iter().map(|post| post.language.as_deref().and_then(Language::of)).collect();
    let cues: Vec<Cues> = spoken(&languages).into_iter().map(Cues::of).collect();
    let mut happens: BTreeMap<&str, usize> = BTreeMap::new();
    for post in &said {
        let words = post.iter().filter(|said| cues.iter().any(|cues| cues.happens(said)));
        for word in words.map(|said| said.word.as_str()).collect::<BTreeSet<_>>() {
            *happens.entry(word).or_default() += 1;
        }
    }
    let least = ANOTHER_WORD * posts.len() as f64;
    all.extend(happens.into_iter().filter(|(_, n)| *n as f64 >= least).map(|(word, _)| word.to_owned()));
    all
}

/// The words of a post, folded, those of a tag marked.
fn said(post: &Post) -> Vec<Said> {
    words(&post.text).into_iter().map(|word| Said { word: word.folded, is_tag: word.is_tag }).collect()
}

/// The aspect that most is said of, the first of those that as much is said of; `None` where nothing is.
fn most(told: &[f64; 7]) -> Option<usize> {
    (0..told.len()).rev().filter(|at| told[*at] > 0.0).max_by(|a, b| told[*a].total_cmp(&told[*b]))
}

/// Words that a good part of the posts say, in any one of their languages.
fn event(posts: &[&Post], members: &[usize], said: &[Vec<Said>], common: f64) -> BTreeSet<String> {
    let mut of: BTreeMap<&str, (usize, BTreeMap<&str, usize>)> = BTreeMap::new();
    for (at, said) in members.iter().zip(said) {
        let language = posts[*at].language.as_deref();
        let tag = language.and_then(|tag| tag.split(['-', '_']).next()).unwrap_or("und");
        let (count, words) = of.entry(tag).or_default();
        *count += 1;
        let once: BTreeSet<&str> = said.iter().map(|said| said.word.as_str()).collect();
        for word in once {
            let letters = word.chars().count();
            if letters >= 3 && !is_stop(word, language) && probability(word) < common {
                *words.entry(word).or_default() += 1;
            }
        }
    }
    of.into_values()
        .flat_map(|(count, words)| {
            let least = (EVENT * count as f64).max(EVENT_POSTS as f64);
            words.into_iter().filter(move |(_, posts)| *posts as f64 > least)
        })
        .map(|(word, _)| word.to_owned())
        .collect()
}

/// Languages that editions are written in and many posts are, most spoken first; English where there is none.
fn spoken(languages: &[Option<Language>]) -> Vec<Language> {
    let count = |language: &Language| languages.iter().filter(|other| **other == Some(*language)).count();
    let mut spoken: Vec<(usize, Language)> = Language::ALL
        .iter()
        .map(|language| (count(language), *language))
        .filter(|(count, _)| *count as f64 >= SPOKEN * languages.len() as f64)
        .collect();
    spoken.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    if spoken.is_empty() {
        return vec![Language::En];
    }
    spoken.into_iter().map(|(_, language)| language).collect()
}

/// Gives posts that tell of no aspect that of their story, where its others mostly tell of one.
fn lead(members: &[usize], stories: &[Vec<usize>], told: &mut [Option<usize>]) {
    let place: BTreeMap<usize, usize> = members.iter().enumerate().map(|(place, at)| (*at, place)).collect();
    for story in stories {
        let places: Vec<usize> = story.iter().filter_map(|at| place.get(at).copied()).collect();
        let mut counts = [0usize; 7];
        for aspect in places.iter().filter_map(|place| told[*place]) {
            counts[aspect] += 1;
        }
        let all: usize = counts.iter().sum();
        let leading = (0..counts.len()).max_by_key(|at| (counts[*at], std::cmp::Reverse(*at)));
        let Some(leading) = leading.filter(|at| counts[*at] >= LED_BY) else { continue };
        if 2 * all >= places.len() && counts[leading] as f64 >= LED * all as f64 {
            for place in places {
                told[place].get_or_insert(leading);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Platform;

    /// Posts on a flood, in three parts, of which so many of ten say the town's name.
    fn flood(count: usize, of_ten: usize, noun: &str) -> Vec<Post> {
        // No word but the place and the noun is said by a fifth of the posts: that would make it the event's.
        let said = [
            "nine people died and two are missing",
            "donate blankets, volunteers are needed",
            "praying for all, condolences to them",
            "bridge closed and power outage",
            "bodies found, dozens injured by midnight",
            "red cross collects money as relief",
            "hearts and thoughts go out tonight",
            "roads washed away, houses ruined",
        ];
        (0..count)
            .map(|at| {
                let place = if at % 10 < of_ten { "Velmor" } else { "the valley" };
                let text = format!("{place} {noun}: {}", said[at % said.len()]);
                let mut post = Post::new(Platform::X, at.to_string(), text);
                post.language = Some("en".into());
                post
            })
            .collect()
    }

    fn parts(posts: &[Post]) -> Vec<(Aspect, usize)> {
        let all: Vec<&Post> = posts.iter().collect();
        let members: Vec<usize> = (0..posts.len()).collect();
        cut(&all, &members, &[]).into_iter().map(|(aspect, posts)| (aspect, posts.len())).collect()
    }

    #[test]
    fn an_event_is_cut_by_its_matters() {
        assert_eq!(
            parts(&flood(80, 10, "flood")),
            [(Aspect::Toll, 20), (Aspect::Damage, 20), (Aspect::Help, 20), (Aspect::Sympathy, 20)]
        );
    }

    #[test]
    fn too_few_posts_no_common_word_and_nothing_that_happens_are_no_event() {
        assert_eq!(parts(&flood(LEAST - 1, 10, "flood")), []);
        assert!(!parts(&flood(LEAST, 10, "flood")).is_empty());
        // Half of the posts share no word but "flood", which all have: with another noun in each, the name alone joins.
        let nouns = ["flood", "quake", "storm", "crash", "blast", "fire"];
        let with = |of_ten: usize| {
            let mut posts = flood(120, of_ten, "");
            for (at, post) in posts.iter_mut().enumerate() {
                post.text = post
                    .text
                    .replace("the valley", nouns[at % 6])
                    .replace("Velmor", &format!("Velmor {}", nouns[at / 2 % 6]));
            }
            parts(&posts)
        };
        assert!(with(4).is_empty() && !with(6).is_empty());
        assert_eq!(parts(&flood(80, 10, "team")), [], "nothing happens");
    }

    #[test]
    fn other_words_for_what_happened_that_two_in_a_hundred_say_are_words_of_all() {
        let with = |many: usize| {
            let mut posts = flood(100, 10, "flood");
            posts.iter_mut().take(many).for_each(|post| post.text.push_str(", a disaster"));
            let all: Vec<&Post> = posts.iter().collect();
            words_of_all(&all).contains("disaster")
        };
        assert!(with(2) && !with(1));
    }

    #[test]
    fn posts_of_a_story_follow_those_that_tell() {
        let mut posts = flood(80, 10, "flood");
        for post in posts.iter_mut().take(8) {
            post.text = "Velmor flood".into();
        }
        let all: Vec<&Post> = posts.iter().collect();
        let members: Vec<usize> = (0..posts.len()).collect();
        let with = |story: Vec<usize>| {
            cut(&all, &members, &[story]).iter().map(|(_, posts)| posts.len()).sum::<usize>()
        };
        assert_eq!(with(vec![0, 1]), 72, "nobody leads");
        assert_eq!(with(vec![0, 1, 8, 12, 16]), 74);
        assert_eq!(with(vec![0, 1, 8, 12, 9, 13]), 72, "two aspects lead as much");
    }
}
