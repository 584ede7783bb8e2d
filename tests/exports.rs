//! Reads the real exports beside the project, where they are, and holds the number of posts, the
//! authors and the languages against the manifest that came with them.

use coranto::{Input, Options, Progress};
use std::collections::BTreeMap;
use std::path::Path;

const NESTED: &str = "the manifest also counts the posts that are quoted, reposted or answered inside others";
const SIDE: &str = "a side file of an archive: no post in it";
const UNCOUNTED: &str = "the manifest does not count these, since their words are invented";
const ONE_ID: &str = "all topics of the sample have the same id, and are one";

/// File, posts that are read (0: refused), and why the manifest says otherwise.
const DIFFERENT: &[(&str, u64, &str)] = &[
    ("x/graphql_search.json", 20, NESTED),
    ("x/graphql_user_tweets.json", 21, NESTED),
    ("x/graphql_issue_28_1.json", 2, NESTED),
    ("x/twitwi_normalization.json", 8, "one of the nine statuses is in the file twice"),
    ("x-archive/ytd_misc/account.js", 0, SIDE),
    ("x-archive/ytd_misc/saved-search.js", 0, SIDE),
    ("bluesky/bluesky-posts.json", 119, NESTED),
    ("bluesky/getAuthorFeed.json", 50, NESTED),
    ("bluesky/searchPosts.json", 25, NESTED),
    ("bluesky/thread_view_post_with_embed_media.json", 1, NESTED),
    ("bluesky/jetstream_5events.ndjson", 2, "two of the five events are posts"),
    ("bluesky/paul_staging.repo.car", 116, "15 reposts are read beside the 101 posts, and kept back"),
    ("mastodon/status_quote.json", 1, NESTED),
    ("mastodon/context.json", 0, "both posts are for followers only"),
    ("mastodon/statuses_public.json", 20, NESTED),
    ("hn/commentscraper_markdown-numbers.json", 8, UNCOUNTED),
    ("hn/commentscraper_pricing-nested.json", 3, UNCOUNTED),
    ("hn/commentscraper_which-crm-nested.json", 9, UNCOUNTED),
    ("hn/commentscraper_which-crm.json", 9, UNCOUNTED),
    ("discourse/topic.json", 4, "the topic has four posts"),
    ("discourse/latest.json", 1, ONE_ID),
    ("discourse/top.json", 1, ONE_ID),
    ("discord/dce_htmllight_news-announcements_official_5.html", 100, "the file has a hundred messages"),
    ("linkedin/Shares.csv", 198, "four shares have the address of another one"),
];

/// What posts of a format have at least; of times, that they are of this century and not to come.
const FIELDS: &[(&str, &[&str])] = &[
    ("x-graphql", &["author", "createdAt", "likes", "reposts", "replies", "views", "language", "url"]),
    ("x-v1", &["author", "createdAt", "likes", "reposts", "language", "url"]),
    ("x-archive", &["author", "createdAt", "url"]),
    ("bluesky-posts", &["author", "createdAt", "url"]),
    ("bluesky-jetstream", &["author", "createdAt", "url"]),
    ("bluesky-repo", &["author", "createdAt", "url"]),
    ("mastodon-statuses", &["author", "createdAt", "likes", "reposts", "url"]),
    ("reddit", &["author", "createdAt", "score", "url", "place"]),
    ("hacker-news", &["author", "createdAt", "url"]),
    ("discourse", &["createdAt"]),
    ("discord-csv", &["author", "createdAt", "likes"]),
    ("discord-html", &["author", "createdAt", "likes"]),
    ("discord-text", &["author", "createdAt", "likes"]),
    ("telegram", &["author", "createdAt", "place"]),
    ("linkedin-shares", &["createdAt", "url"]),
    ("youtube-comments", &["author", "createdAt", "likes"]),
];

#[test]
fn every_export_is_read_as_its_manifest_says() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = ["../shared/data", "../../shared/data"]
        .iter()
        .map(|path| project.join(path))
        .find(|path| path.is_dir());
    let Some(root) = found else {
        println!("skipped: there are no exports at ../shared/data");
        return;
    };
    let manifest = std::fs::read_to_string(root.join("MANIFEST.csv")).unwrap();
    let mut wrong = Vec::new();
    let mut read = 0;
    for record in csv::Reader::from_reader(manifest.as_bytes()).records() {
        let record = record.unwrap();
        let (path, told) = (&record[0], record[6].parse::<u64>().unwrap_or(0));
        let name = path.trim_start_matches("exports/");
        let data = std::fs::read(root.join(path)).unwrap();
        let different = DIFFERENT.iter().find(|(file, ..)| *file == name);
        let expected = different.map_or(told, |(_, posts, _)| *posts);
        let input = Input { name: Some(name.to_owned()), data };
        let outcome = coranto::inspect(&[input], &Options::default(), &mut Progress::none());
        let mut languages: BTreeMap<String, u64> = BTreeMap::new();
        let mut times = String::new();
        let (posts, line) = match outcome {
            Ok(inspection) => {
                let mut formats: Vec<_> = inspection.files.iter().map(|file| file.format.as_str()).collect();
                formats.dedup();
                for file in &inspection.files {
                    let wanted = FIELDS.iter().find(|(format, _)| *format == file.format && file.posts > 0);
                    for field in wanted.map_or(&[][..], |(_, fields)| fields) {
                        if !file.fields.iter().any(|known| known == field) {
                            wrong.push(format!("{name}: no post has `{field}`"));
                        }
                    }
                    for time in [&file.from, &file.to].into_iter().flatten() {
                        if !("1999"..="2027").contains(&&time[..4]) {
                            wrong.push(format!("{name}: a post of {time}"));
                        }
                    }
                    times = format!(
                        "{}…{}",
                        file.from.as_deref().map_or("", |time| &time[..10]),
                        file.to.as_deref().map_or("", |time| &time[..10])
                    );
                    for (language, posts) in &file.languages {
                        *languages.entry(language.clone()).or_default() += posts;
                    }
                }
                let authors: u64 = inspection.files.iter().map(|file| file.authors).sum();
                let skipped: u64 = inspection.files.iter().map(|file| file.skipped_total).sum();
                let posts: u64 = inspection.files.iter().map(|file| file.posts).sum();
                let line = format!(
                    "{:6} kept {skipped:3} skipped {authors:5} authors  {times:21} {} {languages:?}",
                    inspection.posts,
                    formats.join(" ")
                );
                (posts, line)
            }
            Err(error) => (0, error.to_string()),
        };
        read += 1;
        let reason = different.map_or("", |(.., reason)| reason);
        println!("{name:58} {told:6} told {posts:6} read {line} {reason}");
        if posts != expected {
            wrong.push(format!("{name}: {posts} posts instead of {expected}"));
        }
        // Languages as told by the platform, such as `fr:60 en:23`: the first is most posts' own.
        let first = record[7].split_whitespace().next().and_then(|part| part.split_once(':'));
        if let Some((language, _)) = first.filter(|(language, _)| !matches!(*language, "und" | "zxx")) {
            let most =
                languages.iter().max_by_key(|(_, posts)| **posts).map(|(language, _)| language.as_str());
            if most.is_some() && most != Some(language) {
                wrong.push(format!("{name}: most posts are in {most:?} instead of {language}"));
            }
        }
    }
    assert!(read > 0 && wrong.is_empty(), "{}", wrong.join("\n"));
}
