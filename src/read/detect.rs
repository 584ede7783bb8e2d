//! Which format a file is in, by its content.

use crate::error::{Code, Error};
use crate::read::format::{Format, Kind};
use crate::read::registry::{FORMATS, named};
use crate::read::sample::Sample;

/// The format of a file, by its content.
///
/// # Errors
/// [`Code::Empty`] for a file without content, [`Code::Unsupported`] for a kind that holds no posts.
pub(crate) fn detect(sample: &Sample<'_>) -> Result<&'static Format, Error> {
    if let Some(error) = other_kind(sample.bytes) {
        return Err(error);
    }
    let found = FORMATS.iter().find_map(|format| (format.detect)(sample)).and_then(named);
    let found = found.ok_or_else(|| {
        Error::new(
            Code::Unsupported,
            "it is of no format that is read",
            "choose an export in JSON, CSV or plain text",
        )
    })?;
    if !matches!(found.kind, Kind::Own | Kind::Side)
        && let Some(error) = nothing(sample)
    {
        return Err(error);
    }
    Ok(found)
}

/// Why a file of no format in particular is not read: there is nothing in it, or a page.
fn nothing(sample: &Sample<'_>) -> Option<Error> {
    let bare = sample.text.trim();
    if sample.text.is_empty() && sample.bytes.len() > 4 {
        return Some(Error::new(
            Code::Unreadable,
            "it is not text",
            "choose an export in JSON, CSV or plain text, or a ZIP of them",
        ));
    }
    if bare.is_empty() || matches!(bare, "null" | "true" | "false" | "\"\"" | "undefined") {
        return Some(Error::new(
            Code::Empty,
            if bare.is_empty() {
                "there is nothing in it".to_owned()
            } else {
                format!("it holds only `{bare}`")
            },
            "choose the file of the export that holds the posts",
        ));
    }
    page(bare)
}

/// The error for pages and XML of no known shape; `None` for what only begins with a bracket.
fn page(text: &str) -> Option<Error> {
    let mut end = text.len().min(1 << 16);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text[..end].to_lowercase();
    let is_xml = head.starts_with("<?xml");
    let is_page =
        head.starts_with("<!doctype html") || head.starts_with("<html") || is_xml && head.contains("<html");
    let is_markup = head.starts_with('<') && text.ends_with('>') && head.contains("</");
    if !(is_page || is_xml || is_markup) {
        return None;
    }
    let has = |word: &str| head.contains(word);
    let hint = if has("facebook.com") || has("instagram.com") || has("threads.net") {
        "ask for the export again and choose the format JSON instead of HTML"
    } else if has("your archive") || has("window.__thar_config") {
        "choose data/tweets.js of the archive, or the whole ZIP"
    } else if is_page {
        "take the posts as JSON or CSV from an export or an API, or copy their text and paste it"
    } else {
        "export it as JSON or CSV"
    };
    let kind = if is_page { "a web page" } else { "XML of a shape that is not known" };
    Some(Error::new(
        Code::Unsupported,
        format!("it is {kind}, in which posts cannot be told from the rest"),
        hint,
    ))
}

/// Files that hold no posts that are read, by their first bytes.
fn other_kind(bytes: &[u8]) -> Option<Error> {
    const SIGNS: &[(usize, &[u8], &str)] = &[
        (0, b"\xFF\xD8\xFF", PICTURE),
        (0, b"\x89PNG\r\n", PICTURE),
        (0, b"GIF8", PICTURE),
        (8, b"WEBP", PICTURE),
        (0, b"BM\0\0", PICTURE),
        (0, b"II*\0", PICTURE),
        (0, b"MM\0*", PICTURE),
        (4, b"ftyphei", PICTURE),
        (4, b"ftypmif", PICTURE),
        (4, b"ftypavif", PICTURE),
        (4, b"ftyp", RECORDING),
        (0, b"\x1AE\xDF\xA3", RECORDING),
        (8, b"AVI ", RECORDING),
        (8, b"WAVE", RECORDING),
        (0, b"OggS", RECORDING),
        (0, b"ID3", RECORDING),
        (0, b"\xFF\xFB", RECORDING),
        (0, b"fLaC", RECORDING),
        (0, b"%PDF", "a PDF"),
        (0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an Office document"),
        (0, b"{\\rtf", "a word processor's document"),
        (0, b"SQLite format 3\0", "a database"),
        (0, b"PAR1", "a Parquet table"),
        (0, b"7z\xBC\xAF\x27\x1C", PACKED),
        (0, b"Rar!\x1A\x07", PACKED),
        (0, b"\xFD7zXZ\0", PACKED),
        (0, b"BZh", PACKED),
        (0, b"\x28\xB5\x2F\xFD", ZSTANDARD),
        (0, b"\0asm", "a program"),
        (0, b"\x7FELF", "a program"),
        (0, b"MZ\x90\0", "a program"),
    ];
    let holds = |at: usize, sign: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(sign));
    let kind = if holds(0, b"PK\x03\x04") {
        // Whatever is unpacked does not come here: this is an Office document, or a ZIP with no files.
        let head = &bytes[..bytes.len().min(1 << 16)];
        let names = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
        if names(b"xl/") || names(b"word/") || names(b"ppt/") || names(b"[Content_Types].xml") {
            "an Office document"
        } else if names(b"mimetypeapplication/vnd.oasis") {
            "an OpenDocument file"
        } else {
            return None;
        }
    } else {
        SIGNS.iter().find(|(at, sign, _)| holds(*at, sign)).map(|(.., kind)| *kind)?
    };
    let hint = match kind {
        PICTURE => "posts are read as text: take the export as JSON or CSV, or paste the text of the posts",
        RECORDING => "take the comments below it as JSON or CSV, or paste a transcript",
        PACKED => "unpack it first, or pack it as a ZIP",
        // It is unpacked before it comes here; this one could not be.
        ZSTANDARD => "unpack it with `zstd -d --long=31` or 7-Zip, and take what comes out",
        "a program" => "choose an export in JSON, CSV or plain text",
        "a database" | "a Parquet table" => "export its table of posts as CSV or JSON",
        _ => "save it as CSV (a table) or as plain text, and take that",
    };
    Some(Error::new(Code::Unsupported, format!("it is {kind}, which holds no posts that can be read"), hint))
}

const PICTURE: &str = "a picture";
const RECORDING: &str = "a sound or video recording";
const ZSTANDARD: &str = "packed with Zstandard";
const PACKED: &str = "an archive of a kind that is not opened";
