//! Discord's own marks, as it shows them.

use crate::locale::time::{TimeZone, Timestamp};
use crate::text::json::Json;

/// A text with its marks as they are shown: `<@7>` is a member's name, `<:wave:12>` an emoji, `<t:0:R>` a time,
/// `</name:5>` a command; signs of bold and small print are left out.
pub(in crate::read) fn shown(text: &str, mentions: &Json<'_>, zone: &TimeZone) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let mark = rest.find('>').map(|close| (&rest[1..close], &rest[close + 1..]));
        match mark.and_then(|(mark, after)| Some((meant(mark, mentions, zone)?, after))) {
            Some((said, after)) => {
                out.push_str(&said);
                rest = after;
            }
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    let out = linked(&out);
    let lines: Vec<&str> = out.split('\n').map(|line| line.strip_prefix("-# ").unwrap_or(line)).collect();
    unpaired(&unpaired(&lines.join("\n"), "**"), "~~")
}

fn digits(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a mark in angle brackets stands for; none where it is no mark.
fn meant(mark: &str, mentions: &Json<'_>, zone: &TimeZone) -> Option<String> {
    if let Some(id) = mark.strip_prefix('@') {
        let id = id.trim_start_matches(['!', '&']);
        digits(id).then_some(())?;
        let known = mentions.items().find(|user| user.get("id").id().as_deref() == Some(id));
        let name = known.and_then(|user| {
            let keys = ["nickname", "global_name", "name", "username"];
            keys.iter().find_map(|key| user.get(key).text()).map(str::to_owned)
        });
        return Some(format!("@{}", name.unwrap_or_else(|| "member".to_owned())));
    }
    if let Some(id) = mark.strip_prefix('#') {
        return digits(id).then(|| "#channel".to_owned());
    }
    if let Some(place) = mark.strip_prefix("id:") {
        let name = match place {
            "customize" | "browse" => "Channels & Roles",
            "guide" => "Server Guide",
            "home" => "Home",
            _ => return None,
        };
        return Some(name.to_owned());
    }
    if let Some(command) = mark.strip_prefix('/') {
        let (name, id) = command.rsplit_once(':')?;
        return digits(id).then(|| format!("/{name}"));
    }
    if let Some(time) = mark.strip_prefix("t:") {
        let (seconds, style) = time.split_once(':').unwrap_or((time, "f"));
        let ms = seconds.parse::<i64>().ok()?.checked_mul(1000)?;
        let at = zone.to_datetime(Timestamp::from_millisecond(ms).ok()?);
        let day = format!("{:04}-{:02}-{:02}", at.year(), at.month(), at.day());
        let clock = format!("{:02}:{:02}", at.hour(), at.minute());
        return Some(match style {
            "t" | "T" => clock,
            "d" | "D" => day,
            _ => format!("{day} {clock}"),
        });
    }
    if mark.starts_with("http://") || mark.starts_with("https://") {
        return (!mark.contains(char::is_whitespace)).then(|| mark.to_owned());
    }
    let (name, id) = mark.strip_prefix("a:").or_else(|| mark.strip_prefix(':'))?.split_once(':')?;
    digits(id).then(|| format!(":{name}:"))
}

/// `[page](https://…)` is shown as `page`.
fn linked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(middle) = rest.find("](http") {
        let end = rest[middle..].find(')').map(|end| middle + end);
        match (rest[..middle].rfind('['), end) {
            (Some(open), Some(end)) if !rest[middle..end].contains(char::is_whitespace) => {
                out.push_str(&rest[..open]);
                out.push_str(&rest[open + 1..middle]);
                rest = &rest[end + 1..];
            }
            _ => {
                out.push_str(&rest[..middle + 2]);
                rest = &rest[middle + 2..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// A text without pairs of a sign.
fn unpaired(text: &str, sign: &str) -> String {
    let parts: Vec<&str> = text.split(sign).collect();
    // An even number of signs has a part more.
    if parts.len() % 2 == 1 { parts.concat() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_shown_as_the_application_shows_them() {
        let told = |text: &str| shown(text, &Json::Null, &TimeZone::UTC);
        for (written, seen) in [
            ("<@123> in <#456>", "@member in #channel"),
            ("at <t:1704110400:R> or <t:1704110400:t>", "at 2024-01-01 12:00 or 12:00"),
            ("</relay restart:123456> <id:customize>", "/relay restart Channels & Roles"),
            ("[page](<https://example.org/a>) <https://example.org>", "page https://example.org"),
            ("-# small\n**loud** ~~gone~~ a ** b", "small\n**loud** gone a ** b"),
            ("**loud** and 1 < 2 > 0", "loud and 1 < 2 > 0"),
            ("<a:wave:12> <:sad:34>", ":wave: :sad:"),
        ] {
            assert_eq!(told(written), seen);
        }
    }
}
