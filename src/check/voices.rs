//! A quotation is the words of the one it is given to, and is meant.

use super::breach::{Code, Found};
use super::passage::{Book, excerpt, fold};
use super::quotations::{Quoted, quoted};
use crate::lang;
use crate::model::Source;
use crate::text::around::{Around, around};
use crate::text::voice::{Voice, Whose, voices, whose};

/// Words of somebody whom a post quotes stand in a sentence that names them, or that says that the post quotes; never
/// large, never in a heading. What a post passes on, a question of a transcript, a choice of a poll and the output of a
/// program are nobody's words.
pub(super) fn credited(book: &Book<'_>) -> Vec<Found> {
    let formulas = book.language.map(|language| lang::of(language).lexicon.cites).unwrap_or_default();
    let mut breaches = Vec::new();
    for quote in quoted(book) {
        let Some(source) = told(&quote) else { continue };
        let words = excerpt(quote.words);
        let found = |code: Code| Some(Found::new(&quote.place, code, &[&words, &source.id]));
        let passages = voices(&source.text, Some(&source.language));
        let said = quote.voice.as_deref().map(str::to_lowercase);
        let cites = said.as_ref().is_some_and(|said| formulas.iter().any(|formula| said.contains(formula)));
        let breach = match whose(quote.at, &passages) {
            Whose::Own => None,
            Whose::Mixed => found(Code::RunsIntoOthers),
            Whose::Other(Voice::Speaker(name)) => {
                let name = &source.text[name];
                let named = quote.voice.as_ref().is_some_and(|voice| fold(voice).contains(&fold(name)));
                let fine = named && cites || is_author(source, name);
                let args: [&dyn std::fmt::Display; 3] = [&words, &excerpt(name), &source.id];
                (!fine).then(|| Found::new(&quote.place, Code::SaidByAnother, &args))
            }
            Whose::Other(Voice::Unnamed) => found(Code::QuotedThere).filter(|_| !cites),
            Whose::Other(Voice::Unclear) => found(Code::SpeakerUnclear),
            Whose::Other(Voice::Passed) => found(Code::PassedOn),
            Whose::Other(Voice::Asker) => found(Code::AskedThere),
            Whose::Other(Voice::Choice) => found(Code::ChoiceOfPoll),
            Whose::Other(Voice::Machine) => found(Code::ProgramOutput),
        };
        // What belongs to no topic is told with the beginning of a text where nothing else can be.
        let whole = quote.in_brief && quote.at[0] == 0;
        breaches.extend(breach.filter(|_| !whole));
    }
    breaches
}

/// The post of a quotation, but for a title by nature, which stands as it is.
fn told<'a>(quote: &Quoted<'a>) -> Option<&'a Source> {
    quote.source.filter(|source| source.title_end.is_none_or(|end| quote.at[1] > end))
}

fn is_author(source: &Source, name: &str) -> bool {
    let name = fold(name);
    let own = fold(&source.author.name);
    !name.is_empty()
        && (own.contains(&name)
            || !own.is_empty() && name.contains(&own)
            || fold(&source.author.handle) == name)
}

/// No quotation leaves out the sentence that takes it back, or that shows it is not meant.
pub(super) fn in_context(book: &Book<'_>) -> Vec<Found> {
    let mut breaches = Vec::new();
    for quote in quoted(book) {
        let Some(source) = told(&quote) else { continue };
        let code = match around(&source.text, quote.at, Some(&source.language)) {
            None | Some(Around::Answer) => continue,
            Some(_) if quote.in_brief && quote.at[0] == 0 => continue,
            Some(Around::TakenBack) => Code::TakenBack,
            Some(Around::Unmeant) => Code::NotMeant,
            Some(Around::Jest) => Code::Joke,
            Some(Around::Listed) => Code::OfAList,
        };
        breaches.push(Found::new(&quote.place, code, &[&excerpt(quote.words), &source.id]));
    }
    breaches
}
