//! One pull quote a section, each of another author.

use super::Material;
use super::select::{PINNED, Pick, Subject, Told, author, best, pull_fitness, signature};
use crate::model::SectionKind;
use crate::text::around::around;
use crate::text::voice::{Whose, voices, whose};
use std::collections::{BTreeMap, BTreeSet};

/// Longest pull quote, in characters.
const LONGEST: usize = 280;
/// How much a pull quote weighs more that speaks of what its topic's posts speak of.
const TOPICAL: f64 = 0.8;
/// How much less one weighs that nobody signs: beside others it is told where there is no other.
const UNSIGNED: f64 = 3.0;
/// How much more the loudest of a topic weighs than one without points.
const LOUD: f64 = 1.0;
/// A message of fewer characters says little by itself.
const SHORT: usize = 40;
/// What a pull quote weighs that is cut from a text without a sentence that stands alone.
const CUT: f64 = -9.0;

/// The pull quote of each section. Sections take the best that is free in their order; one that
/// finds every author taken moves an earlier one to its next author, so that as many as can be are told
/// apart (the augmenting paths of Kuhn, "The Hungarian method for the assignment problem", 1955).
///
/// What the editor wants is placed before all others and has no other choice; and of an edition that the editor
/// has arranged, a section that finds none takes its best, whoever else has it: that is for the rules to say.
///
/// # Errors
/// The themes that have no sentence to give, else the first that finds every author taken.
pub(crate) fn pull_quotes(
    material: &Material<'_>,
    all: &[Vec<Pick>],
    subjects: &[Subject],
    wanted: &BTreeMap<usize, Pick>,
) -> Result<Vec<Pick>, Vec<usize>> {
    let themes = &material.grouping.themes;
    // A topic without a sentence that stands alone belongs to the rest.
    let can_give_way = material.grouping.has_rest && !material.grouping.is_edited;
    let topics = if can_give_way { themes.len() - 1 } else { 0 };
    // What is listed is told by its titles, or as it begins, whatever of it reads well.
    let is_list = |theme: usize| {
        let is_titled = |post: &&usize| material.conversation.posts[**post].title_end > 0;
        matches!(material.grouping.kind(theme), SectionKind::List | SectionKind::Rubric)
            || themes[theme].iter().filter(is_titled).count() * 2 > themes[theme].len()
    };
    let mut choices: Vec<Vec<(Option<u32>, Pick)>> = themes
        .iter()
        .zip(all)
        .enumerate()
        .map(|(theme, (posts, picks))| match wanted.get(&theme) {
            Some(pick) => vec![(author(material, pick.post), pick.clone())],
            None => choices(material, picks, &subjects[theme], posts, theme >= topics || is_list(theme)),
        })
        .collect();
    let own = choices.iter_mut().take(topics).enumerate().filter(|(theme, _)| !is_list(*theme));
    own.for_each(|(_, own)| own.retain(|(_, pick)| pick.weight > CUT));
    let mute: Vec<usize> = (0..topics).filter(|theme| choices[*theme].is_empty()).collect();
    if !mute.is_empty() {
        return Err(mute);
    }
    let choices = choices;
    let mut matching = Matching { choices: &choices, chosen: vec![None; themes.len()] };
    let others = (0..themes.len()).filter(|theme| !wanted.contains_key(theme));
    for theme in wanted.keys().copied().chain(others) {
        if !matching.place(theme, &mut vec![false; themes.len()]) {
            if !material.grouping.is_edited || choices[theme].is_empty() {
                return Err(vec![theme]);
            }
            matching.chosen[theme] = Some(0);
        }
    }
    // A theme that gave way chose beside words that were to come.
    let mut told = Told::default();
    for (theme, at) in matching.chosen.iter().enumerate() {
        let pick = &choices[theme][at.ok_or_else(|| vec![theme])?].1;
        if told.has(pick.post, pick.span.at, &pick.keys) && !material.grouping.is_edited {
            return Err(vec![theme]);
        }
        told.add(pick.post, pick.span.at, &pick.keys);
    }
    let chosen = matching.chosen;
    Ok(choices.into_iter().zip(chosen).filter_map(|(mut own, at)| Some(own.swap_remove(at?).1)).collect())
}

/// What the points of a post add to it as a pull quote, beside the most that one of its topic has.
fn loudness(points: Option<i64>, most: i64) -> f64 {
    match points {
        Some(points) if points < 0 => -LOUD,
        Some(points) if most > 0 => {
            LOUD * libm::log(1.0 + points as f64) / libm::log(1.0 + most.max(points) as f64)
        }
        _ => 0.0,
    }
}

struct Matching<'a> {
    choices: &'a [Vec<(Option<u32>, Pick)>],
    chosen: Vec<Option<usize>>,
}

impl Matching<'_> {
    fn place(&mut self, theme: usize, tried: &mut Vec<bool>) -> bool {
        if std::mem::replace(&mut tried[theme], true) {
            return false;
        }
        let choices = self.choices;
        let mut told = Told::default();
        for (other, chosen) in self.chosen.iter().enumerate().filter(|(other, _)| *other != theme) {
            if let Some(other) = chosen.map(|at| &choices[other][at].1) {
                told.add(other.post, other.span.at, &other.keys);
            }
        }
        for (at, (who, pick)) in choices[theme].iter().enumerate() {
            if told.has(pick.post, pick.span.at, &pick.keys) {
                continue;
            }
            let holds = |other: usize| {
                let own = self.chosen[other].map(|at| &choices[other][at].0);
                who.is_some() && own == Some(who)
            };
            if (0..choices.len()).find(|other| holds(*other)).is_none_or(|other| self.place(other, tried)) {
                self.chosen[theme] = Some(at);
                return true;
            }
        }
        false
    }
}

/// The best pull quote of each author of a theme, best first.
fn choices(
    material: &Material<'_>,
    picks: &[Pick],
    subject: &Subject,
    posts: &[usize],
    may_be_cut: bool,
) -> Vec<(Option<u32>, Pick)> {
    let all_posts = &material.conversation.posts;
    // Unsigned posts are each a voice of its own.
    let voice = |post: usize| author(material, post).map_or(all_posts.len() + post, |who| who as usize);
    let most = posts.iter().filter_map(|post| all_posts[*post].points).max().unwrap_or(0);
    let mut all: Vec<(f64, usize, Option<&Pick>)> = Vec::new();
    let mut heard: BTreeSet<usize> = BTreeSet::new();
    for pick in picks.iter().filter(|pick| pick.span.is_whole() && !pick.span.asks && pick.span.is_own()) {
        heard.insert(voice(pick.post));
        let spoken = TOPICAL * subject.gain(&pick.keys, &BTreeSet::new());
        let named = if author(material, pick.post).is_some() { 0.0 } else { UNSIGNED };
        let loud = loudness(all_posts[pick.post].points, most);
        all.push((pull_fitness(material, pick) + spoken + loud - named, pick.post, Some(pick)));
    }
    for (place, index) in posts.iter().enumerate() {
        let least = if material.ranking.edits.is_pinned(*index) { PINNED } else { CUT };
        if least == CUT && (!may_be_cut || heard.contains(&voice(*index))) {
            continue;
        }
        let post = &all_posts[*index];
        // A program's words are the last that a page shows large, and so are code, and what announces a list.
        let is_bot = post.is_bot();
        let is_code = !post.text.starts_with(char::is_alphabetic)
            || post.text.trim_end().ends_with(':')
            || post.text.contains(['=', '{', '`', '<']);
        let is_careless =
            !post.text.starts_with(char::is_uppercase) || post.text.chars().nth(SHORT).is_none();
        // Nor those that are another's, or that the next sentence takes back.
        let is_misled = !is_honest(material, *index);
        let later = [is_bot, is_code, is_careless, is_misled, is_misled, is_misled]
            .into_iter()
            .filter(|is| *is)
            .count();
        let place = later * posts.len() + place;
        all.push((least - place as f64, *index, None));
    }
    all.sort_by(|a, b| {
        let who = |post: usize| signature(&all_posts[post]);
        let place = |pick: Option<&Pick>| pick.map(|pick| pick.span.at);
        let by_name = || who(a.1).cmp(&who(b.1)).then_with(|| (a.1, place(a.2)).cmp(&(b.1, place(b.2))));
        b.0.total_cmp(&a.0).then_with(by_name)
    });
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    // Where one author has written all, it is that author who is quoted, whatever other sections quote.
    let all_posts_of = |who: Option<u32>| posts.iter().all(|post| author(material, *post) == who);
    let is_own = posts.len() > 1 && posts.first().is_some_and(|post| all_posts_of(author(material, *post)));
    if !is_own {
        all.retain(|(_, post, _)| seen.insert(voice(*post)));
    }
    all.into_iter()
        .map(|(_, post, pick)| {
            (author(material, post).filter(|_| !is_own), pick.cloned().unwrap_or_else(|| cut(material, post)))
        })
        .collect()
}

/// The beginning of a post's text, where none of its sentences stands alone.
fn cut(material: &Material<'_>, post: usize) -> Pick {
    let text = material.conversation.posts.get(post).map(|post| post.text.as_str()).unwrap_or_default();
    let line = material.reading.sentences(post).next().unwrap_or(0..text.len());
    let mut end = line.start;
    for (characters, (at, ch)) in text[line.clone()].char_indices().enumerate() {
        if characters >= LONGEST {
            break;
        }
        let after = line.start + at + ch.len_utf8();
        let next = text[after..].chars().next();
        if after == line.end || next.is_none_or(|next| !next.is_alphanumeric()) {
            end = after;
        }
    }
    if end == line.start {
        end = line.end;
    }
    let mut pick = Pick::of(material, post, [line.start, end]);
    (pick.span.merit, pick.weight) = (-1.0, CUT);
    pick
}

/// Whether the beginning of a post's text is its author's and is not taken back.
fn is_honest(material: &Material<'_>, post: usize) -> bool {
    let at = cut(material, post).span.at;
    let post = &material.conversation.posts[post];
    let language = post.language.as_deref();
    whose(at, &voices(&post.text, language)) == Whose::Own && around(&post.text, at, language).is_none()
}

/// The best pull quote among `picks`, else the beginning of the post's text.
pub(crate) fn forced(material: &Material<'_>, post: usize, picks: Vec<Pick>) -> Pick {
    let usable = picks.iter().filter(|pick| pick.span.is_whole() && pick.span.is_own());
    best(usable, |pick| pull_fitness(material, pick)).cloned().unwrap_or_else(|| cut(material, post))
}
