//! English.

use crate::lang::check::{Lexicon, Numerals, Relations, Style};

#[rustfmt::skip]
pub(super) const LEXICON: Lexicon = Lexicon {
    small: &[
        "a", "an", "the", "of", "and", "or", "in", "on", "to", "for", "with", "at", "by", "from", "its", "their",
        "his", "her", "s", "as",
    ],
    plural: &["several", "many", "numerous", "multiple", "countless"],
    not_sources: &[
        "times", "topics", "subjects", "days", "hours", "minutes", "weeks", "months", "years", "languages", "words",
        "links", "sections", "platforms", "files", "points", "replies", "things", "as", "threads",
    ],
    plural_phrases: &[
        "a number of", "voices say", "voices call", "people say", "users say", "others say", "others agree",
        "many voices", "other voices", "dozens of", "hundreds of", "thousands of",
    ],
    hype: &[
        "unprecedented", "explosive", "explosion", "explodes", "exploded", "surge", "surges", "surged", "surging",
        "flood", "floods", "flooded", "skyrocket", "skyrockets", "skyrocketing", "massive", "massively", "stunning",
        "shocking", "groundbreaking", "revolutionary", "viral", "frenzy", "frenzied", "storm", "firestorm", "outrage",
        "staggering", "incredible", "incredibly", "huge", "historic", "dramatic", "dramatically", "avalanche",
        "tsunami", "meteoric", "spectacular",
    ],
    hype_phrases: &["game changer", "game changing", "took the internet by storm", "breaks the internet"],
    anaphora: &[
        "post", "message", "thread", "text", "comment", "reply", "answer", "article", "note", "entry", "author",
        "title", "headline", "question", "it",
    ],
    unsigned: &[
        "a message", "one message", "another message", "first message", "further message", "more message",
        "other messages", "of the messages", 
        "unsigned", "anonymous", "unnamed", "without a name", "without an author", "no author", "not signed",
        "without a signature",
    ],
    cites: &["quotes", "quoted", "quote", "quotation", "passes on", "words of"],
    others: &["other", "others"],
    capitalised: &[
        "i", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "english", "french", "german", "spanish", "italian", "portuguese", "dutch", "japanese", "chinese", "korean",
        "russian", "arabic", "turkish", "polish", "ukrainian", "swedish", "danish", "norwegian", "finnish", "greek",
        "hebrew", "hindi", "indonesian", "czech", "romanian", "hungarian", "catalan", "utc", "gmt", "am", "pm",
        "coranto",
    ],
    weekdays: &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    broken: &["a a", "a an", "an a", "the a", "a the", "to to", "of of", "is are", "are is", "the its", "that that"],
    points: &["point", "points"],
    at_least: &["more than", "over", "at least", "upwards of"],
    nearly: &["nearly", "almost", "close to", "just under", "less than", "up to"],
    about: &["about", "around", "some", "roughly", "approximately"],
    clashes: &[],
    allowed_twice: &["had", "that"],
    parts: &[
        ("two thirds", 2.0 / 3.0), ("two-thirds", 2.0 / 3.0), ("three quarters", 0.75), ("third", 1.0 / 3.0),
        ("quarter", 0.25), ("fifth", 0.2), ("tenth", 0.1), ("half", 0.5),
    ],
    hours: &[("noon", 12.0), ("midday", 12.0), ("midnight", 0.0)],
    relations: Relations {
        against: &["objects to"],
        agrees: &["agrees with", "sides with", "agrees in turn", "says yes"],
        same: &["same figure", "same number of"],
        dated: &["is dated by"],
        twice: &["twice the points", "twice as many"],
        above: &["of the two", "has more points"],
        again: &["the same thing twice", "asks the same"],
        ahead: &["still to come"],
    },
    clock: &["am", "pm"],
    numerals: Numerals {
        style: Style::English,
        and: "and",
        units: &[
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ],
        tens: &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        more: &[("hundred", 100.0), ("thousand", 1000.0)],
        named: &[
            ("both", 2.0), ("once", 1.0), ("twice", 2.0), ("thrice", 3.0), ("dozen", 12.0), ("single", 1.0), ("only", 1.0),
            ("unique", 1.0),
        ],
        scales: &[("thousand", 1e3), ("k", 1e3), ("million", 1e6), ("millions", 1e6), ("billion", 1e9), ("billions", 1e9)],
        articles: &["one"],
        percent: "per cent",
    },
};
