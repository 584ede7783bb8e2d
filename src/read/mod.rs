//! Bytes of any export to one conversation.
//!
//! Files are expanded from their archives, decoded, recognised by their content and read by the
//! reader of their format into one [`Sink`](sink::Sink); [`finish`] then joins what belongs
//! together. A new format is a variant of [`Format`](detect::Format), a line in
//! [`detect::detect`] and a line in [`read_as`].

mod bluesky;
mod car;
mod columns;
mod comment_scraper;
mod consultation;
mod dates;
mod detect;
mod discord;
mod discourse;
mod encoding;
mod feed;
mod file;
mod finish;
mod grid;
mod hn;
mod lemmy;
mod linkedin;
mod markup;
mod mastodon;
mod meta;
mod misskey;
mod numbers;
mod plain;
mod records;
mod reddit;
mod reddit_copy;
mod sheet;
mod side;
mod sink;
mod slack;
mod table;
mod tar;
mod telegram;
mod whatsapp;
mod x;
mod x_archive;
mod x_graphql;
mod x_scraped;
mod x_v2;
mod youtube;
mod zip;

use crate::error::{Code, Error};
use crate::model::{Conversation, Platform};
use crate::options::Options;
use crate::progress::{Progress, Stage};
use crate::text::json;
use crate::text::tree::TreeMap;
use detect::{Format, Sample};
use sink::Sink;

/// A file, or pasted text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// What the caller calls it; helps the detection and never decides it.
    pub name: Option<String>,
    /// Its bytes.
    pub data: Vec<u8>,
}

/// A file as its reader gets it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DecodedFile<'a> {
    /// Its place among the files that are read.
    index: usize,
    pub(crate) name: &'a str,
    pub(crate) bytes: &'a [u8],
    pub(crate) text: &'a str,
    pub(crate) encoding: &'static str,
    /// Its format's.
    pub(crate) platform: Platform,
    /// Bytes before its JSON: white space, or an assignment such as `window.YTD.tweets.part0 =`.
    pub(crate) json_start: usize,
    /// Bytes of the files before it, for the progress.
    before: u64,
}

impl<'a> DecodedFile<'a> {
    /// Its JSON, without an assignment before it.
    pub(crate) fn json(&self) -> &'a str {
        &self.text[self.json_start..]
    }

    /// Where a part of its text begins in it, in bytes; 0 for a text from elsewhere.
    pub(crate) fn offset_of(&self, part: &str) -> usize {
        let offset = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if offset <= self.text.len() { offset } else { 0 }
    }

    /// An error of this file.
    pub(crate) fn error(&self, code: Code, message: impl Into<String>, hint: impl Into<String>) -> Error {
        Error::new(code, message, hint).in_file(self.name)
    }

    /// The 1-based line and column of a byte offset.
    pub(crate) fn place(&self, offset: usize) -> (u64, u64) {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        let line = before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
        let begin = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        (line, (before.len() - begin) as u64 + 1)
    }
}

/// Reads all inputs into one conversation.
///
/// # Errors
/// Where no input holds a post that can be read. A bad record is skipped and counted instead.
pub fn read(inputs: &[Input], options: &Options, progress: &mut Progress<'_>) -> Result<Conversation, Error> {
    let zone = options.zone()?;
    let forced = options.format.as_deref().map(forced).transpose()?;
    let file::Expanded { files, refused } = file::expand(inputs);
    let total = files.iter().map(|file| file.bytes.len() as u64).sum();
    progress.report(Stage::Read, 0, total);
    let decoded: Vec<_> = files.iter().map(|file| encoding::decode(&file.bytes)).collect();

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
                    platform: format.platform(),
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
    let (side, posts): (Vec<&(Format, DecodedFile<'_>)>, Vec<_>) =
        work.iter().partition(|(format, _)| format.is_side());
    for (format, file) in side.into_iter().chain(posts) {
        sink.begin(file);
        for warning in &decoded[file.index].warnings {
            sink.warn(file, warning.clone());
        }
        if let Err(error) = read_as(*format, file, &mut sink) {
            errors[file.index] = Some(error.in_file(file.name));
        }
        sink.at(file.text.len());
    }
    finish::finish(sink, &work, errors)
}

/// Leaves out what an archive holds besides its posts: where one of its files is in a platform's own
/// format, files of no particular shape are settings, lists and notices, not posts.
fn set_aside(
    work: &mut Vec<(Format, DecodedFile<'_>)>,
    errors: &mut [Option<Error>],
    files: &[file::File<'_>],
) {
    let archive = |index: usize| files.get(index).and_then(|file| file.archive);
    let mut best: TreeMap<usize, u8> = TreeMap::new();
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

/// The error where a file does not fit into the memory at all.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively a file is read before"))]
pub(crate) fn beyond_memory(name: &str) -> Error {
    file::too_large(file::TOTAL).in_file(name)
}

/// Whether the name of an archive's member leaves it possible that there are posts in it.
#[cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "archives are looked into from outside there only")
)]
pub(crate) fn worth_reading(name: &str) -> bool {
    file::worth_reading(name)
}

fn forced(name: &str) -> Result<Format, Error> {
    Format::named(name).ok_or_else(|| {
        let known: Vec<_> = Format::ALL.iter().map(|format| format.name()).collect();
        Error::new(
            Code::BadOption,
            format!("there is no format `{name}`"),
            format!("leave `format` out, or take one of {}", known.join(", ")),
        )
    })
}

/// Reads a file by the reader of its format.
fn read_as(format: Format, file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    match format {
        Format::XGraphql => x_graphql::read(file, sink),
        Format::XV1 => x::read(file, sink),
        Format::XV2 => x_v2::read(file, sink),
        Format::XScraped => x_scraped::read(file, sink),
        Format::BlueskyPosts => bluesky::read(file, sink),
        Format::BlueskyJetstream => bluesky::read_jetstream(file, sink),
        Format::MastodonStatuses => mastodon::read(file, sink),
        Format::MastodonOutbox => mastodon::read_outbox(file, sink),
        Format::MastodonActor => mastodon::read_actor(file, sink),
        Format::Misskey => misskey::read(file, sink),
        Format::Lemmy => lemmy::read(file, sink),
        Format::Reddit => reddit::read(file, sink),
        Format::RedditCopy => reddit_copy::read(file, sink),
        Format::RedditMessages => reddit_copy::read_messages(file, sink),
        Format::RedditCopySide => reddit_copy::read_side(file, sink),
        Format::CommentScraper => comment_scraper::read(file, sink),
        Format::HackerNews => hn::read(file, sink),
        Format::Discourse => discourse::read(file, sink),
        Format::Youtube => youtube::read(file, sink),
        Format::YoutubeCopy => youtube::read_copy(file, sink),
        Format::XArchive => x_archive::read(file, sink),
        Format::XArchiveSide => x_archive::read_side(file, sink),
        Format::Slack => slack::read(file, sink),
        Format::SlackSide => slack::read_side(file, sink),
        Format::DiscordJson => discord::read_json(file, sink),
        Format::DiscordCsv => discord::read_csv(file, sink),
        Format::DiscordText => discord::read_text(file, sink),
        Format::DiscordHtml => discord::read_html(file, sink),
        Format::Telegram => telegram::read(file, sink),
        Format::TelegramHtml => telegram::read_html(file, sink),
        Format::Whatsapp => whatsapp::read(file, sink),
        Format::Messenger => meta::read_messenger(file, sink),
        Format::Threads | Format::Instagram | Format::Facebook => meta::read(file, sink),
        Format::MetaSide => meta::read_side(file, sink),
        Format::LinkedinShares => linkedin::read_shares(file, sink),
        Format::LinkedinComments => linkedin::read_comments(file, sink),
        Format::LinkedinMessages => linkedin::read_messages(file, sink),
        Format::LinkedinSide => linkedin::read_side(file, sink),
        Format::Feed => feed::read(file, sink),
        Format::JsonFeed => feed::read_json(file, sink),
        Format::BlueskyRepo => car::read(file, sink),
        Format::Consultation => consultation::read(file, sink),
        Format::ConsultationSide => consultation::read_side(file, sink),
        Format::JsonRecords => records::read(file, sink),
        Format::Table => table::read(file, sink),
        Format::PlainText => plain::read(file, sink),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Post;

    /// The conversation of several texts, by name.
    pub(super) fn several(files: &[(&str, &str)]) -> Result<Conversation, Error> {
        let inputs: Vec<Input> = files
            .iter()
            .map(|(name, text)| Input { name: Some((*name).to_owned()), data: text.as_bytes().to_vec() })
            .collect();
        read(&inputs, &Options::default(), &mut Progress::none())
    }

    /// The conversation of one file.
    pub(super) fn one(name: &str, data: Vec<u8>) -> Result<Conversation, Error> {
        let input = Input { name: Some(name.to_owned()), data };
        read(&[input], &Options::default(), &mut Progress::none())
    }

    /// The posts of one text, or none.
    pub(super) fn posts(name: &str, text: &str) -> Vec<Post> {
        one(name, text.as_bytes().to_vec()).map(|conversation| conversation.posts).unwrap_or_default()
    }
}
