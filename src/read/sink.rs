//! Where readers put what they find.

use crate::model::{Author, LeftOutReason, Platform, Post, Skipped, TablePreview, Visibility};
use crate::options::{Include, Options};
use crate::read::person::veiled_of;
use crate::read::sample::wrapped;
use crate::read::side::Side;
use crate::read::source::DecodedFile;
use crate::text;
use crate::text::json::{self, Fault, Json};
use std::collections::{BTreeMap, BTreeSet};

/// How many skipped records of a file are listed; all are counted.
const LISTED: usize = 100;

const NOT_JSON: &str = "it is not valid JSON";

/// Bytes between two reports of progress.
const STEP: u64 = 1 << 18;

/// Where a post came from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin {
    pub(super) file: u32,
    /// It stood inside a repost, not as a record of its own.
    pub(super) embedded: bool,
}

/// What is known of one file while it is read.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) skipped: Vec<Skipped>,
    pub(super) skipped_total: u64,
    pub(super) warnings: Vec<String>,
    pub(super) columns: BTreeMap<String, String>,
    pub(super) table: Option<TablePreview>,
    pub(super) withheld: u64,
    /// Of these, the ones that not everybody may read.
    pub(super) private: u64,
    pub(super) zone_assumed: bool,
}

/// Collects what the readers of all files find.
pub(crate) struct Sink<'s> {
    pub(crate) options: &'s Options,
    /// The zone in which a time without one is read.
    pub(crate) zone: crate::locale::time::TimeZone,
    /// What files of one export say about each other's posts.
    pub(crate) side: Side,
    pub(super) posts: Vec<Post>,
    /// As long as `posts`.
    pub(super) origins: Vec<Origin>,
    pub(super) notes: Vec<Notes>,
    pub(super) withheld: BTreeMap<Reason, u64>,
    /// Reposts: (platform, key of the original) → how many were seen.
    pub(super) reposts: BTreeMap<(Platform, String), u64>,
    /// Authors as told apart from posts.
    pub(super) authors: Vec<(Platform, Author)>,
    seen_reposts: BTreeSet<(Platform, String)>,
    report: Box<dyn FnMut(u64) + 's>,
    /// Bytes of all files.
    total: u64,
    /// Bytes of the files before this one.
    before: u64,
    reported: u64,
    record: u64,
    line: (usize, u64),
    /// Records that the end of a file cuts.
    cuts: u64,
    /// Where faults were told of, by file.
    told: BTreeSet<(usize, usize)>,
    /// The first fault of a file's JSON: where, in bytes of its text, and what.
    pub(super) faults: BTreeMap<usize, (usize, &'static str)>,
}

/// [`LeftOutReason`] in the order of its declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reason(pub(super) LeftOutReason);

impl PartialOrd for Reason {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Reason {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.0 as u8).cmp(&(other.0 as u8))
    }
}

impl<'s> Sink<'s> {
    pub(super) fn new(
        options: &'s Options,
        zone: crate::locale::time::TimeZone,
        files: usize,
        total: u64,
        report: Box<dyn FnMut(u64) + 's>,
    ) -> Self {
        Sink {
            options,
            zone,
            side: Side::default(),
            posts: Vec::new(),
            origins: Vec::new(),
            notes: (0..files).map(|_| Notes::default()).collect(),
            withheld: BTreeMap::new(),
            reposts: BTreeMap::new(),
            authors: Vec::new(),
            seen_reposts: BTreeSet::new(),
            report,
            total,
            before: 0,
            reported: 0,
            record: 0,
            line: (0, 1),
            cuts: 0,
            told: BTreeSet::new(),
            faults: BTreeMap::new(),
        }
    }

    pub(super) fn begin(&mut self, file: &DecodedFile<'_>) {
        self.before = file.before;
        self.record = 0;
        self.line = (0, 1);
    }

    fn note(&mut self, file: &DecodedFile<'_>) -> &mut Notes {
        &mut self.notes[file.index]
    }

    /// Takes a post in. The text may be raw: it is normalised here, and where there is a title it
    /// is the first `title_end` bytes of the raw text. Names and handles are cleaned, the language
    /// is checked or detected, private posts are kept back unless they were asked for.
    pub(crate) fn push(&mut self, file: &DecodedFile<'_>, post: Post) {
        self.take(file, post, false);
    }

    /// A repost without a text of its own: its original is taken in where the export embeds it, the
    /// repost itself is counted as kept back. `key` is the repost's own id where it has one.
    pub(crate) fn repost(&mut self, file: &DecodedFile<'_>, key: Option<String>, original: Option<Post>) {
        let platform = original.as_ref().map_or(file.platform, |post| post.platform);
        let fresh = key.is_none_or(|key| self.seen_reposts.insert((platform, key)));
        if fresh {
            self.withhold(file, LeftOutReason::Repost);
        }
        if let Some(post) = original {
            if fresh {
                *self.reposts.entry((platform, post.key.clone())).or_default() += 1;
            }
            self.take(file, post, true);
        }
    }

    /// Puts keys in the place of the ids by which a file's posts refer to each other.
    pub(crate) fn refer(&mut self, file: &DecodedFile<'_>, ids: &BTreeMap<String, String>) {
        let own = self.posts.iter_mut().zip(&self.origins);
        for (post, _) in own.filter(|(_, origin)| origin.file as usize == file.index) {
            let Post { reply_to, thread, quotes, .. } = post;
            for id in [reply_to, thread, quotes].into_iter().flatten() {
                if let Some(key) = ids.get(id) {
                    id.clone_from(key);
                }
            }
        }
    }

    /// What an export says of an author apart from the posts: fills what a post's author lacks.
    pub(crate) fn known(&mut self, platform: Platform, author: Author) {
        self.authors.push((platform, author));
    }

    /// A post that was deleted while the export was made.
    pub(crate) fn deleted(&mut self, file: &DecodedFile<'_>, platform: Platform, key: &str) {
        // Few posts are deleted in the minutes that a file of events covers.
        let mut at = 0;
        let mut found = false;
        while at < self.posts.len() {
            if self.posts[at].platform == platform && self.posts[at].key == key {
                self.posts.remove(at);
                self.origins.remove(at);
                found = true;
            } else {
                at += 1;
            }
        }
        if found {
            self.withhold(file, LeftOutReason::Deleted);
        }
    }

    /// Counts a post that is not taken in.
    pub(crate) fn withhold(&mut self, file: &DecodedFile<'_>, reason: LeftOutReason) {
        self.note(file).withheld += 1;
        self.note(file).private += u64::from(reason == LeftOutReason::Private);
        *self.withheld.entry(Reason(reason)).or_default() += 1;
    }

    /// A record that could not be read, by the byte at which it begins in the file's text.
    pub(crate) fn skip_at(&mut self, file: &DecodedFile<'_>, offset: usize, reason: impl Into<String>) {
        let line = (self.notes[file.index].skipped.len() < LISTED).then(|| self.line_at(file, offset));
        self.skip(file, line, None, reason);
    }

    /// A record that could not be read, by its 1-based line or number.
    pub(crate) fn skip(
        &mut self,
        file: &DecodedFile<'_>,
        line: Option<u64>,
        record: Option<u64>,
        reason: impl Into<String>,
    ) {
        let notes = self.note(file);
        notes.skipped_total += 1;
        if notes.skipped.len() < LISTED {
            notes.skipped.push(Skipped { line, record, reason: reason.into() });
        }
    }

    /// Something a reader of the digest should know of this file; said once.
    pub(crate) fn warn(&mut self, file: &DecodedFile<'_>, warning: impl Into<String>) {
        let warning = warning.into();
        let notes = self.note(file);
        if !notes.warnings.contains(&warning) {
            notes.warnings.push(warning);
        }
    }

    /// Field → column, as guessed or given, and what there was to choose from.
    pub(crate) fn columns(
        &mut self,
        file: &DecodedFile<'_>,
        columns: BTreeMap<String, String>,
        table: TablePreview,
    ) {
        let note = self.note(file);
        note.columns = columns;
        note.table = Some(table);
    }

    /// Says how far the file is read, in bytes of its text.
    pub(crate) fn at(&mut self, offset: usize) {
        let done = self.before.saturating_add(offset as u64);
        if done >= self.reported.saturating_add(STEP) {
            self.reported = done;
            (self.report)(done);
        }
    }

    /// The time in `text`, read in the reader's zone where it names none.
    pub(crate) fn time(&mut self, post: &mut Post, text: &str) {
        if let Some(moment) = crate::read::notation::dates::parse(text, &self.zone) {
            post.created_at = Some(moment.ms);
            post.zone_assumed = moment.zone_assumed;
        }
    }

    /// Runs `each` over the top-level records of a JSON file (see [`json::Values`]), those of arrays
    /// inside the array included, and counts what is not JSON or cut off.
    pub(crate) fn records<'a>(&mut self, file: &DecodedFile<'a>, mut each: impl FnMut(&Json<'a>, &mut Self)) {
        self.each_record(file, &mut each);
    }

    // Compiled once, not anew for every reader; so is `each_item`.
    fn each_record<'a>(&mut self, file: &DecodedFile<'a>, each: &mut dyn FnMut(&Json<'a>, &mut Self)) {
        let mut values = json::Values::new(file.json());
        while let Some((offset, value)) = values.next() {
            self.lost(file, file.json_start, &mut values);
            let offset = offset + file.json_start;
            self.at(offset);
            match value {
                Ok(json) => {
                    let cuts = self.cuts;
                    self.spread(file, &json, each, 0);
                    // A cut inside one of its records was counted there.
                    if json.is_object() && !json.is_whole() && cuts == self.cuts {
                        self.cut(file, offset);
                    }
                }
                Err(fault) => self.fault(file, offset, fault),
            }
        }
    }

    fn spread<'a>(
        &mut self,
        file: &DecodedFile<'a>,
        json: &Json<'a>,
        each: &mut dyn FnMut(&Json<'a>, &mut Self),
        depth: usize,
    ) {
        if let Some(key) = wrapped(json)
            && depth < 64
        {
            self.spread(file, json.get(key), each, depth + 1);
        } else if json.is_array() && depth < 64 {
            self.items(file, json, |item, sink| sink.spread(file, item, each, depth + 1));
        } else {
            each(json, self);
        }
    }

    /// Runs `each` over the elements of an array inside a record, with progress.
    pub(crate) fn items<'a>(
        &mut self,
        file: &DecodedFile<'a>,
        array: &Json<'a>,
        mut each: impl FnMut(&Json<'a>, &mut Self),
    ) {
        self.each_item(file, array, &mut each);
    }

    fn each_item<'a>(
        &mut self,
        file: &DecodedFile<'a>,
        array: &Json<'a>,
        each: &mut dyn FnMut(&Json<'a>, &mut Self),
    ) {
        let Json::Long(text) = array else {
            for item in array.items() {
                each(&item, self);
            }
            return;
        };
        let start = file.offset_of(text);
        let mut values = json::Values::of_array(text);
        while let Some((at, element)) = values.next() {
            self.lost(file, start, &mut values);
            let offset = start.saturating_add(at);
            self.at(offset);
            match element {
                Ok(json) => {
                    let cuts = self.cuts;
                    each(&json, self);
                    if !json.is_whole() && cuts == self.cuts {
                        self.cut(file, offset);
                    }
                }
                Err(fault) => self.fault(file, offset, fault),
            }
        }
    }

    fn cut(&mut self, file: &DecodedFile<'_>, offset: usize) {
        self.cuts += 1;
        self.skip_at(file, offset, "it is cut off at the end of the file");
        self.faults.entry(file.index).or_insert((file.text.len(), "it ends in the middle of a record"));
    }

    /// Tells of what was passed over inside values.
    fn lost(&mut self, file: &DecodedFile<'_>, start: usize, values: &mut json::Values<'_>) {
        for (at, fault) in values.lost.drain(..) {
            self.fault(file, start.saturating_add(at), fault);
        }
    }

    /// A place that is not JSON, told once: what is inside a list is met again where the list is read.
    pub(crate) fn fault(&mut self, file: &DecodedFile<'_>, offset: usize, fault: Fault) {
        if !self.told.insert((file.index, offset)) {
            return;
        }
        self.skip_at(file, offset, format!("{NOT_JSON}: {}", fault.reason));
        self.faults.entry(file.index).or_insert((offset + fault.at, fault.reason));
    }

    /// A 1-based number for records without an id, counted through the file.
    pub(crate) fn number(&mut self) -> u64 {
        self.record += 1;
        self.record
    }

    /// Gives a post without an id one of what it holds and of its place in the file: the same bytes have the
    /// same keys, whatever the file is called.
    pub(crate) fn key(&mut self, post: &mut Post) {
        if post.key.is_empty() {
            let author = post.author.as_ref().map_or("", |author| author.key.as_str());
            let at = post.created_at.unwrap_or(0).to_string();
            let held = veiled_of(&[&at, "\n", author, "\n", &post.text]);
            post.key = format!("{held}:{}", self.number());
        }
    }

    fn line_at(&mut self, file: &DecodedFile<'_>, offset: usize) -> u64 {
        let offset = offset.min(file.text.len());
        let (from, line) = if self.line.0 <= offset { self.line } else { (0, 1) };
        let newlines = file.text.as_bytes()[from..offset].iter().filter(|byte| **byte == b'\n').count();
        self.line = (offset, line + newlines as u64);
        self.line.1
    }

    fn take(&mut self, file: &DecodedFile<'_>, mut post: Post, embedded: bool) {
        if post.visibility != Visibility::Public && !self.options.includes(Include::Private) {
            // What stands inside a repost is no record of its own: the repost was counted.
            if !embedded {
                self.withhold(file, LeftOutReason::Private);
            }
            return;
        }
        self.key(&mut post);
        tidy(&mut post);
        self.note(file).zone_assumed |= post.zone_assumed;
        self.make_room();
        self.posts.push(post);
        self.origins.push(Origin { file: file.index as u32, embedded });
    }
}

impl Sink<'_> {
    /// Room for as many posts as the rest of the files will give at the rate so far: a list that doubles
    /// when it is full takes three times its size while it moves.
    fn make_room(&mut self) {
        let held = self.posts.len();
        if held < self.posts.capacity() {
            return;
        }
        let (done, total) = (self.reported.max(1), self.total);
        let expected = (held as u64).saturating_mul(total.saturating_sub(done)) / done;
        let room = usize::try_from(expected).unwrap_or(usize::MAX).saturating_mul(11) / 10;
        // Without a rate yet, and where files differ, a list still grows by its half.
        self.posts.reserve_exact(room.clamp(held / 2 + 64, (held + 64).saturating_mul(64)));
    }
}

/// Brings a post's texts to their normal form.
fn tidy(post: &mut Post) {
    if post.title_end > 0 || !text::is_settled(&post.text) {
        let split = if post.text.is_char_boundary(post.title_end) { post.title_end } else { 0 };
        let (title, body) = post.text.split_at(split);
        let title = one_line(title);
        let body = text::normalise(body);
        post.title_end = title.len();
        post.text = match (title.is_empty(), body.is_empty()) {
            (true, _) => body,
            (false, true) => title,
            (false, false) => format!("{title}\n\n{body}"),
        };
    }
    if let Some(author) = &mut post.author {
        author.name = one_line(&author.name);
        author.handle = one_line(&author.handle).trim_start_matches('@').to_owned();
        if author.key.is_empty() {
            author.key =
                if author.handle.is_empty() { author.name.clone() } else { author.handle.to_lowercase() };
        }
        author.url = author.url.take().and_then(web);
    }
    post.author = post.author.take().filter(|author| !author.key.is_empty());
    post.url = post.url.take().and_then(web);
    post.links.retain_mut(|link| {
        link.title = link.title.take().map(|title| one_line(&title)).filter(|title| !title.is_empty());
        match web(std::mem::take(&mut link.url)) {
            Some(url) => {
                link.url = url;
                true
            }
            None => false,
        }
    });
    post.alt_texts =
        post.alt_texts.iter().map(|alt| text::normalise(alt)).filter(|alt| !alt.is_empty()).collect();
    post.warning =
        post.warning.take().map(|warning| one_line(&warning)).filter(|warning| !warning.is_empty());
    post.place = post.place.take().map(|place| one_line(&place)).filter(|place| !place.is_empty());
    post.language = post
        .language
        .take()
        .and_then(|language| text::language::tag(&language))
        .or_else(|| text::language::detect(&post.text).map(str::to_owned));
}

/// `text` in its normal form on one line.
pub(crate) fn one_line(text: &str) -> String {
    if text::is_settled(text) && !text.contains('\n') {
        return text.to_owned();
    }
    text::normalise(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An address that a page may link to.
pub(crate) fn web(url: String) -> Option<String> {
    let url = url.trim();
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    let plain = !url.chars().any(|character| character.is_whitespace() || character.is_control());
    (plain && (lower.starts_with("http://") || lower.starts_with("https://")) && url.len() > 8)
        .then(|| url.to_owned())
}
