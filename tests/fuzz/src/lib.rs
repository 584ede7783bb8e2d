//! What every target does: reads bytes as each format of a family and as whatever they are taken for, and
//! holds what is read against what every post must be.

use coranto::{Input, Options, Progress};

/// Reads `data` by the readers of `formats` and by its own content.
pub fn read(formats: &[&str], data: &[u8]) {
    let forced = formats.iter().map(|format| Some((*format).to_owned()));
    for format in forced.chain([None]) {
        let input = Input { name: None, data: data.to_vec() };
        let options = Options { format, ..Options::default() };
        let Ok(conversation) = coranto::read::read(&[input], &options, &mut Progress::none()) else {
            continue;
        };
        for post in &conversation.posts {
            assert_eq!(coranto::text::normalise(&post.text), post.text);
            assert!(post.text.is_char_boundary(post.title_end) && post.title_end <= post.text.len());
            assert!(post.url.as_ref().is_none_or(|url| url.starts_with("http")));
            assert!(!post.key.is_empty());
        }
    }
}
