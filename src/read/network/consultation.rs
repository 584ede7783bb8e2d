//! Consultations: what participants wrote, with the votes of the others.
//!
//! Polis (`comments.csv`), Talk to the City (`id,comment`), Decidim and Cap Collectif by the names of
//! their columns. Points are the votes in favour; the score is those less the votes against.

use crate::error::{Code, Error};
use crate::model::{Author, LeftOutReason, Platform, Post};
use crate::read::notation::sheet::{Sheet, header_of};
use crate::read::sample::Sample;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::html;

const BODY: &[&str] = &[
    "comment-body",
    "comment_body",
    "comment",
    "body",
    "contribution_bodytext",
    "contribution_body",
    "proposal_bodytext",
    "proposal_body",
    "proposal_description",
    "proposal_summary",
    "bodytext",
    "txt",
];
const TITLE: &[&str] = &["title", "contribution_title", "proposal_title"];
const ID: &[&str] =
    &["comment-id", "comment_id", "contribution_id", "proposal_id", "id", "reference", "comment_tid", "tid"];
const AUTHOR: &[&str] = &[
    "author-id",
    "author_id",
    "author/id",
    "contribution_author_id",
    "proposal_author_id",
    "participant_id",
    "interview",
];
const AUTHOR_NAME: &[&str] = &[
    "author-name",
    "author/name",
    "author_name",
    "contribution_author_username",
    "proposal_author_username",
    "interview",
];
const AGREE: &[&str] = &[
    "agrees",
    "agree",
    "proposal_votes_count",
    "votes/total",
    "votes",
    "supports",
    "contribution_votes_totalcount",
    "contribution_votesok",
    "proposal_votes_totalcount",
    "endorsements/total_count",
    "endorsements_count",
    "endorsements",
];
const DISAGREE: &[&str] = &["disagrees", "disagree", "contribution_votesno"];
const REPLIES: &[&str] = &[
    "comments",
    "comments_count",
    "comments/total",
    "contribution_arguments_totalcount",
    "proposal_comments_totalcount",
];
const TIME: &[&str] = &[
    "timestamp",
    "created_at",
    "published_at",
    "contribution_createdat",
    "proposal_createdat",
    "createdat",
    "datetime",
];

/// The column of one of these names, also with a language after a slash (`body/fr`).
fn column(header: &[String], names: &[&str]) -> Option<usize> {
    let exactly = names.iter().find_map(|name| header.iter().position(|column| column == name));
    exactly.or_else(|| {
        names.iter().find_map(|name| {
            header.iter().position(|column| {
                column.strip_prefix(name).and_then(|rest| rest.strip_prefix('/')).is_some_and(|rest| {
                    (2..=5).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
                })
            })
        })
    })
}

pub(in crate::read) fn detect(sample: &Sample<'_>) -> Option<&'static str> {
    let header = header_of(sample.text.get(..8192).unwrap_or(sample.text));
    let has = |name: &str| header.iter().any(|column| column == name);
    let starts = |start: &str| header.iter().any(|column| column.starts_with(start));
    let body = column(&header, BODY).is_some();
    let discussed = has("commentable_type") && has("body") || has("alignment") && has("body") && has("depth");
    let polis = has("agrees") && has("disagrees");
    let city = has("comment")
        && header.len() <= 6
        && !["author", "likes", "user", "username", "score", "created_at", "date", "name"]
            .iter()
            .any(|name| has(name))
        && (header.first().is_some_and(|first| first == "id" || first == "comment-id"))
        || has("comment-body") && (has("comment-id") || has("id"));
    let decidim = (starts("body/") && (starts("title/") || starts("component/")))
        || has("proposal_votes_count") && starts("body");
    let collectif = starts("contribution_body") || starts("proposal_body") && starts("proposal_title");
    if body && (polis || city || decidim || collectif || discussed) {
        return Some("consultation");
    }
    let participants = has("participant") && has("n-votes") && has("n-agree");
    let votes = has("comment-id") && has("voter-id") && has("vote");
    let summary =
        header.first().is_some_and(|name| name == "topic") && sample.text.contains("\nvoters-in-conv,");
    let history = has("n-votes") && has("n-voters");
    (participants || votes || summary || history).then_some("consultation-side")
}

/// Files of votes have no words.
pub(in crate::read) fn read_side(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    sink.side.without_posts(alone(file.name));
    Ok(())
}

/// The error where votes came without what they are about.
fn alone(name: &str) -> Error {
    Error::new(
        Code::Empty,
        "this file of a consultation holds votes and no words",
        "choose the file with the comments, comments.csv in an export of Polis",
    )
    .in_file(name)
}

/// Reads contributions.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut sheet = Sheet::new(file.text);
    let header = sheet.header().to_vec();
    let [body, title, id, author, name, agree, disagree, replies, time] =
        [BODY, TITLE, ID, AUTHOR, AUTHOR_NAME, AGREE, DISAGREE, REPLIES, TIME]
            .map(|names| column(&header, names));
    let moderated = column(&header, &["moderated"]);
    let kind = column(&header, &["contribution_type", "type"]);
    let url = column(&header, &["url", "contribution_url", "proposal_url"]);
    let place = column(
        &header,
        &["category/name", "participatory_space/title", "component/title", "contribution_section"],
    );
    while let Some(row) = sheet.row(file, sink) {
        sink.at(row.offset);
        // Cap Collectif writes votes and versions as rows of the same file, with the contribution's
        // columns empty.
        let vote =
            row.cell(kind).is_some_and(|kind| matches!(kind.to_lowercase().as_str(), "vote" | "version"));
        let words = [row.cell(title), row.cell(body)];
        if vote || words == [None, None] {
            if !vote && kind.is_none() {
                sink.skip(file, Some(row.line), None, "it has no words");
            }
            continue;
        }
        if row.cell(moderated) == Some("-1") {
            sink.withhold(file, LeftOutReason::Deleted);
            continue;
        }
        let plain = |text: &str| {
            if text.contains("</") || text.contains("<br") {
                html::to_text(text)
            } else {
                html::unescape(text).into_owned()
            }
        };
        let [title, body] = words.map(|words| words.map(plain).unwrap_or_default());
        let mut post = Post::new(Platform::Consultation, row.cell(id).unwrap_or_default(), String::new());
        post.title_end = title.trim().len();
        post.text = match (title.trim(), body.trim()) {
            ("", body) => body.to_owned(),
            (title, "") => title.to_owned(),
            (title, body) => format!("{title}\n\n{body}"),
        };
        let key = row.cell(author).or(row.cell(name));
        post.author = key.map(|key| Author {
            key: key.to_owned(),
            name: row.cell(name).unwrap_or_default().to_owned(),
            ..Author::default()
        });
        if let Some(time) = row.cell(time) {
            sink.time(&mut post, time);
        }
        let votes = row.count(agree);
        post.engagement.likes = votes;
        post.points = votes.and_then(|votes| i64::try_from(votes).ok());
        if let (Some(agree), Some(disagree)) = (post.points, row.count(disagree)) {
            post.engagement.score =
                i64::try_from(disagree).ok().and_then(|disagree| agree.checked_sub(disagree));
        }
        post.engagement.replies = row.count(replies);
        post.url = row.cell(url).map(str::to_owned);
        post.place = row.cell(place).map(str::to_owned);
        sink.push(file, post);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::{one, posts};

    #[test]
    fn polis() {
        let comments = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
            1700000000,Tue Nov 14 2023,0,3,40,5,1,\"More benches, please\"\n\
            1700000001,Tue Nov 14 2023,1,4,2,9,-1,spam\n";
        let conversation = one("comments.csv", comments.into()).unwrap();
        let post = &conversation.posts[0];
        assert_eq!(
            (post.text.as_str(), post.points, post.engagement.score),
            ("More benches, please", Some(40), Some(35))
        );
        assert_eq!(post.created_at, Some(1_700_000_000_000));
        assert_eq!(conversation.posts.len(), 1);
        assert_eq!(conversation.withheld[0].reason, LeftOutReason::Deleted);
        let votes = "timestamp,datetime,comment-id,voter-id,vote\n1,x,0,3,1\n";
        assert!(one("votes.csv", votes.into()).unwrap_err().hint.contains("comments.csv"));
    }

    #[test]
    fn talk_to_the_city() {
        let posts = posts("city.csv", "id,comment,interview\n12,\"Trees &amp; shade\",Ada\n");
        assert_eq!((posts[0].text.as_str(), posts[0].platform), ("Trees & shade", Platform::Consultation));
        assert_eq!(posts[0].author.as_ref().map(|author| author.name.as_str()), Some("Ada"));
        assert_eq!(posts[0].points, None);
    }

    #[test]
    fn decidim_and_cap_collectif() {
        let decidim = "id;category/name/fr;title/fr;body/fr;endorsements/total_count;comments;created_at;url\n\
            5;Mobilité;Des vélos;\"<p>Plus de <b>pistes</b></p>\";12;3;2024-05-06T07:08:09Z;https://example.org/5\n";
        let post = &posts("proposals.csv", decidim)[0];
        assert_eq!((post.title(), post.body(), post.points), (Some("Des vélos"), "Plus de pistes", Some(12)));
        let collectif = "contribution_type,contribution_id,contribution_title,contribution_bodyText,contribution_createdAt,contribution_votes_totalCount\n\
            opinion,a1,Des vélos,Plus de pistes,2024-05-06 07:08:09,7\nvote,,,,,\n";
        let posts = posts("contributions.csv", collectif);
        assert_eq!((posts.len(), posts[0].points), (1, Some(7)));
    }
}
