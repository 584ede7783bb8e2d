//! Finding relations among posts.

use super::{Kind, Relation, Step, Turn};
use crate::entity::{Entity, Fate, Kind as Is, Unit, entities};
use crate::locale::Language;
use crate::locale::time::{Date, Timestamp};
use crate::model::{Conversation, Platform, Post};
use crate::narrate::Evidence;
use crate::narrate::edition::LOUD;
use crate::quote::select::author;
use crate::quote::stance::{assents, contradicts};
use crate::text::scan::{Kind as Scanned, scan};
use std::collections::{BTreeMap, BTreeSet};

/// Fewest numbers of a series, and most that are told of one.
const STEPS: std::ops::RangeInclusive<usize> = 3..=12;
/// Longest time between two numbers of a series, in milliseconds: five days.
const SILENT: i64 = 5 * 86_400_000;
/// Most numbers that are told side by side.
const BESIDE: usize = 6;
/// What part of all mentions the numbers of a series must have: with fewer, the messages count different things.
const AGREED: f64 = 0.6;
/// Fewest messages, and voices where authors are known, that give the same amount or number.
const SAME: usize = 3;
/// The least amount of money that is worth telling, and of anything else.
const AMOUNT: f64 = 100.0;
/// Fewest messages that name somebody.
const NAMED: usize = 3;
/// Most messages that are cited for one count.
const CITED: usize = 12;
/// Posts, best first, in which the words of the event itself are counted, and what part of them has such a word.
const LOOKED_AT: usize = 200;
const EVENT: usize = 5;
/// By how much later the last of the loudest must be than the first message, in milliseconds.
const RETURN: i64 = 3 * 3_600_000;
/// Messages of a topic whose points make them the loudest.
const LOUDEST: usize = 3;
/// Fewest messages of a topic that has a first and a last.
const TOPIC: usize = 5;

/// The relations among posts of a section, best first.
pub(in crate::narrate) fn of(evidence: &Evidence<'_>, posts: &[usize]) -> Vec<Relation> {
    let scene = Scene { evidence, posts };
    let mut found = Vec::new();
    found.extend(scene.tolls());
    found.extend(scene.amounts());
    found.extend(scene.replies());
    found.extend(scene.asked_twice());
    found.extend(scene.comeback());
    found.extend(scene.copies());
    found.extend(scene.named());
    found.sort_by(|a, b| b.worth.total_cmp(&a.worth).then_with(|| a.posts.cmp(&b.posts)));
    found
}

/// The last number of dead of those that rise in a section: what earlier messages say is superseded.
pub(in crate::narrate) fn last_toll(evidence: &Evidence<'_>, posts: &[usize]) -> Option<f64> {
    let relation = Scene { evidence, posts }.toll(Fate::Dead)?;
    match relation.kind {
        Kind::Series(_, steps) => steps.last().map(|step| step.value),
        _ => None,
    }
}

/// The numbers of dead that a span of a post gives; of a post whose language is not known, as each language reads it.
pub(in crate::narrate) fn tolls_in(evidence: &Evidence<'_>, post: usize, at: [usize; 2]) -> Vec<f64> {
    let scene = Scene { evidence, posts: &[] };
    let dead = |entity: &Entity| match entity.kind {
        Is::Toll { people, fate: Fate::Dead } if at[0] <= entity.at[0] && entity.at[1] <= at[1] => {
            Some(people)
        }
        _ => None,
    };
    let source = scene.post(post);
    if source.language.as_deref().is_some_and(|tag| tag != "und") {
        return scene.entities(post).iter().filter_map(dead).collect();
    }
    let all = Language::ALL.iter().map(|language| entities(&source.text, Some(language.code())));
    all.flat_map(|found| found.iter().filter_map(dead).collect::<Vec<_>>()).collect()
}

/// What the posts say is to come after the last of all: the soonest, whatever their sections.
pub(in crate::narrate) fn to_come(evidence: &Evidence<'_>) -> Vec<Relation> {
    let scene = Scene { evidence, posts: &evidence.ranking.order };
    let Some(end) = scene.posts.iter().filter_map(|post| scene.post(*post).created_at).max() else {
        return Vec::new();
    };
    let mut found: Vec<(i64, usize, usize, [usize; 2], bool)> = Vec::new();
    for (place, index) in scene.posts.iter().enumerate() {
        let post = scene.post(*index);
        for entity in scene.entities(*index) {
            let Is::When(when) = entity.kind else { continue };
            let Some(written) = written(evidence, post) else { continue };
            let Some(date) = when.date(written).filter(|_| when.is_call) else { continue };
            let (hour, minute) = when.time.unwrap_or((0, 0));
            let moment = moment(evidence, date, hour, minute);
            if let Some(moment) = moment.filter(|moment| *moment > end) {
                found.push((moment, place, *index, entity.at, when.time.is_some()));
            }
        }
    }
    found.sort();
    let relation = |(_, place, post, at, timed): (i64, usize, usize, [usize; 2], bool)| Relation {
        kind: Kind::ToCome(at),
        posts: vec![post],
        worth: if timed { 2.0 } else { 1.0 } - place as f64 / scene.posts.len().max(1) as f64,
    };
    let mut found: Vec<Relation> = found.into_iter().map(relation).collect();
    found.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    found
}

/// The civil time of a post's writing.
fn written(evidence: &Evidence<'_>, post: &Post) -> Option<crate::locale::time::DateTime> {
    Some(evidence.zone.to_datetime(Timestamp::from_millisecond(post.created_at?).ok()?))
}

/// The moment of a civil time, in milliseconds.
fn moment(evidence: &Evidence<'_>, date: Date, hour: i8, minute: i8) -> Option<i64> {
    let civil =
        crate::locale::time::DateTime::new(date.year(), date.month(), date.day(), hour, minute, 0, 0).ok()?;
    evidence.zone.to_timestamp(civil).ok().map(Timestamp::as_millisecond)
}

/// Beginnings that say yes in irony as often as in earnest, folded.
const WEAK: &[&str] = &[
    "yeah",
    "yep",
    "yup",
    "yea",
    "ya",
    "ok",
    "okay",
    "sure",
    "of course",
    "lol",
    "right",
    "ouais",
    "mouais",
    "bien sur",
    "ah oui",
    "claro",
    "vale",
    "por supuesto",
    "klar",
    "naja",
    "na klar",
    "ja klar",
    "certo",
    "come no",
    "pois",
    "si",
    "tuurlijk",
    "natuurlijk",
    "ja ja",
    "oui oui",
    "well",
];
/// Most words of an assent, which a mark parts from what follows.
const ASSENT: usize = 5;

/// How a reply begins, after the names of whom it answers: against what it answers, for it, or neither. To a question
/// *no* and *yes* are answers and take no side; a yes counts where a mark ends it, and no word of irony begins it.
pub(in crate::narrate) fn turn(told: &Post, reply: &Post) -> Turn {
    let words = &reply.text[opening(reply)..];
    let language = reply.language.as_deref();
    if told.text.contains('?') {
        return Turn::Plain;
    }
    let folded: String = crate::text::fold::fold(&words.chars().take(40).collect::<String>());
    let weak = |start: &&str| {
        folded.strip_prefix(*start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    if WEAK.iter().any(weak) {
        return Turn::Plain;
    }
    let clause = words.split([',', '.', '!', '?', ';', ':', '…', '—', '\n']).next().unwrap_or_default();
    let is_short = clause.split_whitespace().count() <= ASSENT && clause.len() < words.len();
    match () {
        () if contradicts(words, language) => Turn::Against,
        () if is_short && assents(words, language) => Turn::For,
        () => Turn::Plain,
    }
}

/// Where the words of a post begin, after the names of whom it answers.
pub(in crate::narrate) fn opening(post: &Post) -> usize {
    let text = post.text.as_str();
    let mut at = if post.title_end > 0 { post.title_end } else { 0 };
    for token in scan(text) {
        let between = text.get(at..token.range.start).unwrap_or("x");
        if token.range.start < at || !matches!(token.kind, Scanned::Mention) || !between.trim().is_empty() {
            break;
        }
        at = token.range.end;
    }
    at + (text[at..].len() - text[at..].trim_start_matches([' ', '\n', ':', ',']).len())
}

/// A number, with the first message that gives it and how many do.
struct Mentioned {
    value: f64,
    time: i64,
    post: usize,
    mentions: usize,
}

impl Mentioned {
    fn step(&self) -> Step {
        Step { value: self.value, post: self.post }
    }
}

/// Posts among which relations are looked for.
struct Scene<'a> {
    evidence: &'a Evidence<'a>,
    posts: &'a [usize],
}

impl Scene<'_> {
    fn post(&self, index: usize) -> &Post {
        &self.evidence.conversation.posts[index]
    }

    fn entities(&self, index: usize) -> &[Entity] {
        self.evidence.ledger.of(index, self.post(index))
    }

    /// Distinct authors, a message without one being a voice of its own.
    fn voices(&self, posts: &[usize]) -> usize {
        crate::narrate::edition::voices(self.evidence, posts)
    }

    /// Nearly all have a time.
    fn has_times(&self) -> bool {
        self.posts.iter().filter(|post| self.post(**post).created_at.is_some()).count() * 10
            >= self.posts.len() * 9
    }

    /// Numbers of people that something happened to, for each thing that happens.
    fn tolls(&self) -> Vec<Relation> {
        let fates = [Fate::Dead, Fate::Injured, Fate::Missing, Fate::Evacuated, Fate::Arrested];
        fates.into_iter().filter_map(|fate| self.toll(fate)).collect()
    }

    /// A toll is told of all messages at once, in the topic that speaks of it most.
    fn toll(&self, fate: Fate) -> Option<Relation> {
        let mut mentions: Vec<(i64, usize, f64)> = Vec::new();
        let mut themes: BTreeMap<u32, usize> = BTreeMap::new();
        for index in &self.evidence.ranking.order {
            let Some(value) = self.toll_of(*index, fate) else { continue };
            if let Some(theme) = self.evidence.grouping.theme_of.get(*index).copied().flatten() {
                *themes.entry(theme).or_default() += 1;
            }
            // The same words were posted by others before, maybe.
            let copies = self.evidence.ranking.copies.get(index).map(|group| group.posts.as_slice());
            let first = copies.unwrap_or_default().iter().copied().chain([*index]).min_by_key(|post| {
                (self.post(*post).created_at.is_none(), self.post(*post).created_at, *post)
            })?;
            mentions.push((self.post(first).created_at.unwrap_or(0), first, value));
        }
        let topics = themes.iter().filter(|(theme, _)| !self.evidence.grouping.is_rest(**theme as usize));
        let home = topics
            .max_by_key(|(theme, count)| (**count, std::cmp::Reverse(**theme)))
            .map(|(theme, _)| *theme);
        let own =
            self.posts.first().and_then(|post| self.evidence.grouping.theme_of.get(*post).copied().flatten());
        if home.is_none() || own != home {
            return None;
        }
        mentions.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut values: Vec<Mentioned> = Vec::new();
        for (time, post, value) in &mentions {
            match values.iter_mut().find(|known| known.value == *value) {
                Some(known) => known.mentions += 1,
                None => values.push(Mentioned { value: *value, time: *time, post: *post, mentions: 1 }),
            }
        }
        let all = mentions.len();
        if self.has_times() {
            return self.series(&values, all, fate).or_else(|| self.same_toll(&values, &mentions, fate));
        }
        let same = self.same_toll(&values, &mentions, fate);
        if same.is_some() || values.len() < *STEPS.start() || fate != Fate::Dead {
            return same;
        }
        // The numbers that most give, the smallest first.
        values.sort_by(|a, b| b.mentions.cmp(&a.mentions).then(a.post.cmp(&b.post)));
        values.truncate(BESIDE);
        values.sort_by(|a, b| a.value.total_cmp(&b.value));
        let steps: Vec<Step> = values.iter().map(Mentioned::step).collect();
        let posts = steps.iter().map(|step| step.post).collect();
        Some(Relation { kind: Kind::Beside(fate, steps), posts, worth: 2.2 })
    }

    /// The one number of people that a post gives; `None` where it compares two, or speaks of another year's event.
    fn toll_of(&self, index: usize, fate: Fate) -> Option<f64> {
        if names_another_year(self.evidence, self.post(index)) {
            return None;
        }
        let mut values = self.entities(index).iter().filter_map(|entity| match entity.kind {
            Is::Toll { people, fate: found } if found == fate && !entity.is_doubtful => Some(people),
            _ => None,
        });
        let value = values.next()?;
        values.next().is_none().then_some(value)
    }

    /// Numbers that rise with the days.
    fn series(&self, values: &[Mentioned], all: usize, fate: Fate) -> Option<Relation> {
        let chain: Vec<&Mentioned> = rising(values).into_iter().map(|at| &values[at]).collect();
        let told: usize = chain.iter().map(|known| known.mentions).sum();
        // After days without a number, another event may be counted.
        let pieces = chain.chunk_by(|a, b| b.time - a.time <= SILENT);
        let longest = pieces.max_by_key(|piece| piece.iter().map(|known| known.mentions).sum::<usize>())?;
        let steps = thinned(longest.iter().map(|known| known.step()).collect());
        let days: BTreeSet<Option<Date>> = steps.iter().map(|step| self.day(step.post)).collect();
        let holds = steps.len() >= *STEPS.start() && days.len() >= 2 && told as f64 >= AGREED * all as f64;
        let posts = steps.iter().map(|step| step.post).collect();
        holds.then_some(Relation { kind: Kind::Series(fate, steps), posts, worth: 4.0 })
    }

    /// A number that most messages which give one give.
    fn same_toll(
        &self,
        values: &[Mentioned],
        mentions: &[(i64, usize, f64)],
        fate: Fate,
    ) -> Option<Relation> {
        let most = values.iter().max_by_key(|known| (known.mentions, std::cmp::Reverse(known.post)))?;
        let giving: Vec<usize> =
            mentions.iter().filter(|mention| mention.2 == most.value).map(|mention| mention.1).collect();
        let fits = (SAME..=CITED).contains(&giving.len()) && giving.len() * 2 > mentions.len();
        if !fits || self.voices(&giving) < SAME {
            return None;
        }
        Some(Relation { kind: Kind::SameToll(fate, most.value), posts: giving, worth: 2.5 })
    }

    fn day(&self, index: usize) -> Option<Date> {
        written(self.evidence, self.post(index)).map(|time| time.date())
    }

    /// Amounts of money and measures that several give.
    fn amounts(&self) -> Vec<Relation> {
        let mut groups: BTreeMap<String, Vec<(usize, [usize; 2])>> = BTreeMap::new();
        for index in self.posts {
            let mut seen = BTreeSet::new();
            for entity in self.entities(*index) {
                let Some(key) = amount(entity) else { continue };
                if seen.insert(key.clone()) {
                    groups.entry(key).or_default().push((*index, entity.at));
                }
            }
        }
        let mut found = Vec::new();
        for (_, group) in groups {
            let posts: Vec<usize> = group.iter().map(|(post, _)| *post).collect();
            if (SAME..=CITED).contains(&posts.len()) && self.voices(&posts) >= SAME {
                let worth = 2.2 + posts.len() as f64 / 20.0;
                found.push(Relation { kind: Kind::SameAmount(group[0].1), posts, worth });
            }
        }
        found
    }

    /// Messages of the section that answer one of the section, by another author.
    fn replies(&self) -> Vec<Relation> {
        let keys: BTreeMap<(Platform, &str), usize> = self
            .posts
            .iter()
            .map(|index| ((self.post(*index).platform, self.post(*index).key.as_str()), *index))
            .collect();
        let to = |index: usize| {
            let post = self.post(index);
            let key = post.reply_to.as_deref()?;
            let told = *keys.get(&(post.platform, key))?;
            let (a, b) = (author(self.evidence, told), author(self.evidence, index));
            (a.is_some() && b.is_some() && a != b).then_some(told)
        };
        let most =
            self.posts.iter().filter_map(|index| self.post(*index).points).max().unwrap_or(0).max(1) as f64;
        let mut found = Vec::new();
        for index in self.posts {
            let Some(told) = to(*index) else { continue };
            let turned = turn(self.post(told), self.post(*index));
            let back = self
                .posts
                .iter()
                .copied()
                .find(|other| {
                    to(*other) == Some(*index) && author(self.evidence, *other) == author(self.evidence, told)
                })
                .map(|other| (other, turn(self.post(*index), self.post(other))));
            let points = |index: usize| self.post(index).points.unwrap_or(0).max(0) as f64 / most;
            let worth = match turned {
                Turn::Against => 2.0,
                Turn::For => 1.8,
                Turn::Plain => 1.2,
            } + 0.4 * points(*index)
                + 0.5 * points(told)
                + if back.is_some() { 0.5 } else { 0.0 };
            let mut posts = vec![told, *index];
            posts.extend(back.map(|(post, _)| post));
            found.push(Relation { kind: Kind::Reply { turn: turned, back }, posts, worth });
        }
        found
    }

    /// Two messages of one author that ask the same: a question mark, the same first word and the same stem after it.
    fn asked_twice(&self) -> Vec<Relation> {
        asked_twice(self.evidence, self.posts)
    }

    /// The first message of the topic where it is one of the loudest, and the last of the loudest, hours later.
    fn comeback(&self) -> Option<Relation> {
        if self.posts.len() < TOPIC || !self.has_times() {
            return None;
        }
        let timed = |index: &usize| Some((self.post(*index).created_at?, *index));
        let mut times: Vec<(i64, usize)> = self.posts.iter().filter_map(timed).collect();
        times.sort();
        let (start, first) = *times.first()?;
        if times.get(1).is_some_and(|(next, _)| *next == start) {
            return None;
        }
        let mut loud: Vec<(i64, usize)> = self
            .posts
            .iter()
            .filter_map(|index| Some((self.post(*index).points.filter(|points| *points >= LOUD)?, *index)))
            .collect();
        loud.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        // Of equals nobody is the second.
        let tied = loud.windows(2).take(LOUDEST).any(|pair| pair[0].0 == pair[1].0);
        loud.truncate(LOUDEST);
        let is_loud = loud.iter().any(|(_, index)| *index == first);
        let last = loud
            .iter()
            .filter(|(_, index)| *index != first)
            .max_by_key(|(_, index)| self.post(*index).created_at)?
            .1;
        let apart = self.post(last).created_at? - start;
        // Where one author has both, it is one story.
        let same = author(self.evidence, first).is_some()
            && author(self.evidence, first) == author(self.evidence, last);
        (is_loud && same && !tied && apart >= RETURN && names_known(self.evidence.conversation, last))
            .then(|| Relation { kind: Kind::Return, posts: vec![first, last], worth: 3.0 })
    }

    /// Texts that several accounts posted, at known times.
    fn copies(&self) -> Vec<Relation> {
        let mut found = Vec::new();
        for index in self.posts {
            let Some(group) = self.evidence.ranking.copies.get(index).filter(|group| group.accounts >= SAME)
            else {
                continue;
            };
            let timed = |index: &usize| Some((self.post(*index).created_at?, *index));
            let mut times: Vec<(i64, usize)> = group.posts.iter().filter_map(timed).collect();
            times.sort();
            let (Some(first), Some(last)) = (times.first(), times.last()) else { continue };
            let alone = times.get(1).is_some_and(|next| next.0 > first.0);
            if times.len() == group.posts.len()
                && alone
                && first.1 == *index
                && names_known(self.evidence.conversation, first.1)
            {
                found.push(Relation { kind: Kind::Copied, posts: vec![first.1, last.1], worth: 2.6 });
            }
        }
        found
    }

    /// Words of what the whole conversation is about: those in a fifth of its best posts.
    fn event(&self) -> BTreeSet<String> {
        let looked = || self.evidence.ranking.order.iter().take(LOOKED_AT);
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for index in looked() {
            let words =
                crate::text::words::words(&self.post(*index).text).into_iter().map(|word| word.folded);
            for word in words.collect::<BTreeSet<String>>() {
                *counts.entry(word).or_default() += 1;
            }
        }
        let least = looked().count() / EVENT;
        counts.into_iter().filter(|(_, count)| *count > least).map(|(word, _)| word).collect()
    }

    /// Names of more than one word, or of a place or person by the word before, that several authors write.
    fn named(&self) -> Vec<Relation> {
        let event = self.event();
        let mut groups: BTreeMap<String, Vec<(usize, [usize; 2])>> = BTreeMap::new();
        for index in self.posts {
            let mut seen = BTreeSet::new();
            let post = self.post(*index);
            for entity in self.entities(*index) {
                let Is::Name(_) = entity.kind else { continue };
                let words = &post.text[entity.at[0]..entity.at[1]];
                if words.split_whitespace().count() < 2
                    || words.split_whitespace().any(is_shouted)
                    || words.contains('\n')
                    || words
                        .split(|ch: char| !ch.is_alphanumeric())
                        .any(|word| event.contains(&crate::text::fold::fold(word)))
                {
                    continue;
                }
                if seen.insert(words.to_owned()) {
                    groups.entry(words.to_owned()).or_default().push((*index, entity.at));
                }
            }
        }
        let mut found = Vec::new();
        for (_, group) in groups {
            let posts: Vec<usize> = group.iter().map(|(post, _)| *post).collect();
            if (NAMED..=CITED).contains(&posts.len())
                && self.voices(&posts) >= NAMED
                && posts.len() * 3 <= self.posts.len() * 2
            {
                found.push(Relation {
                    kind: Kind::Named(group[0].1),
                    worth: 1.0 + posts.len() as f64 / 20.0,
                    posts,
                });
            }
        }
        found
    }
}

/// One author's same question in two messages, whatever their sections.
pub(in crate::narrate) fn asked_twice(evidence: &Evidence<'_>, posts: &[usize]) -> Vec<Relation> {
    let mut known: BTreeMap<(Option<u32>, String), (usize, [usize; 2])> = BTreeMap::new();
    let mut found = Vec::new();
    let mut order: Vec<usize> = posts.to_vec();
    order.sort_by_key(|index| (evidence.conversation.posts[*index].created_at, *index));
    for index in order {
        let post = &evidence.conversation.posts[index];
        let Some(who) = author(evidence, index) else { continue };
        for (key, at) in questions(post) {
            match known.get(&(Some(who), key.clone())) {
                Some((first, before)) if *first != index => {
                    found.push(Relation {
                        kind: Kind::AskedTwice([*before, at]),
                        posts: vec![*first, index],
                        worth: 2.4,
                    });
                }
                Some(_) => {}
                None => drop(known.insert((Some(who), key), (index, at))),
            }
        }
    }
    found
}

/// A word in capitals throughout, longer than an abbreviation.
fn is_shouted(word: &str) -> bool {
    word.chars().nth(3).is_some() && word.chars().all(|ch| !ch.is_lowercase())
}

/// Letters of a word that two forms of it share.
const STEM: usize = 4;

/// The questions of a post: what each asks by its first word and the stem of the rarest word after it, and its bytes.
fn questions(post: &Post) -> Vec<(String, [usize; 2])> {
    let language = post.language.as_deref();
    let mut found = Vec::new();
    for range in crate::text::segment::sentences(&post.text) {
        let words = &post.text[range.clone()];
        if !words.trim_end().ends_with('?') || words.contains('\n') {
            continue;
        }
        let all: Vec<String> = crate::text::words::words(words).into_iter().map(|word| word.folded).collect();
        let Some(place) =
            all.iter().take(2).position(|word| crate::quote::stance::begins_as_question(word, language))
        else {
            continue;
        };
        let telling: Vec<String> = all[place + 1..]
            .iter()
            .filter(|word| word.chars().count() >= STEM && !crate::text::stop::is_stop(word, language))
            .map(|word| word.chars().take(STEM).collect())
            .take(2)
            .collect();
        if let [first, second] = telling.as_slice() {
            found.push((format!("{} {first} {second}", all[place]), [range.start, range.end]));
        }
    }
    found
}

/// What two amounts have to share to be the same; `None` for what is too small or too common to say anything.
fn amount(entity: &Entity) -> Option<String> {
    if entity.is_doubtful {
        return None;
    }
    match &entity.kind {
        Is::Money { amount, currency, is_rate } if *amount >= AMOUNT => {
            Some(format!("money {amount} {} {is_rate}", currency.unwrap_or("-")))
        }
        Is::Quantity { value, unit, is_age: false } => {
            let lasts =
                matches!(unit, Unit::Minute | Unit::Hour | Unit::Day | Unit::Week | Unit::Month | Unit::Year);
            (!lasts && *value >= 2.0).then(|| format!("quantity {value} {unit:?}"))
        }
        _ => None,
    }
}

/// Whether a text names a year that is not the one it was written in.
fn names_another_year(evidence: &Evidence<'_>, post: &Post) -> bool {
    let own = written(evidence, post).map(|time| time.year());
    post.text
        .split(|ch: char| !ch.is_alphanumeric())
        .filter(|word| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")))
        .filter_map(|word| word.parse::<i16>().ok())
        .any(|year| own.is_some_and(|own| own != year))
}

fn names_known(conversation: &Conversation, index: usize) -> bool {
    conversation.posts.get(index).is_some_and(|post| crate::narrate::names::shown(post).is_some())
}

/// Of numbers in the order of their first mention, those that rise and have most mentions between them; by dynamic
/// programming over the longest rising subsequence (Fredman, 1975), weighted.
fn rising(values: &[Mentioned]) -> Vec<usize> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(values.len());
    for (at, value) in values.iter().enumerate() {
        let before = (0..at)
            .filter(|place| values[*place].value < value.value)
            .max_by_key(|place| (best[*place].0, std::cmp::Reverse(*place)));
        let weight = before.map_or(0, |place| best[place].0) + 1 + value.mentions;
        best.push((weight, before));
    }
    let mut at = (0..best.len()).max_by_key(|place| (best[*place].0, std::cmp::Reverse(*place)));
    let mut chain = Vec::new();
    while let Some(place) = at {
        chain.push(place);
        at = best[place].1;
    }
    chain.reverse();
    chain
}

/// At most as many as a sentence can tell: the first, the last and some evenly between.
fn thinned(steps: Vec<Step>) -> Vec<Step> {
    let most = *STEPS.end();
    if steps.len() <= most {
        return steps;
    }
    let last = steps.len() - 1;
    (0..most).map(|place| steps[place * last / (most - 1)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rising_numbers_leave_out_what_falls_behind() {
        let value = |value: f64, mentions: usize| Mentioned { value, time: 0, post: 0, mentions };
        let values =
            [value(1.0, 2), value(60.0, 1), value(3.0, 4), value(5.0, 9), value(13.0, 3), value(4.0, 1)];
        assert_eq!(rising(&values), [0, 2, 3, 4]);
        assert!(rising(&[]).is_empty());
    }

    #[test]
    fn a_long_series_keeps_its_ends() {
        let steps: Vec<Step> = (0..40).map(|at| Step { value: f64::from(at), post: 0 }).collect();
        let told = thinned(steps.clone());
        assert_eq!((told.len(), told[0].value, told[11].value), (12, 0.0, 39.0));
        assert_eq!(thinned(steps[..12].to_vec()).len(), 12);
    }

    #[test]
    fn a_reply_turns_by_its_first_words_after_names() {
        let post = |text: &str| {
            let mut post = Post::new(Platform::X, "1", text);
            post.language = Some("en".into());
            post
        };
        let told = post("The bridge is safe.");
        for (text, due) in [
            ("@ann @bob No, that is wrong.", Turn::Against),
            ("@ann You said no.", Turn::Plain),
            ("Exactly, it was built well.", Turn::For),
            ("Exactly what I feared it would be", Turn::Plain),
            ("Yeah, because bridges never fall.", Turn::Plain),
            ("Of course you were paid for that", Turn::Plain),
        ] {
            assert_eq!(turn(&told, &post(text)), due, "{text}");
        }
        assert_eq!(turn(&post("Is the bridge safe?"), &post("No, it is not.")), Turn::Plain);
        assert_eq!(opening(&post("@ann @bob No, that is wrong.")), 10);
    }
}
