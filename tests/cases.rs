//! Reads inputs that were misread, where they lie beside the project, and holds what is read against the right
//! values that come with them. Each stands for a kind; `tests/kinds.rs` has small ones of each kind.

use coranto::model::{Conversation, Post};
use coranto::{Input, Options, Progress};
use std::path::{Path, PathBuf};

fn folder() -> Option<PathBuf> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["../shared/data/cases", "../../shared/data/cases"]
        .iter()
        .map(|path| project.join(path))
        .find(|path| path.join("right.json").is_file())
}

fn read(folder: &Path, names: &[String]) -> Result<Conversation, coranto::Error> {
    let inputs: Vec<Input> = names
        .iter()
        .map(|name| Input {
            name: Some(name.rsplit('/').next().unwrap_or(name).to_owned()),
            data: std::fs::read(folder.join(name)).unwrap(),
        })
        .collect();
    coranto::read::read(&inputs, &Options::default(), &mut Progress::none())
}

/// What a reader of the edition could see of a post.
fn seen(post: &Post) -> String {
    let mut post = post.clone();
    post.key.clear();
    if let Some(author) = &mut post.author {
        author.key.clear();
    }
    (post.reply_to, post.thread, post.quotes) = (None, None, None);
    serde_json::to_string(&post).unwrap()
}

fn iso(ms: i64) -> String {
    let days = ms.div_euclid(86_400_000);
    let (z, rest) = (days + 719_468, ms.rem_euclid(86_400_000) / 1000);
    let (era, doe) = (z.div_euclid(146_097), z.rem_euclid(146_097));
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let (day, month) = (doy - (153 * mp + 2) / 5 + 1, if mp < 10 { mp + 3 } else { mp - 9 });
    let year = yoe + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60)
}

/// What is wrong with one case.
fn faults(case: &serde_json::Value, outcome: &Result<Conversation, coranto::Error>) -> Vec<String> {
    let conversation = match outcome {
        Ok(conversation) => conversation,
        Err(error) => return vec![format!("{error}")],
    };
    let posts = &conversation.posts;
    let mut wrong = Vec::new();
    if let Some(count) = case["posts"].as_u64()
        && count != posts.len() as u64
    {
        wrong.push(format!("{} posts instead of {count}", posts.len()));
    }
    if let Some(most) = case["postsReadAtMost"].as_u64() {
        let withheld: u64 = conversation.withheld.iter().map(|withheld| withheld.posts).sum();
        if posts.len() as u64 + withheld > most {
            wrong.push(format!("{} read, of {most}", posts.len() as u64 + withheld));
        }
    }
    for has in case["has"].as_array().into_iter().flatten() {
        let text = has["text"].as_str().unwrap();
        let Some(post) = posts.iter().find(|post| post.text.contains(text)) else {
            if has.get("notAuthor").is_none() {
                let texts: Vec<&str> = posts.iter().map(|post| post.text.as_str()).collect();
                wrong.push(format!("no post with «{text}» among {texts:?}"));
            }
            continue;
        };
        let author = post.author.as_ref();
        let is = |name: &str| {
            author.is_some_and(|author| {
                author.name == name || author.handle.trim_start_matches('@') == name.trim_start_matches('@')
            })
        };
        if let Some(name) = has["author"].as_str().filter(|name| !is(name)) {
            wrong.push(format!("«{text}» by {author:?} instead of {name}"));
        }
        if let Some(name) = has["notAuthor"].as_str().filter(|name| is(name)) {
            wrong.push(format!("«{text}» by {name}"));
        }
        if let Some(points) = has["points"].as_i64().filter(|points| post.points != Some(*points)) {
            wrong.push(format!("«{text}» has {:?} points instead of {points}", post.points));
        }
        if let Some(time) = has["time"].as_str()
            && !post.created_at.is_some_and(|at| iso(at).starts_with(time))
        {
            wrong.push(format!("«{text}» at {:?} instead of {time}", post.created_at.map(iso)));
        }
    }
    for leak in case["nowhere"].as_array().into_iter().flatten().filter_map(|leak| leak.as_str()) {
        let raw = leak.replace('"', "\\\"");
        if posts.iter().any(|post| post.text.contains(leak) || leak != "\\\"" && seen(post).contains(&raw)) {
            wrong.push(format!("«{leak}» can be seen"));
        }
    }
    wrong
}

#[test]
fn inputs_that_were_misread_are_read_right() {
    let Some(folder) = folder() else {
        println!("skipped: there are no cases at ../shared/data/cases");
        return;
    };
    let right: Vec<serde_json::Value> =
        serde_json::from_str(&std::fs::read_to_string(folder.join("right.json")).unwrap()).unwrap();
    let mut wrong = Vec::new();
    for case in &right {
        let names: Vec<String> =
            case["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect();
        let outcome = read(&folder, &names);
        let faults = faults(case, &outcome);
        if !faults.is_empty() {
            let format = outcome.map_or(String::new(), |read| {
                read.files.iter().map(|file| file.format.clone()).collect::<Vec<_>>().join(" ")
            });
            wrong.push(format!("{} [{format}]: {}", names.join(" "), faults.join("; ")));
        }
    }
    println!("{} of {} right", right.len() - wrong.len(), right.len());
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), right.len(), wrong.join("\n"));
}

/// The right values that the text beside the tools' files tells.
#[test]
fn files_of_tools_are_read_right() {
    let Some(folder) = folder().map(|folder| folder.join("tools")).filter(|folder| folder.is_dir()) else {
        println!("skipped: there are no cases at ../shared/data/cases");
        return;
    };
    let cases = serde_json::json!([
        {"files": ["twarc-csv-retweet.csv"], "has": [
            {"text": "La ligne de tram vers le port", "author": "bob", "notAuthor": "anna", "points": 300},
            {"text": "Une ligne\navec & \"guillemets\"; et 👋🏽\nfin", "author": "anna"}], "nowhere": ["api.twitter.com"]},
        {"files": ["mastodon-py-boost.json"], "has": [{"text": "", "author": "Cem Muster", "points": 55}]},
        {"files": ["mastodon-api-boost-same.json"], "has": [{"text": "", "author": "Cem Muster", "points": 55}]},
        {"files": ["chat-lines-with-clock.txt"], "posts": 3, "has": [{"text": "The tram line closes in May", "author": "Anna"}]},
        {"files": ["chat-lines-with-clock-no-quotes.txt"], "posts": 3, "has": [{"text": "The buses are slow", "author": "Cem"}]},
        {"files": ["line.txt"], "posts": 2, "has": [
            {"text": "The tram line to the harbour closes", "author": "Anna", "time": "2024-01-01T10:00"},
            {"text": "The repairs of the tram line", "author": "Bob"}]},
        {"files": ["mattermost-bulk.jsonl"], "posts": 2, "has": [
            {"text": "The tram line to the harbour", "author": "anna", "time": "2024-01-01T10:00"},
            {"text": "The repairs of the tram line", "author": "bob", "time": "2024-01-01T11:00"}], "nowhere": ["private word"]},
        {"files": ["minet-x-quote.csv"], "posts": 1, "has": [{"text": "Eh bien.", "author": "Anna Beispiel"}], "nowhere": ["La ligne"]},
        {"files": ["date-column-unknown-name.csv"], "posts": 2, "has": [
            {"text": "The tram line", "author": "anna", "points": 4, "time": "2024-01-01T10:00"}]},
        {"files": ["minet-reddit-posts.csv"], "posts": 2, "has": [
            {"text": "Nobody told the people", "author": "anna", "points": 55, "time": "2024-01-01T10:00"},
            {"text": "Repairs cost twice", "author": "bob", "points": 9, "time": "2024-01-01T11:00"}]},
        {"files": ["discord-data-package.json"], "posts": 2, "has": [{"text": "The tram line to the harbour", "time": "2024-01-01T10:00"}],
            "nowhere": ["<@", "<#", "<:", "<t:"]},
        {"files": ["discord-raw-marks.json"], "posts": 2, "has": [{"text": "the page", "author": "Bob"}],
            "nowhere": ["<t:", "</relay", "<id:", "](<", "-# "]},
        {"files": ["matrix-element.json"], "posts": 2, "has": [
            {"text": "The tram line to the harbour", "author": "@anna:example.org", "time": "2024-01-01T10:00"},
            {"text": "cost three times", "author": "@bob:example.org"}], "nowhere": ["> <@anna", "cost twice"]},
        {"files": ["nostr.ndjson"], "posts": 2, "has": [
            {"text": "The tram line to the harbour", "time": "2024-01-01T10:00", "points": 1},
            {"text": "The repairs of the tram line"}], "nowhere": ["I write about", "zJ1Qy3"]},
    ]);
    let mut wrong = Vec::new();
    let cases = cases.as_array().unwrap();
    for case in cases {
        let name = case["files"][0].as_str().unwrap().to_owned();
        let faults = faults(case, &read(&folder, std::slice::from_ref(&name)));
        if !faults.is_empty() {
            wrong.push(format!("{name}: {}", faults.join("; ")));
        }
    }
    println!("{} of {} right", cases.len() - wrong.len(), cases.len());
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
