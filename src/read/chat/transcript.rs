//! Transcripts and subtitles: WebVTT and SubRip. Who speaks stands in a voice span, `<v Ada>`, or before a colon.
//! Their times count from the beginning of a recording: no date is made of them.

use crate::error::Error;
use crate::model::{LeftOutReason, Platform, Post};
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;

/// Lines that are looked at.
const LOOKED_AT: usize = 40;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let text = sample.text.trim_start_matches('\u{feff}').trim_start();
    let mut lines = text.lines().take(LOOKED_AT);
    let signed = text.starts_with("WEBVTT") && !text[6..].starts_with(|c: char| c.is_alphanumeric());
    // SubRip has no sign but its first cue: a number, and the times below it.
    let mut numbered = || {
        let number = lines.next().is_some_and(|line| line.trim().parse::<u64>().is_ok());
        number && lines.next().is_some_and(is_timing)
    };
    (signed || numbered()).then_some("transcript")
}

/// `00:01:02.500 --> 00:01:04.000`, with a comma for the point in SubRip, without hours in WebVTT, and settings behind.
fn is_timing(line: &str) -> bool {
    let Some((from, to)) = line.split_once("-->") else { return false };
    is_clock(from.trim()) && to.split_whitespace().next().is_some_and(is_clock)
}

fn is_clock(text: &str) -> bool {
    text.contains(':') && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | ','))
}

/// What one voice says in a cue.
struct Said {
    offset: usize,
    name: String,
    words: String,
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.warn(file, "its times count from the beginning of a recording: its posts have no date");
    let cues = cues(file.text);
    let named = names(&cues);
    let mut turns: Vec<Said> = Vec::new();
    let mut before: Vec<String> = Vec::new();
    for (offset, lines) in cues {
        // Captions that roll show the line before once more.
        let fresh = lines.iter().filter(|line| !before.contains(line));
        let mut said: Vec<Said> = Vec::new();
        for line in fresh {
            for (name, words) in voices(line, &named) {
                match said.last_mut() {
                    Some(last) if name.is_empty() => {
                        last.words = format!("{} {words}", last.words).trim().to_owned();
                    }
                    _ => said.push(Said { offset, name, words }),
                }
            }
        }
        before = lines;
        for mut one in said {
            match turns.last_mut() {
                // A sentence goes on in the next cue.
                Some(last)
                    if (one.name.is_empty() || one.name == last.name)
                        && !is_sound(&one.words)
                        && !is_sound(&last.words)
                        && !last.words.ends_with(['.', '!', '?', '…', '。', '！', '？', '"', '”', '»']) =>
                {
                    last.words = format!("{} {}", last.words, one.words);
                }
                // What has no name is by whom spoke before, where names are given at all.
                last => {
                    if let Some(last) = last.filter(|_| one.name.is_empty()) {
                        one.name.clone_from(&last.name);
                    }
                    turns.push(one);
                }
            }
        }
    }
    for Said { offset, name, words } in turns {
        sink.at(offset);
        if is_sound(&words) {
            sink.withhold(file, LeftOutReason::System);
            continue;
        }
        let mut post = Post::new(Platform::Text, "", words);
        post.author = person(None, &name, "");
        sink.push(file, post);
    }
    Ok(())
}

/// Whether a cue tells of a sound and not of words: `[Music]`, `(applause)`, `♪`.
fn is_sound(words: &str) -> bool {
    let bare = words.trim_matches(['♪', '♫', ' ', '-', '.']);
    bare.is_empty()
        || bare.starts_with('[') && bare.find(']') == Some(bare.len() - 1)
        || bare.starts_with('(') && bare.find(')') == Some(bare.len() - 1)
}

/// The lines of each cue that hold words, and where it begins. What has no times is a note, a style or a header.
fn cues(text: &str) -> Vec<(usize, Vec<String>)> {
    let mut cues: Vec<(usize, Vec<String>)> = Vec::new();
    let mut inside = false;
    let mut at = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(whole) = lines.next() {
        let line = whole.trim();
        let number = || line.bytes().all(|byte| byte.is_ascii_digit());
        if is_timing(line) {
            cues.push((at, Vec::new()));
            inside = true;
        } else if line.is_empty() || number() && lines.peek().is_some_and(|next| is_timing(next.trim())) {
            inside = false;
        } else if let Some((_, words)) = cues.last_mut().filter(|_| inside) {
            words.push(line.to_owned());
        }
        at += whole.len();
    }
    cues
}

/// Names that stand before a colon, where that is the rule or they come again: `Note: …` once is no speaker.
fn names(cues: &[(usize, Vec<String>)]) -> Vec<String> {
    let lines: Vec<String> = cues.iter().flat_map(|(_, lines)| lines).map(|line| plain(line)).collect();
    let found: Vec<&str> = lines.iter().filter_map(|line| before_colon(line)).map(|(name, _)| name).collect();
    let rule = found.len() * 2 >= cues.len();
    let mut names: Vec<String> = found
        .iter()
        .filter(|name| rule || found.iter().filter(|other| other == name).count() > 1)
        .map(|name| (*name).to_owned())
        .collect();
    names.sort();
    names.dedup();
    names
}

/// `Ada K: words`, `>> ADA: words`, `- Ada: words`. A name in brackets cannot be told from a sound.
fn before_colon(line: &str) -> Option<(&str, &str)> {
    let bare = line.trim_start_matches(['>', '-', '–', ' ']);
    let (name, words) = bare.split_once(':').filter(|(_, words)| !words.starts_with("//"))?;
    let fine = !name.trim().is_empty()
        && name.chars().count() <= 40
        && name.split_whitespace().count() <= 5
        && !name.contains(['<', '.', '?', '!', ','])
        && name.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    // `10:30` is a time of day.
    (fine && !words.starts_with(|c: char| c.is_ascii_digit())).then(|| (name.trim(), words.trim()))
}

/// Words without the marks of how they are shown: `<i>`, and `{\an8}` of SubRip's players.
fn plain(words: &str) -> String {
    // The times inside a cue, `<00:01.500>`, are tags to nobody but WebVTT.
    let mut bare = String::with_capacity(words.len());
    for (at, part) in words.split('<').enumerate() {
        let time = part.split_once('>').filter(|(time, _)| at > 0 && is_clock(time));
        match time {
            Some((_, after)) => bare.push_str(after),
            None if at > 0 => bare = bare + "<" + part,
            None => bare.push_str(part),
        }
    }
    let words = html::to_text(&bare);
    let mut words = words.trim();
    while let Some((_, rest)) = words.strip_prefix("{\\").and_then(|rest| rest.split_once('}')) {
        words = rest.trim_start();
    }
    words.to_owned()
}

/// The voices of a line: name and words.
fn voices(line: &str, named: &[String]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    if let Some(start) = line.find("<v") {
        let ahead = plain(&line[..start]);
        if !ahead.is_empty() {
            found.push((String::new(), ahead));
        }
        for part in line[start..].split("<v").skip(1) {
            // `<v.loud Ada>`: classes stand before the name.
            let Some((name, words)) = part.split_once('>') else { continue };
            let name =
                if name.starts_with('.') { name.split_once(' ').map_or("", |(_, name)| name) } else { name };
            found.push((html::unescape(name.trim()).into_owned(), plain(&words.replace("</v>", ""))));
        }
        return found;
    }
    let bare = plain(line);
    let marked = line.starts_with(">>");
    match before_colon(&bare).filter(|(name, _)| named.iter().any(|known| known == name)) {
        Some((name, words)) => found.push((name.to_owned(), words.to_owned())),
        None if marked || bare.starts_with("- ") => {
            found.push((String::new(), bare.trim_start_matches(['>', '-', ' ']).to_owned()));
        }
        None => found.push((String::new(), bare)),
    }
    found.retain(|(name, words)| !name.is_empty() || !words.is_empty());
    found
}
