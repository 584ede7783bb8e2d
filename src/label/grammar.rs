//! What a word can be, from closed lists, endings, and how the conversation itself uses it.

use crate::locale::{Language, elides};
use crate::model::Conversation;
use crate::text::segment::sentences;
use crate::text::words::{Word, words};
use std::collections::BTreeMap;

/// How a folded word is used over the whole conversation.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Use {
    /// All occurrences.
    pub(super) total: u32,
    /// After a determiner or a preposition.
    pub(super) noun: u32,
    /// After a pronoun, `to`, a modal, a negation.
    pub(super) verb: u32,
    /// Capitalised inside a sentence that is not in title case.
    pub(super) name: u32,
    /// Inside such a sentence at all, capitalised or not.
    pub(super) inside: u32,
    /// After `la`, `une`, `cette` and the like; after `le`, `un`, `ce`.
    pub(super) feminine: u32,
    pub(super) masculine: u32,
}

/// What stands before a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Article {
    Definite,
    Indefinite,
    None,
}

impl Article {
    /// The article that a folded word is or holds.
    pub(super) fn of(folded: &str) -> Article {
        match folded.trim_end_matches(['\'', '’']) {
            "the" | "le" | "la" | "l" | "les" | "du" | "au" | "aux" => Article::Definite,
            "a" | "an" | "un" | "une" => Article::Indefinite,
            _ => Article::None,
        }
    }
}

/// The definite article of a phrase that is used with one. In English, where a noun takes one as often as it
/// does in the posts; in French, always but for names, as far as the gender is known.
pub(super) fn article(
    phrase: &str,
    language: Option<Language>,
    (definite, indefinite, all): (usize, usize, usize),
    (is_name, is_plural): (bool, bool),
    is_feminine: Option<bool>,
) -> Option<&'static str> {
    let mostly = definite * 2 >= all.max(1);
    match language? {
        Language::En if is_name || is_plural => mostly.then_some("the "),
        Language::En => ((definite + indefinite) * 5 >= all.max(1) * 2).then_some("the "),
        Language::Fr if is_name && !mostly => None,
        Language::Fr if is_plural => Some("les "),
        Language::Fr if elides(phrase) => Some("l’"),
        Language::Fr => Some(if is_feminine? { "la " } else { "le " }),
    }
}

/// What the conversation shows of its words.
pub(super) struct Evidence {
    uses: BTreeMap<String, Use>,
}

const DETERMINERS: &[&str] = &[
    "the", "a", "an", "our", "your", "my", "their", "his", "her", "its", "this", "these", "those", "every",
    "each", "no", "any", "some", "more", "of", "le", "la", "les", "l", "l'", "l’", "un", "une", "des", "du",
    "d", "au", "aux", "ce", "cet", "cette", "ces", "mon", "ma", "mes", "notre", "nos", "votre", "vos",
    "leur", "leurs", "son", "sa", "ses", "quel", "quelle", "chaque", "de", "in", "on", "for", "with", "from",
    "by", "en", "sur", "dans", "pour", "par", "avec", "sans",
];
const PRONOUNS: &[&str] = &[
    "i", "you", "we", "they", "he", "she", "it", "who", "to", "will", "would", "can", "could", "should",
    "must", "may", "might", "don't", "doesn't", "didn't", "not", "let", "je", "tu", "il", "elle", "on",
    "nous", "vous", "ils", "elles", "j", "ne", "n", "se", "s", "qui", "has", "have", "had", "is", "are",
    "was", "were", "been", "be", "ont", "est", "sont", "ai", "avons", "avez", "a",
];

/// Frequent verbs, adjectives and adverbs that end or begin no phrase worth a heading, folded.
#[rustfmt::skip]
const NEVER_LAST: &[&str] = &[
    // English
    "says", "said", "say", "think", "thinks", "know", "want", "wants", "need", "needs", "make", "makes", "get", "gets", "go", "goes",
    "went", "gone", "come", "comes", "came", "take", "takes", "took", "give", "gives", "gave", "use", "uses", "used", "find", "found",
    "tell", "told", "ask", "asked", "work", "seem", "feel", "felt", "try", "tried", "leave", "left", "call", "called", "keep", "kept",
    "begin", "began", "show", "shows", "showed", "hear", "heard", "run", "runs", "ran", "move", "moved", "believe", "bring", "brought", "happen",
    "happened", "write", "writes", "wrote", "written", "sit", "stand", "lose", "lost", "pay", "pays", "paid", "meet", "met", "include", "continue", "set", "learn",
    "change", "lead", "understand", "watch", "follow", "stop", "create", "speak", "read", "spend", "grow", "open", "walk", "win", "won",
    "offer", "offers", "remember", "consider", "appear", "buy", "wait", "serve", "die", "send", "sent", "build", "built", "stay", "fall", "cut", "reach",
    "kill", "remain", "knows", "made", "asks", "looks", "look", "looking", "getting", "making", "doing", "being", "having", "trying", "done", "went",
    "good", "new", "first", "last", "long", "great", "little", "own", "other", "old", "right", "big", "high", "different", "small", "large",
    "next", "early", "young", "important", "few", "public", "bad", "same", "able", "better", "best", "worse", "sure", "real", "free", "full", "whole",
    "ago", "away", "back", "again", "today", "tomorrow", "yesterday", "tonight", "here", "there", "now", "then", "always", "never", "often",
    "thing", "things", "way", "ways", "lot", "lots", "kind", "sort", "bit", "time", "times", "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minute", "minutes",
    "people", "person", "man", "men", "woman", "women", "guy", "guys", "one", "ones", "something", "someone", "anyone", "everyone", "nobody", "nothing",
    "part", "place", "point", "points", "case", "fact", "number", "name", "post", "posts", "tweet", "tweets", "thread", "comment", "comments", "reply",
    "morning", "evening", "night", "half", "end", "side", "stuff", "reason", "example", "idea", "question", "problem", "story", "word", "words", "life", "world", "man",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "zero",
    "thanks", "congrats", "happy", "love", "loved", "hope", "wish", "please", "hello", "everybody", "anybody", "somebody", "anything", "everything", "title", "text", "link", "video", "photo", "image", "article",
    // French
    "fait", "faire", "font", "faut", "va", "vont", "aller", "dire", "dit", "disent", "voir", "vu", "sait", "savoir", "peut", "peuvent", "pouvoir", "veut", "veulent", "vouloir",
    "doit", "doivent", "devoir", "prend", "prendre", "pris", "met", "mettre", "mis", "donne", "donner", "donne", "trouve", "trouver", "parle", "parler", "passe", "passer", "passe", "reste", "rester",
    "croit", "croire", "tient", "tenir", "vient", "venir", "demande", "demander", "porte", "laisse", "pense", "penser", "arrive", "arriver", "semble", "rend", "perd", "sort", "part", "attend",
    "bon", "bonne", "bien", "mal", "grand", "grande", "grands", "grandes", "petit", "petite", "petits", "petites", "nouveau", "nouvelle", "nouveaux", "nouvelles", "premier", "premiere", "dernier", "derniere", "autre", "autres", "meme", "memes", "tout", "toute", "tous", "toutes",
    "seul", "seule", "vrai", "vraie", "beau", "belle", "jeune", "vieux", "long", "longue", "prochain", "prochaine", "public", "haut", "bas", "certain", "certains", "certaines", "certaine",
    "chose", "choses", "fois", "jour", "jours", "journee", "semaine", "semaines", "mois", "an", "ans", "annee", "annees", "heure", "heures", "minute", "minutes", "temps", "moment", "matin", "soir", "nuit", "hier", "demain", "aujourd", "hui",
    "gens", "personne", "personnes", "homme", "hommes", "femme", "femmes", "monde", "vie", "cas", "exemple", "question", "probleme", "facon", "maniere", "sorte", "genre", "type", "fin", "debut", "cote", "moitie", "reste", "lieu", "place", "point", "points", "nombre", "nom", "mot", "mots", "idee", "raison", "suite", "effet", "besoin", "peu", "beaucoup", "trop", "plus", "moins",
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "cent", "mille", "million", "millions", "milliard", "milliards", "euros", "euro", "merci", "bonjour", "bravo", "message", "messages", "lien", "video", "photo", "article", "titre",
];

/// Adjectives and other words that may stand inside but not alone, by their endings.
fn is_adverb(folded: &str) -> bool {
    (folded.ends_with("ly")
        && folded.len() > 4
        && !matches!(
            folded,
            "family"
                | "assembly"
                | "supply"
                | "italy"
                | "july"
                | "reply"
                | "ally"
                | "bully"
                | "rally"
                | "monopoly"
                | "anomaly"
        ))
        || (folded.ends_with("ement")
            && folded.len() > 7
            && !folded.ends_with("nement")
            && folded.ends_with("lement"))
}

impl Evidence {
    /// Counts how words are used, over the posts in use.
    pub(super) fn gather(conversation: &Conversation, order: &[usize]) -> Self {
        let mut uses: BTreeMap<String, Use> = BTreeMap::new();
        for post in order.iter().filter_map(|index| conversation.posts.get(*index)) {
            for sentence in sentences(&post.text) {
                let text = &post.text[sentence.clone()];
                let found = words(text);
                let titled = is_title_case(text, &found);
                for (index, word) in found.iter().enumerate() {
                    let entry = uses.entry(word.folded.clone()).or_default();
                    entry.total += 1;
                    if let Some(before) = index.checked_sub(1).and_then(|i| found.get(i)) {
                        let previous = before.folded.as_str();
                        if DETERMINERS.contains(&previous) {
                            entry.noun += 1;
                        }
                        if PRONOUNS.contains(&previous) {
                            entry.verb += 1;
                        }
                        match previous {
                            "la" | "une" | "cette" | "ma" | "sa" | "ta" => entry.feminine += 1,
                            "le" | "un" | "ce" | "cet" | "mon" | "du" | "au" => entry.masculine += 1,
                            _ => {}
                        }
                        if !titled {
                            entry.inside += 1;
                            let glued = text.get(before.range.end..word.range.start).unwrap_or_default();
                            if is_capitalised(&text[word.range.clone()])
                                && !glued
                                    .contains(['.', '!', '?', ':', '“', '«', '"', '-', '–', '—', '(', '\n'])
                            {
                                entry.name += 1;
                            }
                        }
                    }
                }
            }
        }
        Evidence { uses }
    }

    pub(super) fn of(&self, folded: &str) -> Use {
        self.uses.get(folded).copied().unwrap_or_default()
    }

    /// Mostly capitalised where capitals mean something.
    pub(super) fn is_name(&self, folded: &str) -> bool {
        let found = self.of(folded);
        found.name > 0 && found.name * 10 >= found.inside * 6
    }

    /// Can end a phrase: not a word of the closed lists, not used like a verb.
    pub(super) fn can_end(&self, folded: &str) -> bool {
        if NEVER_LAST.contains(&folded) || is_adverb(folded) {
            return false;
        }
        let found = self.of(folded);
        found.verb * 2 <= found.noun + found.name + 1 && found.noun + found.name > 0
            || (found.name > 0 && found.verb == 0)
    }

    /// Can begin a phrase of several words.
    pub(super) fn can_begin(&self, folded: &str) -> bool {
        if is_adverb(folded)
            || matches!(
                folded,
                "new"
                    | "old"
                    | "same"
                    | "other"
                    | "own"
                    | "first"
                    | "last"
                    | "next"
                    | "nouveau"
                    | "nouvelle"
                    | "premier"
                    | "premiere"
                    | "dernier"
                    | "derniere"
                    | "autre"
                    | "autres"
                    | "meme"
            )
        {
            return false;
        }
        let found = self.of(folded);
        found.verb <= found.noun + found.name
    }

    /// Gender of a French noun: what determiners show, then endings.
    pub(super) fn is_feminine(&self, folded: &str) -> Option<bool> {
        let found = self.of(folded);
        if found.feminine != found.masculine {
            return Some(found.feminine > found.masculine);
        }
        if ["tion", "sion", "te", "ence", "ance", "ture", "ette", "ie", "ille"]
            .iter()
            .any(|end| folded.ends_with(end))
        {
            return Some(true);
        }
        ["isme", "ment", "age", "eau", "phone", "scope"]
            .iter()
            .any(|end| folded.ends_with(end))
            .then_some(false)
    }
}

/// Whether most of a sentence's longer words are capitalised, or it shouts.
pub(super) fn is_title_case(text: &str, found: &[Word]) -> bool {
    let long: Vec<&str> =
        found.iter().filter(|word| word.folded.len() > 3).map(|word| &text[word.range.clone()]).collect();
    let capitals = long.iter().filter(|word| is_capitalised(word)).count();
    long.len() >= 3 && capitals * 10 >= long.len() * 7
}

pub(super) fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// A word all in capitals or with capitals inside: an acronym or a product.
pub(super) fn is_acronym(word: &str) -> bool {
    word.chars().filter(|ch| ch.is_uppercase()).count() >= 2 && word.chars().count() >= 2
}

/// Plural by its ending, in English and French.
pub(super) fn is_plural(folded: &str) -> bool {
    (folded.ends_with('s')
        && !folded.ends_with("ss")
        && !folded.ends_with("us")
        && !folded.ends_with("is")
        && folded.len() > 3)
        || folded.ends_with("aux") && folded.len() > 4
        || folded == "people"
}

/// What two forms of a word share: without plural ending.
pub(super) fn stem(folded: &str) -> &str {
    let n = folded.len();
    if n > 4 && folded.ends_with("ies") {
        &folded[..n - 3]
    } else if n > 4 && folded.ends_with("aux") {
        &folded[..n - 2]
    } else if n > 3 && (folded.ends_with('s') && !folded.ends_with("ss") || folded.ends_with('x')) {
        &folded[..n - 1]
    } else if n > 4 && folded.ends_with('y') {
        &folded[..n - 1]
    } else {
        folded
    }
}
