//! Whether words of a post may be quoted at all, by the tests that the checks run on what is printed.

use crate::model::Post;
use crate::text::around::{Around, around};
use crate::text::sense::turned;
use crate::text::voice::{Whose, voices, whose};

/// Fewest words that can be a repetition, and the most letters of a word that a laugh is made of.
const REPEATED: usize = 3;
const LAUGH: usize = 3;

/// Whether the words of a post at a byte range are its author's, are meant, and keep their sense. A title by nature
/// stands as it is.
pub(crate) fn is_honest(post: &Post, at: [usize; 2]) -> bool {
    if post.title_end > 0 && at[1] <= post.title_end {
        return true;
    }
    let language = post.language.as_deref();
    matches!(around(&post.text, at, language), None | Some(Around::Answer))
        && turned(&post.text, at, language).is_none()
        && !is_added(&post.text[..at[0]])
        && !goes_on_from_mention(&post.text[..at[0]])
        && whose(at, &voices(&post.text, language)) == Whose::Own
}

/// Whether a text up to a passage has a line that begins with *Edit*, as posts that are changed later say: what
/// follows speaks of what stood there before.
pub(crate) fn is_added(before: &str) -> bool {
    before.lines().chain([""]).any(|line| {
        let line = line.trim_start_matches(|ch: char| !ch.is_alphanumeric());
        let rest = line.get(..4).filter(|start| start.eq_ignore_ascii_case("edit")).map(|_| &line[4..]);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })
}

/// Whether a text up to a passage ends with a mention and a comma: *@ann, Bea and I* are three.
fn goes_on_from_mention(before: &str) -> bool {
    let before = before.trim_end();
    before.ends_with(',')
        && before.rsplit(char::is_whitespace).next().is_some_and(|last| last.starts_with('@'))
}

/// Words that only shout: one or two said again and again, a laugh.
pub(crate) fn is_noise(words: &str) -> bool {
    let all: Vec<String> = words
        .split(|ch: char| !ch.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let mut different = all.clone();
    different.sort();
    different.dedup();
    let repeats = all.len() >= REPEATED && different.len() * 3 <= all.len() * 2;
    !all.is_empty() && (repeats || all.iter().all(|word| is_laugh(word)))
}

/// Whether words stop before what they lead up to, where an address, a tag or a mention followed: *donations can be made
/// to*, *the news via*.
pub(crate) fn dangles(words: &str, language: Option<&str>) -> bool {
    let last = words.split_whitespace().next_back().unwrap_or_default();
    if last.ends_with(|ch: char| !ch.is_alphanumeric()) {
        return false;
    }
    let language = language.and_then(crate::locale::Language::of);
    let small = language.map(|language| crate::lang::of(language).lexicon.small).unwrap_or_default();
    let last = last.to_lowercase();
    last == "via" || small.contains(&last.as_str())
}

/// One syllable three times over: *hahaha*, *jejeje*, or one letter: *kkkk*.
fn is_laugh(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    (1..=LAUGH).any(|size| {
        letters.len() >= (REPEATED * size).max(4)
            && letters.iter().enumerate().all(|(at, ch)| *ch == letters[at % size])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Platform;

    #[test]
    fn what_the_checks_refuse_is_not_honest() {
        let mut post = Post::new(Platform::X, "1", "The bridge is safe. But the engineers have not seen it.");
        post.language = Some("en".into());
        assert!(!is_honest(&post, [0, 19]));
        assert!(is_honest(&post, [0, post.text.len()]));
        post.title_end = 19;
        assert!(is_honest(&post, [0, 19]), "a title by nature");
        post.text = "“The bridge will never be safe again,” said Berta Moll. I walk there.".into();
        post.title_end = 0;
        assert!(!is_honest(&post, [3, 39]), "another's words");
    }

    #[test]
    fn who_is_named_with_a_mention_stays_with_it() {
        let mut post =
            Post::new(Platform::Bluesky, "1", "@ann.example, Bea Moll and I have updated the timetable.");
        post.language = Some("en".into());
        assert!(!is_honest(&post, [14, post.text.len()]));
        post.text = "@ann.example the timetable is new, Bea Moll has updated it.".into();
        assert!(is_honest(&post, [13, post.text.len()]));
    }

    #[test]
    fn what_was_added_later_is_not_quoted() {
        assert!(is_added("The boat is late.\n\nEdit: "));
        assert!(is_added("The boat is late.\nEDIT 2: thanks. "));
        assert!(!is_added("Editors say so. "));
        assert!(!is_added("I like to edit. "), "no line begins with it");
    }

    #[test]
    fn what_leads_up_to_a_link_dangles() {
        assert!(dangles("Donations can be made to", Some("en")));
        assert!(dangles("Les premières images via", Some("fr")));
        assert!(!dangles("That is where the boat goes to.", Some("en")), "a sentence that ends");
        assert!(!dangles("The boat sails at nine", Some("en")));
        assert!(!dangles("", None));
    }

    #[test]
    fn shouts_and_laughs_say_nothing() {
        for noise in
            ["WHOA yeah WHOA", "WHOA yeah WHOA yeah WHOA", "hahaha", "hahahaha!!", "no no no", "kkkkk"]
        {
            assert!(is_noise(noise), "{noise}");
        }
        for words in ["The boat sails", "The more the merrier", "Yes", "banana", "Le bateau et le train", ""]
        {
            assert!(!is_noise(words), "{words}");
        }
    }
}
