//! Mailing lists: mailboxes (mbox), as Google Takeout writes those of a group.
//!
//! Addresses are never shown: an author is a name, or what stands before the `@`. What a reply repeats of the
//! message that it answers is cut, with the line that leads it in, and so is the signature.

use crate::error::Error;
use crate::model::{LeftOutReason, Platform, Post};
use crate::read::person::{person, veiled, without_address};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;

/// How deep parts of a message lie in each other.
const DEPTH: usize = 8;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let text = sample.text.trim_start();
    let head: Vec<&str> = text.lines().take(60).take_while(|line| !line.trim().is_empty()).collect();
    let has = |name: &str| {
        head.iter().any(|line| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))
    };
    let lead = text.starts_with("From ");
    let mail = has("From:") && has("Date:") && (has("Subject:") || has("Message-ID:"));
    (mail && (lead || has("Message-ID:") || has("MIME-Version:"))).then_some("mbox")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    for message in messages(file.text) {
        sink.at(file.offset_of(message));
        one(file, message, sink);
    }
    Ok(())
}

/// The messages of a mailbox: each begins with a line `From …` after an empty one.
fn messages(text: &str) -> Vec<&str> {
    let mut starts = Vec::new();
    let mut at = 0;
    let mut empty = true;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().copied().unwrap_or_default();
        // A header follows, so that prose beginning with the word is none.
        let headed = next.split_once(':').is_some_and(|(name, _)| !name.is_empty() && !name.contains(' '));
        if empty && line.starts_with("From ") && headed {
            starts.push((at, at + line.len()));
        }
        empty = line.trim().is_empty();
        at += line.len();
    }
    if starts.is_empty() {
        return vec![text];
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    starts.iter().zip(ends).map(|((_, from), to)| &text[*from..to.max(*from)]).collect()
}

/// The headers of a message or a part, unfolded, and what stands below them.
fn split(text: &str) -> (Vec<(String, String)>, &str) {
    let mut headers: Vec<(String, String)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        at += line.len();
        let bare = line.trim_end_matches(['\r', '\n']);
        if bare.is_empty() {
            if headers.is_empty() {
                continue;
            }
            return (headers, &text[at..]);
        }
        if bare.starts_with([' ', '\t']) {
            if let Some((_, value)) = headers.last_mut() {
                value.push(' ');
                value.push_str(bare.trim());
            }
        } else if let Some((name, value)) = bare.split_once(':') {
            headers.push((name.trim().to_lowercase(), value.trim().to_owned()));
        }
    }
    (headers, "")
}

fn one(file: &DecodedFile<'_>, message: &str, sink: &mut Sink<'_>) {
    let (headers, body) = split(message);
    let header = |name: &str| headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    if headers.is_empty() {
        return sink.skip_at(file, file.offset_of(message), "it has no headers");
    }
    let own = without_quotation(&words(&headers, body, 0));
    if own.trim().is_empty() {
        return sink.withhold(file, LeftOutReason::System);
    }
    let id = header("message-id").map(veiled).unwrap_or_default();
    let mut post = Post::new(Platform::Mail, id, own);
    let subject = header("subject").map(decoded).unwrap_or_default();
    let answers = is_answer(&subject);
    if !answers && !subject.trim().is_empty() {
        let title = subject.trim();
        post.title_end = title.len();
        post.text = format!("{title}\n\n{}", post.text);
    }
    let from = header("from").map(decoded).unwrap_or_default();
    let address = from.rsplit_once('<').map_or(from.as_str(), |(_, address)| address.trim_end_matches('>'));
    // `Ada via harbour` is how a list names those whose address it hides.
    let name = without_address(&from);
    let name = name.split_once(" via ").map_or(name, |(name, _)| name).trim_matches(['\'', '"']);
    post.author = person(Some(veiled(&address.trim().to_lowercase())), name, "");
    if let Some(date) = header("date") {
        let date = date.split_once('(').map_or(date, |(date, _)| date);
        sink.time(&mut post, date);
    }
    let references = header("references").unwrap_or_default();
    let first = references.split_whitespace().next().map(veiled);
    let last = references.split_whitespace().last();
    post.reply_to = header("in-reply-to").and_then(|ids| ids.split_whitespace().next()).or(last).map(veiled);
    post.thread = header("x-gm-thrid").map(str::to_owned).or(first);
    let list = header("list-id").map(decoded).map(|id| without_address(&id).to_owned());
    post.place = list.filter(|name| !name.is_empty() && !name.contains('.'));
    sink.push(file, post);
}

fn is_answer(subject: &str) -> bool {
    const MARKS: [&str; 9] = ["re:", "aw:", "sv:", "antw:", "rif:", "res:", "r:", "fwd:", "re :"];
    let lower = subject.trim().to_lowercase();
    let lower = lower
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
        .map_or(lower.as_str(), |(_, rest)| rest.trim());
    MARKS.iter().any(|mark| lower.starts_with(mark))
}

/// The words of a message or of one of its parts: plain text where there is some, else what HTML says.
fn words(headers: &[(String, String)], body: &str, depth: usize) -> String {
    let header =
        |name: &str| headers.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let kind = header("content-type");
    let lower = kind.to_lowercase();
    if lower.starts_with("multipart/") && depth < DEPTH {
        let Some(boundary) = parameter(kind, "boundary") else { return String::new() };
        let mark = format!("--{boundary}");
        let parts: Vec<&str> =
            body.split(mark.as_str()).skip(1).take_while(|part| !part.starts_with("--")).collect();
        let read = parts.iter().map(|part| {
            let part = part.trim_start_matches(['\r', '\n']);
            // A part may begin with the empty line that ends no header at all.
            let (headers, body) = if part.contains(':') { split(part) } else { (Vec::new(), part) };
            let html = headers
                .iter()
                .any(|(key, value)| key == "content-type" && value.to_lowercase().starts_with("text/html"));
            let file = headers.iter().any(|(key, value)| {
                key == "content-disposition" && value.to_lowercase().starts_with("attachment")
            });
            (html, if file { String::new() } else { words(&headers, body, depth + 1) })
        });
        let mut read: Vec<(bool, String)> = read.filter(|(_, words)| !words.trim().is_empty()).collect();
        let plain = read.iter().position(|(html, _)| !html).unwrap_or(0);
        return if read.is_empty() { String::new() } else { read.swap_remove(plain).1 };
    }
    if !lower.is_empty() && !lower.starts_with("text/") {
        return String::new();
    }
    let bytes = match header("content-transfer-encoding").to_lowercase().as_str() {
        "quoted-printable" => quoted_printable(body, false),
        "base64" => base64(body),
        _ => return if lower.starts_with("text/html") { html::to_text(body) } else { body.to_owned() },
    };
    let text = in_charset(&bytes, &parameter(kind, "charset").unwrap_or_default());
    if lower.starts_with("text/html") { html::to_text(&text) } else { text }
}

/// A parameter of a header: `charset` of `text/plain; charset="UTF-8"`.
fn parameter(header: &str, name: &str) -> Option<String> {
    header.split(';').skip(1).find_map(|part| {
        let (key, value) = part.split_once('=')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"').to_owned())
    })
}

fn in_charset(bytes: &[u8], charset: &str) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // Latin-1, which is what mail that is not UTF-8 is in, but for a few marks.
        Err(_) if !charset.eq_ignore_ascii_case("utf-8") => {
            bytes.iter().map(|byte| char::from(*byte)).collect()
        }
        Err(_) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// RFC 2045, section 6.7; in a header an underscore is a space.
fn quoted_printable(text: &str, header: bool) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += 1;
        if *byte == b'_' && header {
            out.push(b' ');
        } else if *byte != b'=' {
            out.push(*byte);
        } else if bytes.get(at) == Some(&b'\n') {
            at += 1;
        } else if bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n') {
            at += 2;
        } else {
            let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
            match (digit(at), digit(at + 1)) {
                (Some(high), Some(low)) => {
                    out.push((high * 16 + low) as u8);
                    at += 2;
                }
                _ => out.push(b'='),
            }
        }
    }
    out
}

/// RFC 4648, section 4; what is no digit is passed over.
fn base64(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let (mut held, mut bits) = (0u32, 0);
    for byte in text.bytes() {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        held = held << 6 | u32::from(digit);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    out
}

/// A header with its encoded words (RFC 2047) as they are meant.
fn decoded(header: &str) -> String {
    let mut out = String::new();
    let mut rest = header;
    while let Some(open) = rest.find("=?") {
        let (before, mark) = rest.split_at(open);
        let parts: Vec<&str> = mark[2..].splitn(4, '?').collect();
        let word = match parts.as_slice() {
            [charset, encoding, coded, after] if after.starts_with('=') => {
                let bytes = if encoding.eq_ignore_ascii_case("b") {
                    base64(coded)
                } else {
                    quoted_printable(coded, true)
                };
                Some((in_charset(&bytes, charset), &after[1..]))
            }
            _ => None,
        };
        // Space between two encoded words is none.
        if !before.trim().is_empty() || out.is_empty() {
            out.push_str(before);
        }
        match word {
            Some((word, after)) => {
                out.push_str(&word);
                rest = after;
            }
            None => {
                out.push_str("=?");
                rest = &mark[2..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// A message without what it repeats of another, the line that leads that in, and the signature.
fn without_quotation(text: &str) -> String {
    const ORIGINAL: [&str; 6] = [
        "-----original message-----",
        "-------- original message --------",
        "---------- forwarded message",
        "-----ursprüngliche nachricht-----",
        "-----message d'origine-----",
        "-----mensaje original-----",
    ];
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines() {
        let bare = line.trim_end();
        if bare == "--" || line == "-- " || ORIGINAL.iter().any(|mark| bare.to_lowercase().starts_with(mark))
        {
            break;
        }
        if bare.trim_start().starts_with('>') {
            // What leads a quotation in ends with a colon, and may take two lines.
            while lines.last().is_some_and(|line| line.trim().is_empty()) {
                lines.pop();
            }
            if lines.last().is_some_and(|line| {
                line.trim_end().ends_with(':') && line.chars().any(|c| c.is_ascii_digit() || c == '@')
                    || line.trim_end().ends_with("wrote:")
            }) {
                let led = lines.pop().unwrap_or_default();
                let starts = |line: &str| {
                    ["On ", "Am ", "Le ", "El ", "Il ", "Op ", "Em "]
                        .iter()
                        .any(|word| line.starts_with(word))
                };
                if !starts(led.trim_start()) && lines.last().is_some_and(|line| starts(line)) {
                    lines.pop();
                }
            }
            continue;
        }
        lines.push(bare);
    }
    // Lines of a paragraph that mail programs broke at about 72 characters are one.
    let mut out = String::new();
    let mut before = 0;
    for line in lines {
        let joined = before >= 58 && !line.is_empty() && !line.starts_with([' ', '\t', '-', '*', '•']);
        if !out.is_empty() {
            out.push(if joined { ' ' } else { '\n' });
        }
        out.push_str(line);
        before = line.chars().count();
    }
    out.trim().to_owned()
}
