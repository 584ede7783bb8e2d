//! The copy of an account's data that Reddit hands out: `comments.csv`, `posts.csv`, with the account's
//! name in `statistics.csv`. Messages and chats are private; votes and lists hold no words.
//!
//! There are no scores in it.

use crate::error::{Code, Error};
use crate::model::{Author, LeftOutReason, Link, Platform, Post, Visibility};
use crate::read::network::reddit;
use crate::read::notation::sheet::{Row, Sheet, header_of};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::markdown;

/// What the other files of the copy say.
#[derive(Debug, Default)]
pub(crate) struct Copy {
    owner: Option<Author>,
}

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let header = header_of(sample.text.lines().next().unwrap_or_default());
    let has = |names: &[&str]| names.iter().all(|name| header.iter().any(|column| column == name));
    if has(&["channel_url", "message", "conversation_type"]) {
        return Some("reddit-messages");
    }
    // The copy of an account names neither authors nor scores.
    let written_by = ["author", "score", "username", "ups", "num_comments"].iter().any(|name| has(&[name]));
    if written_by && has(&["subreddit"]) {
        return None;
    }
    if has(&["permalink", "subreddit", "body"]) && (has(&["link", "parent"]) || has(&["title", "url"])) {
        return Some("reddit-copy");
    }
    if has(&["permalink", "from", "to", "body"]) {
        return Some("reddit-messages");
    }
    let lists: [&[&str]; 3] =
        [&["id", "permalink", "direction"], &["statistic", "value"], &["id", "permalink"]];
    let list = lists.iter().any(|names| header == *names);
    let bare = header == ["subreddit"] && sample.name.contains("subreddits");
    (list || bare).then_some("reddit-copy-side")
}

/// Reads the account's name.
pub(in crate::read) fn read_side(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut sheet = Sheet::new(file.text);
    if let [Some(name), Some(value)] = ["statistic", "value"].map(|name| sheet.column(&[name])) {
        while let Some(row) = sheet.row(file, sink) {
            if row.cell(Some(name)) == Some("account name")
                && let Some(handle) = row.cell(Some(value))
            {
                sink.side.of::<Copy>().owner = Some(reddit::author(handle));
            }
        }
    }
    sink.side.without_posts(alone(file.name));
    Ok(())
}

/// The error where the copy's other files came without posts.
fn alone(name: &str) -> Error {
    Error::new(
        Code::Empty,
        "this file of a Reddit data request holds no posts",
        "choose comments.csv or posts.csv, or the whole copy as a ZIP",
    )
    .in_file(name)
}

/// Reads the owner's posts and comments.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut sheet = Sheet::new(file.text);
    let [id, permalink, date, place, title, url, thread, parent, body] =
        ["id", "permalink", "date", "subreddit", "title", "url", "link", "parent", "body"]
            .map(|name| sheet.column(&[name]));
    while let Some(row) = sheet.row(file, sink) {
        sink.at(row.offset);
        let Some(id) = row.cell(id) else {
            sink.skip(file, Some(row.line), None, "it has no id");
            continue;
        };
        let kind = if title.is_some() { "t3" } else { "t1" };
        let words = row.cell(body).unwrap_or_default();
        if reddit::is_gone(words) && title.is_none() {
            sink.withhold(file, LeftOutReason::Deleted);
            continue;
        }
        let mut post = Post::new(Platform::Reddit, format!("{kind}_{id}"), "");
        let read = markdown::read(words);
        post.text = read.text;
        post.links = read.links.into_iter().map(|url| Link { url, title: None }).collect();
        if let Some(title) = row.cell(title) {
            post.title_end = title.len();
            post.text = format!("{title}\n\n{}", post.text);
        }
        if let Some(url) =
            row.cell(url).filter(|url| url.starts_with("http") && Some(*url) != row.cell(permalink))
        {
            post.links.insert(0, Link { url: url.to_owned(), title: None });
        }
        post.url = row.cell(permalink).map(str::to_owned);
        let of = |address: &str| {
            let (_, rest) = address.split_once("/comments/")?;
            rest.split('/').next().filter(|id| !id.is_empty()).map(|id| format!("t3_{id}"))
        };
        post.thread = row.cell(thread).or(row.cell(permalink)).and_then(of);
        if title.is_none() {
            // What answers the post itself names no comment.
            let parent = row.cell(parent).map(|id| {
                if id.starts_with('t') && id.contains('_') { id.to_owned() } else { format!("t1_{id}") }
            });
            post.reply_to = parent.or_else(|| post.thread.clone());
        }
        post.place = row.cell(place).map(|name| format!("r/{}", name.trim_start_matches("r/")));
        time(&mut post, &row, date, sink);
        post.author.clone_from(&sink.side.of::<Copy>().owner);
        sink.push(file, post);
    }
    Ok(())
}

fn time(post: &mut Post, row: &Row, column: Option<usize>, sink: &mut Sink<'_>) {
    if let Some(date) = row.cell(column) {
        sink.time(post, date);
    }
}

/// Reads messages and chats, which are private.
pub(in crate::read) fn read_messages(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut sheet = Sheet::new(file.text);
    let columns: [&[&str]; 5] = [
        &["id", "message_id"],
        &["date", "created_at"],
        &["from", "username"],
        &["body", "message"],
        &["thread_id", "channel_url"],
    ];
    let [id, date, from, body, thread] = columns.map(|names| sheet.column(names));
    while let Some(row) = sheet.row(file, sink) {
        sink.at(row.offset);
        let key = row.cell(id).map(|id| format!("message:{id}")).unwrap_or_default();
        let mut post = Post::new(Platform::Reddit, key, row.cell(body).unwrap_or_default());
        post.visibility = Visibility::Direct;
        post.author = row.cell(from).map(reddit::author);
        post.thread = row.cell(thread).map(str::to_owned);
        time(&mut post, &row, date, sink);
        sink.push(file, post);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::read::tests::{one, several};

    const COMMENTS: &str = "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n\
        k1,https://www.reddit.com/r/town/comments/zz/ferry/k1/,2024-05-01 10:00:00 UTC,,town,0,https://www.reddit.com/r/town/comments/zz/ferry/,k0,\"Fish &amp; **chips**\",\n\
        k2,https://www.reddit.com/r/town/comments/zz/ferry/k2/,2024-05-01 11:00:00 UTC,,town,0,https://www.reddit.com/r/town/comments/zz/ferry/,,[deleted],\n";
    const STATISTICS: &str = "statistic,value\naccount name,gull\nemail verified,True\n";
    const MESSAGES: &str = "id,permalink,thread_id,date,ip,from,to,subject,body\n\
        m1,https://www.reddit.com/message/messages/m1,,2024-05-01 10:00:00 UTC,,gull,tern,hi,psst\n";

    #[test]
    fn a_copy_gives_what_its_owner_wrote_in_public() {
        let files = [("comments.csv", COMMENTS), ("statistics.csv", STATISTICS), ("messages.csv", MESSAGES)];
        let conversation = several(&files).unwrap();
        let post = &conversation.posts[0];
        assert_eq!(
            (conversation.posts.len(), post.text.as_str(), post.key.as_str()),
            (1, "Fish & chips", "t1_k1")
        );
        assert_eq!((post.reply_to.as_deref(), post.thread.as_deref()), (Some("t1_k0"), Some("t3_zz")));
        assert_eq!(post.author.as_ref().map(|author| author.handle.as_str()), Some("gull"));
        assert_eq!((post.place.as_deref(), post.points), (Some("r/town"), None));
        assert_eq!(conversation.withheld.iter().map(|withheld| withheld.posts).sum::<u64>(), 2);
        assert!(one("statistics.csv", STATISTICS.into()).unwrap_err().hint.contains("comments.csv"));
    }
}
