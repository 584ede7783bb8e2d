//! From inputs to files with their bytes: archives are unpacked, what cannot hold posts stays inside.
//!
//! ZIP (stored and deflate, ZIP64, data descriptors), tar and gzip are opened. Names inside an archive
//! are labels and nothing is ever written anywhere by them. The limits:
//!
//! | What | Limit |
//! |---|---|
//! | Bytes of all files of a job, unpacked | [`TOTAL`], 512 MiB |
//! | Bytes that one input unpacks to | [`RATIO`], 200 times its own size, and 32 MiB in any case ([`FLOOR`]) |
//! | Members of an archive | [`MEMBERS`], 200,000 |
//! | Wrappings around a file | [`WRAPPINGS`], 3: a gzip inside a tar inside a ZIP |
//! | Members of a ZIP that share bytes | none |
//!
//! An archive beyond a limit is refused whole, since half of it would be read as if it were all.
//! A member with a wrong checksum is refused by itself.

pub(in crate::read) mod encoding;
mod inflate;
mod tar;
mod zip;

use crate::error::{Code, Error};
use crate::read::source::Input;
pub(in crate::read) use inflate::TOTAL;
use inflate::{FLOOR, Fault, MEMBERS, RATIO, WRAPPINGS, gunzip};
use std::borrow::Cow;

/// A file to be read: an input, or a member of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File<'a> {
    /// The caller's name; `outer.zip/inner.json` inside an archive.
    pub(crate) name: String,
    pub(crate) bytes: Cow<'a, [u8]>,
    /// The place of the input that it was unpacked from; `None` for a file that is an input itself.
    pub(crate) archive: Option<usize>,
}

/// What the inputs hold.
#[derive(Debug, Default)]
pub(crate) struct Expanded<'a> {
    /// The files, in the order of the inputs and of the archives' own lists.
    pub(crate) files: Vec<File<'a>>,
    /// Archives and members that were refused, each with its name.
    pub(crate) refused: Vec<Error>,
}

/// The files of all inputs, in order.
pub(crate) fn expand(inputs: &[Input]) -> Expanded<'_> {
    expand_within(inputs, TOTAL)
}

fn expand_within(inputs: &[Input], total: usize) -> Expanded<'_> {
    let mut expanded = Expanded::default();
    let mut left = total;
    for (index, input) in inputs.iter().enumerate() {
        let name = match &input.name {
            Some(name) if !name.trim().is_empty() => name.clone(),
            _ => format!("input {}", index + 1),
        };
        let file = File { name, bytes: Cow::Borrowed(input.data.as_slice()), archive: None };
        if Wrapping::of(&file.bytes).is_none() {
            match left.checked_sub(file.bytes.len()) {
                Some(rest) => {
                    left = rest;
                    expanded.files.push(file);
                }
                None => expanded.refused.push(too_large(total).in_file(file.name)),
            }
            continue;
        }
        let allowed = left.min(input.data.len().saturating_mul(RATIO).max(FLOOR));
        let mut opened = Opened { allowed, total, input: index, files: Vec::new(), refused: Vec::new() };
        let name = file.name.clone();
        match opened.open(file, 0) {
            Ok(()) => {
                left -= opened.files.iter().map(|file| file.bytes.len()).sum::<usize>().min(left);
                if opened.files.is_empty() && opened.refused.is_empty() {
                    opened.refused.push(
                        Error::new(
                            Code::Empty,
                            "the archive holds no file that could have posts in it",
                            "choose an archive with JSON, CSV, HTML, XML or text files in it",
                        )
                        .in_file(name),
                    );
                }
                expanded.files.append(&mut opened.files);
                expanded.refused.append(&mut opened.refused);
            }
            Err(error) => expanded.refused.push(error.in_file(name)),
        }
    }
    expanded
}

/// What stands around files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrapping {
    Zip,
    Gzip,
    Tar,
}

impl Wrapping {
    fn of(bytes: &[u8]) -> Option<Wrapping> {
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            // Office documents are ZIPs as well, and are refused as what they are.
            let head = &bytes[..bytes.len().min(1 << 12)];
            let names = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
            let office = names(b"[Content_Types].xml") || names(b"mimetypeapplication/");
            (!office).then_some(Wrapping::Zip)
        } else if bytes.starts_with(b"\x1f\x8b\x08") {
            Some(Wrapping::Gzip)
        } else if tar::is_tar(bytes) {
            Some(Wrapping::Tar)
        } else {
            None
        }
    }
}

/// An input that is being opened.
struct Opened<'a> {
    /// Bytes that may still be unpacked.
    allowed: usize,
    /// The limit for the whole job, for the message.
    total: usize,
    input: usize,
    files: Vec<File<'a>>,
    refused: Vec<Error>,
}

impl<'a> Opened<'a> {
    /// Opens a file as far as it is wrapped.
    fn open(&mut self, file: File<'a>, wrappings: usize) -> Result<(), Error> {
        let Some(wrapping) = Wrapping::of(&file.bytes) else {
            if !is_media(&file.bytes) {
                self.files.push(file);
            }
            return Ok(());
        };
        if wrappings >= WRAPPINGS {
            self.refused.push(
                Error::new(
                    Code::TooLarge,
                    format!("it lies in archives inside archives, more than {WRAPPINGS} deep"),
                    "unpack the outer archives and choose the inner one",
                )
                .in_file(file.name),
            );
            return Ok(());
        }
        let File { name, bytes, .. } = file;
        let mut members = Vec::new();
        match wrapping {
            Wrapping::Gzip => {
                let (unpacked, whole) = gunzip(&bytes, self.allowed).map_err(|fault| self.error(fault))?;
                self.spend(unpacked.len())?;
                let inner = name.strip_suffix(".gz").map(str::to_owned);
                let inner = inner.or_else(|| name.strip_suffix(".tgz").map(|stem| format!("{stem}.tar")));
                let inner = inner.unwrap_or_else(|| name.clone());
                if !whole {
                    self.refused.push(self.error(Fault::Cut).in_file(name));
                }
                members.push((inner, unpacked));
            }
            Wrapping::Zip => {
                for member in zip::members(&bytes).map_err(|fault| self.error(fault))? {
                    if !worth_reading(&member.name) {
                        continue;
                    }
                    let label = format!("{name}/{}", member.name);
                    match zip::unpack(&bytes, &member, self.allowed) {
                        Ok(unpacked) => {
                            self.spend(unpacked.len())?;
                            members.push((label, unpacked));
                        }
                        Err(Fault::TooLarge) => return Err(self.error(Fault::TooLarge)),
                        Err(fault) => self.refused.push(self.error(fault).in_file(label)),
                    }
                }
            }
            Wrapping::Tar => {
                for member in tar::members(&bytes).map_err(|fault| self.error(fault))? {
                    if let tar::Member::File { name: inner, data } = member {
                        if worth_reading(&inner) {
                            self.spend(data.len())?;
                            members.push((format!("{name}/{inner}"), data.to_vec()));
                        }
                    } else {
                        self.refused.push(self.error(Fault::Cut).in_file(name.clone()));
                    }
                }
            }
        }
        drop(bytes);
        // The order of an archive's list is an accident of how it was packed; a conversation
        // reads in the order of its files' names.
        members.sort_by(|(a, _), (b, _)| a.cmp(b));
        for (name, bytes) in members {
            let file = File { name: name.clone(), bytes: Cow::Owned(bytes), archive: Some(self.input) };
            if let Err(error) = self.open(file, wrappings + 1) {
                if error.code == Code::TooLarge {
                    return Err(error);
                }
                self.refused.push(error.in_file(name));
            }
        }
        Ok(())
    }

    fn spend(&mut self, bytes: usize) -> Result<(), Error> {
        match self.allowed.checked_sub(bytes) {
            Some(rest) => {
                self.allowed = rest;
                Ok(())
            }
            None => Err(self.error(Fault::TooLarge)),
        }
    }

    fn error(&self, fault: Fault) -> Error {
        match fault {
            Fault::TooLarge => too_large(self.total),
            Fault::Cut => Error::new(
                Code::Unreadable,
                "the archive is cut off",
                "download or copy it again, or unpack what is left of it and choose the files inside",
            ),
            Fault::Broken => Error::new(
                Code::Unreadable,
                "the archive is damaged",
                "download or copy it again, or unpack it and choose the files inside",
            ),
            Fault::Checksum => Error::new(
                Code::Unreadable,
                "it does not match its checksum in the archive",
                "download or copy the archive again",
            ),
            Fault::Encrypted => Error::new(
                Code::Unreadable,
                "it is locked with a password",
                "unpack the archive with its password and choose the files inside",
            ),
            Fault::Method(name) => Error::new(
                Code::Unsupported,
                format!("it is packed by a method that is not read ({name})"),
                "unpack the archive and choose the files inside",
            ),
            Fault::Overlap => Error::new(
                Code::Unreadable,
                "files in the archive share the same bytes, as in an archive made to do harm",
                "unpack it with a tool that you trust and choose the files inside",
            ),
            Fault::Members => Error::new(
                Code::TooLarge,
                format!("the archive has more than {MEMBERS} files"),
                "unpack it and choose the files that hold the posts",
            ),
        }
    }
}

pub(in crate::read) fn too_large(total: usize) -> Error {
    Error::new(
        Code::TooLarge,
        format!(
            "it holds more than can be read: {} MiB in all, and {RATIO} times the size of an archive",
            total >> 20
        ),
        "unpack it and choose the files that hold the posts, or export a shorter period",
    )
}

/// Whether a member's name leaves it possible that there are posts in it.
pub(in crate::read) fn worth_reading(name: &str) -> bool {
    const HOLDS_NO_POSTS: &[&str] = &[
        "7z", "aac", "avi", "avif", "bin", "bmp", "css", "db", "dll", "doc", "docx", "eot", "exe", "flac",
        "gif", "heic", "heif", "ico", "jfif", "jpeg", "jpg", "key", "less", "m4a", "m4v", "map", "mkv",
        "mov", "mp3", "mp4", "mpeg", "mpg", "oga", "ogg", "ogv", "opus", "otf", "pdf", "png", "ppt", "pptx",
        "scss", "sqlite", "svg", "thumb", "tif", "tiff", "ttf", "vcf", "wasm", "wav", "weba", "webm", "webp",
        "woff", "woff2", "xls", "xlsx",
    ];
    // A page that shows an archive brings its own program along.
    const PROGRAM: &[&str] = &["assets", "js", "lib", "css", "img", "vendor", "node_modules"];
    let lower = name.to_lowercase();
    let mut folders: Vec<&str> = lower.split(['/', '\\']).collect();
    let file = folders.pop().unwrap_or_default();
    if file.is_empty() || file.starts_with('.') || folders.contains(&"__macosx") {
        return false;
    }
    let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
    // Lists of X's archives that nobody quotes from, some of them larger than all posts.
    const LISTS: [&str; 8] =
        ["ad-", "like", "follower", "following", "ip-audit", "user-link", "device", "personalization"];
    if extension == "js" && folders.last() == Some(&"data") && LISTS.iter().any(|list| file.starts_with(list))
    {
        return false;
    }
    if extension == "js" {
        let data = folders.contains(&"data");
        return data || !folders.iter().any(|folder| PROGRAM.contains(folder));
    }
    !HOLDS_NO_POSTS.contains(&extension)
}

/// Whether the first bytes are those of an image, a sound, a film, a font or a document.
fn is_media(bytes: &[u8]) -> bool {
    const BEGINNINGS: &[&[u8]] = &[
        b"\xFF\xD8\xFF",
        b"\x89PNG\r\n",
        b"GIF8",
        b"RIFF",
        b"OggS",
        b"ID3",
        b"\x1A\x45\xDF\xA3",
        b"%PDF",
        b"fLaC",
        b"SQLite format 3\0",
        b"wOFF",
        b"wOF2",
    ];
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning)) || bytes.get(4..8) == Some(b"ftyp")
}

#[cfg(test)]
pub(super) mod tests {
    use super::inflate::inflate;
    use super::*;

    /// Raw deflate of stored blocks only, for tests that need real bytes without a compressor.
    fn stored(data: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut chunks = data.chunks(0xFFFF).peekable();
        if chunks.peek().is_none() {
            return vec![1, 0, 0, 0xFF, 0xFF];
        }
        while let Some(chunk) = chunks.next() {
            out.push(u8::from(chunks.peek().is_none()));
            out.extend_from_slice(&(chunk.len() as u16).to_le_bytes());
            out.extend_from_slice(&(!(chunk.len() as u16)).to_le_bytes());
            out.extend_from_slice(chunk);
        }
        out
    }

    pub(in crate::read) fn gzip(data: &[u8]) -> Vec<u8> {
        let mut out = b"\x1f\x8b\x08\x08\0\0\0\0\0\xffname\0".to_vec();
        out.extend(miniz_oxide::deflate::compress_to_vec(data, 6));
        out.extend(super::inflate::crc32(data).to_le_bytes());
        out.extend((data.len() as u32).to_le_bytes());
        out
    }

    /// A member of a ZIP made for a test.
    pub(in crate::read) struct Entry<'a> {
        pub(in crate::read) name: &'a str,
        pub(in crate::read) data: &'a [u8],
        pub(in crate::read) deflate: bool,
    }

    /// A ZIP with these members, written byte for byte from the format's description.
    pub(in crate::read) fn zip_of(entries: &[Entry<'_>]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut directory = Vec::new();
        for entry in entries {
            let packed = match entry.deflate {
                true => miniz_oxide::deflate::compress_to_vec(entry.data, 6),
                false => entry.data.to_vec(),
            };
            let offset = out.len() as u32;
            let mut common = Vec::new();
            common.extend(20u16.to_le_bytes());
            common.extend(0x800u16.to_le_bytes());
            common.extend(if entry.deflate { 8u16 } else { 0 }.to_le_bytes());
            common.extend([0, 0, 0x21, 0]);
            common.extend(super::inflate::crc32(entry.data).to_le_bytes());
            common.extend((packed.len() as u32).to_le_bytes());
            common.extend((entry.data.len() as u32).to_le_bytes());
            common.extend((entry.name.len() as u16).to_le_bytes());
            common.extend(0u16.to_le_bytes());
            out.extend(b"PK\x03\x04");
            out.extend(&common);
            out.extend(entry.name.as_bytes());
            out.extend(&packed);
            directory.extend(b"PK\x01\x02\x14\0");
            directory.extend(&common);
            directory.extend([0; 10]);
            directory.extend(offset.to_le_bytes());
            directory.extend(entry.name.as_bytes());
        }
        let start = out.len() as u32;
        out.extend(&directory);
        out.extend(b"PK\x05\x06\0\0\0\0");
        out.extend((entries.len() as u16).to_le_bytes());
        out.extend((entries.len() as u16).to_le_bytes());
        out.extend((directory.len() as u32).to_le_bytes());
        out.extend(start.to_le_bytes());
        out.extend([0, 0]);
        out
    }

    fn one(name: &str, data: Vec<u8>) -> [Input; 1] {
        [Input { name: Some(name.into()), data }]
    }

    fn names<'a>(expanded: &'a Expanded<'_>) -> Vec<&'a str> {
        expanded.files.iter().map(|file| file.name.as_str()).collect()
    }

    #[test]
    fn members_come_out_in_the_order_of_their_names_and_media_stay_inside() {
        let zip = zip_of(&[
            Entry { name: "data/tweets.js", data: b"window.YTD.tweets.part0 = []", deflate: true },
            Entry { name: "data/account.js", data: b"window.YTD.account.part0 = []", deflate: false },
            Entry { name: "data/tweets_media/1.jpg", data: b"\xFF\xD8\xFF\xE0", deflate: false },
            Entry { name: "data/noextension", data: b"\x89PNG\r\n\x1a\n", deflate: false },
            Entry { name: "assets/js/app.js", data: b"alert(1)", deflate: false },
            Entry { name: "__MACOSX/data/._tweets.js", data: b"\0\x05\x16\x07", deflate: false },
            Entry { name: "data/", data: b"", deflate: false },
        ]);
        let inputs = one("a.zip", zip);
        let expanded = expand(&inputs);
        assert_eq!(names(&expanded), ["a.zip/data/account.js", "a.zip/data/tweets.js"]);
        assert_eq!(&*expanded.files[1].bytes, b"window.YTD.tweets.part0 = []");
        assert_eq!(expanded.files[1].archive, Some(0));
        assert!(expanded.refused.is_empty());
    }

    #[test]
    fn gzip_members_follow_each_other_and_a_cut_one_is_told() {
        let mut bytes = gzip(b"one ");
        bytes.extend(gzip(b"two"));
        let inputs = one("log.txt.gz", bytes.clone());
        let expanded = expand(&inputs);
        assert_eq!(names(&expanded), ["log.txt"]);
        assert_eq!(&*expanded.files[0].bytes, b"one two");
        bytes.truncate(bytes.len() - 12);
        let inputs = one("log.txt.gz", bytes);
        let expanded = expand(&inputs);
        assert_eq!(&*expanded.files[0].bytes, b"one ");
        assert_eq!(expanded.refused[0].code, Code::Unreadable);
        let mut wrong = gzip(b"one");
        let at = wrong.len() - 8;
        wrong[at] ^= 1;
        assert!(expand(&one("a.gz", wrong)).refused[0].message.contains("checksum"));
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        let zeros = vec![0u8; FLOOR + 1];
        let inputs = one("bomb.zip", zip_of(&[Entry { name: "posts.json", data: &zeros, deflate: true }]));
        assert!(inputs[0].data.len() < FLOOR / RATIO);
        let expanded = expand(&inputs);
        assert!(expanded.files.is_empty());
        assert_eq!(expanded.refused[0].code, Code::TooLarge);
        assert_eq!(expand(&one("bomb.gz", gzip(&zeros))).refused[0].code, Code::TooLarge);
    }

    #[test]
    fn a_member_that_unpacks_to_more_than_it_says_is_refused() {
        let mut zip = zip_of(&[Entry { name: "a.json", data: &[b'['; 5000], deflate: true }]);
        let at = zip.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap() + 24;
        zip[at..at + 4].copy_from_slice(&100u32.to_le_bytes());
        let inputs = one("a.zip", zip);
        let expanded = expand(&inputs);
        assert!(expanded.files.is_empty());
        assert_eq!(expanded.refused[0].code, Code::Unreadable);
        assert_eq!(expanded.refused[0].file.as_deref(), Some("a.zip/a.json"));
    }

    #[test]
    fn the_limit_holds_over_all_inputs() {
        let inputs = [
            Input { name: None, data: vec![b'a'; 60] },
            Input { name: None, data: vec![b'b'; 60] },
            Input { name: None, data: vec![b'c'; 40] },
        ];
        let expanded = expand_within(&inputs, 100);
        assert_eq!(names(&expanded), ["input 1", "input 3"]);
        assert_eq!(expanded.refused[0].code, Code::TooLarge);
        assert_eq!(expanded.refused[0].file.as_deref(), Some("input 2"));
    }

    #[test]
    fn wrappings_end_somewhere() {
        let inner = zip_of(&[Entry { name: "a.json", data: b"[]", deflate: false }]);
        let two = zip_of(&[Entry { name: "b.zip", data: &inner, deflate: true }]);
        assert_eq!(names(&expand(&one("c.zip", two.clone()))), ["c.zip/b.zip/a.json"]);
        let mut bytes = b"[]".to_vec();
        for _ in 0..50 {
            bytes = gzip(&bytes);
        }
        let inputs = one("deep.gz", bytes);
        let expanded = expand(&inputs);
        assert!(expanded.files.is_empty());
        assert_eq!(expanded.refused[0].code, Code::TooLarge);
    }

    #[test]
    fn an_archive_without_text_says_so() {
        let zip = zip_of(&[Entry { name: "a.jpg", data: b"\xFF\xD8\xFF", deflate: false }]);
        assert_eq!(expand(&one("a.zip", zip)).refused[0].code, Code::Empty);
        assert_eq!(expand(&one("a.zip", zip_of(&[]))).refused[0].code, Code::Empty);
    }

    #[test]
    fn stored_blocks_inflate() {
        for length in [0, 1, 70_000] {
            let data = vec![7u8; length];
            let packed = stored(&data);
            assert_eq!(inflate(&packed, 0, 100_000), Ok((data, packed.len())));
        }
        assert_eq!(inflate(&stored(&[1; 100]), 0, 99), Err(Fault::TooLarge));
        assert_eq!(inflate(&[], 0, 10), Err(Fault::Cut));
        assert_eq!(inflate(&[0xFF; 20], 0, 10), Err(Fault::Broken));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_opened_or_refused(
            magic in 0usize..4,
            mut tail in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..600),
        ) {
            let mut data = [&b""[..], b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08"][magic].to_vec();
            data.append(&mut tail);
            expand(&one("a", data));
        }

        #[test]
        fn a_zip_damaged_anywhere_is_opened_or_refused(at in 0usize..2000, to in 0u8..=255) {
            let mut zip = zip_of(&[
                Entry { name: "a.json", data: br#"[{"a":1}]"#, deflate: true },
                Entry { name: "b.json", data: br#"[{"a":2}]"#, deflate: false },
            ]);
            let at = at % zip.len();
            zip[at] = to;
            let mut inputs = one("a.zip", zip);
            expand(&inputs);
            inputs[0].data.truncate(at);
            let expanded = expand(&inputs);
            proptest::prop_assert!(at < 4 || expanded.files.is_empty());
        }
    }
}
