//! Coranto sets an export of a social conversation into a newspaper-like digest.
//!
//! One pipeline, in which data flows one way: bytes → posts → ranked posts → stories and
//! themes → labels → plan → digest → text. The core does no input or output, and reads no
//! clock, no locale and no randomness: the same bytes and [`Options`] give the same digest
//! on every machine, natively and in WebAssembly.
//!
//! ```
//! use coranto::{Format, Input, Options, Progress};
//!
//! let posts = "The bridge reopens on Monday, says the town.\n\nFinally! The detour cost me an hour a day.";
//! let input = Input { name: Some("pasted".into()), data: posts.into() };
//! let digest = coranto::digest(&[input], &Options::default(), &mut Progress::none())?;
//! assert_eq!(digest.schema, "coranto/digest/1");
//! let markdown = coranto::render(&digest, Format::Markdown);
//! assert!(markdown.starts_with("# "));
//! # Ok::<(), coranto::Error>(())
//! ```

pub mod check;
pub mod cluster;
pub mod edit;
pub mod entity;
pub mod label;
mod lang;
pub mod locale;
pub mod model;
pub mod narrate;
pub mod quote;
pub mod rank;
pub mod read;
pub mod render;
pub mod text;

mod error;
mod kept;
mod options;
mod progress;
#[cfg(target_arch = "wasm32")]
mod wasm;

use std::collections::BTreeSet;

pub use error::{Code, Error};
pub use kept::Kept;
pub use model::{Digest, Inspection};
pub use options::{Include, Options, Preset, Publication, RankBy, Sections};
pub use progress::{Progress, Stage};
pub use read::Input;
pub use render::{Format, outline, render};

/// Reads only: what is in these files?
///
/// # Errors
/// Where no file can be used at all, or an option is bad.
pub fn inspect(
    inputs: &[Input],
    options: &Options,
    progress: &mut Progress<'_>,
) -> Result<Inspection, Error> {
    let conversation = read::read(inputs, options, progress)?;
    Ok(Inspection { posts: conversation.posts.len() as u64, files: conversation.files })
}

/// Reads, ranks, groups, names, narrates and checks. What an editor's log asks of the sections and words is applied
/// to the edition as it is without, and then stands whatever the rules say of it.
///
/// # Errors
/// Where no file can be used, no post is left to tell of, or an option is bad.
pub fn digest(inputs: &[Input], options: &Options, progress: &mut Progress<'_>) -> Result<Digest, Error> {
    digest_with(inputs, options, None, progress)
}

/// As [`digest`], with a table of word vectors, by which posts are grouped across words and languages.
///
/// # Errors
/// As [`digest`].
pub fn digest_with(
    inputs: &[Input],
    options: &Options,
    vectors: Option<&text::vectors::Table>,
    progress: &mut Progress<'_>,
) -> Result<Digest, Error> {
    digest_again(&mut Kept::default(), inputs, options, vectors, progress)
}

/// As [`digest_with`], and the same to the byte, for one edition after another: what the last one was made of and
/// still holds is taken from `kept`.
///
/// # Errors
/// As [`digest`].
pub fn digest_again(
    kept: &mut Kept,
    inputs: &[Input],
    options: &Options,
    vectors: Option<&text::vectors::Table>,
    progress: &mut Progress<'_>,
) -> Result<Digest, Error> {
    told(kept.ground(inputs, options, vectors, progress)?, options, progress)
}

/// As [`digest_with`], of posts that are read already.
///
/// ```
/// use coranto::model::{Conversation, Platform, Post};
/// use coranto::{Options, Progress, digest_of};
///
/// let posts = vec![Post::new(Platform::Text, "1", "The bridge reopens on Monday, says the town.")];
/// let conversation = Conversation { posts, ..Conversation::default() };
/// let digest = digest_of(conversation, &Options::default(), None, &mut Progress::none())?;
/// assert_eq!(digest.method.posts_used, 1);
/// # Ok::<(), coranto::Error>(())
/// ```
///
/// # Errors
/// As [`digest`], of what can be read.
pub fn digest_of(
    conversation: model::Conversation,
    options: &Options,
    vectors: Option<&text::vectors::Table>,
    progress: &mut Progress<'_>,
) -> Result<Digest, Error> {
    told(&kept::Ground::of(conversation, options, vectors, progress)?, options, progress)
}

/// The edition that stands on its ground.
fn told(ground: &kept::Ground, options: &Options, progress: &mut Progress<'_>) -> Result<Digest, Error> {
    let (conversation, plain, ranking) = (&ground.conversation, &ground.plain, ground.ranking());
    let language = narrate::language(conversation, plain, options)?;
    let reading = label::Reading::of(conversation, plain, progress);
    let notebook = &narrate::Notebook::of(conversation);
    let ledger =
        &entity::Ledger::new(conversation.posts.len(), narrate::main_language(conversation, ranking));
    let press = Press { ground, options, language, zone: &options.zone()?, notebook, ledger };
    let (grouping, labels) = called(&reading, plain, &ground.grouping, options, language, progress);
    let (grouping, labels, digest) = press.sound(plain, &reading, grouping, labels, true, progress)?;
    if ranking.edits.log.is_empty() {
        return Ok(digest);
    }
    let edited = cluster::edited(grouping.clone(), conversation, plain, ranking);
    let is_read = ranking.order.iter().all(|post| plain.scores.get(*post).is_some_and(Option::is_some));
    let reading = if is_read { reading } else { label::Reading::of(conversation, ranking, progress) };
    let labels = reading.label(&edited, Some((&grouping, &labels)), language, progress);
    // What is found of the posts in use is found anew where others are used.
    let anew;
    let press = if std::ptr::eq(plain, ranking) {
        press
    } else {
        anew = narrate::Notebook::of(conversation);
        Press { notebook: &anew, ..press }
    };
    // What the editor arranges stands whatever the rules say; where posts are only taken out or in, sections may give way.
    let rules = |edit: &model::Edit| {
        use model::EditKind::{BanAuthor, BanPhrase, Drop, Restore};
        matches!(edit.kind, Drop | Restore | BanAuthor | BanPhrase)
    };
    let gives_way = ranking.edits.log.iter().all(rules);
    Ok(press.sound(ranking, &reading, edited, labels, gives_way, progress)?.2)
}

/// A grouping without the stories that nothing of their own names, unless so many were asked for, and its labels.
fn called(
    reading: &label::Reading<'_>,
    ranking: &rank::Ranking,
    grouping: &cluster::Grouping,
    options: &Options,
    language: locale::Language,
    progress: &mut Progress<'_>,
) -> (cluster::Grouping, Vec<label::Label>) {
    let mut grouping = grouping.clone();
    loop {
        let labels = reading.label(&grouping, None, language, progress);
        let is_nameless = |theme: &usize| {
            grouping.kind(*theme) == model::SectionKind::Story
                && !labels.get(*theme).is_some_and(|label| label.is_called)
        };
        let nameless: Vec<usize> = (0..grouping.themes.len()).rev().filter(is_nameless).collect();
        let is_asked = matches!(options.sections, options::Sections::Exactly(_));
        if nameless.is_empty() || is_asked || grouping.themes.len() < 2 {
            return (grouping, labels);
        }
        grouping = nameless.into_iter().fold(grouping, |grouping, theme| grouping.left(theme, ranking));
    }
}

/// How often an edition is told anew without the posts that broke a rule, before a section gives way.
const MOST_TRIES: usize = 4;

/// What an edition is told from, whatever its sections.
struct Press<'a> {
    ground: &'a kept::Ground,
    options: &'a Options,
    language: locale::Language,
    zone: &'a locale::time::TimeZone,
    notebook: &'a narrate::Notebook,
    ledger: &'a entity::Ledger,
}

impl Press<'_> {
    fn tell(
        &self,
        ranking: &rank::Ranking,
        reading: &label::Reading<'_>,
        grouping: &cluster::Grouping,
        labels: &[label::Label],
        refused: &BTreeSet<usize>,
        progress: &mut Progress<'_>,
    ) -> Result<Digest, narrate::Untold> {
        let material = quote::Material {
            conversation: &self.ground.conversation,
            ranking,
            reading,
            grouping,
            labels,
            language: self.language,
            quotes: &self.notebook.quotes,
        };
        let evidence = narrate::Evidence {
            material,
            posts_hash: &self.ground.posts,
            options: self.options,
            zone: self.zone,
            notebook: self.notebook,
            ledger: self.ledger,
            refused,
        };
        progress.report(Stage::Narrate, 0, 1);
        let mut digest = narrate::narrate(&evidence)?;
        progress.report(Stage::Check, 0, 1);
        digest.checks = check::check(&digest);
        progress.report(Stage::Check, 1, 1);
        Ok(digest)
    }

    /// The edition with as many of its sections as can be told; where it `gives_way`, as many as keep the rules.
    fn sound(
        &self,
        ranking: &rank::Ranking,
        reading: &label::Reading<'_>,
        mut grouping: cluster::Grouping,
        mut labels: Vec<label::Label>,
        gives_way: bool,
        progress: &mut Progress<'_>,
    ) -> Result<(cluster::Grouping, Vec<label::Label>, Digest), Error> {
        let mut draft: Option<(cluster::Grouping, Vec<label::Label>, Digest)> = None;
        let mut refused = BTreeSet::new();
        let mut tries = 0;
        loop {
            let untold = match self.tell(ranking, reading, &grouping, &labels, &refused, progress) {
                Ok(digest) if digest.is_sound() || !gives_way => return Ok((grouping, labels, digest)),
                Ok(digest) => {
                    // Posts whose words break a rule are told by others first, or not.
                    let before = refused.len();
                    refused.extend(check::posts_at_fault(&digest));
                    tries += 1;
                    // The section at fault gives way, else the last: fewer have fewer ways to go wrong. Where none goes
                    // right, the first is the draft.
                    let last = grouping.themes.len() - 1;
                    let fault = check::section_at_fault(&digest).unwrap_or(last).min(last);
                    draft.get_or_insert_with(|| (grouping.clone(), labels.clone(), digest));
                    if tries <= MOST_TRIES && refused.len() > before {
                        continue;
                    }
                    vec![fault]
                }
                Err(narrate::Untold(themes)) => themes,
            };
            // From the last on, so that the places of the others stay.
            let fewer =
                untold.iter().rev().try_fold(grouping.clone(), |fewer, theme| fewer.without(*theme, ranking));
            let Some(fewer) = fewer else { return draft.ok_or_else(untellable) };
            labels = reading.label(&fewer, Some((&grouping, &labels)), self.language, progress);
            grouping = fewer;
        }
    }
}

fn untellable() -> Error {
    Error::new(Code::Empty, "no message can be quoted", "give an export with messages of words")
}

/// The digest that a text of Coranto's own writes.
///
/// ```
/// let error = coranto::digest_from_json("{ \"title\": 7 }").unwrap_err();
/// assert!(error.message.contains("title"));
/// ```
///
/// # Errors
/// [`Code::Unreadable`] where the text is no digest, with the member that is wrong, or the place of the text.
pub fn digest_from_json(text: &str) -> Result<Digest, Error> {
    text::wire::from_json(text).map_err(|fault: text::wire::Error| {
        let error = Error::new(
            Code::Unreadable,
            format!("this is not a digest: {fault}"),
            "pass the JSON that Coranto wrote, unchanged",
        );
        match fault.place() {
            Some((line, column)) => error.at(line, column),
            None => error,
        }
    })
}

/// Checks a digest again from the outside: the editorial rules, and every quotation and
/// citation against the export that it was made from.
///
/// # Errors
/// Where the export cannot be read. A breach is not an error: it is in the answer.
pub fn verify(
    digest: &Digest,
    inputs: &[Input],
    options: &Options,
    progress: &mut Progress<'_>,
) -> Result<Vec<model::Check>, Error> {
    let conversation = read::read(inputs, options, progress)?;
    Ok(check::verify(digest, &conversation))
}

/// Checks a published page from the outside: a `page` by the digest inside it, any other format of
/// prose, as it stands on the web after a content system has had it, by its proof. `vectors` is the table
/// by which posts are grouped, as in [`digest_with`].
///
/// # Errors
/// Where the page has neither, or the export cannot be read. A breach is not an error: it is in the
/// answer.
pub fn verify_page(
    page: &str,
    inputs: &[Input],
    options: &Options,
    vectors: Option<&text::vectors::Table>,
    progress: &mut Progress<'_>,
) -> Result<Vec<model::Check>, Error> {
    use render::{proof, verify};
    let unusable = |message: String| {
        Error::new(Code::Unreadable, message, "give a digest or a page as Coranto wrote it, with its proof")
    };
    if let Some(found) = verify::embedded(page) {
        let found = found.map_err(|error| unusable(format!("the page holds no digest: {error}")))?;
        let mut checks = verify(&found, inputs, options, progress)?;
        checks.push(verify::as_rendered(page, &found));
        return Ok(checks);
    }
    let words = verify::words_of_page(page);
    let found = proof::read(&words)
        .ok_or_else(|| unusable("this is neither a digest nor a page with a proof".into()))?;
    let conversation = read::read(inputs, options, progress)?;
    let mut digest = |vectors| {
        let again = digest_with(inputs, options, vectors, progress)?;
        if again.method.fingerprint == found.fingerprint || options.language != "auto" {
            return Ok::<_, Error>(again);
        }
        let options = Options { language: found.language.to_owned(), ..options.clone() };
        digest_with(inputs, &options, vectors, progress)
    };
    let checks = verify::compare(&words, &found, &conversation, &digest(vectors)?);
    if vectors.is_none() || checks.iter().all(|check| check.passed) {
        return Ok(checks);
    }
    // The page may have been made where the table was not to be had.
    let without = verify::compare(&words, &found, &conversation, &digest(None)?);
    Ok(if without.iter().all(|check| check.passed) { without } else { checks })
}
