//! The digest in the words of schema.org: an `Article` with a `Quotation` for each pull quote and
//! inline quotation, and a `citation` for each source.

use super::document::corrections;
use super::json::{array, object, string};
use super::plain::prose;
use super::proof;
use super::words::{address, author, broken, language, urn, words};
use crate::model::{Digest, Source};

pub(super) fn render(digest: &Digest) -> String {
    let words = words(language(digest));
    let urn = urn(digest);
    let id = |post: &str| string(&[&urn, "#", post].concat());
    let quotation = |post: &str, quote: &str, ranges: &str| {
        let source = digest.source(post);
        let name = source.map_or(words.unsigned, |source| author(source, words));
        object(&[
            ("@type", Some(string("Quotation"))),
            ("text", Some(string(quote))),
            ("inLanguage", source.map(|source| string(&source.language))),
            (
                "spokenByCharacter",
                Some(object(&[("@type", Some(string("Person"))), ("name", Some(string(name)))])),
            ),
            ("isBasedOn", Some(object(&[("@id", Some(id(post)))]))),
            ("identifier", Some(string(&[post, ranges].concat()))),
        ])
    };
    let mut quotations = Vec::new();
    proof::for_each_quote(digest, &mut |post, quote, at| {
        quotations.push(quotation(post, quote, &proof::written(digest, post, quote, at)));
    });
    let post = |source: &Source| {
        let name = author(source, words);
        let handle = Some(&source.author.handle).filter(|handle| !handle.is_empty() && *handle != name);
        let person = object(&[
            ("@type", Some(string("Person"))),
            ("name", Some(string(name))),
            ("alternateName", handle.map(|handle| string(&["@", handle].concat()))),
            ("url", address(source.author.url.as_deref()).map(string)),
        ]);
        object(&[
            ("@type", Some(string("SocialMediaPosting"))),
            ("@id", Some(id(&source.id))),
            ("identifier", Some(string(&source.id))),
            ("url", address(source.url.as_deref()).map(string)),
            ("author", Some(person)),
            ("datePublished", source.created_at.as_deref().map(string)),
            ("inLanguage", Some(string(&source.language))),
            ("text", Some(string(&source.text))),
        ])
    };
    let sources: Vec<String> = digest.sources.iter().map(post).collect();
    let sections: Vec<String> = digest.sections.iter().map(|one| string(&one.heading.plain())).collect();
    let keywords: Vec<String> =
        digest.sections.iter().flat_map(|section| &section.keywords).map(|word| string(word)).collect();
    let window = digest.method.from.as_ref().zip(digest.method.to.as_ref());
    let article = object(&[
        ("@context", Some(string("https://schema.org"))),
        ("@type", Some(string("Article"))),
        ("@id", Some(string(&urn))),
        ("headline", Some(string(&digest.title.plain()))),
        ("description", Some(string(&digest.deck.plain()))),
        ("inLanguage", Some(string(&digest.language))),
        (
            "author",
            Some(object(&[
                ("@type", Some(string("Organization"))),
                ("name", Some(string(&digest.signoff.byline))),
                ("slogan", Some(string(&digest.signoff.tagline))),
            ])),
        ),
        ("creativeWorkStatus", (!broken(digest).is_empty()).then(|| string("Draft"))),
        ("temporalCoverage", window.map(|(from, to)| string(&[from, "/", to].concat()))),
        ("articleSection", array(&sections)),
        ("keywords", array(&keywords)),
        ("articleBody", Some(string(&prose(digest)))),
        ("hasPart", array(&quotations)),
        ("citation", array(&sources)),
        ("backstory", Some(string(&digest.method.notes.join("\n")))),
        ("correction", Some(string(corrections(digest, words)))),
        ("version", Some(string(&digest.method.version))),
        (
            "identifier",
            Some(object(&[
                ("@type", Some(string("PropertyValue"))),
                ("propertyID", Some(string("coranto-proof"))),
                ("value", Some(string(&proof::write(digest)))),
            ])),
        ),
    ]);
    article + "\n"
}
