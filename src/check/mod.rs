//! The editorial rules, run on a finished digest.
//!
//! Each rule has a stable name and reads the digest alone: its own `sources` hold every post
//! that it cites. [`verify`] adds the comparison with the conversation the digest came from.

mod against;
mod breach;
mod coverage;
mod figures;
mod grounding;
mod method;
mod names;
mod passage;
mod platforms;
mod quotations;
mod relations;
mod repetition;
mod speakers;
mod structure;
mod typography;
mod voices;
mod wording;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

use crate::model::{Check, Conversation, Digest};
use breach::Spot;
use passage::Book;
use std::collections::BTreeSet;

pub use breach::sentence;
pub(crate) use breach::{Code, Found, verdict};

/// A rule's stable name, and what finds its breaches.
type Rule = (&'static str, fn(&Book<'_>) -> Vec<Found>);

/// All rules, in the order in which they are reported.
const RULES: &[Rule] = &[
    ("schema", structure::schema),
    ("all-parts", structure::all_parts),
    ("section-ids", structure::section_ids),
    ("lede-names-sections", structure::lede_names_sections),
    ("one-section-per-post", structure::one_section_per_post),
    ("sources-listed", structure::sources_listed),
    ("length", structure::length),
    ("quote-one-post", quotations::one_post),
    ("quote-verbatim", quotations::verbatim),
    ("quote-whole-words", quotations::whole_words),
    ("quote-keeps-sense", quotations::keeps_sense),
    ("quote-credited", voices::credited),
    ("quote-in-context", voices::in_context),
    ("quote-marked", quotations::marked),
    ("quote-language", quotations::language),
    ("translation-credited", quotations::translation),
    ("pull-quote-of-section", quotations::pull_quote_of_section),
    ("one-pull-quote-per-author", speakers::one_pull_quote_per_author),
    ("speaker-named", speakers::named),
    ("grounded", grounding::grounded),
    ("citations-known", grounding::citations_known),
    ("figures-recomputed", figures::recomputed),
    ("figures-in-words", figures::in_words),
    ("digits-grounded", figures::digits_grounded),
    ("dates-grounded", figures::dates_grounded),
    ("copies-counted-once", figures::copies_counted_once),
    ("names-grounded", names::grounded),
    ("relations-hold", relations::hold),
    ("plural-sources", wording::plural_sources),
    ("no-hype", wording::no_hype),
    ("no-guessed-gender", wording::no_guessed_gender),
    ("no-broken-words", wording::no_broken_words),
    ("loudest-told", coverage::loudest_told),
    ("root-told", coverage::root_told),
    ("voices-told", coverage::voices_told),
    ("title-of-a-topic", coverage::title_of_a_topic),
    ("rest-last", coverage::rest_last),
    ("size-once", coverage::size_once),
    ("points-of-some", coverage::points_of_some),
    ("told-once", repetition::told_once),
    ("frames-rotate", repetition::frames_rotate),
    ("numbers-add-up", method::numbers_add_up),
    ("method-explained", method::explained),
    ("private-asked-for", method::private_asked_for),
    ("quotation-marks", typography::quotation_marks),
    ("apostrophes", typography::apostrophes),
    ("spaces", typography::spaces),
    ("dashes", typography::dashes),
    ("thousands", typography::thousands),
    ("accented-capitals", typography::accented_capitals),
    ("titles-without-full-stop", typography::titles),
];

/// Runs every rule that a digest can be held to by itself: its own `sources` have every post it cites.
///
/// All rules are always in the answer, in the same order; a breach says where and why.
pub fn check(digest: &Digest) -> Vec<Check> {
    let book = Book::new(digest);
    let edited = edited(&book);
    RULES.iter().map(|(name, rule)| judge(name, rule(&book), &edited)).collect()
}

/// The posts, by their index, that breaches are about: those they name, else those of the sentence or passage where they
/// lie.
pub(crate) fn posts_at_fault(digest: &Digest) -> BTreeSet<usize> {
    let book = Book::new(digest);
    let mut posts = BTreeSet::new();
    for breach in digest.checks.iter().flat_map(|check| &check.found) {
        let named: Vec<usize> = breach.args.iter().filter_map(|arg| Conversation::index(arg)).collect();
        if !named.is_empty() {
            posts.extend(named);
            continue;
        }
        for (place, section) in digest.sections.iter().enumerate() {
            if breach.place == Spot::pull_quote(place).to_string() {
                posts.extend(Conversation::index(&section.quote.post));
            }
        }
        for passage in &book.passages {
            if breach.place == Spot::from(passage.place).to_string() {
                let ids = passage.spans.iter().flat_map(|span| span.cites());
                posts.extend(ids.filter_map(|id| Conversation::index(id)));
            }
            for sentence in passage.sentences() {
                if breach.place == Spot::from(&sentence).to_string() {
                    posts.extend(sentence.cites().into_iter().filter_map(Conversation::index));
                }
            }
        }
    }
    posts
}

/// The section, by its index, of the first breach that lies in one.
pub(crate) fn section_at_fault(digest: &Digest) -> Option<usize> {
    digest.checks.iter().flat_map(|check| &check.found).find_map(|breach| {
        let id = breach.place.split(['/', '#']).next()?;
        digest.sections.iter().position(|section| section.id == id)
    })
}

/// Rules that hold wherever words stand: a quotation is a post's whoever sets it.
const UNBENDING: &[&str] =
    &["quote-one-post", "quote-verbatim", "quote-whole-words", "sources-listed", "citations-known"];
/// Rules of the narrator's craft alone.
const NARRATORS: &[&str] = &["lede-names-sections", "length", "grounded", "names-grounded"];

/// The places where the editor has written: passages, and sentences.
fn edited(book: &Book<'_>) -> Vec<Spot> {
    let mut found = Vec::new();
    for passage in book.passages.iter().filter(|passage| passage.spans.iter().any(|span| span.is_editors())) {
        found.push(Spot::from(passage.place));
        for sentence in passage.sentences() {
            let letters = sentence.letters().iter();
            if letters.map(|letter| passage.spans[letter.span]).any(|span| span.is_editors()) {
                found.push(Spot::from(&sentence));
            }
        }
    }
    found
}

/// What breaks a rule, and what of the editor's own words would have, had the narrator written them.
fn split(rule: &str, found: Vec<Found>, edited: &[Spot]) -> (Vec<Found>, Vec<Found>) {
    if edited.is_empty() || UNBENDING.contains(&rule) {
        return (found, Vec::new());
    }
    let (warned, found) = found.into_iter().partition(|one| edited.contains(&one.spot));
    (found, if NARRATORS.contains(&rule) { Vec::new() } else { warned })
}

/// The verdict of a rule. What only a narrator has to keep is nothing in an editor's words.
fn judge(rule: &str, found: Vec<Found>, edited: &[Spot]) -> Check {
    let (found, warned) = split(rule, found, edited);
    verdict(rule, &found, &warned)
}

/// Runs [`check`], and compares every source with the conversation it is said to come from.
pub fn verify(digest: &Digest, conversation: &Conversation) -> Vec<Check> {
    let mut checks = check(digest);
    checks.extend(against::RULES.iter().map(|(name, rule)| verdict(name, &rule(digest, conversation), &[])));
    checks
}
