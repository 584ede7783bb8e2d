//! A section as prose: the first or loudest voice, what answers it to its end, what stands beside it, the last word.

use super::edition::{Desk, LOUD, Plan, capitalise_first, joined};
use super::frames::Move;
use super::prose::{Filling, cite, figure};
use super::relations::{Turn, opening, turn};
use super::section::Heard;
use super::{names, prose};
use crate::lang;
use crate::locale::number;
use crate::model::{Conversation, Duty, Measure, Paragraph, SectionKind, Span};
use crate::quote::select::{Pick, Told, author};
use crate::quote::span::{Part, Speaker};
use crate::quote::stance::is_plain;
use std::collections::{BTreeMap, BTreeSet};

/// Posts told by the size of a section, beside those that must be.
const fn room(posts: usize) -> usize {
    match posts {
        0..=4 => 2,
        5..=11 => 4,
        12..=29 => 5,
        _ => 6,
    }
}
/// From this number of posts on a section has more than one voice, or is a list.
const FEW: usize = 5;
/// The most that are told in one section.
const MOST: usize = 11;
/// The most answers that are told of one exchange.
const ANSWERS: usize = 5;
/// Answers that are told of the message that most of a section answer.
const ROOT_ANSWERS: usize = 5;
/// From more voices on that have nothing to do with each other they stand one a line.
const LISTED: usize = 3;
/// Sentences that make one paragraph.
const TOGETHER: usize = 4;
/// Longest quotation of two in one sentence, in characters.
const PAIRED: usize = 120;
/// Words that two voices share which have to do with each other, beside those that the topic is called by.
const AKIN: usize = 2;
/// From this time on, in milliseconds, that one voice came later than another is worth a word; and the longest after
/// which an answer is told with it.
const LATER: i64 = 3_600_000;
const SOON: i64 = 48 * 3_600_000;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A voice and what it answers among those told.
#[derive(Clone)]
struct Told1 {
    pick: Pick,
    parent: Option<usize>,
}

/// Sentences as paragraphs.
fn set(paragraphs: Vec<Vec<Vec<Span>>>) -> Vec<Paragraph> {
    paragraphs.into_iter().map(|part| Paragraph::from(joined(part))).collect()
}

/// Two runs of sentences as paragraphs of a length that is read easily.
fn flowing(first: Vec<Vec<Span>>, mut second: Vec<Vec<Span>>) -> Vec<Vec<Vec<Span>>> {
    let mut paragraphs = vec![first];
    if paragraphs[0].len() + second.len() <= TOGETHER {
        paragraphs[0].append(&mut second);
        return paragraphs;
    }
    while paragraphs[0].len() < 2 && !second.is_empty() {
        paragraphs[0].push(second.remove(0));
    }
    if second.len() > TOGETHER + 1 {
        let half = second.len().div_ceil(2);
        paragraphs.push(second.drain(..half).collect());
    }
    paragraphs.push(second);
    paragraphs
}

impl Desk<'_> {
    /// The sentences of a section that is told as prose, in paragraphs.
    pub(super) fn prose(&mut self, plan: &Plan, heard: &mut Heard) -> Vec<Paragraph> {
        let told = self.chosen(plan, heard);
        // One voice of many makes no prose.
        if told.len() < 2 && plan.posts.len() >= FEW && self.lines(plan, heard).len() > 2 {
            return self.list(plan, heard);
        }
        let roots: Vec<usize> = (0..told.len()).filter(|at| told[*at].parent.is_none()).collect();
        let mut roots = self.ordered(plan, &told, roots);
        if roots.is_empty() {
            return set(vec![self.named(plan, heard).into_iter().collect()]);
        }
        let last = self.last_word(&told, &mut roots);
        let opener = roots.remove(0);
        let mut first: Vec<Vec<Span>> = Vec::new();
        first.extend(self.opening(plan, &told[opener].pick));
        self.hear(heard, &told[opener].pick);
        first.extend(self.copied_here(told[opener].pick.post, heard));
        let apart = self.plain_answers(&told, opener);
        first.extend(self.answers(plan, &told, opener, &apart, heard));
        let answers = self.answer_list(plan, &told, opener, &apart, heard);
        // What answers something makes a paragraph of its own, single voices go together two by two.
        let (exchanges, singles): (Vec<usize>, Vec<usize>) =
            roots.into_iter().partition(|root| told.iter().any(|other| other.parent == Some(*root)));
        let mut second: Vec<Vec<Span>> = Vec::new();
        for root in exchanges {
            second.extend(self.voice(plan, &told[root].pick));
            self.hear(heard, &told[root].pick);
            second.extend(self.copied_here(told[root].pick.post, heard));
            second.extend(self.answers(plan, &told, root, &BTreeSet::new(), heard));
        }
        // What several posts have to do with each other comes before the voices that stand alone, and takes them along.
        let listed = (!answers.is_empty()).then_some(told[opener].pick.post);
        second.extend(self.woven(plan, heard, listed));
        let singles: Vec<Pick> = singles
            .into_iter()
            .map(|one| told[one].pick.clone())
            .filter(|pick| !heard.posts.contains(&pick.post))
            .collect();
        let others = self.singles(plan, singles, &mut second, heard);
        let mut end: Vec<Vec<Span>> = self.views(plan, self.all[plan.theme].as_slice(), heard);
        let known = heard.posts.clone();
        end.extend(self.most_answered(plan, &known));
        if let Some(last) = last.filter(|last| !heard.posts.contains(&told[*last].pick.post)) {
            end.extend(self.ending(plan, &told[opener].pick, &told[last].pick));
            self.hear(heard, &told[last].pick);
        }
        end.extend(self.copied_pull(plan, heard));
        end.extend(self.named(plan, heard));
        if answers.is_empty() && others.is_empty() {
            second.append(&mut end);
            return set(flowing(first, second));
        }
        let mut out = Vec::new();
        if answers.is_empty() && first.len() + second.len() <= TOGETHER {
            first.append(&mut second);
        }
        out.extend(set(vec![first]));
        out.extend(answers);
        out.extend(set(vec![second]));
        out.extend(others);
        out.extend(set(vec![end]));
        out
    }

    /// The direct answers to one that is told which nobody who is told answers, which neither object nor agree, where
    /// they are too many for sentences: all but the loudest.
    fn plain_answers(&self, told: &[Told1], to: usize) -> BTreeSet<usize> {
        let posts = &self.conversation().posts;
        let is_plain = |at: &usize| {
            if !told[*at].pick.span.is_own() {
                return false;
            }
            let (one, other) = (told[to].pick.post, told[*at].pick.post);
            told[*at].parent == Some(to)
                && told.iter().all(|known| known.parent != Some(*at))
                && author(self.evidence, one) != author(self.evidence, other)
                && names::shown(&posts[other]).is_some()
                && turn(&posts[one], &posts[other]) == Turn::Plain
        };
        let plain: Vec<usize> = (0..told.len()).filter(is_plain).collect();
        if plain.len() <= LISTED || names::shown(&posts[told[to].pick.post]).is_none() {
            return BTreeSet::new();
        }
        let loud = |at: &&usize| (self.loudness(told[**at].pick.post), std::cmp::Reverse(**at));
        let loudest = plain.iter().max_by_key(loud).copied();
        plain.into_iter().filter(|at| Some(*at) != loudest).collect()
    }

    /// These answers one a line.
    fn answer_list(
        &mut self,
        plan: &Plan,
        told: &[Told1],
        to: usize,
        apart: &BTreeSet<usize>,
        heard: &mut Heard,
    ) -> Vec<Paragraph> {
        if apart.is_empty() {
            return Vec::new();
        }
        let [(_, other), _] = names::of(self.conversation(), told[to].pick.post, self.lang);
        let lines = apart.iter().map(|at| told[*at].pick.clone()).collect();
        self.listed(plan, Some((Move::ListAnswers, vec![("other", other)])), lines, heard)
    }

    /// The voices that answer nobody who is told: two by two where they have to do with each other, the others in
    /// sentences where they are few, else one a line.
    fn singles(
        &mut self,
        plan: &Plan,
        singles: Vec<Pick>,
        sentences: &mut Vec<Vec<Span>>,
        heard: &mut Heard,
    ) -> Vec<Paragraph> {
        let mut alone: Vec<Pick> = Vec::new();
        let mut rest = singles.into_iter().peekable();
        while let Some(one) = rest.next() {
            let akin = rest.peek().filter(|other| self.is_akin(plan, &one, other)).cloned();
            if let Some(other) = akin
                && self.tells_pair(plan, &one, &other, sentences, heard)
            {
                rest.next();
                continue;
            }
            alone.push(one);
        }
        let (quoting, alone): (Vec<Pick>, Vec<Pick>) =
            alone.into_iter().partition(|pick| !pick.span.is_own());
        for pick in &quoting {
            sentences.extend(self.voice(plan, pick));
            self.hear(heard, pick);
        }
        if alone.len() > LISTED {
            return self.listed(plan, Some((Move::ListOthers, Vec::new())), alone, heard);
        }
        let mut rest = alone.into_iter().peekable();
        while let Some(one) = rest.next() {
            let other = rest.peek().cloned();
            if let Some(other) = other
                && self.tells_pair(plan, &one, &other, sentences, heard)
            {
                rest.next();
                continue;
            }
            sentences.extend(self.voice(plan, &one));
            self.hear(heard, &one);
            sentences.extend(self.copied_here(one.post, heard));
        }
        Vec::new()
    }

    /// Tells two voices in one sentence, where they fit into one.
    fn tells_pair(
        &mut self,
        plan: &Plan,
        one: &Pick,
        other: &Pick,
        sentences: &mut Vec<Vec<Span>>,
        heard: &mut Heard,
    ) -> bool {
        let Some(sentence) = self.pair(plan, one, other) else { return false };
        sentences.push(sentence);
        for pick in [one, other] {
            self.hear(heard, pick);
            sentences.extend(self.copied_here(pick.post, heard));
        }
        true
    }

    /// Which posts are told, with their words: those that must be, those that they answer, then the best.
    fn chosen(&self, plan: &Plan, heard: &Heard) -> Vec<Told1> {
        let mut taken = Told::default();
        let mut told: Vec<Told1> = Vec::new();
        let add = |told: &mut Vec<Told1>, taken: &mut Told, post: usize, answers: bool| -> bool {
            if told.len() >= MOST
                || heard.posts.contains(&post)
                || told.iter().any(|known| known.pick.post == post)
            {
                return false;
            }
            let Some(pick) = self.saying(plan.theme, post, taken, answers) else { return false };
            taken.add(post, pick.span.at, &pick.keys);
            told.push(Told1 { pick, parent: None });
            true
        };
        if plan.kind == SectionKind::Thread
            && let Some(root) = self.root_of(plan)
        {
            add(&mut told, &mut taken, root, false);
        }
        let due: Vec<usize> = self.coverage.0.iter().map(|(post, _)| *post).collect();
        for post in due.iter().filter(|post| plan.posts.contains(post)) {
            let parent = self.threads.parent(*post).filter(|parent| plan.posts.contains(parent));
            if let Some(parent) = parent
                && self.is_quotable(parent)
            {
                add(&mut told, &mut taken, parent, false);
            }
            // Whom it answers is said with it.
            add(&mut told, &mut taken, *post, self.threads.parent(*post).is_some());
        }
        // The loudest answer to what is told, that an exchange is told to its end; of what all answer more.
        let known: Vec<usize> = told.iter().map(|known| known.pick.post).collect();
        let root = self.root_of(plan);
        for post in known {
            let answers: Vec<usize> = self
                .threads
                .answers(post)
                .iter()
                .copied()
                .filter(|answer| plan.posts.contains(answer) && self.is_quotable(*answer))
                .filter(|answer| author(self.evidence, *answer) != author(self.evidence, post))
                .collect();
            let mut answers = answers;
            answers.sort_by_key(|at| (std::cmp::Reverse(self.loudness(*at)), self.place(*at)));
            let most = if root == Some(post) { ROOT_ANSWERS } else { 1 };
            for answer in answers.into_iter().take(most) {
                add(&mut told, &mut taken, answer, true);
            }
        }
        let mut scratch = heard.clone();
        told.iter().for_each(|known| self.hear(&mut scratch, &known.pick));
        let room = room(plan.posts.len());
        while told.len() < room {
            let Some(pick) = self.next_voice(plan, &scratch, &taken) else { break };
            let pick = self.saying(plan.theme, pick.post, &taken, false).unwrap_or(pick);
            taken.add(pick.post, pick.span.at, &pick.keys);
            self.hear(&mut scratch, &pick);
            told.push(Told1 { pick, parent: None });
        }
        let posts: Vec<usize> = told.iter().map(|known| known.pick.post).collect();
        for known in &mut told {
            let parent = self.threads.parent(known.pick.post);
            known.parent = parent.and_then(|parent| posts.iter().position(|post| *post == parent));
        }
        told
    }

    /// Whether words of a post read well enough to be told though it need not be.
    fn is_quotable(&self, post: usize) -> bool {
        let spans = self.evidence.quotes.quotables(post, self.evidence);
        spans.iter().any(|(span, _)| span.is_answer() && span.merit > -0.5)
    }

    pub(super) fn loudness(&self, post: usize) -> i64 {
        self.conversation().posts[post].points.unwrap_or(0)
    }

    fn time(&self, post: usize) -> Option<i64> {
        self.conversation().posts[post].created_at.filter(|_| !self.facts.days_alone)
    }

    /// The post of a section that most of its others answer, directly or not.
    pub(super) fn root_of(&self, plan: &Plan) -> Option<usize> {
        let top = |post: usize| {
            let mut top = post;
            for _ in 0..plan.posts.len() {
                match self.threads.parent(top).filter(|parent| *parent != post && plan.posts.contains(parent))
                {
                    Some(parent) => top = parent,
                    None => break,
                }
            }
            top
        };
        let mut tops: BTreeMap<usize, usize> = BTreeMap::new();
        for post in &plan.posts {
            *tops.entry(top(*post)).or_default() += 1;
        }
        let (root, answers) = tops
            .into_iter()
            .max_by_key(|(root, answers)| (*answers, std::cmp::Reverse(self.place(*root))))?;
        (answers > 1).then_some(root)
    }

    /// The roots in the order in which they are told: the opener, then by the loudest of each exchange, where nothing
    /// has points by time.
    fn ordered(&self, plan: &Plan, told: &[Told1], mut roots: Vec<usize>) -> Vec<usize> {
        let whole = |root: usize| {
            let own = told
                .iter()
                .filter(|known| known.parent == Some(root))
                .map(|known| self.loudness(known.pick.post));
            own.chain([self.loudness(told[root].pick.post)]).max().unwrap_or(0)
        };
        let has_points = told.iter().any(|known| self.loudness(known.pick.post) >= LOUD);
        let time = |at: usize| self.time(told[at].pick.post).unwrap_or(i64::MAX);
        roots.sort_by(|a, b| {
            if has_points {
                whole(*b).cmp(&whole(*a)).then(a.cmp(b))
            } else {
                time(*a).cmp(&time(*b)).then(a.cmp(b))
            }
        });
        if roots.is_empty() {
            return roots;
        }
        let root =
            self.coverage.0.iter().find(|(_, duties)| duties.contains(&Duty::Root)).map(|(post, _)| *post);
        let thread = if plan.kind == SectionKind::Thread { self.root_of(plan) } else { root };
        let opens = |at: &&usize| {
            let pick = &told[**at].pick;
            !pick.span.asks && pick.span.merit > -0.9
        };
        let most = roots.iter().map(|root| self.loudness(told[*root].pick.post)).max().unwrap_or(0);
        // Who was first and nearly the loudest opens; else the loudest whose words do not ask.
        let first = roots.iter().min_by_key(|at| (time(**at), **at)).copied();
        let chosen = roots
            .iter()
            .find(|at| Some(told[**at].pick.post) == thread)
            .or_else(|| {
                roots.iter().filter(opens).find(|at| {
                    Some(**at) == first && has_points && self.loudness(told[**at].pick.post) * 2 >= most
                })
            })
            .or_else(|| roots.iter().find(opens))
            .copied()
            .unwrap_or(roots[0]);
        roots.retain(|root| *root != chosen);
        roots.insert(0, chosen);
        roots
    }

    /// Takes the last loud voice out of those told alone, where it came an hour and more after the opener.
    fn last_word(&self, told: &[Told1], roots: &mut Vec<usize>) -> Option<usize> {
        let opener = self.time(told[*roots.first()?].pick.post)?;
        let most = told.iter().map(|known| self.loudness(known.pick.post)).max()?;
        let alone = |at: &usize| told.iter().all(|known| known.parent != Some(*at));
        let loud = |at: &usize| self.loudness(told[*at].pick.post) * 4 >= most && most >= LOUD;
        let found = roots
            .iter()
            .skip(1)
            .copied()
            .filter(|at| alone(at) && loud(at) && !told[*at].pick.span.title)
            .max_by_key(|at| (self.time(told[*at].pick.post), std::cmp::Reverse(*at)))?;
        let time = self.time(told[found].pick.post)?;
        let latest = told.iter().filter_map(|known| self.time(known.pick.post)).max()?;
        if time < latest || !(LATER..=SOON).contains(&(time - opener)) {
            return None;
        }
        roots.retain(|root| *root != found);
        Some(found)
    }

    /// The first sentence of a section.
    fn opening(&mut self, plan: &Plan, pick: &Pick) -> Option<Vec<Span>> {
        let post = pick.post;
        let answers_none = self.conversation().posts[post].reply_to.is_none();
        // Of a thread that other sections have a part of, the size of this one is not that of the thread.
        let order = &self.evidence.ranking.order;
        let is_whole = || {
            order
                .iter()
                .filter(|other| self.threads.root(**other) == post)
                .all(|other| plan.posts.contains(other))
        };
        if plan.kind == SectionKind::Thread && self.root_of(plan) == Some(post) && answers_none && is_whole()
        {
            let count = plan.posts.len();
            let posts = figure(
                super::edition::messages(count as u64, self.lang),
                Measure::Posts,
                count as f64,
                Some(&plan.id),
                Vec::new(),
            );
            let kind = if self.is_question(pick) { Move::ThreadAsk } else { Move::ThreadOpen };
            if names::shown(&self.conversation().posts[post]).is_some() {
                return self.tell(kind, plan.theme, pick, &[("posts", posts)]);
            }
        }
        let pointed = self.loudness(post) >= LOUD;
        if !pick.span.is_own() {
            return self.voice(plan, pick);
        }
        if pick.span.title {
            return self.bracketed(plan.theme, pick);
        }
        // Who answers somebody opens nothing.
        if !answers_none {
            return match self.threads.parent(post) {
                Some(parent) => self.answered_or_voice(plan, pick, parent),
                None => self.voice(plan, pick),
            };
        }
        if self.is_question(pick) {
            return self.tell(Move::Ask, plan.theme, pick, &[]);
        }
        let earliest = plan.posts.iter().filter_map(|other| Some((self.time(*other)?, *other))).min();
        let alone =
            |time: i64| plan.posts.iter().filter(|other| self.time(**other) == Some(time)).count() == 1;
        let is_first = earliest.filter(|(time, other)| *other == post && alone(*time));
        let when = is_first.filter(|_| plan.posts.len() >= 4).and_then(|_| self.when(post));
        if let Some(time) = when {
            return self.tell(Move::OpenFirst, plan.theme, pick, &[("time", time)]);
        }
        let kind = if pointed { Move::OpenWithPoints } else { Move::Open };
        // Only who was first is told as the first.
        let first = is_first.map(|_| ("first", Vec::new()));
        self.tell(kind, plan.theme, pick, first.as_slice())
    }

    /// The answers to one that is told, and the answers to these.
    fn answers(
        &mut self,
        plan: &Plan,
        told: &[Told1],
        to: usize,
        apart: &BTreeSet<usize>,
        heard: &mut Heard,
    ) -> Vec<Vec<Span>> {
        let mut sentences = Vec::new();
        let mut open: Vec<usize> = vec![to];
        let mut seen = apart.clone();
        while let Some(parent) = open.pop() {
            let mut answers: Vec<usize> =
                (0..told.len()).filter(|at| told[*at].parent == Some(parent) && seen.insert(*at)).collect();
            answers.sort_by(|a, b| {
                let loud = |at: &usize| self.loudness(told[*at].pick.post);
                loud(b).cmp(&loud(a)).then(a.cmp(b))
            });
            for (place, answer) in answers.into_iter().take(ANSWERS).enumerate() {
                // How much later is understood only right after what is answered.
                let beside = place == 0;
                sentences.extend(self.answer(plan, &told[parent].pick, &told[answer].pick, beside));
                self.hear(heard, &told[answer].pick);
                let mut deeper = self.answers(plan, told, answer, apart, heard);
                sentences.append(&mut deeper);
            }
        }
        sentences
    }

    /// One that answers another, with what stands between them: assent, objection, points, time.
    fn answer(&mut self, plan: &Plan, to: &Pick, pick: &Pick, beside: bool) -> Option<Vec<Span>> {
        let posts = &self.conversation().posts;
        let same = author(self.evidence, to.post) == author(self.evidence, pick.post);
        if same || names::shown(&posts[to.post]).is_none() || names::shown(&posts[pick.post]).is_none() {
            return self.voice(plan, pick);
        }
        let opens = pick.span.at[0] == opening(&posts[pick.post]);
        let turned = turn(&posts[to.post], &posts[pick.post]);
        let [(_, other), _] = names::of(self.conversation(), to.post, self.lang);
        let mut more = vec![("other", other)];
        let (own, theirs) = (self.loudness(pick.post), self.loudness(to.post));
        let grand = self.threads.parent(to.post);
        let returns =
            grand.is_some_and(|grand| author(self.evidence, grand) == author(self.evidence, pick.post));
        let louder = own > theirs && theirs > 0;
        if louder {
            more.extend([("more", self.score(pick.post)), ("less", self.score(to.post))]);
        }
        let gap = if beside { self.gap(to.post, pick.post, 0, SOON) } else { Vec::new() };
        more.extend(gap.iter().cloned());
        let kinds: &[Move] = match () {
            () if opens && turned == Turn::Against => &[Move::Object],
            () if opens && turned == Turn::For => &[Move::Agree],
            () if louder => &[Move::AnswerMore, Move::AnswerLater, Move::Answer],
            () if returns => &[Move::Rejoin, Move::AnswerLater, Move::Answer],
            () if !gap.is_empty() => &[Move::AnswerLater, Move::Answer],
            () => &[Move::Answer],
        };
        for kind in kinds {
            if let Some(sentence) = self.tell_by(*kind, plan.theme, pick, &more) {
                return Some(sentence);
            }
        }
        self.reply(plan.theme, pick, to.post)
    }

    /// Words, and in brackets whose they are and whom they answer.
    pub(super) fn reply(&mut self, theme: usize, pick: &Pick, to: usize) -> Option<Vec<Span>> {
        self.note(theme, pick);
        Some(self.referred(Move::Answer, pick, Some(to)))
    }

    /// The points of a post as a bare number.
    fn score(&self, post: usize) -> Filling {
        let value = self.loudness(post);
        figure(number(value, self.lang), Measure::Points, value as f64, None, vec![Conversation::id(post)])
    }

    /// The time between two posts in words, inside a sentence and at its beginning; nothing where it is not known or
    /// outside `least` and `most`.
    fn gap(&self, from: usize, to: usize, least: i64, most: i64) -> Vec<(&'static str, Filling)> {
        let (Some(first), Some(last)) = (self.time(from), self.time(to)) else { return Vec::new() };
        let between = last - first;
        if between < least.max(MINUTE) || between > most {
            return Vec::new();
        }
        let words = &lang::of(self.lang).frames;
        let (unit, noun) = match between {
            ..HOUR => (MINUTE, &words.minute),
            HOUR..DAY => (HOUR, &words.hour),
            _ => (DAY, &words.day_noun),
        };
        let value = between / unit;
        // Of minutes nobody asks for the seconds.
        let over = unit != MINUTE && (between % unit) * 12 > unit;
        let mut said = super::prose::counted(noun, value as u64, self.lang);
        if over {
            said.insert_str(0, words.over[usize::from(value != 1)]);
        }
        let cites = vec![Conversation::id(from), Conversation::id(to)];
        let minutes = (between / MINUTE) as f64;
        let inside = figure(said.clone(), Measure::Elapsed, minutes, None, cites.clone());
        let first = figure(names::capitalised(&said), Measure::Elapsed, minutes, None, cites);
        vec![("gap", inside), ("Gap", first)]
    }

    /// An answer to one who can be named, else a voice.
    fn answered_or_voice(&mut self, plan: &Plan, pick: &Pick, parent: usize) -> Option<Vec<Span>> {
        let posts = &self.conversation().posts;
        let apart = author(self.evidence, parent) != author(self.evidence, pick.post);
        if !apart || names::shown(&posts[parent]).is_none() || names::shown(&posts[pick.post]).is_none() {
            return self.voice(plan, pick);
        }
        let [(_, other), _] = names::of(self.conversation(), parent, self.lang);
        self.tell_by(Move::Answer, plan.theme, pick, &[("other", other)])
            .or_else(|| self.reply(plan.theme, pick, parent))
    }

    /// One voice by itself.
    fn voice(&mut self, plan: &Plan, pick: &Pick) -> Option<Vec<Span>> {
        let signed = names::shown(&self.conversation().posts[pick.post]).is_some();
        // Who is quoted is told with the words.
        if !pick.span.is_own() {
            return self.tell(Move::Voice, plan.theme, pick, &[]);
        }
        if pick.span.part == Part::Answer
            && let Some(parent) = self.threads.parent(pick.post)
        {
            return self.reply(plan.theme, pick, parent);
        }
        if !signed {
            // Nobody signs, so that the day stands for the name.
            let plain = self.when(pick.post).is_some() && pick.span.speaker == Speaker::Own;
            return if plain {
                self.bracketed(plan.theme, pick)
            } else {
                self.tell(Move::Voice, plan.theme, pick, &[])
            };
        }
        if pick.span.title {
            return self.bracketed(plan.theme, pick);
        }
        if self.is_question(pick)
            && let Some(sentence) = self.tell_by(Move::Ask, plan.theme, pick, &[])
        {
            return Some(sentence);
        }
        if let Some(kind) = Move::of_stance(pick.span.stance)
            && let Some(sentence) = self.tell_by(kind, plan.theme, pick, &[])
        {
            return Some(sentence);
        }
        if self.quoted.len().is_multiple_of(2) && is_plain(self.words(pick)) {
            return self.bracketed(plan.theme, pick);
        }
        self.signed(plan.theme, pick)
    }

    /// Two voices in one sentence, the louder or the later second where their points or times are known.
    fn pair(&mut self, plan: &Plan, one: &Pick, other: &Pick) -> Option<Vec<Span>> {
        let fits = |pick: &Pick| {
            pick.span.is_own()
                && pick.span.characters <= PAIRED
                && !pick.span.title
                && !self.words(pick).contains(['!', '?', ';'])
                && names::shown(&self.conversation().posts[pick.post]).is_some()
        };
        if !fits(one) || !fits(other) || author(self.evidence, one.post) == author(self.evidence, other.post)
        {
            return None;
        }
        let (a, b) = (self.loudness(one.post), self.loudness(other.post));
        let (first, second) = if a > b && b >= LOUD { (other, one) } else { (one, other) };
        let (less, most) = (self.loudness(first.post), self.loudness(second.post));
        let (first, second) = match (self.time(first.post), self.time(second.post)) {
            (Some(a), Some(b)) if most < LOUD && a > b => (second, first),
            _ => (first, second),
        };
        let [(_, name), _] = names::of(self.conversation(), second.post, self.lang);
        let mut more = vec![("other", name), ("second", self.quotation(&self.without_stop(second)))];
        // What only stands side by side is not compared.
        if !self.is_akin(plan, first, second) {
            return self.plain_pair(plan, first, second);
        }
        if less >= LOUD && most > less {
            more.extend([("more", self.score(second.post)), ("less", self.score(first.post))]);
            if let Some(sentence) = self.paired(Move::PairMore, plan, first, second, &more) {
                return Some(sentence);
            }
        }
        more.extend(self.gap(first.post, second.post, LATER, i64::MAX));
        if let Some(sentence) = self.paired(Move::PairLater, plan, first, second, &more) {
            return Some(sentence);
        }
        self.plain_pair(plan, first, second)
    }

    /// Whether two voices have to do with each other: they answer one post, or both speak of the same besides what the
    /// whole topic is called.
    fn is_akin(&self, plan: &Plan, one: &Pick, other: &Pick) -> bool {
        let parent = |pick: &Pick| self.threads.parent(pick.post);
        if parent(one).is_some() && parent(one) == parent(other) {
            return true;
        }
        let head: String = plan.head.iter().map(Span::words).collect();
        let head = crate::quote::select::keys(&head);
        let own = one.keys.iter().filter(|key| head.binary_search(key).is_err());
        own.filter(|key| other.keys.binary_search(key).is_ok()).count() >= AKIN
    }

    fn paired(
        &mut self,
        kind: Move,
        plan: &Plan,
        first: &Pick,
        second: &Pick,
        more: &[(&'static str, Filling)],
    ) -> Option<Vec<Span>> {
        let bare = self.without_stop(first);
        let sentence = self.tell_by(kind, plan.theme, &bare, more)?;
        self.note(plan.theme, second);
        Some(sentence)
    }

    /// Two voices side by side, each after its name and points.
    fn plain_pair(&mut self, plan: &Plan, first: &Pick, second: &Pick) -> Option<Vec<Span>> {
        let words = &lang::of(self.lang).frames;
        let mut spans = self.signature(first.post, true);
        spans.push(Span::text(words.colon));
        spans.extend(self.quotation(&self.without_stop(first)));
        spans.push(Span::text(words.semicolon));
        spans.extend(self.signature(second.post, false));
        spans.push(Span::text(words.colon));
        spans.extend(self.quotation(&self.without_stop(second)));
        spans.push(Span::text("."));
        self.note(plan.theme, first);
        self.note(plan.theme, second);
        Some(self.moved(Move::Pair, prose::tidy(spans)))
    }

    /// A name, with its points in brackets where it has some.
    fn signature(&self, post: usize, begins: bool) -> Filling {
        let [(_, inside), (_, first)] = names::of(self.conversation(), post, self.lang);
        let mut spans = if begins { first } else { inside };
        if let Some(points) = self.points(post).filter(|_| !(0..LOUD).contains(&self.loudness(post))) {
            spans.push(Span::text(" ("));
            spans.extend(points);
            spans.push(Span::text(")"));
        }
        spans
    }

    /// A voice with its words after a colon.
    pub(super) fn signed(&mut self, theme: usize, pick: &Pick) -> Option<Vec<Span>> {
        let words = &lang::of(self.lang).frames;
        let said = self.words(pick).to_owned();
        let outside = words.stop_outside;
        let bare = if outside { self.without_stop(pick) } else { pick.clone() };
        let mut spans = self.signature(pick.post, true);
        spans.push(Span::text(words.colon));
        spans.extend(self.quotation(&bare));
        if outside || !crate::quote::stance::closes(&said) {
            spans.push(Span::text("."));
        }
        self.note(theme, pick);
        Some(self.moved(Move::Signed, prose::tidy(spans)))
    }

    /// Words, and in brackets where they stand, whose they are, and their points.
    pub(super) fn bracketed(&mut self, theme: usize, pick: &Pick) -> Option<Vec<Span>> {
        self.note(theme, pick);
        Some(self.referred(Move::Bracketed, pick, None))
    }

    /// A quotation with its [`bracket`](Self::bracket), as a sentence of its own.
    pub(super) fn referred(&self, kind: Move, pick: &Pick, answered: Option<usize>) -> Vec<Span> {
        let mut spans = self.quotation(&self.without_stop(pick));
        spans.push(Span::text(" ("));
        spans.extend(self.bracket(pick.post, answered, LOUD));
        spans.push(Span::text(")."));
        self.moved(kind, prose::tidy(spans))
    }

    /// Where a post stands, who wrote it, whom it answers and its points, parted by commas.
    pub(super) fn bracket(&self, post: usize, answered: Option<usize>, least: i64) -> Filling {
        let id = Conversation::id(post);
        let source = &self.conversation().posts[post];
        let mut parts: Vec<Filling> = Vec::new();
        parts.extend(self.standing_place(post).map(|place| cite(&place, &id)));
        if names::shown(source).is_some() {
            let [(_, name), _] = names::of(self.conversation(), post, self.lang);
            parts.push(name);
        } else {
            parts.extend(self.when(post));
        }
        let apart = |other: &usize| {
            names::shown(&self.conversation().posts[*other]).is_some()
                && author(self.evidence, *other) != author(self.evidence, post)
        };
        if let Some(other) = answered.filter(apart) {
            let [(_, name), _] = names::of(self.conversation(), other, self.lang);
            let mut to = vec![Span::text(lang::of(self.lang).frames.in_reply)];
            to.extend(name);
            parts.push(to);
        }
        // Votes below zero are told, however few.
        parts.extend(self.points(post).filter(|_| !(0..least).contains(&self.loudness(post))));
        let mut spans = Vec::new();
        for (at, part) in parts.into_iter().enumerate() {
            if at > 0 {
                spans.push(Span::text(", "));
            }
            spans.extend(part);
        }
        spans
    }

    /// What ends a section as a story: the last loud voice, by its time after the first.
    fn ending(&mut self, plan: &Plan, opener: &Pick, last: &Pick) -> Option<Vec<Span>> {
        let same = author(self.evidence, opener.post) == author(self.evidence, last.post)
            && author(self.evidence, last.post).is_some();
        let kind = if same { Move::StoryEnd } else { Move::StoryLast };
        // *After that first message* is said of the first alone.
        let earliest = plan.posts.iter().filter_map(|post| self.time(*post)).min();
        if self.time(opener.post) != earliest {
            return self.voice(plan, last);
        }
        let gap = self.gap(opener.post, last.post, LATER, i64::MAX);
        self.tell_by(kind, plan.theme, last, &gap).or_else(|| self.voice(plan, last))
    }

    /// The authors of posts that must be told and cannot be quoted, with their points.
    pub(super) fn named(&mut self, plan: &Plan, heard: &Heard) -> Option<Vec<Span>> {
        let is_silent = |post: &usize| {
            let source = &self.conversation().posts[*post];
            plan.posts.contains(post)
                && !heard.posts.contains(post)
                && !self.quoted.iter().any(|(_, known, _)| known == post)
                && source.warning.is_none()
                && names::shown(source).is_some()
                // A name without a figure tells nothing.
                && self.loudness(*post) >= LOUD
        };
        let silent: Vec<usize> = self.coverage.0.iter().map(|(post, _)| *post).filter(is_silent).collect();
        if silent.is_empty() {
            return None;
        }
        let list: Vec<Filling> = silent.iter().map(|post| self.signature(*post, false)).collect();
        let mut sentence = self.say(Move::Named, plan.theme, &[("list", names::list(list, self.lang))])?;
        capitalise_first(&mut sentence);
        Some(sentence)
    }
}
