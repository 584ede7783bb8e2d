//! Title, deck and lede.

use super::edition::{Desk, Plan, authors, capitalise_first, messages, points};
use super::frames::{Move, frames};
use super::lang;
use super::prose::{Filling, cite, figure, fill, holes, quote, tidy};
use super::quotable::Part;
use super::select::{Pick, Told, is_own, telling};
use super::words::{begins_as_question, first_person};
use super::{method, names};
use crate::locale::{marks, number};
use crate::model::{Conversation, Measure, Platform, Section, Span};
use crate::text::order::Sorted;

/// Longest title, in characters.
const TITLE: usize = 88;
/// Shortest title.
const TITLE_LEAST: usize = 25;

/// A number that differs from edition to edition, one for each place.
fn turn(facts: &method::Facts, place: usize) -> usize {
    facts.fingerprint.as_bytes().get(place).copied().map_or(0, usize::from)
}

impl Desk<'_> {
    /// The best declarative clause of the first sections, the first section's before the others';
    /// else the first section's head with its size.
    pub(super) fn title(&self, plans: &[Plan]) -> Vec<Span> {
        let mut found: Option<(Pick, f64)> = None;
        // No headline is told twice.
        let mut headlines = Told::default();
        if let Some(since) = &self.since {
            headlines.add(usize::MAX, [0, 0], &since.headline());
        }
        let points = |post: usize| self.conversation().posts[post].points.unwrap_or(0).max(0) as f64;
        let most = self.loudest.map_or(0.0, points);
        for plan in plans {
            let subject = self.subject_words(plan.theme);
            let best_posts = &plan.posts[..plan.posts.len().min(10)];
            for pick in self.all[plan.theme].iter().filter(|pick| best_posts.contains(&pick.post)) {
                let post = &self.conversation().posts[pick.post];
                let span = &pick.span;
                let bare = self.without_stop(pick);
                let words = self.words(&bare);
                let one_sentence = !words.contains(". ") && !words.contains("! ");
                let fits = (span.is_whole() || span.part == Part::Head)
                    && !span.asks
                    && (span.title || span.states && one_sentence && !span.urges)
                    && (TITLE_LEAST..=TITLE).contains(&words.chars().count())
                    && !words.starts_with(['"', '“', '«'])
                    && !words.contains('…')
                    && !["let ", "let's", "let’s"]
                        .iter()
                        .any(|start| words.to_lowercase().starts_with(start))
                    && !begins_as_question(words, post.language.as_deref());
                if !fits || headlines.has(pick.post, span.at, words) {
                    continue;
                }
                // A clause of another language is better than none, and so is one that says "I".
                let own = is_own(post, self.evidence) || post.language.is_none();
                let loud = if most > 0.0 { points(pick.post) / most } else { 0.0 };
                let speaks = telling(words).intersection(&subject).count();
                let value = pick.weight + 0.6 * loud + 0.2 * speaks.min(2) as f64
                    - if plan.is_rest && plan.theme > 0 { 0.5 } else { plan.theme as f64 * 0.2 }
                    - if words.starts_with(|ch: char| ch.is_ascii_digit()) { 0.3 } else { 0.0 }
                    - if span.opens { 0.0 } else { 0.1 }
                    - if own { 0.0 } else { 1.0 }
                    - if words.contains('!') { 0.4 } else { 0.0 }
                    - if words.starts_with(char::is_lowercase) { 0.6 } else { 0.0 }
                    - if words.contains(['"', '“', '(', ':', ';']) && !span.title { 0.35 } else { 0.0 }
                    - if first_person(words, post.language.as_deref()) { 0.7 } else { 0.0 };
                if found.as_ref().is_none_or(|(_, most)| value.total_cmp(most).is_gt()) {
                    found = Some((pick.clone(), value));
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
        let posts = plan.posts.len();
        let mut spans = plan.head.clone();
        if spans.is_empty() {
            let id = Conversation::id(plan.posts.first().copied().unwrap_or(0));
            spans = cite(lang::of(self.lang).whole, &id);
        }
        capitalise_first(&mut spans);
        spans.push(Span::text(lang::of(self.lang).colon));
        let words = messages(posts as u64, self.lang);
        spans.extend(figure(words, Measure::Posts, posts as f64, Some(&plan.id), Vec::new()));
        tidy(spans)
    }

    pub(super) fn deck(&self, plans: &[Plan], place: &str, facts: &method::Facts) -> Vec<Span> {
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
        let n = others.len();
        let variants = frames(Move::Deck, self.lang);
        let frame = names::placed(variants[turn(facts, 1) % variants.len()], place);
        let counted = figure(String::new(), Measure::Sections, n as f64, None, Vec::new());
        let fillings = [filling, ("list", names::list(others, self.lang)), ("n", counted)];
        let mut spans = fill(self.lang, &frame, &fillings);
        capitalise_first(&mut spans);
        tidy(spans)
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
        let mut fillings = vec![
            ("topics", figure(counted, Measure::Sections, n as f64, None, Vec::new())),
            ("list", list),
            ("posts", posts),
            ("place", vec![Span::text(place)]),
        ];
        // Messages without an author are no authors.
        if facts.unsigned == 0 {
            fillings.push(("voices", voices));
        }
        let filled = |frame: &&&str| holes(frame).all(|hole| fillings.iter().any(|(key, _)| *key == hole));
        let variants: Vec<&str> = frames(kind, self.lang).iter().filter(filled).copied().collect();
        let Some(frame) = variants.get(turn(facts, 0) % variants.len().max(1)) else { return Vec::new() };
        let mut spans = fill(self.lang, &names::placed(frame, place), &fillings);
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
        platforms.order();
        platforms.dedup();
        let Some(best) = known.iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0))) else {
            return Vec::new();
        };
        let signed = names::shown(&self.conversation().posts[best.0]).is_some();
        if known.len() != plans.len() || known.len() < 2 || best.1 <= 0 || platforms.len() > 1 || !signed {
            return Vec::new();
        }
        let variants = frames(Move::Highlights, self.lang);
        let ids: Vec<String> = known.iter().map(|(post, _)| Conversation::id(*post)).collect();
        let sum: i64 = known.iter().map(|(_, points)| points).sum();
        let n = known.len() as u64;
        let quoted = lang::counted(&lang::of(self.lang).highlighted, n, self.lang);
        let total = points(sum, self.lang);
        let [(_, name), _] = names::of(self.conversation(), best.0, self.lang);
        fill(
            self.lang,
            variants[turn(self.facts, 2) % variants.len()],
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
