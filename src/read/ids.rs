//! Times that hide in ids: what a post lacks that was given its id at a known moment.
//!
//! Only ids that cannot be anything else are read: as long as ids of their platform are, and of a time when it gave
//! such ids. What a spreadsheet made of an id (`1.47E+18`, or more zeros at its end than chance gives) is none.

use crate::model::{Platform, Post};

/// Snowflakes of X count milliseconds from here, above 22 bits (twitter-archive/snowflake); of Discord from the
/// beginning of 2015.
const X: i64 = 1_288_834_974_657;
const DISCORD: i64 = 1_420_070_400_000;
/// Fewest digits of a snowflake: those of the first days are shorter, and so are other numbers.
const SHORTEST: usize = 16;
/// Most zeros at the end of an id: with more of them, too few digits are left to tell a second.
const ZEROS: usize = 7;
/// The last moment that is taken for a time, the end of 2099, and the first of Mastodon's ids, in 2017.
const LAST: i64 = 4_102_444_800_000;
const MASTODON: i64 = 1_483_228_800_000;

/// Gives posts without a time that of their ids, marked as such, and says of how many.
pub(super) fn date(posts: &mut [Post]) -> u64 {
    let mut dated = 0;
    for post in posts.iter_mut().filter(|post| post.created_at.is_none()) {
        if let Some(time) = of_id(post.platform, &post.key) {
            post.created_at = Some(time);
            post.time_derived = true;
            post.zone_assumed = false;
            dated += 1;
        }
    }
    dated
}

/// The moment at which an id was given, in milliseconds since 1970.
pub(super) fn of_id(platform: Platform, key: &str) -> Option<i64> {
    let last = key.rsplit(['/', ':']).next().unwrap_or(key);
    let time = match platform {
        Platform::X => (number(last)? >> 22) + X,
        Platform::Discord => (number(last)? >> 22) + DISCORD,
        Platform::Mastodon => Some(number(last)? >> 16).filter(|time| *time >= MASTODON)?,
        Platform::Bluesky => of_tid(last)?,
        Platform::Slack => of_stamp(last)?,
        _ => return None,
    };
    (time < LAST).then_some(time)
}

/// A whole number that may be a snowflake.
fn number(key: &str) -> Option<i64> {
    let digits = key.bytes().all(|byte| byte.is_ascii_digit());
    let zeros = key.len() - key.trim_end_matches('0').len();
    (digits && key.len() >= SHORTEST && !key.starts_with('0') && zeros <= ZEROS)
        .then(|| key.parse().ok())
        .flatten()
}

/// A record key of the AT Protocol: thirteen letters of base 32, sortable, microseconds above ten bits.
fn of_tid(key: &str) -> Option<i64> {
    const LETTERS: &str = "234567abcdefghijklmnopqrstuvwxyz";
    if key.len() != 13 || !key.starts_with(|ch| ('2'..='7').contains(&ch) || ('a'..='j').contains(&ch)) {
        return None;
    }
    let value = key.chars().try_fold(0u64, |sum, ch| Some(sum << 5 | LETTERS.find(ch)? as u64))?;
    // The network opened in 2022.
    i64::try_from((value >> 10) / 1000).ok().filter(|time| *time >= 1_640_995_200_000)
}

/// The stamp of a Slack message: seconds, a full stop, six digits.
fn of_stamp(key: &str) -> Option<i64> {
    let (seconds, rest) = key.split_once('.')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = seconds.len() == 10 && rest.len() == 6 && digits(seconds) && digits(rest);
    let milliseconds: i64 = rest.get(..3).filter(|_| fits)?.parse().ok()?;
    Some(seconds.parse::<i64>().ok()? * 1000 + milliseconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_each_platform_tell_their_moment() {
        for (platform, key, time) in [
            // The first message of a train on fire, 6 July 2013.
            (Platform::X, "353417323123720193", Some(1_373_096_230_666)),
            (Platform::X, "1212092628029698048", Some(1_577_820_376_771)),
            // A spreadsheet keeps fifteen digits, which tell the second still.
            (Platform::X, "353417323123720000", Some(1_373_096_230_666)),
            (Platform::Discord, "175928847299117063", Some(1_462_015_105_796)),
            (Platform::Mastodon, "103270115826048975", Some(1_575_776_913_849)),
            (Platform::Bluesky, "at://did:plc:x/app.bsky.feed.post/3jzfcijpj2z2a", Some(1_688_137_381_887)),
            (Platform::Slack, "general/1478052082.000123", Some(1_478_052_082_000)),
        ] {
            assert_eq!(of_id(platform, key), time, "{platform:?} {key}");
        }
    }

    #[test]
    fn what_cannot_be_an_id_has_no_moment() {
        for (platform, key) in [
            (Platform::X, "1.47E+18"),
            (Platform::X, "1470000000000000000"),
            (Platform::X, "20"),
            (Platform::X, "row-17"),
            (Platform::X, "2013070612"),
            (Platform::X, "99999999999999999999999"),
            (Platform::Mastodon, "1034567"),
            // 2004, long before such ids.
            (Platform::Mastodon, "71000000000012345"),
            (Platform::Bluesky, "at://did:plc:x/app.bsky.feed.post/self"),
            (Platform::Bluesky, "at://did:plc:x/app.bsky.feed.post/3jzfcijpj2z2A"),
            (Platform::Slack, "1478052082"),
            (Platform::Reddit, "353417323123720193"),
            (Platform::Table, "353417323123720193"),
        ] {
            assert_eq!(of_id(platform, key), None, "{platform:?} {key}");
        }
    }

    #[test]
    fn an_id_is_as_long_as_ids_are() {
        assert!(number("1234567890123456").is_some() && number("123456789012345").is_none());
        assert!(number("12345678910000000").is_some() && number("123456789100000000").is_none());
    }

    #[test]
    fn a_time_that_is_told_stays() {
        let mut posts = [
            Post::new(Platform::X, "353417323123720193", ""),
            Post::new(Platform::X, "353417323123720194", ""),
        ];
        posts[0].created_at = Some(7);
        assert_eq!(date(&mut posts), 1);
        assert!(!posts[0].time_derived && posts[0].created_at == Some(7) && posts[1].time_derived);
    }
}
