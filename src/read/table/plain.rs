//! Pasted and plain text: a post a paragraph, or a line where the lines are posts.

use crate::error::{Code, Error};
use crate::model::{Author, Platform, Post};
use crate::read::notation::numbers;
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text;

/// Whatever is nothing else.
pub(in crate::read) fn detect(_: &Sample<'_>) -> Option<&'static str> {
    Some("plain-text")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    if is_garbage(file.text) {
        return Err(file.error(
            Code::Unreadable,
            "it is not text",
            "choose an export in JSON, CSV or plain text",
        ));
    }
    if let Some((field, _)) = sink.options.columns.iter().next() {
        return Err(file.error(
            Code::BadOption,
            format!(
                "`columns` names a column for `{field}`, and the file is read as plain text, which has none"
            ),
            "leave `columns` out, or give the file as a table with a line of names",
        ));
    }
    let clocked = clocked(file.text);
    let clocked = (!clocked.is_empty()).then_some(clocked);
    if let Some(lines) = clocked {
        for (offset, name, words) in lines {
            sink.at(offset);
            let mut post = Post::new(Platform::Text, "", words);
            post.author = person(None, name, "");
            sink.push(file, post);
        }
        return Ok(());
    }
    let blocks = blocks(file.text);
    // A form of attribution is believed where it is the rule, so that a colon is not a name.
    let share = |parts: fn(&str) -> bool| {
        let fitting = blocks.iter().filter(|(_, block)| parts(block)).count();
        fitting >= 1 && fitting * 10 >= blocks.len() * 6
    };
    let leading = share(|block| leading(block).is_some());
    let trailing = !leading && share(|block| trailing(block).is_some());
    for (offset, block) in blocks {
        sink.at(offset);
        let parts = match (leading, trailing) {
            (true, _) => self::leading(block),
            (_, true) => self::trailing(block),
            _ => None,
        };
        let parts = parts.unwrap_or(Parts { text: block, name: "", handle: "", points: None });
        let mut post = Post::new(Platform::Text, "", parts.text);
        if !parts.name.is_empty() || !parts.handle.is_empty() {
            post.author = Some(Author {
                key: if parts.handle.is_empty() {
                    parts.name.to_lowercase()
                } else {
                    parts.handle.to_lowercase()
                },
                name: parts.name.to_owned(),
                handle: parts.handle.to_owned(),
                ..Author::default()
            });
        }
        post.points = parts.points;
        post.engagement.score = parts.points;
        for token in text::scan::scan(parts.text) {
            let words = &parts.text[token.range];
            match token.kind {
                text::scan::Kind::Hashtag => post.tags.push(words.trim_start_matches(['#', '＃']).to_owned()),
                text::scan::Kind::Mention => {
                    post.mentions.push(words.trim_start_matches(['@', '＠']).to_owned())
                }
                text::scan::Kind::Url if words.starts_with("http") => {
                    post.links.push(crate::model::Link { url: words.to_owned(), title: None });
                }
                _ => {}
            }
        }
        if text::normalise(&post.text).is_empty() {
            continue;
        }
        sink.push(file, post);
    }
    Ok(())
}

/// The lines of a chat that was copied, `[10:00] Name: words` or `[10:00] <name> words`, where they are the
/// rule: offset, name, words. What has no time goes on with the line before it.
fn clocked(text: &str) -> Vec<(usize, &str, String)> {
    let said = |line: &'_ str| -> Option<(usize, usize, usize)> {
        let start = line.len() - line.trim_start_matches(['[', '(']).len();
        let clock = line[start..].bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b':').count();
        let digits = line[start..start + clock].split(':').map(str::len).collect::<Vec<_>>();
        let fine = matches!(digits.as_slice(), [1 | 2, 2] | [1 | 2, 2, 2]);
        let rest = line[start + clock..].trim_start_matches([']', ')', ' ', '-']);
        let at = line.len() - rest.len();
        fine.then_some(())?;
        if let Some(inside) = rest.strip_prefix('<') {
            let end = inside.find("> ")?;
            return Some((at + 1, at + 1 + end, at + 1 + end + 2));
        }
        let end = rest.find(": ")?;
        (end > 0 && end <= 40 && !rest[..end].contains('.')).then_some((at, at + end, at + end + 2))
    };
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let fitting = lines().filter(|line| said(line).is_some()).count();
    if fitting < 2 || fitting * 10 < lines().count() * 6 {
        return Vec::new();
    }
    let mut found: Vec<(usize, &str, String)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\r', '\n']);
        match (said(bare), found.last_mut()) {
            (Some((from, to, words)), _) => found.push((at, bare[from..to].trim(), bare[words..].to_owned())),
            (None, Some((.., words))) if !bare.trim().is_empty() => {
                words.push('\n');
                words.push_str(bare);
            }
            _ => {}
        }
        at += line.len();
    }
    found
}

/// Whether too much of a text is no character of any writing.
fn is_garbage(text: &str) -> bool {
    let head: Vec<char> = text.chars().take(4096).collect();
    let wrong = head
        .iter()
        .filter(|c| {
            **c == char::REPLACEMENT_CHARACTER
                || (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{C}'))
        })
        .count();
    wrong * 10 > head.len()
}

/// The posts, with their offsets: paragraphs where there are blank lines, else lines that look like
/// posts, else the whole.
fn blocks(text: &str) -> Vec<(usize, &str)> {
    let mut paragraphs: Vec<(usize, usize)> = Vec::new();
    let mut lines: Vec<(usize, &str)> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            paragraphs.extend(open.take());
        } else {
            lines.push((at, line.trim_end()));
            let end = at + line.trim_end().len();
            open = Some((open.map_or(at, |(start, _)| start), end));
        }
        at += line.len();
    }
    paragraphs.extend(open);
    if paragraphs.len() > 1 {
        return paragraphs.into_iter().map(|(start, end)| (start, &text[start..end])).collect();
    }
    let posts = lines.iter().filter(|(_, line)| looks_like_a_post(line)).count();
    if lines.len() > 1 && posts * 10 >= lines.len() * 6 {
        return lines;
    }
    paragraphs.into_iter().map(|(start, end)| (start, &text[start..end])).collect()
}

/// A line that stands alone: a whole sentence, or one with a mention, a tag or an address. Lines of a
/// wrapped paragraph end in the middle of a sentence and begin in lower case.
fn looks_like_a_post(line: &str) -> bool {
    let line = line.trim();
    let marked = || text::scan::scan(line).iter().any(|token| token.kind != text::scan::Kind::Email);
    let ends = line.ends_with(['.', '!', '?', '…', '»', '”', '"', ')', '。', '！', '？', ':', '’']);
    let begins = line.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    leading(line).is_some()
        || trailing(line).is_some()
        || (begins && (ends || line.chars().count() < 60))
        || marked()
}

/// A post with its attribution taken off.
struct Parts<'a> {
    text: &'a str,
    name: &'a str,
    handle: &'a str,
    points: Option<i64>,
}

/// `@handle: text` and `Name (@handle): text`.
fn leading(block: &str) -> Option<Parts<'_>> {
    let block = block.trim();
    let (head, text) = block.split_once(": ").or_else(|| block.split_once(":\n"))?;
    let (name, rest) = match head.split_once('(') {
        Some((name, rest)) => (name.trim(), rest.strip_suffix(')')?),
        None => ("", head),
    };
    let handle = rest.trim().strip_prefix('@')?;
    let fine = !handle.is_empty()
        && handle.chars().count() <= 80
        && handle.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '@'))
        && name.chars().count() <= 60
        && !name.contains('\n');
    (fine && !text.trim().is_empty()).then(|| Parts { text: text.trim(), name, handle, points: None })
}

/// `text — Name (452 points)`, the dash on the same or a new line, quotation marks around the text.
fn trailing(block: &str) -> Option<Parts<'_>> {
    let block = block.trim();
    let (at, dash) =
        block.char_indices().filter(|(_, c)| matches!(c, '—' | '–' | '-')).rfind(|(at, c)| {
            let before = block[..*at].chars().next_back();
            let after = block[at + c.len_utf8()..].chars().next();
            before.is_some_and(|c| c.is_whitespace() || matches!(c, '"' | '”' | '»'))
                && after.is_some_and(|c| c.is_whitespace() || c == '@' || c.is_uppercase())
        })?;
    let text = block[..at].trim();
    let tail = block[at + dash.len_utf8()..].trim();
    let (name, points) = match tail.rsplit_once('(') {
        Some((name, inner)) => {
            let inner = inner.strip_suffix(')')?;
            (
                name.trim(),
                numbers::count(inner)
                    .filter(|_| inner.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '-')),
            )
        }
        None => (tail, None),
    };
    let quoted = text.ends_with(['"', '”', '»']);
    let fine = !name.is_empty()
        && !name.contains('\n')
        && name.chars().count() <= 60
        && name.split_whitespace().count() <= 6
        && !name.ends_with(['.', '!', '?'])
        && !text.is_empty()
        && (points.is_some() || quoted || name.starts_with('@') || block[..at].ends_with('\n'));
    if !fine {
        return None;
    }
    let bare = text.trim_matches(['"', '“', '”', '«', '»', ' ', '\u{A0}', '\u{202F}']);
    let bare = if quoted && !bare.contains(['"', '“', '”', '«', '»']) { bare } else { text };
    let (name, handle) = match name.strip_prefix('@') {
        Some(handle) if !handle.contains(char::is_whitespace) => ("", handle),
        _ => (name, ""),
    };
    Some(Parts { text: bare, name, handle, points })
}
