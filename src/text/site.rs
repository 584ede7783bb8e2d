//! The sites of addresses.

/// Sites that a platform sends its own readers to.
const OWN: &[&str] = &[
    "bsky.app",
    "twitter.com",
    "reddit.com",
    "redd.it",
    "discord.com",
    "discordapp.com",
    "linkedin.com",
    "lnkd.in",
    "slack.com",
    "youtube.com",
    "youtu.be",
    "facebook.com",
    "instagram.com",
];

/// The site of an address, without `www.`; `None` for those that stand for others, and those with digits.
pub(crate) fn site(url: &str) -> Option<&str> {
    let host = url.split_once("://")?.1.split(['/', '?', '#']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let short = host.chars().count() <= 7;
    let known = host.contains('.') && !host.chars().any(|ch| ch.is_ascii_digit() || ch.is_uppercase());
    (known && !short).then_some(host)
}

/// The site of an address, where it is not the platform's.
pub(crate) fn another_site(url: &str) -> Option<&str> {
    site(url).filter(|site| !OWN.iter().any(|own| site.ends_with(own)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_named_where_it_is_one_of_its_own() {
        assert_eq!(another_site("https://www.thenib.com/a?b"), Some("thenib.com"));
        assert_eq!(site("https://twitter.com/a"), Some("twitter.com"));
        assert_eq!(another_site("https://twitter.com/a"), None);
        assert_eq!(site("https://flic.kr/p/1"), None, "it stands for another");
    }
}
