//! Title, deck and lede.

use super::edition::{Desk, Plan, authors, capitalise_first, messages};
use super::prose::{Filling, figure, fill, quote, tidy};
use super::select::{Pick, is_own, picks};
use super::words::{begins_as_question, first_person};
use super::{method, names};
use crate::locale::{Language, count, marks, number};
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
        spans.push(Span::text(match self.lang {
            Language::En => ": ",
            Language::Fr => "\u{a0}: ",
        }));
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
            let frame = match (self.lang, first.head.is_empty()) {
                (Language::En, false) => "{posts} {place}, read in full: {head}.",
                (Language::Fr, false) => "{posts} {place}, lus en entier\u{a0}: {head}.",
                (Language::En, true) => "{posts} {place}, read in full.",
                (Language::Fr, true) => "{posts} {place}, lus en entier.",
            };
            let frame = match (self.lang, self.used) {
                (Language::Fr, 1) => frame.replace("lus", "lu"),
                _ => frame.to_owned(),
            };
            let frame = names::placed(&frame, place);
            let mut spans = fill(&frame, &[("posts", total), filling, ("head", first.head.clone())]);
            capitalise_first(&mut spans);
            return tidy(spans);
        }
        let frame = match self.lang {
            Language::En => "Also {place}: {list}.",
            Language::Fr => "Aussi {place}\u{a0}: {list}.",
        };
        tidy(fill(&names::placed(frame, place), &[filling, ("list", names::list(others, self.lang))]))
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
        let counted = match (self.lang, n) {
            (Language::En, 1) => "one topic".to_owned(),
            (Language::En, _) => format!("{} topics", count(n as u64, self.lang, false)),
            (Language::Fr, 1) => "un sujet".to_owned(),
            (Language::Fr, _) => format!("{} sujets", count(n as u64, self.lang, false)),
        };
        let posts =
            figure(messages(self.used as u64, self.lang), Measure::Posts, self.used as f64, None, Vec::new());
        let people = facts.authors;
        let voices =
            figure(authors(people as u64, self.lang), Measure::Voices, people as f64, None, Vec::new());
        let variants: &[&str] = match (self.lang, n, has_rest) {
            (Language::En, 0, _) => &[
                "{place}, {posts} from {voices} have no common topic and are told here in brief.",
                "{posts} {place}, from {voices}, turn on no one topic and are told here in brief.",
            ],
            (Language::Fr, 0, _) => &[
                "{place}, {posts} {de voices} n’ont pas de sujet commun et sont dits ici en bref.",
                "{posts} {place}, {de voices}, ne portent pas sur un même sujet et sont dits ici en bref.",
            ],
            (Language::En, 1, false) => {
                &["{place}, {posts} turn on {topics}: {list}.", "{posts} {place}, and {topics}: {list}."]
            }
            (Language::Fr, 1, false) => &[
                "{place}, {posts} portent sur {topics}\u{a0}: {list}.",
                "{posts} {place}, et {topics}\u{a0}: {list}.",
            ],
            (Language::En, 1, true) => &[
                "{place}, {topics} stands out among {posts}: {list}; the others are told in brief.",
                "Of {posts} {place}, {topics} gathers the most: {list}; the others are told in brief.",
            ],
            (Language::Fr, 1, true) => &[
                "{place}, {topics} se détache parmi {posts}\u{a0}: {list}\u{202f}; les autres sont dits en bref.",
                "Sur {posts} {place}, {topics} en réunit le plus\u{a0}: {list}\u{202f}; les autres sont dits en bref.",
            ],
            (Language::En, _, true) => &[
                "{topics} organise the conversation {place}: {list}; the other messages are told in brief.",
                "{place}, {voices} write on {topics}: {list}; the other messages are told in brief.",
                "{posts} {place} come down to {topics}, {list}, and others that are told in brief.",
            ],
            (Language::Fr, _, true) => &[
                "{topics} structurent la conversation {place}\u{a0}: {list}\u{202f}; les autres messages sont dits en bref.",
                "{place}, {voices} s’expriment sur {topics}\u{a0}: {list}\u{202f}; les autres messages sont dits en bref.",
                "{posts} {place} se ramènent à {topics}, {list}, et à d’autres messages dits en bref.",
            ],
            (Language::En, _, false) => &[
                "{topics} organise the conversation {place}: {list}.",
                "{place}, {voices} write on {topics}: {list}.",
                "{posts} {place} come down to {topics}: {list}.",
            ],
            (Language::Fr, _, false) => &[
                "{topics} structurent la conversation {place}\u{a0}: {list}.",
                "{place}, {voices} s’expriment sur {topics}\u{a0}: {list}.",
                "{posts} {place} se ramènent à {topics}\u{a0}: {list}.",
            ],
        };
        let turn = facts.fingerprint.bytes().next().map_or(0, usize::from);
        let mut spans = fill(
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
        spans.extend(self.highlights(plans, sections));
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
        let (frame, quoted, total) = match self.lang {
            Language::En => (
                " Together, the {n} gathered {sum}; the best received, by {name}, has {best} of them.",
                format!("{} highlighted messages", count(n, self.lang, false)),
                format!("{}\u{a0}points", number(sum, self.lang)),
            ),
            Language::Fr => (
                " À eux seuls, les {n} mis en exergue réunissent {sum}\u{202f}; le mieux noté, celui {de name}, en compte {best}.",
                format!("{} messages", count(n, self.lang, false)),
                format!("{}\u{a0}points", number(sum, self.lang)),
            ),
        };
        let [(_, name), _] = names::of(self.conversation(), best.0, self.lang);
        fill(
            frame,
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
