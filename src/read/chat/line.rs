//! Chats as text, a line a message under a line for each day: LINE's export, and KakaoTalk's.

use crate::error::Error;
use crate::model::{LeftOutReason, Platform, Post};
use crate::read::person::person;
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;

/// Lines that are looked at.
const LOOKED_AT: usize = 200;

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let text = sample.text.trim_start();
    if text.starts_with("[LINE]") {
        return Some("line");
    }
    let lines = || text.lines().take(LOOKED_AT);
    let days = lines().filter(|line| day(line).is_some()).count();
    if days > 0 && lines().filter(|line| of_line(line).is_some()).count() > 0 {
        return Some("line");
    }
    let kakao = lines().any(|line| line.starts_with("---") && day(line).is_some());
    (kakao && lines().any(|line| of_kakao(line).is_some())
        || lines().filter(|line| of_kakao_mobile(line).is_some()).count() > 0)
        .then_some("kakaotalk")
}

/// A message: time of day, name, words.
type Said<'a> = (&'a str, &'a str, &'a str);

/// `16:00⇥Ada⇥words`, and `PM 4:00⇥Ada⇥words`.
fn of_line(line: &str) -> Option<Said<'_>> {
    let (time, rest) = line.split_once('\t')?;
    is_clock(time).then_some(())?;
    let (name, words) = rest.split_once('\t').unwrap_or(("", rest));
    Some((time, name, words))
}

/// `[Ada] [오후 4:00] words`
fn of_kakao(line: &str) -> Option<Said<'_>> {
    let (name, rest) = line.strip_prefix('[')?.split_once("] [")?;
    let (time, words) = rest.split_once("] ")?;
    is_clock(time).then_some((time, name, words))
}

/// `2024년 3월 9일 오후 4:00, Ada : words`, and the same in English.
fn of_kakao_mobile(line: &str) -> Option<(&str, &str, &str)> {
    let (when, rest) = line.split_once(", ")?;
    let (name, words) = rest.split_once(" : ")?;
    let dated = when.contains('년') && when.contains('월') && when.contains('일');
    (dated && when.contains(':') && name.chars().count() <= 60).then_some((when, name, words))
}

fn of_either(line: &str) -> Option<Said<'_>> {
    of_kakao(line).or_else(|| of_kakao_mobile(line))
}

/// A time of day alone, such as `16:00`, `4:00 PM`, `오후 4:00`, `午後4:00`.
fn is_clock(text: &str) -> bool {
    clock(text).is_some()
}

/// Hours and minutes.
fn clock(text: &str) -> Option<(u32, u32)> {
    let text = text.trim();
    if text.chars().count() > 12 {
        return None;
    }
    let colon = text.find(':')?;
    let before = &text[..colon];
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let hour: u32 = before[before.len() - digits..].parse().ok()?;
    let after = &text[colon + 1..];
    let minute: u32 = after.get(..2)?.parse().ok()?;
    let mark = format!("{} {}", &before[..before.len() - digits], &after[2..]).to_lowercase();
    let mark = mark.trim().trim_start_matches(|c: char| c == ':' || c.is_ascii_digit()).trim();
    let later = matches!(mark, "pm" | "p.m." | "오후" | "午後" | "下午");
    let earlier = matches!(mark, "am" | "a.m." | "오전" | "午前" | "上午");
    if !(mark.is_empty() || later || earlier) || hour > 24 || minute > 59 {
        return None;
    }
    Some((
        if later && hour < 12 {
            hour + 12
        } else if earlier && hour == 12 {
            0
        } else {
            hour
        },
        minute,
    ))
}

/// The day that a line names, as `2024-03-09`.
fn day(line: &str) -> Option<String> {
    let line = line.trim().trim_matches('-').trim();
    if line.is_empty() || line.contains('\t') || line.chars().count() > 40 || line.contains(':') {
        return None;
    }
    let numbers: Vec<(usize, u32)> = line
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .filter_map(|part| Some((part.len(), part.parse().ok()?)))
        .collect();
    let [first, second, third] = numbers.as_slice() else { return None };
    let words = line.chars().filter(|c| c.is_alphabetic()).count();
    if words > 14 {
        return None;
    }
    let (year, month, day) = match (first.0, third.0) {
        (4, _) => (first.1, second.1, third.1),
        // LINE in English and in most of Europe: what is above twelve is the day.
        (_, 4) if first.1 > 12 => (third.1, second.1, first.1),
        (_, 4) if line.contains('.') => (third.1, second.1, first.1),
        (_, 4) => (third.1, first.1, second.1),
        _ => return None,
    };
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// What stands in the place of a picture or a sticker, in brackets.
fn is_stand_in(words: &str) -> bool {
    let words = words.trim();
    words.starts_with('[') && words.ends_with(']') && words.chars().count() <= 30 && !words[1..].contains('[')
        || matches!(words, "사진" | "동영상" | "이모티콘" | "Photo" | "Video" | "Emoticon")
        || words.starts_with("☎")
}

pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    talk(file, sink, Platform::Line, of_line)
}

pub(in crate::read) fn read_kakao(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    talk(file, sink, Platform::KakaoTalk, of_either)
}

fn talk(
    file: &DecodedFile<'_>,
    sink: &mut Sink<'_>,
    platform: Platform,
    parse: fn(&str) -> Option<Said<'_>>,
) -> Result<(), Error> {
    sink.warn(file, "a chat is not public: names and words of its members will be shown");
    let mut today: Option<String> = None;
    let mut open: Option<Post> = None;
    let close = |open: &mut Option<Post>, sink: &mut Sink<'_>| {
        let Some(mut post) = open.take() else { return };
        // A text of several lines stands in quotation marks.
        if post.text.contains('\n')
            && let Some(inside) =
                post.text.strip_prefix('"').and_then(|text| text.trim_end().strip_suffix('"'))
        {
            post.text = inside.replace("\"\"", "\"");
        }
        if post.author.is_none() || is_stand_in(&post.text) {
            sink.withhold(file, LeftOutReason::System);
        } else {
            sink.push(file, post);
        }
    };
    for line in file.text.lines() {
        sink.at(file.offset_of(line));
        if let Some((time, name, words)) = parse(line) {
            close(&mut open, sink);
            let mut post = Post::new(platform, String::new(), words);
            post.author = person(None, name, "");
            let (date, time) = match time.split_once("일 ") {
                Some((date, time)) => (day(&format!("{date}일")), time),
                None => (today.clone(), time),
            };
            if let (Some(date), Some((hour, minute))) = (date, clock(time)) {
                sink.time(&mut post, &format!("{date} {hour:02}:{minute:02}:00"));
            }
            open = Some(post);
        } else if let Some(date) = day(line) {
            close(&mut open, sink);
            today = Some(date);
        } else if let Some(post) = &mut open {
            post.text.push('\n');
            post.text.push_str(line);
        }
    }
    close(&mut open, sink);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_clocks() {
        for (line, date) in [
            ("2024/03/09(Sat)", Some("2024-03-09")),
            ("2024.03.09 Saturday", Some("2024-03-09")),
            ("Mon, 01/15/2024", Some("2024-01-15")),
            ("Sat, 15.1.2024", Some("2024-01-15")),
            ("--------------- 2024년 3월 9일 토요일 ---------------", Some("2024-03-09")),
            ("We meet 3 of 4 on 2024, all of us, at the old bathhouse", None),
        ] {
            assert_eq!(day(line).as_deref(), date, "{line}");
        }
        for (text, time) in [
            ("16:00", Some((16, 0))),
            ("4:05 PM", Some((16, 5))),
            ("오후 4:00", Some((16, 0))),
            ("午前12:30", Some((0, 30))),
            ("4 PM", None),
        ] {
            assert_eq!(clock(text), time, "{text}");
        }
    }
}
