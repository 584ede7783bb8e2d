//! A section: its voices in their order, and what joins them.

use super::arithmetic::timeline;
use super::edition::{Desk, LOUD, Plan, joined};
use super::frames::{Move, frames};
use super::prose::{Filling, cite};
use super::{method, names, relations};
use crate::lang;
use crate::model::{Conversation, Line, Paragraph, PullQuote, Section, Span};
use crate::quote::select::{FOREIGN, Pick, Subject, author, best, is_own};
use crate::quote::span::{Part, Stance};
use crate::quote::stance::{assents, contradicts, first_person, is_plain};
use crate::text::order::Sorted;
use crate::text::tree::TreeSet;

/// Longest run-in quotation, in characters.
const RUN_IN: usize = 150;
/// Longest quotation of two in one sentence.
const PAIRED: usize = 70;
/// By how much later a message must be for the narrator to say so, in milliseconds.
const LATER: i64 = 3_600_000;
/// What a voice must be worth at least to be heard.
const POOREST: f64 = 0.3;
/// How badly a voice may read at most.
const ROUGHEST: f64 = -0.45;

/// Posts of a topic for each relation that is told of it after the first, and most that are.
const WOVEN: usize = 5;
const MOST_WOVEN: usize = 5;

/// Who has been heard in a section.
#[derive(Clone, Default)]
pub(super) struct Heard {
    pub(super) posts: TreeSet<usize>,
    authors: Vec<Option<u32>>,
    /// What has been spoken of.
    covered: TreeSet<u64>,
    /// The post told last, and the time of the latest.
    last: Option<usize>,
    latest: Option<i64>,
    later: bool,
    paired: bool,
    /// How often a text was posted has been told.
    pub(super) copied: bool,
}

impl Heard {
    /// The posts without who wrote them, so that an author may be heard again.
    pub(super) fn posts_alone(&self) -> Self {
        Heard { posts: self.posts.clone(), ..Heard::default() }
    }
}

impl Desk<'_> {
    /// Tells a section.
    pub(super) fn section(&mut self, plan: &mut Plan) -> Section {
        let all: &[Pick] = &self.all[plan.theme];
        let subject = &self.subjects[plan.theme];
        let pull = plan.pull.post;
        let mut heard = Heard::default();
        self.hear(&mut heard, &plan.pull);
        (heard.last, heard.latest) = (None, None);
        let mut first: Vec<Vec<Span>> = Vec::new();
        let mut second: Vec<Vec<Span>> = Vec::new();
        if plan.is_rest {
            first.extend(self.size(plan));
        } else if let Some((opener, is_earliest)) = self.opener(plan, all, &heard) {
            self.hear(&mut heard, &opener);
            first.extend(self.open(plan, &opener, is_earliest));
            if let Some((kind, more)) = self.more_of(all, &opener) {
                first.extend(self.tell(kind, plan.theme, &more, &[]));
            }
            first.extend(self.copied_here(opener.post, &mut heard));
            second.extend(self.woven(plan, &mut heard));
            second.extend(self.reply(plan, all, &mut heard));
        }
        first.extend(self.loudest_of_all(plan, all, &mut heard));
        second.extend(self.views(plan, all, &mut heard));
        let wanted = match (plan.is_rest, plan.posts.len()) {
            (true, 0..=11) => 3,
            // The whole edition.
            (true, _) if plan.theme == 0 => 10,
            (true, 12..=29) => 4,
            (true, _) => 5,
            (false, 0..=4) => 1,
            (false, 5..=11) => 2,
            (false, 12..=29) => 3,
            (false, _) => 4,
        };
        let pinned =
            |post: &&usize| self.evidence.ranking.edits.is_pinned(**post) && !heard.posts.contains(*post);
        let wanted = plan.posts.iter().filter(pinned).count().max(wanted);
        while second.len() < wanted {
            let mut told = self.further(plan, all, subject, &mut heard, second.len());
            if told.is_empty() {
                break;
            }
            second.append(&mut told);
            if let Some(told) = heard.last {
                second.extend(self.copied_here(told, &mut heard));
            }
        }
        if !plan.is_rest {
            second.extend(self.tone(plan, all, &mut heard));
        }
        second.extend(self.argued(plan, &heard));
        let mut last = self.arithmetic(plan, &mut heard);
        if first.is_empty() && second.is_empty() && last.is_empty() {
            last.extend(if plan.posts.len() == 1 { self.alone(plan) } else { self.size(plan) });
        }
        if plan.is_rest {
            self.head_rest(plan, &heard.posts);
        }
        let pull_post = &self.conversation().posts[pull];
        Section {
            id: plan.id.clone(),
            heading: Line { spans: plan.heading.clone() },
            paragraphs: paragraphs(first, second, last),
            quote: PullQuote {
                post: Conversation::id(pull),
                quote: self.words(&plan.pull).to_owned(),
                at: plan.pull.span.at,
                language: pull_post.language.clone().unwrap_or_else(|| "und".into()),
                translation: None,
                points: pull_post.points,
            },
            posts: plan.posts.iter().map(|index| Conversation::id(*index)).collect(),
            keywords: self
                .evidence
                .labels
                .get(plan.theme)
                .map(|label| label.keywords.clone())
                .unwrap_or_default(),
            voices: plan.voices as u64,
            timeline: timeline(self.evidence, &plan.posts),
            kind: self.evidence.grouping.kind(plan.theme),
            rubric: self.evidence.grouping.rubric(plan.theme).map(|rubric| rubric.code().to_owned()),
            unsigned: 0,
            brief: plan.is_rest,
            change: self
                .since
                .as_ref()
                .filter(|_| !plan.is_rest)
                .map(|since| since.change(plan.theme, plan.posts.len())),
        }
    }

    /// What the posts of a topic have to do with each other, best first: more in a topic of many.
    fn woven(&mut self, plan: &Plan, heard: &mut Heard) -> Vec<Vec<Span>> {
        let most = (1 + plan.posts.len() / WOVEN).min(MOST_WOVEN);
        let mut told = 0;
        let mut sentences = Vec::new();
        for relation in relations::of(self.evidence, &plan.posts) {
            let relation = self.relate(plan, &relation, heard);
            told += usize::from(!relation.is_empty());
            sentences.extend(relation);
            if told == most {
                break;
            }
        }
        sentences
    }

    pub(super) fn hear(&self, heard: &mut Heard, pick: &Pick) {
        heard.posts.insert(pick.post);
        heard.authors.push(author(self.evidence, pick.post));
        heard.covered.extend(pick.keys.iter().copied());
        heard.last = Some(pick.post);
        heard.latest = heard.latest.max(self.conversation().posts[pick.post].created_at);
    }

    fn is_pointed(&self, post: usize) -> bool {
        self.conversation().posts[post].points.is_some_and(|points| points >= LOUD)
    }

    fn open(&mut self, plan: &Plan, opener: &Pick, is_earliest: bool) -> Option<Vec<Span>> {
        let when = is_earliest.then(|| self.when(opener.post)).flatten();
        let pointed = self.is_pointed(opener.post);
        if opener.span.title {
            let kind = if pointed { Move::TitledWithPoints } else { Move::Titled };
            return self.tell_title(kind, plan.theme, opener);
        }
        if let Some(time) = when {
            self.opened = Some(plan.theme);
            return self.tell(Move::OpenFirst, plan.theme, opener, &[("time", time)]);
        }
        let kind = if pointed { Move::OpenWithPoints } else { Move::Open };
        self.tell(kind, plan.theme, opener, &[])
    }

    /// A title by nature, with the place it was posted in where messages come from many.
    fn tell_title(&mut self, kind: Move, theme: usize, pick: &Pick) -> Option<Vec<Span>> {
        let post = &self.conversation().posts[pick.post];
        let place = post.place.as_deref().filter(|place| place.starts_with("r/"));
        match place {
            Some(place) => {
                let place = cite(place, &Conversation::id(pick.post));
                self.tell(Move::TitledIn, theme, pick, &[("where", place)])
            }
            None => self.tell(kind, theme, pick, &[]),
        }
    }

    /// Says that the best received message of all lies here, where one would look for it in the first section.
    fn loudest_of_all(&mut self, plan: &Plan, all: &[Pick], heard: &mut Heard) -> Vec<Vec<Span>> {
        let known = self.loudest.filter(|post| plan.theme > 0 && plan.posts.contains(post));
        let Some(post) = known.filter(|post| names::shown(&self.conversation().posts[*post]).is_some())
        else {
            return Vec::new();
        };
        // Who has just read it, or reads it large beside this, needs not be told that it is here.
        if heard.posts.contains(&post) || plan.pull.post == post {
            return Vec::new();
        }
        let Some(points) = self.points(post) else { return Vec::new() };
        let mut fillings: Vec<(&str, Filling)> = names::of(self.conversation(), post, self.lang).into();
        fillings.push(("points", points));
        let kind = if plan.is_rest { Move::LoudestApart } else { Move::Loudest };
        let mut sentences: Vec<Vec<Span>> = self.say(kind, plan.theme, &fillings).into_iter().collect();
        let anyone = heard.posts_alone();
        let fits = |pick: &&Pick| pick.post == post && pick.span.is_whole() && self.is_free(pick, &anyone);
        if let Some(pick) = best(all.iter().filter(fits), |pick| pick.weight).cloned()
            && !sentences.is_empty()
            && let Some(sentence) = self.tell(Move::Reads, plan.theme, &pick, &[])
        {
            self.hear(heard, &pick);
            sentences.push(sentence);
        }
        sentences
    }

    /// A reply to a message that is told.
    fn reply(&mut self, plan: &Plan, all: &[Pick], heard: &mut Heard) -> Option<Vec<Span>> {
        let (answer, to) = self.answer(all, heard)?;
        let posts = &self.conversation().posts;
        // What is quoted has to begin as the reply does, or its words take no side.
        let opens = answer.span.at[0] == relations::opening(&posts[answer.post]);
        let kind = match relations::turn(&posts[to], &posts[answer.post]) {
            relations::Turn::Against if opens => Move::Object,
            relations::Turn::For if opens => Move::Agree,
            _ => Move::Answer,
        };
        let mut more = Vec::new();
        if names::shown(&self.conversation().posts[to]).is_some() {
            let [(_, other), _] = names::of(self.conversation(), to, self.lang);
            more.push(("other", other));
        }
        let told = self.tell(kind, plan.theme, &answer, &more)?;
        self.hear(heard, &answer);
        Some(told)
    }

    /// The language of a post, as it stands in a sentence, where few messages are in it and the digest is not.
    fn tongue(&self, post: usize) -> Option<Filling> {
        let tag = self.foreign(post)?;
        let primary = tag.split(['-', '_']).next()?;
        let counted = self.facts.languages.iter().find(|known| known.language == primary)?;
        let name = method::language_name(primary, self.lang)?;
        let words = format!("{}{name}", lang::of(self.lang).frames.in_language.trim_start());
        // What is detected in one message or two may be a slip.
        let used = self.used as u64;
        let few = counted.posts * 5 <= used && counted.posts * 50 >= used && counted.posts >= 3;
        few.then(|| cite(&words, &Conversation::id(post)))
    }

    /// One more voice, and the reason it gives.
    fn further(
        &mut self,
        plan: &Plan,
        all: &[Pick],
        subject: &Subject,
        heard: &mut Heard,
        told: usize,
    ) -> Vec<Vec<Span>> {
        let Some(voice) = self.voice(all, subject, heard) else { return Vec::new() };
        let voice = self.parted_from_reason(all, &voice).unwrap_or(voice);
        let mut sentences: Vec<Vec<Span>> =
            self.one_more(plan, all, subject, (heard, told), &voice).into_iter().collect();
        if heard.last == Some(voice.post)
            && !sentences.is_empty()
            && let Some((kind @ (Move::Reason | Move::AddThat), more)) = self.more_of(all, &voice)
        {
            sentences.extend(self.tell(kind, plan.theme, &more, &[]));
        }
        sentences
    }

    /// One more voice, or two short ones in a sentence.
    fn one_more(
        &mut self,
        plan: &Plan,
        all: &[Pick],
        subject: &Subject,
        (heard, told): (&mut Heard, usize),
        voice: &Pick,
    ) -> Option<Vec<Span>> {
        let post = &self.conversation().posts[voice.post];
        let multiple =
            heard.last.is_some_and(|last| self.conversation().posts[last].platform != post.platform);
        let elsewhere = names::platform(post.platform).filter(|_| multiple);
        let later = !heard.later
            && heard
                .latest
                .zip(post.created_at)
                .is_some_and(|(latest, time)| time.saturating_sub(latest) >= LATER);
        let pointed = self.is_pointed(voice.post);
        let voted_down = post.points.is_some_and(|points| points < 0);
        let short = |desk: &Self, pick: &Pick| {
            pick.span.characters <= PAIRED
                && pick.span.is_own()
                && !pick.span.title
                && pick.span.stance == Stance::Plain
                && is_plain(desk.words(pick))
                && names::shown(&desk.conversation().posts[pick.post]).is_some()
        };
        let before = heard.clone();
        self.hear(heard, voice);
        if told > 0 && !plan.is_rest && !heard.paired && short(self, voice) {
            let second = self.voice(all, subject, heard).filter(|second| short(self, second));
            if let Some(second) = second {
                let [(_, other), _] = names::of(self.conversation(), second.post, self.lang);
                let quoted: Filling = self.quotation(&self.without_stop(&second));
                let sentence =
                    self.tell(Move::Pair, plan.theme, voice, &[("other", other), ("second", quoted)]);
                if sentence.is_some() {
                    self.hear(heard, &second);
                    heard.paired = true;
                    self.told.add(second.post, second.span.at, &second.keys);
                    self.quoted.push((plan.theme, second.post, self.words(&second).to_owned()));
                    return sentence;
                }
            }
        }
        let kind = match voice.span.stance {
            _ if voice.span.asks => Move::Ask,
            _ if voice.span.title => {
                let kind = if pointed { Move::TitledWithPoints } else { Move::Titled };
                return self.tell_title(kind, plan.theme, voice);
            }
            _ if voice.span.part == Part::Opinion && self.is_reportable(Move::Opinion, voice) => {
                Move::Opinion
            }
            stance if Move::of_stance(stance).is_some() => Move::of_stance(stance).unwrap_or(Move::Voice),
            _ if voted_down => Move::VotedDown,
            _ if voice.span.urges => Move::Urge,
            _ => match elsewhere {
                Some(name) => {
                    let place = vec![Span::text(name)];
                    return self.tell(Move::VoiceElsewhere, plan.theme, voice, &[("platform", place)]);
                }
                None if let Some(tongue) = self.tongue(voice.post) => {
                    return self.tell(Move::VoiceForeign, plan.theme, voice, &[("tongue", tongue)]);
                }
                None if later && before.last.is_some() => {
                    heard.later = true;
                    Move::VoiceLater
                }
                None if pointed && told % 2 == 1 => Move::VoiceWithPoints,
                None => Move::Voice,
            },
        };
        self.tell(kind, plan.theme, voice, &[])
    }

    /// Whether a span may be told now: short, of a post and an author not heard, saying something new.
    pub(super) fn is_free(&self, pick: &Pick, heard: &Heard) -> bool {
        let who = author(self.evidence, pick.post);
        (pick.span.characters <= RUN_IN || self.evidence.ranking.edits.is_pinned(pick.post))
            && !heard.posts.contains(&pick.post)
            && (who.is_none() || !heard.authors.contains(&who))
            && !self.told.has(pick.post, pick.span.at, &pick.keys)
    }

    /// The first voice of a section and whether it was the first in time: the loudest, else the earliest, of
    /// another author than the pull quote where there is one.
    fn opener(&self, plan: &Plan, all: &[Pick], heard: &Heard) -> Option<(Pick, bool)> {
        let posts = &self.conversation().posts;
        let points = |post: usize| posts[post].points.unwrap_or(0).max(0) as f64;
        let most = all.iter().map(|pick| points(pick.post)).fold(0.0, f64::max);
        let timed = |index: &usize| Some((posts[*index].created_at?, *index));
        let mut times: Vec<(i64, usize)> = plan.posts.iter().filter_map(timed).collect();
        times.order();
        let earliest = match times.as_slice() {
            [only] => Some(only.1),
            [first, next, ..] if first.0 < next.0 => Some(first.1),
            _ => None,
        };
        let value = |pick: &Pick| {
            let short = pick.span.characters < 35;
            let loud = if most > 0.0 { 0.5 * points(pick.post) / most } else { 0.0 };
            let first = if Some(pick.post) == earliest { 0.25 } else { 0.0 };
            pick.weight + loud + first
                - if short { 0.2 } else { 0.0 }
                - if pick.span.is_whole() { 0.0 } else { 0.05 }
        };
        let anyone = heard.posts_alone();
        let first = |heard: &Heard| {
            let fits = |pick: &&Pick| {
                matches!(pick.span.part, Part::Whole | Part::Head)
                    && pick.span.is_own()
                    && !pick.span.asks
                    && !pick.span.urges
                    && self.is_free(pick, heard)
            };
            best(all.iter().filter(fits), value).cloned()
        };
        let opener = first(heard).or_else(|| first(&anyone))?;
        let opener = self.parted_from_reason(all, &opener).unwrap_or(opener);
        let is_earliest = Some(opener.post) == earliest && plan.posts.len() >= 4;
        Some((opener, is_earliest))
    }

    /// The beginning of a sentence where a reason or a second statement that follows in it is told after it.
    fn parted_from_reason(&self, all: &[Pick], whole: &Pick) -> Option<Pick> {
        let within = |pick: &&Pick| {
            pick.post == whole.post
                && pick.span.at[0] >= whole.span.at[0]
                && pick.span.at[1] <= whole.span.at[1]
        };
        let head = all
            .iter()
            .filter(within)
            .find(|pick| pick.span.part == Part::Head && pick.span.characters >= 35)?;
        let rest = all.iter().filter(within).find(|pick| match pick.span.part {
            Part::Reason => true,
            Part::That => self.is_reportable(Move::AddThat, pick),
            _ => false,
        })?;
        (rest.span.at[0] >= head.span.at[1] && rest.span.characters <= RUN_IN).then(|| head.clone())
    }

    /// The free span that adds most: by its weight and by what it speaks of that is new.
    fn voice(&self, all: &[Pick], subject: &Subject, heard: &Heard) -> Option<Pick> {
        let fits = |pick: &&Pick| {
            matches!(pick.span.part, Part::Whole | Part::Head | Part::Opinion)
                && (pick.span.merit > ROUGHEST || self.evidence.ranking.edits.is_pinned(pick.post))
                && self.is_free(pick, heard)
        };
        let value = |pick: &Pick| {
            let stance = if pick.span.part == Part::Opinion {
                0.3
            } else if pick.span.stance != Stance::Plain {
                0.15
            } else {
                0.0
            };
            pick.weight + subject.gain(&pick.keys, &heard.covered) + stance
                - if pick.span.asks { 0.25 } else { 0.0 }
                - if pick.span.characters < 40 { 0.25 } else { 0.0 }
        };
        let found = best(all.iter().filter(fits), value)?;
        // Words of another language weigh less, and are worth as much to those who wrote them.
        let own = is_own(&self.conversation().posts[found.post], self.evidence);
        (value(found) > if own { POOREST } else { POOREST - FOREIGN }).then(|| found.clone())
    }

    /// A reply to a post whose words are told already, and that post.
    fn answer(&self, all: &[Pick], heard: &Heard) -> Option<(Pick, usize)> {
        let answered = |pick: &Pick| -> Option<usize> {
            let post = &self.conversation().posts[pick.post];
            let key = post.reply_to.as_deref()?;
            heard.posts.iter().copied().find(|index| {
                let told = &self.conversation().posts[*index];
                told.platform == post.platform
                    && told.key == key
                    && author(self.evidence, *index) != author(self.evidence, pick.post)
            })
        };
        let fits = |pick: &&Pick| {
            matches!(pick.span.part, Part::Whole | Part::Answer)
                && pick.span.is_own()
                && self.is_free(pick, heard)
                && answered(pick).is_some()
        };
        let value = |pick: &Pick| {
            let words = self.words(pick);
            let language = self.conversation().posts[pick.post].language.as_deref();
            let sides = contradicts(words, language) || assents(words, language);
            pick.weight + if sides { 0.4 } else { 0.0 }
        };
        let pick = best(all.iter().filter(fits), value)?.clone();
        let to = answered(&pick)?;
        Some((pick, to))
    }

    /// Whether a clause can stand after *that*, where its author is not the one who speaks.
    fn is_reportable(&self, kind: Move, pick: &Pick) -> bool {
        let language = self.conversation().posts[pick.post].language.as_deref();
        !frames(kind, self.lang).is_empty()
            && is_own(&self.conversation().posts[pick.post], self.evidence)
            && !first_person(self.words(pick), language)
    }

    /// A second span of the post just told: its reason first, then a clause, else another sentence.
    fn more_of(&self, all: &[Pick], told: &Pick) -> Option<(Move, Pick)> {
        let same = |pick: &&Pick| {
            pick.post == told.post
                && pick.span.characters <= RUN_IN
                && pick.span.is_own()
                && !pick.span.title
                && !self.told.has(pick.post, pick.span.at, &pick.keys)
        };
        for (part, kind) in [(Part::Reason, Move::Reason), (Part::That, Move::AddThat)] {
            let whole = told.span.at;
            let mut found = all.iter().filter(same).filter(|pick| pick.span.part == part);
            // A reason is one of the statement in whose sentence it stands.
            let follows = |pick: &&Pick| {
                let between = self.evidence.words(told.post, [whole[1], pick.span.at[0]]);
                pick.span.at[0] >= whole[1]
                    && (part != Part::Reason
                        || between.trim_matches([' ', ',', '(', '—', '–', ';']).is_empty())
            };
            if let Some(pick) = found.find(follows)
                && (part == Part::Reason || self.is_reportable(kind, pick))
            {
                return Some((kind, pick.clone()));
            }
        }
        let next = all.iter().filter(same).find(|pick| {
            pick.span.at[0] >= told.span.at[1] && pick.span.is_whole() && !pick.span.asks && pick.span.states
        })?;
        Some((Move::Add, next.clone()))
    }
}

/// One paragraph of few sentences; of more, the first voice in one and the others in one or two more.
fn paragraphs(
    mut first: Vec<Vec<Span>>,
    mut second: Vec<Vec<Span>>,
    mut last: Vec<Vec<Span>>,
) -> Vec<Paragraph> {
    let total = first.len() + second.len() + last.len();
    let mut parts: Vec<Vec<Vec<Span>>> = Vec::new();
    if total <= 4 {
        first.append(&mut second);
    } else {
        while first.len() + 2 < total - first.len() && first.len() < 3 && !second.is_empty() {
            first.push(second.remove(0));
        }
    }
    parts.push(first);
    let half = second.len().div_ceil(2);
    if second.len() > 6 {
        parts.push(second.drain(..half).collect());
    }
    if second.is_empty() {
        parts[0].append(&mut last);
    } else {
        second.append(&mut last);
        parts.push(second);
    }
    parts
        .into_iter()
        .map(|part| Paragraph::from(joined(part)))
        .filter(|paragraph| !paragraph.spans.is_empty())
        .collect()
}
