//! A sentence that says what posts have to do with each other is borne by these posts.

use super::breach::{Code, Found};
use super::figures::holds_phrase;
use super::passage::{Book, Sentence, author_key, excerpt};
use crate::entity::{Entity, Kind};
use crate::lang;
use crate::lang::check::Relations;
use crate::locale::time::{DateTime, TimeZone, Timestamp};
use crate::model::{Measure, Quote, Source};
use crate::quote::stance::{assents, contradicts};
use crate::text::scan::{Kind as Scanned, scan};

/// What is called twice as much, as a ratio.
const TWICE: std::ops::RangeInclusive<f64> = 1.9..=2.1;

/// Each relation that the narrator's words state holds between the posts that the sentence cites.
pub(super) fn hold(book: &Book<'_>) -> Vec<Found> {
    let Some(language) = book.language else { return Vec::new() };
    let words = &lang::of(language).lexicon.relations;
    let mut breaches = Vec::new();
    for sentence in book.copy().filter(|sentence| !sentence.passage.place.is_display()) {
        let rule = Rule { book, sentence: &sentence, voice: sentence.voice().to_lowercase(), words };
        let all =
            [rule.turns(), rule.same(), rule.series(), rule.scores(), rule.asks_again(), rule.is_to_come()];
        breaches.extend(all.into_iter().flatten());
    }
    breaches
}

struct Rule<'r, 'b, 'a> {
    book: &'b Book<'a>,
    sentence: &'r Sentence<'b, 'a>,
    voice: String,
    words: &'static Relations,
}

impl<'a> Rule<'_, '_, 'a> {
    fn has(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| holds_phrase(&self.voice, phrase))
    }

    fn source(&self, quote: &Quote) -> Option<&'a Source> {
        self.book.source(quote.cites.first()?)
    }

    fn all(&self, source: &Source) -> Vec<Entity> {
        self.book.entities(source)
    }

    /// Who objects begins with a word of contrast or denial, who agrees with one of assent, and whom they answer is
    /// there.
    fn turns(&self) -> Option<Found> {
        let quotes = self.sentence.quotes();
        let [quote] = quotes.as_slice() else { return None };
        let (against, agrees) = (self.has(self.words.against), self.has(self.words.agrees));
        if !against && !agrees {
            return None;
        }
        let source = self.source(quote)?;
        let words = source.text.get(opening(source)..).unwrap_or_default();
        let language = Some(source.language.as_str());
        let quoted = quote.quote.as_str();
        if against && !contradicts(words, language) && !contradicts(quoted, language) {
            return Some(Found::new(self.sentence, Code::NoContrast, &[&excerpt(words)]));
        }
        if agrees && !assents(words, language) && !assents(quoted, language) {
            return Some(Found::new(self.sentence, Code::NoAssent, &[&excerpt(words)]));
        }
        None
    }

    /// The same number or amount stands in all messages that are counted for it.
    fn same(&self) -> Option<Found> {
        if !self.has(self.words.same) {
            return None;
        }
        let figures = self.sentence.figures();
        let counted =
            figures.iter().find(|(_, cites, figure)| figure.measure == Measure::Posts && cites.len() > 1)?;
        let sources: Vec<&Source> = counted.1.iter().filter_map(|id| self.book.source(id)).collect();
        let first = sources.first()?;
        let shared = self.all(first).iter().any(|entity| {
            sources
                .iter()
                .all(|source| self.all(source).iter().any(|other| is_same(&entity.kind, &other.kind)))
        });
        (!shared).then(|| Found::new(self.sentence, Code::NumberNotShared, &[&counted.1.join(", ")]))
    }

    /// A series of numbers rises in the order of its messages' times.
    fn series(&self) -> Option<Found> {
        let figures = self.sentence.figures();
        let said: Vec<(f64, &Source)> = figures
            .iter()
            .filter(|(_, _, figure)| figure.measure == Measure::Said)
            .filter_map(|(_, cites, figure)| Some((figure.value, self.book.source(cites.first()?)?)))
            .collect();
        if said.len() < 3 || !self.has(self.words.dated) {
            return None;
        }
        for pair in said.windows(2) {
            let (before, after) = (moment(pair[0].1), moment(pair[1].1));
            if before.is_none() || before > after {
                return Some(Found::new(self.sentence, Code::SeriesOrder, &[&pair[0].1.id, &pair[1].1.id]));
            }
            if pair[0].0 >= pair[1].0 {
                return Some(Found::new(self.sentence, Code::SeriesFalls, &[&pair[0].0, &pair[1].0]));
            }
        }
        None
    }

    /// Of two scores that are compared, the first is the higher, and twice the other where it says so.
    fn scores(&self) -> Option<Found> {
        let (twice, above) = (self.has(self.words.twice), self.has(self.words.above));
        if !twice && !above || !self.sentence.quotes().is_empty() {
            return None;
        }
        let figures = self.sentence.figures();
        let points: Vec<f64> = figures
            .iter()
            .filter(|(_, _, figure)| figure.measure == Measure::Points)
            .map(|(_, _, figure)| figure.value)
            .collect();
        let [more, less] = points.as_slice() else { return None };
        if twice && !TWICE.contains(&(more / less.max(1.0))) {
            return Some(Found::new(self.sentence, Code::NotTwice, &[more, less]));
        }
        (more <= less).then(|| Found::new(self.sentence, Code::NotMore, &[more, less]))
    }

    /// Who asks the same twice is one author, and asks.
    fn asks_again(&self) -> Option<Found> {
        let quotes = self.sentence.quotes();
        let [first, second] = quotes.as_slice() else { return None };
        if !self.has(self.words.again) {
            return None;
        }
        let (a, b) = (self.source(first)?, self.source(second)?);
        if author_key(a).is_none() || author_key(a) != author_key(b) || a.id == b.id {
            return Some(Found::new(self.sentence, Code::NotOneAuthor, &[&a.id, &b.id]));
        }
        let asks = |quote: &Quote| quote.quote.trim_end().ends_with('?');
        (!asks(first) || !asks(second)).then(|| Found::new(self.sentence, Code::NotAsked, &[]))
    }

    /// What is to come lies after the last message.
    fn is_to_come(&self) -> Option<Found> {
        let quotes = self.sentence.quotes();
        let [quote] = quotes.as_slice() else { return None };
        if !self.has(self.words.ahead) {
            return None;
        }
        let source = self.source(quote)?;
        let zone = TimeZone::get(&self.book.digest.method.time_zone)?;
        let end = self.book.digest.method.to.as_deref().and_then(|time| time.parse::<Timestamp>().ok())?;
        let written = zone.to_datetime(moment(source)?);
        let after = self.all(source).into_iter().any(|entity| {
            let inside = quote.at[0] <= entity.at[0] && entity.at[1] <= quote.at[1];
            let Kind::When(when) = entity.kind else { return false };
            let Some(date) = when.date(written).filter(|_| inside) else { return false };
            let (hour, minute) = when.time.unwrap_or((0, 0));
            let civil = DateTime::new(date.year(), date.month(), date.day(), hour, minute, 0, 0);
            civil.ok().and_then(|civil| zone.to_timestamp(civil).ok()).is_some_and(|moment| moment > end)
        });
        (!after).then(|| Found::new(self.sentence, Code::NotAhead, &[&excerpt(&quote.quote)]))
    }
}

fn moment(source: &Source) -> Option<Timestamp> {
    source.created_at.as_deref()?.parse().ok()
}

/// Where the words of a post begin, after the names of whom it answers.
fn opening(source: &Source) -> usize {
    let text = source.text.as_str();
    let mut at = source.title_end.unwrap_or(0);
    for token in scan(text) {
        let between = text.get(at..token.range.start).unwrap_or("x");
        if !matches!(token.kind, Scanned::Mention) || !between.trim().is_empty() {
            break;
        }
        at = token.range.end;
    }
    at + (text[at..].len() - text[at..].trim_start_matches([' ', '\n', ':', ',']).len())
}

/// Whether two entities are one number of people, or one amount.
fn is_same(a: &Kind, b: &Kind) -> bool {
    match (a, b) {
        (Kind::Toll { .. }, Kind::Toll { .. })
        | (Kind::Money { .. }, Kind::Money { .. })
        | (Kind::Quantity { .. }, Kind::Quantity { .. }) => a == b,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::check::fixture::{quote, sound};
    use crate::locale::Language;
    use crate::model::{Digest, Figure, Measure, Span};

    /// The breaches of the rule where the first section's last paragraph says `spans` of `texts`, the posts p1, p2 ….
    fn breaches(texts: &[(&str, &str)], spans: Vec<Span>) -> Vec<String> {
        let mut digest: Digest = sound(Language::En);
        for (index, (text, time)) in texts.iter().enumerate() {
            digest.sources[index].text = (*text).into();
            digest.sources[index].created_at = Some((*time).into());
            digest.sources[index].language = "en".into();
        }
        digest.sections[0].paragraphs.last_mut().unwrap().spans = spans;
        let all = check(&digest);
        all.into_iter().find(|check| check.rule == "relations-hold").unwrap().breaches
    }

    const AT: &str = "2026-03-14T08:00:00Z";
    const LATER: &str = "2026-03-14T09:00:00Z";

    fn said(value: f64, id: &str) -> Span {
        Span::figure(
            format!("{value}"),
            vec![id.into()],
            Figure { measure: Measure::Said, value, section: None },
        )
    }

    fn points(value: f64, id: &str) -> Span {
        Span::figure(
            format!("{value} points"),
            vec![id.into()],
            Figure { measure: Measure::Points, value, section: None },
        )
    }

    #[test]
    fn an_objection_opens_with_a_contrast() {
        let told = |text: &str| {
            let spans = vec![
                Span::cited("Ann", vec!["p1".into()]),
                Span::text(" objects to "),
                Span::cited("Bob", vec!["p2".into()]),
                Span::text(": “"),
                quote(text, "p1", text),
                Span::text("”"),
            ];
            breaches(&[(text, AT), ("The bridge is safe.", AT)], spans)
        };
        assert!(told("No, the bridge is closed today.").is_empty());
        assert_eq!(told("The bridge is closed today.").len(), 1);
    }

    #[test]
    fn assent_opens_with_a_yes() {
        let told = |text: &str| {
            let spans = vec![
                Span::cited("Ann", vec!["p1".into()]),
                Span::text(" agrees with "),
                Span::cited("Bob", vec!["p2".into()]),
                Span::text(": “"),
                quote(text, "p1", text),
                Span::text("”"),
            ];
            breaches(&[(text, AT), ("The bridge is safe.", AT)], spans)
        };
        assert!(told("Exactly, the bridge is safe.").is_empty());
        assert_eq!(told("The bridge is closed today.").len(), 1);
    }

    #[test]
    fn the_same_figure_stands_in_all_messages() {
        let told = |third: &str| {
            let figure = Figure { measure: Measure::Posts, value: 3.0, section: None };
            let spans = vec![
                Span::figure("Three messages", vec!["p1".into(), "p2".into(), "p3".into()], figure),
                Span::text(" give the same figure."),
            ];
            breaches(
                &[("They got $5 million.", AT), ("It is 5 million dollars: $5 million.", AT), (third, AT)],
                spans,
            )
        };
        assert!(told("Only $5 million in the end.").is_empty());
        assert_eq!(told("Only $6 million in the end.").len(), 1);
    }

    #[test]
    fn a_series_rises_with_the_days() {
        let told = |times: [&str; 3], values: [f64; 3]| {
            let texts = [("1 dead", times[0]), ("3 dead", times[1]), ("5 dead", times[2])];
            let mut spans = vec![Span::text("The number of dead in the messages: ")];
            for (place, value) in values.into_iter().enumerate() {
                spans.push(said(value, &format!("p{}", place + 1)));
                spans.push(Span::text(", "));
            }
            spans.push(Span::text("each figure is dated by the first message that gives it."));
            breaches(&texts, spans)
        };
        let days = ["2026-03-12T08:00:00Z", "2026-03-13T08:00:00Z", "2026-03-14T08:00:00Z"];
        assert!(told(days, [1.0, 3.0, 5.0]).is_empty());
        assert_eq!(told([days[0], days[2], days[1]], [1.0, 3.0, 5.0]).len(), 1);
        assert_eq!(told(days, [1.0, 5.0, 3.0]).len(), 1);
    }

    #[test]
    fn twice_is_twice_and_more_is_more() {
        let told = |words: &str, a: f64, b: f64| {
            let spans = vec![
                Span::text(format!("The reply {words}: ")),
                points(a, "p1"),
                Span::text(" against "),
                points(b, "p2"),
                Span::text("."),
            ];
            breaches(&[], spans)
        };
        let twice = "has twice the points of the message that it answers";
        assert!(told(twice, 118.0, 61.0).is_empty());
        // 2.1 times is twice, 2.2 times is not.
        assert!(told(twice, 210.0, 100.0).is_empty());
        assert_eq!(told(twice, 220.0, 100.0).len(), 1);
        assert_eq!(told("is the better received of the two", 64.0, 118.0).len(), 1);
        assert!(told("is the better received of the two", 118.0, 64.0).is_empty());
    }

    #[test]
    fn who_asks_twice_is_one_who_asks() {
        let told = |ids: [&str; 2], words: &str| {
            let texts = ["Who pays for it?", words];
            let spans = vec![
                Span::cited("Ann", vec![ids[0].into()]),
                Span::text(" asks the same thing twice: “"),
                quote(texts[0], ids[0], texts[0]),
                Span::text("” and “"),
                quote(texts[1], ids[1], texts[1]),
                Span::text("”"),
            ];
            breaches(&[(texts[0], AT), (texts[1], LATER)], spans)
        };
        assert_eq!(told(["p1", "p2"], "Who pays for that?").len(), 1, "two authors");
        assert_eq!(told(["p1", "p1"], "Who pays for that?").len(), 1, "one message");
    }

    #[test]
    fn what_is_to_come_is_after_the_last_message() {
        let told = |text: &str| {
            let spans = vec![
                Span::text("Still to come when the last message was written, as "),
                Span::cited("Ann", vec!["p1".into()]),
                Span::text(" writes: “"),
                quote(text, "p1", text),
                Span::text("”"),
            ];
            breaches(&[(text, AT)], spans)
        };
        assert!(told("Meet us on 20 March at 6 pm.").is_empty());
        assert_eq!(told("We met on 10 March at 6 pm.").len(), 1);
        assert_eq!(told("Meet us when you can.").len(), 1);
    }
}
