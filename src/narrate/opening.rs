//! Title, deck and lede.

use super::edition::{Desk, Plan, authors, capitalise_first, messages, points};
use super::frames::{Move, frames};
use super::lang;
use super::prose::{Filling, figure, fill, quote, tidy};
use super::select::{Pick, is_own, picks};
use super::words::{begins_as_question, first_person};
use super::{method, names};
use crate::locale::{marks, number};
use crate::model::{Conversation, Measure, Platform, Section, Span};

/// Longest title, in characters.
const TITLE: usize = 88;

impl Desk<'_> {
    /// The best declarative clause of the first sections, the first section's before the others';
    /// else the first section's head with its size.
    pub(super) fn title(&self, plans: &[Plan]) -> Vec<Span> {
        let mut found: Option<(Pick, f64)> = None;
        for plan in plans.iter().take(3) {
            for pick in picks(self.evidence, plan.theme, &plan.posts[..plan.posts.len().min(8)]) {
                let post = &self.conversation().posts[pick.post];
                let words = self.words(&pick);
                let bad = pick.span.asks
                    || pick.span.reason
                    || pick.span.characters > TITLE
                    || pick.span.characters < 25
                    || words.contains('\n')
                    || words.starts_with(['"', '“', '«'])
                    || words.contains('…')
                    || words.contains("...")
                    || begins_as_question(words);
                if bad {
                    continue;
                }
                // A clause of another language is better than none, and so is one that says "I".
                let own = is_own(post, self.evidence) || post.language.is_none();
                let value = pick.weight
                    - plan.theme as f64 * 0.25
                    - if pick.span.opens { 0.0 } else { 0.2 }
                    - if own { 0.0 } else { 1.0 }
                    - if pick.span.states || pick.span.title { 0.0 } else { 0.4 }
                    - if pick.span.urges { 0.4 } else { 0.0 }
                    - if words.contains('!') { 0.3 } else { 0.0 }
                    - if words.starts_with(char::is_lowercase) { 0.2 } else { 0.0 }
                    - if first_person(words) { 0.7 } else { 0.0 };
                if found.as_ref().is_none_or(|(_, most)| value.total_cmp(most).is_gt()) {
                    found = Some((pick, value));
                }
            }
        }
        let Some((pick, _)) = found else { return self.plain_title(plans) };
        let pick = self.without_stop(&pick);
        let at = pick.span.at;
        let words = self.words(&pick).to_owned();
        let id = Conversation::id(pick.post);
        let language = self.foreign(pick.post);
        if pick.span.title {
            return vec![Span::Quote(crate::model::Quote { quote: words, cites: vec![id], at, language })];
        }
        tidy(quote(marks(self.lang), &words, &id, at, language))
    }

    pub(super) fn plain_title(&self, plans: &[Plan]) -> Vec<Span> {
        let Some(plan) = plans.first() else { return Vec::new() };
        let mut spans = plan.head.clone();
        capitalise_first(&mut spans);
        let posts = plan.posts.len();
        spans.push(Span::text(lang::of(self.lang).colon));
        let words = messages(posts as u64, self.lang);
        spans.extend(figure(words, Measure::Posts, posts as f64, Some(&plan.id), Vec::new()));
        tidy(spans)
    }

    pub(super) fn deck(&self, plans: &[Plan], place: &str) -> Vec<Span> {
        let Some(first) = plans.first() else { return Vec::new() };
        let others: Vec<Filling> =
            plans.iter().skip(1).filter(|plan| !plan.is_rest).map(|plan| plan.head.clone()).collect();
        let filling = ("place", vec![Span::text(place)]);
        if others.is_empty() {
            let total = figure(
                messages(self.used as u64, self.lang),
                Measure::Posts,
                self.used as f64,
                None,
                Vec::new(),
            );
            let kind = if first.head.is_empty() { Move::DeckOfNone } else { Move::DeckOfOne };
            let frame = names::placed(frames(kind, self.lang)[0], place);
            let mut spans =
                fill(self.lang, &frame, &[("posts", total), filling, ("head", first.head.clone())]);
            capitalise_first(&mut spans);
            return tidy(spans);
        }
        let frame = names::placed(frames(Move::Deck, self.lang)[0], place);
        tidy(fill(self.lang, &frame, &[filling, ("list", names::list(others, self.lang))]))
    }

    pub(super) fn lede(
        &mut self,
        plans: &[Plan],
        sections: &[Section],
        place: &str,
        facts: &method::Facts,
    ) -> Vec<Span> {
        let topics: Vec<&Plan> = plans.iter().filter(|plan| !plan.is_rest).collect();
        let has_rest = topics.len() < plans.len();
        let n = topics.len();
        let list = names::list(topics.iter().map(|plan| plan.head.clone()).collect(), self.lang);
        let counted = lang::counted(&lang::of(self.lang).topic, n as u64, self.lang);
        let posts =
            figure(messages(self.used as u64, self.lang), Measure::Posts, self.used as f64, None, Vec::new());
        let people = facts.authors;
        let voices =
            figure(authors(people as u64, self.lang), Measure::Voices, people as f64, None, Vec::new());
        let kind = match (n, has_rest) {
            (0, _) => Move::LedeOfNone,
            (1, false) => Move::LedeOfOne,
            (1, true) => Move::LedeOfOneAndRest,
            (_, true) => Move::LedeAndRest,
            (_, false) => Move::Lede,
        };
        let variants = frames(kind, self.lang);
        let turn = facts.fingerprint.bytes().next().map_or(0, usize::from);
        let mut spans = fill(
            self.lang,
            &names::placed(variants[turn % variants.len()], place),
            &[
                ("topics", figure(counted, Measure::Sections, n as f64, None, Vec::new())),
                ("list", list),
                ("posts", posts),
                ("voices", voices),
                ("place", vec![Span::text(place)]),
            ],
        );
        capitalise_first(&mut spans);
        let highlights = self.highlights(plans, sections);
        if !highlights.is_empty() {
            spans.push(Span::text(" "));
            spans.extend(highlights);
        }
        tidy(spans)
    }

    /// The sum and the best of the pull quotes' points, where every one of them has points.
    pub(super) fn highlights(&self, plans: &[Plan], sections: &[Section]) -> Vec<Span> {
        let copied =
            |post: usize| self.evidence.ranking.copies.get(&post).is_some_and(|group| group.posts.len() > 1);
        let known: Vec<(usize, i64)> = plans
            .iter()
            .zip(sections)
            .filter(|(plan, _)| !copied(plan.pull.post))
            .filter_map(|(plan, section)| Some((plan.pull.post, section.quote.points?)))
            .collect();
        let mut platforms: Vec<Platform> =
            known.iter().map(|(post, _)| self.conversation().posts[*post].platform).collect();
        platforms.dedup();
        let Some(best) = known.iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0))) else {
            return Vec::new();
        };
        if known.len() != plans.len() || known.len() < 2 || best.1 <= 0 {
            return Vec::new();
        }
        let ids: Vec<String> = known.iter().map(|(post, _)| Conversation::id(*post)).collect();
        let sum: i64 = known.iter().map(|(_, points)| points).sum();
        let n = known.len() as u64;
        let quoted = lang::counted(&lang::of(self.lang).highlighted, n, self.lang);
        let total = points(sum, self.lang);
        let [(_, name), _] = names::of(self.conversation(), best.0, self.lang);
        fill(
            self.lang,
            frames(Move::Highlights, self.lang)[0],
            &[
                ("n", figure(quoted, Measure::Posts, n as f64, None, ids.clone())),
                ("sum", figure(total, Measure::PointsSum, sum as f64, None, ids)),
                ("name", name),
                (
                    "best",
                    figure(
                        number(best.1, self.lang),
                        Measure::Points,
                        best.1 as f64,
                        None,
                        vec![Conversation::id(best.0)],
                    ),
                ),
            ],
        )
    }
}
