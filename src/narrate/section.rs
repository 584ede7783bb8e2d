//! A section: its voices in their order, and what joins them.

use super::arithmetic::timeline;
use super::edition::{Desk, Plan, joined};
use super::frames::Move;
use super::names;
use super::prose::Filling;
use super::select::{Pick, author, best, picks};
use super::words::{contradicts, is_plain};
use crate::model::{Conversation, Line, Paragraph, PullQuote, Section, Span};
use std::collections::BTreeSet;

/// Longest run-in quotation, in characters.
const RUN_IN: usize = 150;
/// Longest quotation of two in one sentence.
const PAIRED: usize = 70;
/// By how much later a message must be for the narrator to say so, in milliseconds.
const LATER: i64 = 3_600_000;

/// Who has been heard in a section.
struct Heard {
    posts: BTreeSet<usize>,
    authors: Vec<Option<String>>,
    /// The post told last, and the time of the latest.
    last: Option<usize>,
    latest: Option<i64>,
    later: bool,
    paired: bool,
}

impl Desk<'_> {
    /// Tells a section.
    pub(super) fn section(&mut self, plan: &Plan) -> Section {
        let all = picks(self.evidence, plan.theme, &plan.posts);
        let pull = plan.pull.post;
        let mut heard = Heard {
            posts: BTreeSet::from([pull]),
            authors: vec![author(self.evidence, pull)],
            last: None,
            latest: None,
            later: false,
            paired: false,
        };
        let mut first: Vec<Vec<Span>> = Vec::new();
        let mut second: Vec<Vec<Span>> = Vec::new();
        if plan.is_rest {
            first.push(self.size(plan, true));
        } else if let Some(opener) = self.opener(&all, &heard) {
            self.hear(&mut heard, opener.post);
            let pointed = self.conversation().posts[opener.post].points.is_some_and(|points| points > 0);
            let kind = match (opener.span.title, pointed) {
                (true, true) => Move::TitledWithPoints,
                (true, false) => Move::Titled,
                (false, true) => Move::OpenWithPoints,
                (false, false) => Move::Open,
            };
            first.push(self.tell(kind, plan.theme, &opener, &[]));
            if let Some((kind, more)) = self.more_of(&all, &opener) {
                first.push(self.tell(kind, plan.theme, &more, &[]));
            }
            if let Some((answer, to)) = self.answer(&all, &heard) {
                let kind = if contradicts(self.words(&answer)) { Move::Object } else { Move::Answer };
                self.hear(&mut heard, answer.post);
                let [(_, other), _] = names::of(self.conversation(), to, self.lang);
                second.push(self.tell(kind, plan.theme, &answer, &[("other", other)]));
            }
        }
        let wanted = match (plan.is_rest, plan.posts.len()) {
            (true, 0..=11) => 3,
            // The whole edition.
            (true, _) if plan.theme == 0 => 10,
            (true, _) => 6,
            (false, 0..=4) => 1,
            (false, 5..=11) => 2,
            (false, 12..=29) => 3,
            (false, _) => 4,
        };
        while second.len() < wanted {
            let Some(sentence) = self.further(plan, &all, &mut heard, second.len()) else { break };
            second.push(sentence);
        }
        let mut last = self.arithmetic(plan, &heard.posts);
        if first.is_empty() && second.is_empty() && last.is_empty() {
            last.push(if plan.posts.len() == 1 { self.alone(plan) } else { self.size(plan, false) });
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
        }
    }

    fn hear(&self, heard: &mut Heard, post: usize) {
        heard.posts.insert(post);
        heard.authors.push(author(self.evidence, post));
        heard.last = Some(post);
        heard.latest = heard.latest.max(self.conversation().posts[post].created_at);
    }

    /// One more voice, or two short ones in a sentence.
    fn further(&mut self, plan: &Plan, all: &[Pick], heard: &mut Heard, told: usize) -> Option<Vec<Span>> {
        let voice = self.voice(all, heard)?;
        let turn = plan.theme + told;
        let post = &self.conversation().posts[voice.post];
        let multiple =
            heard.last.is_some_and(|last| self.conversation().posts[last].platform != post.platform);
        let elsewhere = names::platform(post.platform).filter(|_| multiple);
        let later = !heard.later
            && heard
                .latest
                .zip(post.created_at)
                .is_some_and(|(latest, time)| time.saturating_sub(latest) >= LATER);
        let pointed = post.points.is_some_and(|points| points > 0);
        let short = |desk: &Self, pick: &Pick| {
            pick.span.characters <= PAIRED && !pick.span.title && is_plain(desk.words(pick))
        };
        if told > 0 && !heard.paired && short(self, &voice) {
            let mut after = Heard { posts: heard.posts.clone(), authors: heard.authors.clone(), ..*heard };
            self.hear(&mut after, voice.post);
            if let Some(second) = self.voice(all, &after).filter(|second| short(self, second)) {
                self.hear(heard, voice.post);
                self.hear(heard, second.post);
                heard.paired = true;
                let words = self.words(&second).to_owned();
                self.told.add(second.post, second.span.at, &words);
                let [(_, other), _] = names::of(self.conversation(), second.post, self.lang);
                let quoted: Filling = self.quotation(&self.without_stop(&second));
                return Some(self.tell(Move::Pair, turn, &voice, &[("other", other), ("second", quoted)]));
            }
        }
        self.hear(heard, voice.post);
        let kind = match (voice.span.asks, voice.span.title, elsewhere) {
            (true, _, _) => Move::Ask,
            (_, true, _) if pointed => Move::TitledWithPoints,
            (_, true, _) => Move::Titled,
            (_, _, Some(name)) => {
                let place = vec![Span::text(name)];
                return Some(self.tell(Move::VoiceElsewhere, turn, &voice, &[("platform", place)]));
            }
            _ if later => {
                heard.later = true;
                Move::VoiceLater
            }
            _ if pointed && told % 2 == 1 => Move::VoiceWithPoints,
            _ => Move::Voice,
        };
        Some(self.tell(kind, turn, &voice, &[]))
    }

    /// Whether a span may be told now: short, of a post and an author not heard, saying something new.
    fn is_free(&self, pick: &Pick, heard: &Heard) -> bool {
        let who = author(self.evidence, pick.post);
        !pick.span.reason
            && pick.span.characters <= RUN_IN
            && !heard.posts.contains(&pick.post)
            && (who.is_none() || !heard.authors.contains(&who))
            && !self.told.has(pick.post, pick.span.at, self.words(pick))
    }

    /// The first voice of a section, of another author than the pull quote where there is one.
    fn opener(&self, all: &[Pick], heard: &Heard) -> Option<Pick> {
        let anyone = Heard { posts: heard.posts.clone(), authors: Vec::new(), ..*heard };
        let first = |heard: &Heard| {
            best(all.iter().filter(|pick| !pick.span.asks && self.is_free(pick, heard)), |pick| {
                pick.weight + if pick.span.characters < 35 { -0.2 } else { 0.0 }
            })
            .cloned()
        };
        first(heard).or_else(|| first(&anyone))
    }

    fn voice(&self, all: &[Pick], heard: &Heard) -> Option<Pick> {
        best(all.iter().filter(|pick| self.is_free(pick, heard)), |pick| {
            pick.weight - if pick.span.asks { 0.25 } else { 0.0 }
        })
        .cloned()
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
        let fits = |pick: &&Pick| self.is_free(pick, heard) && answered(pick).is_some();
        let pick = best(all.iter().filter(fits), |pick| pick.weight)?.clone();
        let to = answered(&pick)?;
        Some((pick, to))
    }

    /// A second span of the post just told: its reason first, else another sentence.
    fn more_of(&self, all: &[Pick], told: &Pick) -> Option<(Move, Pick)> {
        let same = |pick: &&Pick| {
            pick.post == told.post
                && pick.span.characters <= RUN_IN
                && !pick.span.title
                && !self.told.has(pick.post, pick.span.at, self.words(pick))
        };
        if let Some(reason) = all.iter().filter(same).find(|pick| pick.span.reason) {
            return Some((Move::Reason, reason.clone()));
        }
        let next =
            all.iter().filter(same).find(|pick| pick.span.at[0] >= told.span.at[1] && !pick.span.asks)?;
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
        .map(|part| Paragraph { spans: joined(part) })
        .filter(|paragraph| !paragraph.spans.is_empty())
        .collect()
}
