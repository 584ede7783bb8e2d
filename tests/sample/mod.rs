//! The exports of the app's sample, for the tests that digest them.

use coranto::Input;

/// Their names and contents.
const FILES: [(&str, &str); 5] = [
    ("x-search.json", include_str!("../../www/site/sample/x-search.json")),
    ("bluesky-search.json", include_str!("../../www/site/sample/bluesky-search.json")),
    ("mastodon-timeline.json", include_str!("../../www/site/sample/mastodon-timeline.json")),
    ("reddit-listing.json", include_str!("../../www/site/sample/reddit-listing.json")),
    ("letters.csv", include_str!("../../www/site/sample/letters.csv")),
];

/// The first `count` of them.
pub fn inputs(count: usize) -> Vec<Input> {
    let input = |(name, data): &(&str, &str)| Input { name: Some((*name).into()), data: (*data).into() };
    FILES.iter().take(count).map(input).collect()
}
