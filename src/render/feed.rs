//! One entry of a feed, in a feed of its own. The time is that of the latest post: a digest knows no
//! other.

use super::html::{ENTRY, escape, write};
use super::words::{line, urn};
use crate::locale::time::{TimeZone, Timestamp};
use crate::model::Digest;

/// The latest post's time.
fn time(digest: &Digest) -> Timestamp {
    digest.method.to.as_deref().and_then(|time| time.parse().ok()).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn text(text: &str) -> String {
    escape(&line(text))
}

/// Atom, RFC 4287.
pub(super) fn atom(digest: &Digest) -> String {
    let (title, urn) = (text(&digest.title.plain()), urn(digest));
    let byline = text(&digest.signoff.byline);
    let updated = time(digest).to_string();
    let author = if byline.trim().is_empty() { "Coranto" } else { &byline };
    [
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"",
        &text(&digest.language),
        "\">\n<title>",
        &text(&digest.signoff.tagline),
        "</title>\n<id>",
        &urn,
        "</id>\n<updated>",
        &updated,
        "</updated>\n<author><name>",
        author,
        "</name></author>\n<generator version=\"",
        &text(&digest.method.version),
        "\">Coranto</generator>\n<entry>\n<title>",
        &title,
        "</title>\n<id>",
        &urn,
        "</id>\n<updated>",
        &updated,
        "</updated>\n<summary>",
        &text(&digest.deck.plain()),
        "</summary>\n<content type=\"html\">",
        &escape(&write(digest, &ENTRY)),
        "</content>\n</entry>\n</feed>\n",
    ]
    .concat()
}

/// RSS 2.0, the whole text in `content:encoded`.
pub(super) fn rss(digest: &Digest) -> String {
    let (title, urn, deck) = (text(&digest.title.plain()), urn(digest), text(&digest.deck.plain()));
    let date = rfc_822(time(digest));
    [
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n<title>",
        &text(&digest.signoff.tagline),
        "</title>\n<link>",
        &urn,
        "</link>\n<description>",
        &text(&digest.signoff.byline),
        "</description>\n<language>",
        &text(&digest.language),
        "</language>\n<generator>Coranto ",
        &text(&digest.method.version),
        "</generator>\n<item>\n<title>",
        &title,
        "</title>\n<guid isPermaLink=\"false\">",
        &urn,
        "</guid>\n<pubDate>",
        &date,
        "</pubDate>\n<description>",
        &deck,
        "</description>\n<content:encoded>",
        &escape(&write(digest, &ENTRY)),
        "</content:encoded>\n</item>\n</channel>\n</rss>\n",
    ]
    .concat()
}

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn rfc_822(time: Timestamp) -> String {
    let at = TimeZone::UTC.to_datetime(time);
    let day = at.date().weekday();
    let month = usize::from(at.month().unsigned_abs()).saturating_sub(1);
    let name = |table: &'static [&str], index: usize| table.get(index).copied().unwrap_or_default();
    format!(
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000",
        name(&DAYS, day),
        at.day(),
        name(&MONTHS, month),
        at.year(),
        at.hour(),
        at.minute(),
        at.second()
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_time_is_written_as_mail_writes_it() {
        let time = "2026-09-02T06:05:09Z".parse().unwrap();
        assert_eq!(super::rfc_822(time), "Wed, 02 Sep 2026 06:05:09 +0000");
    }
}
