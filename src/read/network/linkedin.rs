//! LinkedIn's "Get a copy of your data": `Shares.csv`, `Comments.csv`, with the owner's name in
//! `Profile.csv`; `messages.csv` is private.
//!
//! Every line break inside a post is written as a closing and an opening quotation mark around it. There
//! are no counts in the export.

use crate::error::{Code, Error};
use crate::model::{Author, Link, Platform, Post, Visibility};
use crate::read::notation::sheet::{Sheet, header_of};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;

/// What the other files of the export say.
#[derive(Debug, Default)]
pub(crate) struct Copy {
    owner: Option<Author>,
}

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    // A note about mail addresses stands before the list of connections.
    if sample.text.trim_start().starts_with("Notes:") && sample.text.contains("Connected On") {
        return Some("linkedin-side");
    }
    let header = header_of(sample.text.get(..2048).unwrap_or(sample.text));
    let has = |name: &str| header.iter().any(|column| column == name);
    if has("sharecommentary") && has("sharelink") || has("share commentary") && has("share link") {
        Some("linkedin-shares")
    } else if header == ["date", "link", "message"] {
        Some("linkedin-comments")
    } else if has("content") && (has("conversation id") && has("sender profile url"))
        || has("from") && has("to") && has("direction") && (has("content") || has("sent at"))
    {
        // Invitations, and the messages of exports until 2019, too.
        Some("linkedin-messages")
    } else if has("first name") && has("last name") && (has("headline") || has("connected on")) {
        Some("linkedin-side")
    } else {
        (header == ["date", "type", "link"]).then_some("linkedin-side")
    }
}

/// Reads the owner's name.
pub(in crate::read) fn read_side(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut sheet = Sheet::new(file.text);
    let [first, last, headline] = ["first name", "last name", "headline"].map(|name| sheet.column(&[name]));
    if headline.is_some()
        && let Some(row) = sheet.row(file, sink)
    {
        let name = [row.cell(first), row.cell(last)].into_iter().flatten().collect::<Vec<_>>().join(" ");
        sink.side.of::<Copy>().owner = Some(Author { key: name.clone(), name, ..Author::default() });
    }
    sink.side.without_posts(alone(file.name));
    Ok(())
}

/// The error where the export's other files came without posts.
fn alone(name: &str) -> Error {
    Error::new(
        Code::Empty,
        "this file of a LinkedIn export holds no posts",
        "choose Shares.csv or Comments.csv, or the whole export as a ZIP",
    )
    .in_file(name)
}

/// Reads the owner's posts.
pub(in crate::read) fn read_shares(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut sheet = Sheet::new(file.text);
    // Exports until 2019 part the words of a name.
    let [date, link, words, shared, title, seen_by] = [
        ["date", "date"],
        ["sharelink", "share link"],
        ["sharecommentary", "share commentary"],
        ["sharedurl", "shared url"],
        ["sharetitle", "share title"],
        ["visibility", "visibility"],
    ]
    .map(|names| sheet.column(&names));
    while let Some(row) = sheet.row(file, sink) {
        sink.at(row.offset);
        let address = row.cell(link).map(|link| link.replace("%3A", ":"));
        let key = address.as_deref().and_then(|link| link.rsplit(':').next()).unwrap_or_default();
        let mut post = Post::new(Platform::Linkedin, key, lines(row.cell(words).unwrap_or_default()));
        post.url.clone_from(&address);
        if let Some(date) = row.cell(date) {
            sink.time(&mut post, date);
        }
        if let Some(url) = row.cell(shared) {
            post.links.push(Link { url: url.to_owned(), title: row.cell(title).map(str::to_owned) });
        }
        // `MEMBER_NETWORK` is what anybody on LinkedIn may read.
        let seen_by = row.cell(seen_by).unwrap_or_default().to_ascii_uppercase();
        if !matches!(seen_by.as_str(), "" | "MEMBER_NETWORK" | "PUBLIC" | "ANYONE" | "LOGGED_IN" | "EVERYONE")
        {
            post.visibility = Visibility::Followers;
        }
        post.author.clone_from(&sink.side.of::<Copy>().owner);
        sink.push(file, post);
    }
    Ok(())
}

/// Reads the owner's comments on posts of others.
pub(in crate::read) fn read_comments(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut sheet = Sheet::new(file.text);
    let [date, link, words] = ["date", "link", "message"].map(|name| sheet.column(&[name]));
    while let Some(row) = sheet.row(file, sink) {
        sink.at(row.offset);
        let link = row.cell(link).unwrap_or_default();
        let key = format!("{link}#{}", row.cell(date).unwrap_or_default());
        let mut post = Post::new(
            Platform::Linkedin,
            key,
            lines(&row.cell(words).unwrap_or_default().replace("\\\"", "\"")),
        );
        post.url = Some(link.to_owned());
        // The post that is answered, in its address or in that of the comment.
        post.reply_to = link
            .replace("%3A", ":")
            .rsplit_once(":activity:")
            .map(|(_, rest)| rest.chars().take_while(char::is_ascii_digit).collect::<String>())
            .filter(|digits| !digits.is_empty());
        if let Some(date) = row.cell(date) {
            sink.time(&mut post, date);
        }
        post.author.clone_from(&sink.side.of::<Copy>().owner);
        sink.push(file, post);
    }
    Ok(())
}

/// Reads messages, which are private.
pub(in crate::read) fn read_messages(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut sheet = Sheet::new(file.text);
    let [thread, from, date, words] =
        [["conversation id", "subject"], ["from", "from"], ["date", "sent at"], ["content", "message"]]
            .map(|names| sheet.column(&names));
    while let Some(row) = sheet.row(file, sink) {
        let mut post = Post::new(Platform::Linkedin, "", lines(row.cell(words).unwrap_or_default()));
        post.visibility = Visibility::Direct;
        post.thread = row.cell(thread).map(str::to_owned);
        post.author = row.cell(from).map(|name| Author {
            key: name.to_owned(),
            name: name.to_owned(),
            ..Author::default()
        });
        if let Some(date) = row.cell(date) {
            sink.time(&mut post, date);
        }
        sink.push(file, post);
    }
    Ok(())
}

/// Takes away the quotation marks around every line break.
fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let quoted = text.contains("\"\n\"");
    if quoted { text.replace("\"\n\"", "\n") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::{one, posts, several};

    const SHARES: &str = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n\
        2025-07-01 14:33:22,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7345,\"The pier opens.\"\"\n\"\"\"\"\n\"\"She said \"\"at last\"\"\"\"\n\"\"and left.\",https://example.org/,\"\",MEMBER_NETWORK\n\
        2025-07-02 14:33:22,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7346,Only for friends,,,CONNECTIONS_ONLY\n";

    #[test]
    fn line_breaks_lose_their_quotation_marks() {
        let profile = "First Name,Last Name,Maiden Name,Headline\nAda,Rey,,Harbour master\n";
        let conversation = several(&[("Shares.csv", SHARES), ("Profile.csv", profile)]).unwrap();
        let post = &conversation.posts[0];
        assert_eq!(post.text, "The pier opens.\n\nShe said \"at last\"\nand left.");
        assert_eq!(post.key, "7345");
        assert_eq!(post.author.as_ref().map(|author| author.name.as_str()), Some("Ada Rey"));
        assert_eq!(post.points, None);
        assert_eq!((conversation.posts.len(), conversation.withheld[0].posts), (1, 1));
        assert!(one("Profile.csv", profile.into()).unwrap_err().hint.contains("Shares.csv"));
    }

    #[test]
    fn comments() {
        let comments = "Date,Link,Message\n2025-07-01 14:33:22,https://www.linkedin.com/feed/update/urn:li:activity:99?commentUrn=x,\"Well done\"\n";
        let posts = posts("Comments.csv", comments);
        assert_eq!((posts[0].text.as_str(), posts[0].reply_to.as_deref()), ("Well done", Some("99")));
    }

    #[test]
    fn messages_are_kept_back() {
        let messages = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n\
            1,,Ada,https://x,Bob,2025-07-01 14:33:22 UTC,,Hello,INBOX\n";
        let error = one("messages.csv", messages.into()).unwrap_err();
        assert_eq!(error.code, Code::Empty);
        assert!(error.message.contains("private"));
    }
}
