//! Bytes of any export to one conversation.
//!
//! Files are expanded from their archives and decoded (`container`), recognised by their content
//! (`detect`, over the rows of `registry`) and read by the reader of their format into one
//! [`Sink`]; [`finish`] then joins what belongs together. Readers lie in three rooms, networks,
//! chats and tables, and share `notation`: dates, numbers, sheets, tags. A reader knows of no other format
//! but those it holds, and nothing of how a file is recognised as another.

mod chat;
mod container;
mod detect;
mod finish;
mod format;
mod ids;
mod network;
mod notation;
mod person;
mod registry;
mod sample;
mod side;
mod sink;
mod source;
mod table;

use crate::error::{Code, Error};
use crate::model::Conversation;
use crate::options::Options;
use crate::progress::{Progress, Stage};
use format::Format;
use registry::FORMATS;
use sample::Sample;
use sink::Sink;
pub(crate) use source::DecodedFile;
pub use source::Input;
use std::collections::BTreeMap;

/// Reads all inputs into one conversation.
///
/// # Errors
/// Where no input holds a post that can be read. A bad record is skipped and counted instead.
pub fn read(inputs: &[Input], options: &Options, progress: &mut Progress<'_>) -> Result<Conversation, Error> {
    let zone = options.zone()?;
    let forced = options.format.as_deref().map(forced).transpose()?;
    let container::Expanded { files, refused } = container::expand(inputs);
    let total = files.iter().map(|file| file.bytes.len() as u64).sum();
    progress.report(Stage::Read, 0, total);
    let decoded: Vec<_> = files.iter().map(|file| container::encoding::decode(&file.bytes)).collect();

    let mut before = 0;
    let mut errors: Vec<Option<Error>> = Vec::new();
    let mut work = Vec::new();
    for (index, (file, text)) in files.iter().zip(&decoded).enumerate() {
        let sample = Sample::new(&file.name, &file.bytes, &text.text);
        let format = match forced {
            Some(format) => Ok(format),
            None => detect::detect(&sample),
        };
        match format {
            Ok(format) => {
                let file = DecodedFile {
                    index,
                    name: &file.name,
                    bytes: &file.bytes,
                    text: &text.text,
                    encoding: text.encoding,
                    platform: format.platform,
                    json_start: sample.json_start(),
                    before,
                };
                work.push((format, file));
                errors.push(None);
            }
            Err(error) => errors.push(Some(error.in_file(&file.name))),
        }
        before += file.bytes.len() as u64;
    }

    errors.extend(refused.into_iter().map(Some));
    set_aside(&mut work, &mut errors, &files);

    let report = Box::new(|done: u64| progress.report(Stage::Read, done.min(total), total));
    let mut sink = Sink::new(options, zone, files.len(), total, report);
    let (side, posts): (Vec<&(&'static Format, DecodedFile<'_>)>, Vec<_>) =
        work.iter().partition(|(format, _)| format.is_side());
    for (format, file) in side.into_iter().chain(posts) {
        sink.begin(file);
        for warning in &decoded[file.index].warnings {
            sink.warn(file, warning.clone());
        }
        if let Err(error) = (format.read)(file, &mut sink) {
            errors[file.index] = Some(error.in_file(file.name));
        }
        sink.at(file.text.len());
    }
    finish::finish(sink, &work, errors)
}

/// Leaves out what an archive holds besides its posts: where one of its files is in a platform's own
/// format, files of no particular shape are settings, lists and notices, not posts.
fn set_aside(
    work: &mut Vec<(&'static Format, DecodedFile<'_>)>,
    errors: &mut [Option<Error>],
    files: &[container::File<'_>],
) {
    let archive = |index: usize| files.get(index).and_then(|file| file.archive);
    let mut best: BTreeMap<usize, u8> = BTreeMap::new();
    for (format, file) in work.iter().filter(|(format, _)| !format.is_side()) {
        if let Some(archive) = archive(file.index) {
            let best = best.entry(archive).or_default();
            *best = format.particular().max(*best);
        }
    }
    let beaten = |index: usize, particular: u8| {
        archive(index).and_then(|archive| best.get(&archive)).is_some_and(|best| particular < *best)
    };
    work.retain(|(format, file)| format.is_side() || !beaten(file.index, format.particular()));
    for (index, error) in errors.iter_mut().enumerate() {
        if beaten(index, 0) && error.as_ref().is_some_and(|error| error.code != Code::Unreadable) {
            *error = None;
        }
    }
}

/// The names of all formats, each with the key of the help text that says how to get a file of it
/// (`www/i18n/help`).
///
/// ```
/// assert!(coranto::read::formats().any(|format| format == ("x-archive", "x")));
/// ```
pub fn formats() -> impl Iterator<Item = (&'static str, &'static str)> {
    FORMATS.iter().map(|format| (format.name, format.help))
}

/// What of a file's name may be published: no folders of the machine that it lies on, but those inside an archive.
///
/// ```
/// assert_eq!(coranto::read::published("/home/ada/exports/tweets.js"), "tweets.js");
/// assert_eq!(coranto::read::published("C:\\ada\\slack.zip/general/2024-03-09.json"), "slack.zip/general/2024-03-09.json");
/// ```
pub fn published(name: &str) -> &str {
    const ARCHIVES: [&str; 5] = [".zip", ".tar", ".gz", ".tgz", ".zst"];
    let mut start = 0;
    for (at, _) in name.match_indices(['/', '\\']) {
        let folder = name[start..at].to_lowercase();
        if ARCHIVES.iter().any(|ending| folder.ends_with(ending)) {
            break;
        }
        start = at + 1;
    }
    &name[start..]
}

/// The error where a file does not fit into the memory at all.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively a file is read before"))]
pub(crate) fn beyond_memory(name: &str) -> Error {
    container::too_large(container::TOTAL).in_file(name)
}

/// Whether the name of an archive's member leaves it possible that there are posts in it.
#[cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "archives are looked into from outside there only")
)]
pub(crate) fn worth_reading(name: &str) -> bool {
    container::worth_reading(name)
}

fn forced(name: &str) -> Result<&'static Format, Error> {
    registry::named(name).ok_or_else(|| {
        let known: Vec<_> = FORMATS.iter().map(|format| format.name).collect();
        Error::new(
            Code::BadOption,
            format!("there is no format `{name}`"),
            format!("leave `format` out, or take one of {}", known.join(", ")),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Post;

    /// The conversation of several texts, by name.
    pub(in crate::read) fn several(files: &[(&str, &str)]) -> Result<Conversation, Error> {
        let inputs: Vec<Input> = files
            .iter()
            .map(|(name, text)| Input { name: Some((*name).to_owned()), data: text.as_bytes().to_vec() })
            .collect();
        read(&inputs, &Options::default(), &mut Progress::none())
    }

    /// The conversation of one file.
    pub(in crate::read) fn one(name: &str, data: Vec<u8>) -> Result<Conversation, Error> {
        let input = Input { name: Some(name.to_owned()), data };
        read(&[input], &Options::default(), &mut Progress::none())
    }

    /// The posts of one text, or none.
    pub(in crate::read) fn posts(name: &str, text: &str) -> Vec<Post> {
        one(name, text.as_bytes().to_vec()).map(|conversation| conversation.posts).unwrap_or_default()
    }
}
