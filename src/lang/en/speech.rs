//! Whose words stand in a post, and whether they are meant.

use crate::lang::speech::Speech;

#[rustfmt::skip]
pub(super) const SPEECH: Speech = Speech {
    others: &[
        "allegedly", "antivaxxers", "batshit", "believes", "claimed", "claims", "conspiracies", "conspiracy",
        "deniers", "earthers", "idiots", "legend", "lunatics", "morons", "myth", "nutjobs", "rumor", "rumour",
        "supposedly", "theories", "theory", "told", "truthers", "vaxxers",
    ],
    says: &[
        "add", "added", "adds", "admit", "admits", "admitted", "announce", "announced", "announces", "answer",
        "answered", "answers", "argue", "argued", "argues", "ask", "asked", "asks", "claim", "claimed",
        "claims", "confirm", "confirmed", "confirms", "declare", "declared", "declares", "denied", "denies",
        "deny", "explain", "explained", "explains", "insist", "insisted", "insists", "note", "noted", "notes",
        "promise", "promised", "promises", "quoth", "replied", "replies", "reply", "report", "reported",
        "reports", "said", "say", "says", "state", "stated", "states", "tell", "tells", "told", "tweet",
        "tweeted", "tweets", "warn", "warned", "warns", "write", "writes", "wrote",
    ],
    sources: &[
        "according to", "as told by", "in the words of", "per", "via",
    ],
    attitudes: &[
        "alleged", "allegedly", "apparently", "assume", "assumed", "assumes", "believe", "believed",
        "believes", "claim", "claims", "denied", "denies", "deny", "dispute", "disputed", "disputes", "doubt",
        "doubted", "doubtful", "doubts", "dream", "dreamed", "expect", "expected", "expects", "failed",
        "fails", "fake", "false", "fear", "feared", "fears", "feel", "feels", "felt", "few", "guess",
        "guesses", "hardly", "hoax", "hope", "hoped", "hopes", "idea", "if", "imagine", "imagines",
        "impossible", "lie", "lied", "lies", "myth", "neither", "nobody", "none", "notion", "pretend",
        "pretended", "pretends", "refuse", "refused", "refuses", "reject", "rejected", "rejects",
        "reportedly", "rumor", "rumors", "rumour", "rumours", "said", "say", "says", "seem", "seemed",
        "seems", "suppose", "supposed", "supposedly", "supposes", "suspect", "suspected", "suspects", "tell",
        "tells", "theory", "think", "thinks", "thought", "told", "unless", "unlikely", "untrue", "want",
        "wanted", "wants", "whether", "wish", "wished", "wishes", "wonder", "wondered", "wonders", "wrong",
    ],
    mild: &[
        "can", "could", "may", "might", "must", "should", "will", "would",
    ],
    own: &[
        "honestly", "i am sure", "i am sure that", "i believe", "i believe that", "i think", "i think that",
        "im convinced that", "im sure", "imho", "imo", "in my opinion", "in my view", "personally",
    ],
    turns: &[
        "admittedly", "alas", "although", "bullshit", "but", "except", "except that", "false", "granted",
        "having said that", "however", "i was wrong", "if only", "in fact not", "in reality", "instead", "jk",
        "just kidding", "kidding", "nonsense", "nope", "not really", "not true", "of course",
        "on the other hand", "only problem", "or maybe not", "or not", "or so", "rather", "regrettably",
        "sadly", "still", "that said", "thats a lie", "thats false", "thats not true", "thats wrong",
        "the problem is", "then again", "this is false", "this is not true", "though", "turns out",
        "unfortunately", "unfortunately not", "unless", "until", "which is false", "which is wrong", "wrong",
        "yet",
    ],
    unmeant: &[
        "because yeah", "conspiracy theorists", "critics say", "do not tell me", "dont say", "dont tell me",
        "everybody says", "everyone says", "everyone thinks", "fake", "false", "fiction", "hoax", "imagine",
        "imagine if", "in a perfect world", "in an ideal world", "in another world", "in my dreams",
        "in theory", "it is a lie", "it is false", "it is not true", "it isnt true", "its not true",
        "legend has it", "my favourite excuse", "myth", "myths", "never say", "no one believes",
        "no one says", "no one thinks", "nobody believes", "nobody says", "nobody thinks", "oh so",
        "opponents say", "people believe", "people say", "people think", "pretend", "rumor", "rumor has it",
        "rumour", "rumour has it", "so apparently", "some believe", "some people say", "some people think",
        "some say", "some think", "stop saying", "supporters say", "suppose", "suppose that", "supposing",
        "sure because", "sure cuz", "the argument goes", "the argument is", "the claim", "the claim is",
        "the lie", "the logic", "their logic", "they keep saying", "they said", "they say", "they tell us",
        "they told us", "we are told", "we were told", "were told", "what if", "who believes", "who says",
        "yeah because", "yeah cause", "yeah cuz",
    ],
    nods: &[
        "ah yes", "clearly", "obviously", "of course", "oh great", "oh sure", "oh yes", "right because",
        "sure", "sure thing", "yeah", "yeah right", "yeah sure",
    ],
    jests: &[
        "april fools", "as if", "im joking", "irony", "jk", "joke", "just joking", "just kidding", "kidding",
        "lol jk", "lol no", "nope", "not", "psych", "said no one ever", "said nobody ever", "sarcasm", "wink",
        "yeah right",
    ],
    asker: &[
        "audience", "host", "interviewer", "journalist", "moderator", "q", "question", "questioner",
        "reporter",
    ],
    answerer: &[
        "a", "answer",
    ],
    nots: &[
        "aint", "arent", "cannot", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent",
        "isnt", "less", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "rather",
        "shouldnt", "wasnt", "werent", "without", "wont", "wouldnt",
    ],
    persons: &[
        "i", "im", "ive", "my", "our", "us", "we", "well",
    ],
};
