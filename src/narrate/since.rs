//! What changed since an earlier edition: topics that are new, grow, shrink or are gone; and corrections.

use super::Evidence;
use super::edition::{Desk, Plan, capitalise_first, messages};
use super::frames::Move;
use super::names;
use super::prose::{Filling, counted, figure};
use crate::lang;
use crate::locale::time::{Date, Timestamp};
use crate::locale::{day, number};
use crate::model::{
    Change, ChangeKind, Correction, Digest, Edit, Gone, Line, Measure, Platform, Source, Span,
};
use crate::text::frequency::probability;
use crate::text::stop::is_stop;
use crate::text::words::words;
use std::collections::{BTreeMap, BTreeSet};

/// From this cosine of their words on, two sections are of one topic.
const ALIKE: f64 = 0.2;
/// Or from this part of the shorter's known posts on that both have.
const SHARED: f64 = 0.3;
/// Posts of a section whose words are looked at.
const LOOKED_AT: usize = 30;
/// By this factor, and by [`FEW`] posts, a topic must differ to grow or shrink.
const FACTOR: f64 = 1.2;
const FEW: u64 = 2;

/// The topics of this edition beside those of the earlier one.
#[derive(Debug)]
pub(super) struct Since<'a> {
    previous: &'a Digest,
    /// Theme → the section of the earlier edition that it carries on.
    carried: BTreeMap<usize, usize>,
}

impl<'a> Since<'a> {
    /// `None` where there is no earlier edition. Each theme is paired with the section most like it,
    /// the most alike first; what is told in brief is no topic.
    pub(super) fn of(evidence: &Evidence<'a>) -> Option<Self> {
        let previous = evidence.options.previous.as_deref()?;
        let before: Vec<Topic<'_>> = previous
            .sections
            .iter()
            .enumerate()
            .filter(|(_, section)| !section.brief)
            .map(|(place, section)| {
                let ids: BTreeSet<&str> = section.posts.iter().map(String::as_str).collect();
                let known = || {
                    let all: Vec<&Source> =
                        previous.sources.iter().chain(previous.posts.iter().flatten()).collect();
                    all.into_iter().filter(|source| ids.contains(source.id.as_str()))
                };
                let texts = known().take(LOOKED_AT).map(|source| source.text.as_str());
                let heading = section.heading.plain();
                let keys = section.keywords.iter().map(String::as_str).chain([heading.as_str()]);
                let posts = known().map(|source| (source.platform, source.key.as_str())).collect();
                (place, bag(keys, texts), posts)
            })
            .collect();
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        for (theme, posts) in evidence.grouping.themes.iter().enumerate() {
            if evidence.grouping.is_rest(theme) {
                continue;
            }
            let post = |at: &usize| &evidence.conversation.posts[*at];
            let label = evidence.labels.get(theme);
            let phrases =
                label.iter().flat_map(|label| label.phrases.iter().map(|phrase| phrase.text.as_str()));
            let keys =
                phrases.chain(label.iter().flat_map(|label| label.keywords.iter().map(String::as_str)));
            let own = bag(keys, posts.iter().take(LOOKED_AT).map(|at| post(at).text.as_str()));
            for (section, bag, known) in &before {
                let shared = posts
                    .iter()
                    .filter(|at| known.contains(&(post(at).platform, post(at).key.as_str())))
                    .count();
                let shared = shared as f64 / known.len().min(posts.len()).max(1) as f64;
                let alike = (cosine(&own, bag) / ALIKE).max(shared / SHARED);
                if alike >= 1.0 {
                    pairs.push((alike, theme, *section));
                }
            }
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        let mut carried = BTreeMap::new();
        for (_, theme, section) in pairs {
            if !carried.contains_key(&theme) && !carried.values().any(|known| *known == section) {
                carried.insert(theme, section);
            }
        }
        Some(Since { previous, carried })
    }

    /// How a theme of so many posts stands to the earlier edition.
    pub(super) fn change(&self, theme: usize, posts: usize) -> Change {
        let posts = posts as u64;
        let before =
            self.carried.get(&theme).map(|section| self.previous.sections[*section].posts.len() as u64);
        let kind = match before {
            None => ChangeKind::New,
            Some(before) if grows(before, posts) => ChangeKind::Growing,
            Some(before) if grows(posts, before) => ChangeKind::Shrinking,
            Some(_) => ChangeKind::Steady,
        };
        Change { kind, posts, before: before.unwrap_or(0) }
    }

    /// Topics of the earlier edition that no section carries on.
    pub(super) fn gone(&self) -> Vec<Gone> {
        let all = self.previous.sections.iter().enumerate();
        all.filter(|(place, section)| !section.brief && !self.carried.values().any(|known| known == place))
            .map(|(_, section)| Gone {
                heading: section.heading.plain(),
                posts: section.posts.len() as u64,
                voices: section.voices,
            })
            .collect()
    }

    /// The words of the earlier title: its quotation, else all of it.
    pub(super) fn headline(&self) -> String {
        let Line { spans } = &self.previous.title;
        let quoted = spans.iter().find(|span| matches!(span, Span::Quote(_)));
        quoted.map_or_else(|| self.previous.title.plain(), |span| span.words().to_owned())
    }

    /// What was changed by hand since an earlier edition of the same posts; nothing where the posts differ.
    pub(super) fn corrections(&self, digest: &Digest) -> Vec<Correction> {
        let (old, new) = (&self.previous.method, &digest.method);
        if old.fingerprint != new.fingerprint {
            return Vec::new();
        }
        let asked = |edits: &[Edit]| -> Vec<Edit> {
            edits.iter().filter(|edit| edit.applied != Some(false)).map(Edit::asked).collect()
        };
        let (old, new) = (asked(&old.edits), asked(&new.edits));
        let only = |these: &[Edit], those: &[Edit], withdrawn: bool| -> Vec<Correction> {
            let own = these.iter().filter(|edit| !those.contains(edit)).cloned();
            own.map(|edit| Correction { edit, withdrawn }).collect()
        };
        let mut corrections = only(&new, &old, false);
        corrections.extend(only(&old, &new, true));
        corrections
    }
}

fn grows(from: u64, to: u64) -> bool {
    to >= from.saturating_add(FEW) && to as f64 >= FACTOR * from as f64
}

/// A section of the earlier edition: its place, its words, the posts of it that are known.
type Topic<'d> = (usize, Bag, BTreeSet<(Platform, &'d str)>);

/// Folded words and what they weigh.
type Bag = BTreeMap<String, f64>;

/// The words that name a topic, and less heavily those of its posts, each by how rare it is in general
/// (smooth inverse frequency: Arora, Liang and Ma, ICLR 2017).
fn bag<'t>(keys: impl Iterator<Item = &'t str>, texts: impl Iterator<Item = &'t str>) -> Bag {
    let mut bag = Bag::new();
    let telling = |text: &str| -> BTreeSet<String> {
        let all = words(text).into_iter().map(|word| word.folded);
        all.filter(|word| !is_stop(word, None) && word.chars().any(char::is_alphabetic)).collect()
    };
    let texts: Vec<BTreeSet<String>> = texts.map(telling).collect();
    for word in texts.iter().flatten() {
        *bag.entry(word.clone()).or_default() += 1.0 / texts.len() as f64;
    }
    for word in keys.flat_map(telling) {
        let weight = bag.entry(word).or_default();
        *weight = weight.max(1.0);
    }
    for (word, weight) in &mut bag {
        *weight *= 3e-4 / (3e-4 + probability(word));
    }
    bag
}

fn cosine(a: &Bag, b: &Bag) -> f64 {
    let dot: f64 = a.iter().filter_map(|(word, weight)| Some(weight * b.get(word)?)).sum();
    let square = |bag: &Bag| bag.values().map(|weight| weight * weight).sum::<f64>();
    let whole = libm::sqrt(square(a) * square(b));
    if whole > 0.0 { dot / whole } else { 0.0 }
}

impl Desk<'_> {
    /// What the closing says of the earlier edition: topics that are new, the one that grew most, the one that
    /// shrank most, and how many are gone.
    pub(super) fn since(&mut self, plans: &[Plan]) -> Vec<Vec<Span>> {
        let Some(since) = self.since.take() else { return Vec::new() };
        let topics: Vec<(&Plan, Change)> = plans
            .iter()
            .filter(|plan| !plan.is_rest)
            .map(|plan| (plan, since.change(plan.theme, plan.posts.len())))
            .collect();
        let mut sentences = Vec::new();
        let of = |kind: ChangeKind| topics.iter().filter(move |(_, change)| change.kind == kind);
        let new: Vec<Filling> = of(ChangeKind::New).map(|(plan, _)| plan.head.clone()).collect();
        if !new.is_empty() && new.len() < topics.len() {
            sentences.extend(self.say(Move::SinceNew, 0, &[("list", names::list(new, self.lang))]));
        }
        for (kind, told) in [(ChangeKind::Growing, Move::SinceMore), (ChangeKind::Shrinking, Move::SinceLess)]
        {
            let most = of(kind).max_by_key(|(plan, change)| {
                (change.posts.abs_diff(change.before), std::cmp::Reverse(plan.theme))
            });
            if let Some((plan, change)) = most {
                let id = Some(plan.id.as_str());
                let now = messages(change.posts, self.lang);
                let before = number(change.before as i64, self.lang);
                let fillings = [
                    ("head", plan.head.clone()),
                    ("now", figure(now, Measure::Posts, change.posts as f64, id, Vec::new())),
                    ("before", figure(before, Measure::Before, change.before as f64, id, Vec::new())),
                ];
                sentences.extend(self.say(told, 0, &fillings));
            }
        }
        let gone = since.gone().len();
        if gone > 0 {
            let topics = counted(&lang::of(self.lang).frames.topic, gone as u64, self.lang);
            let n = figure(topics, Measure::Gone, gone as f64, None, Vec::new());
            let mut sentence = self.say(Move::SinceGone, 0, &[("n", n)]);
            sentence.iter_mut().for_each(|spans| capitalise_first(spans));
            sentences.extend(sentence);
        }
        self.since = Some(since);
        sentences
    }
}

/// Says in the method that the edition was corrected, and when last.
pub(super) fn note(evidence: &Evidence<'_>, digest: &mut Digest) {
    let language = evidence.language;
    let n = number(digest.corrections.len() as i64, language);
    let date = |correction: &Correction| {
        let made = correction.edit.made.as_deref()?;
        let time = made.parse::<Timestamp>().ok().map(|time| evidence.zone.to_datetime(time).date());
        time.or_else(|| made.parse::<Date>().ok())
    };
    let last = digest.corrections.iter().filter_map(date).max().map(|date| day(date, language));
    let kind = if last.is_some() { Move::NoteCorrected } else { Move::NoteCorrectedOnce };
    let frame = super::frames::frames(kind, language)[0];
    let holes = [("n", n.as_str()), ("day", last.as_deref().unwrap_or_default())];
    let note = super::prose::fill_plain(language, frame, &holes);
    let before_last = digest.method.notes.len().saturating_sub(1);
    digest.method.notes.insert(before_last, note);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_are_compared_by_rare_words() {
        let day =
            |keys: &'static [&str], texts: &'static [&str]| bag(keys.iter().copied(), texts.iter().copied());
        let tram = day(
            &["night tram", "Quai Vert"],
            &["The night tram runs until five", "No sleep above Quai Vert"],
        );
        let next = day(&["night tram", "noise study"], &["The night tram was louder than the study says"]);
        let whale =
            day(&["whale", "harbour"], &["The whale has left the harbour", "It was there until five"]);
        assert!(cosine(&tram, &next) >= ALIKE, "{}", cosine(&tram, &next));
        assert!(cosine(&tram, &whale) < ALIKE / 2.0, "{}", cosine(&tram, &whale));
    }

    #[test]
    fn a_few_more_posts_are_not_growth() {
        assert!(grows(10, 12) && grows(1, 3) && grows(0, 2));
        assert!(!grows(10, 11) && !grows(1, 2) && !grows(100, 110));
    }
}
