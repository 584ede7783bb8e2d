//! What words of a post show, in the language of the post.

/// What words of a post show, in the language of the post. Lower-case.
#[derive(Debug)]
pub(crate) struct Cues {
    /// First words that point at something outside a span.
    pub(crate) dangling: &'static [&'static str],
    /// Last words after which a span is not at its end; empty where a tagger tells.
    pub(crate) open: &'static [&'static str],
    /// Beginnings of a clause that gives a reason.
    pub(crate) reason: &'static [&'static str],
    /// Beginnings of a reply that turns against what it answers.
    pub(crate) contrast: &'static [&'static str],
    /// Beginnings of a reply that says yes to what it answers.
    pub(crate) assent: &'static [&'static str],
    /// First words of a question.
    pub(crate) questions: &'static [&'static str],
    /// Pronouns of the first and second person.
    pub(crate) persons: &'static [&'static str],
    /// Words that tell nothing of what a text is about, folded and sorted.
    pub(crate) stop: &'static [&'static str],
    /// Numbers, folded and sorted.
    pub(crate) numbers: &'static [&'static str],
    /// Words that turn a clause into its opposite, folded.
    pub(crate) denials: &'static [&'static str],
    /// Words that stand before a verb that is denied, mostly with one of the denials, folded.
    pub(crate) particles: &'static [&'static str],
    /// Nouns and adjectives that say too little to begin or end a phrase worth a heading, folded.
    pub(crate) light: &'static [&'static str],
    /// Words that belong in no heading but in the mouths of those who say them, folded; by their beginnings.
    pub(crate) crude: &'static [&'static str],
    /// Where a noun stands, in a language that there is no tagger for.
    pub(crate) nouns: Option<Nouns>,
    pub(crate) turning: Turning,
    pub(crate) promotion: Promotion,
    pub(crate) standing: Standing,
}

/// Closed lists that show where a noun stands, folded.
#[derive(Debug)]
pub(crate) struct Nouns {
    /// Definite articles, alone and in contractions, and how each stands before a noun that opens a phrase.
    pub(crate) definite: &'static [(&'static str, &'static str)],
    pub(crate) indefinite: &'static [&'static str],
    /// Prepositions inside a noun phrase.
    pub(crate) links: &'static [&'static str],
    /// Nouns that say too little to name a topic.
    pub(crate) light: &'static [&'static str],
}

impl Nouns {
    /// The article that a folded word is or holds, as it stands before a phrase.
    pub(crate) fn definite(&self, folded: &str) -> Option<&'static str> {
        self.definite.iter().find(|(known, _)| *known == folded).map(|(_, shown)| *shown)
    }

    pub(crate) fn is_indefinite(&self, folded: &str) -> bool {
        self.indefinite.contains(&folded)
    }

    pub(crate) fn is_determiner(&self, folded: &str) -> bool {
        self.definite(folded).is_some() || self.is_indefinite(folded)
    }
}

/// What turns the sense of a clause, folded.
#[derive(Debug)]
pub(crate) struct Turning {
    /// Negations, conditions, modalities and reports of others' speech: what a cut inside a quotation may not remove.
    pub(crate) inside: &'static [&'static str],
    /// What, right before a quoted clause and in the same clause of the post, turns its sense: a negated or reported
    /// opinion, a condition. Phrases, joined by spaces.
    pub(crate) before: &'static [&'static str],
    /// What does so right after it, in the same clause of the post.
    pub(crate) after: &'static [&'static str],
    /// What does so after a comma or dash that follows it: a condition, a concession, a report of who says so.
    pub(crate) tail: &'static [&'static str],
}

/// Phrases of posts that sell something, folded.
#[derive(Debug)]
pub(crate) struct Promotion {
    pub(crate) giveaway: &'static [&'static str],
    /// Calls to follow, like and repost.
    pub(crate) follow: &'static [&'static str],
    /// Discounts and codes.
    pub(crate) discount: &'static [&'static str],
    pub(crate) token_sale: &'static [&'static str],
    /// Calls to buy, click or write in private.
    pub(crate) call: &'static [&'static str],
}

impl Promotion {
    /// Of a language whose phrases are not known.
    pub(crate) const NONE: Promotion =
        Promotion { giveaway: &[], follow: &[], discount: &[], token_sale: &[], call: &[] };
}

/// What shows whether words stand alone, and what stance they show. Folded.
#[derive(Debug)]
pub(crate) struct Standing {
    /// First words that point at something outside a span, looked for in posts of any language.
    pub(crate) dangling_anywhere: &'static [&'static str],
    /// Beginnings in which such a word points at nothing.
    pub(crate) impersonal: Phrases,
    /// Pronouns that need a noun before them in the span.
    pub(crate) pointing: &'static [&'static str],
    /// Words for some of what was spoken of before.
    pub(crate) quantifiers: &'static [&'static str],
    /// First words that answer somebody or take up a thread.
    pub(crate) openers: &'static [&'static str],
    /// Words that lean on what was said before, and how much they take from a span.
    pub(crate) context: &'static [(&'static str, f64)],
    /// What only makes sense where the post stands: links, pictures, threads, calls to repost.
    pub(crate) deictic: Phrases,
    /// Words of messages typed in haste.
    pub(crate) hasty: Phrases,
    /// Words that the narrator would not print without need; by their beginnings.
    pub(crate) coarse: Phrases,
    pub(crate) stances: Stances,
    /// Words that deny a stance that follows them.
    pub(crate) negations: &'static [&'static str],
    /// Words before a stance that begins a text.
    pub(crate) strength: &'static [&'static str],
    /// Verbs that begin a sentence and state something.
    pub(crate) stating: &'static [&'static str],
    /// Words for oneself, before a stance.
    pub(crate) selves: &'static [&'static str],
    /// Ends of verbs that are no imperatives.
    pub(crate) past: &'static [&'static str],
}

impl Standing {
    /// Of a language whose words are not known.
    pub(crate) const NONE: Standing = Standing {
        dangling_anywhere: &[],
        impersonal: Phrases::new(&[]),
        pointing: &[],
        quantifiers: &[],
        openers: &[],
        context: &[],
        deictic: Phrases::new(&[]),
        hasty: Phrases::new(&[]),
        coarse: Phrases::new(&[]),
        stances: Stances { deplores: &[], welcomes: &[], doubts: &[], hopes: &[], warns: &[], fears: &[] },
        negations: &[],
        strength: &[],
        stating: &[],
        selves: &[],
        past: &[],
    };
}

/// Words that show a stance.
#[derive(Debug)]
pub(crate) struct Stances {
    pub(crate) deplores: &'static [&'static str],
    pub(crate) welcomes: &'static [&'static str],
    pub(crate) doubts: &'static [&'static str],
    pub(crate) hopes: &'static [&'static str],
    pub(crate) warns: &'static [&'static str],
    pub(crate) fears: &'static [&'static str],
}

/// Phrases, sorted, where those of each letter begin, and for each letter which bytes come second, by their lowest five
/// bits.
#[derive(Debug)]
pub(crate) struct Phrases(&'static [&'static str], [u8; 27], [u32; 27]);

impl Phrases {
    pub(crate) const fn new(phrases: &'static [&'static str]) -> Self {
        let (mut starts, mut seconds) = ([0; 27], [0; 27]);
        let (mut letter, mut at) = (0, 0);
        while letter < starts.len() {
            while at < phrases.len() && phrases[at].as_bytes()[0] < b'a' + letter as u8 {
                let second =
                    if phrases[at].len() > 1 { 1 << (phrases[at].as_bytes()[1] & 31) } else { u32::MAX };
                seconds[letter - 1] |= second;
                at += 1;
            }
            starts[letter] = at as u8;
            letter += 1;
        }
        Phrases(phrases, starts, seconds)
    }

    /// Those of the phrases that a text begins with.
    pub(crate) fn begin(&'static self, text: &str) -> impl Iterator<Item = &'static str> {
        let Phrases(phrases, starts, seconds) = self;
        let letter = usize::from(text.bytes().next().unwrap_or(0).wrapping_sub(b'a'));
        let second = text.as_bytes().get(1);
        let near = match starts.get(letter..letter + 2) {
            Some([from, to]) if seconds[letter] >> (second.unwrap_or(&0) & 31) & 1 == 1 => {
                &phrases[usize::from(*from)..usize::from(*to)]
            }
            _ => &[],
        };
        let may = move |phrase: &&str| phrase.len() < 2 || phrase.as_bytes().get(1) == second;
        near.iter().copied().filter(move |phrase| may(phrase) && text.starts_with(phrase))
    }

    /// All of them.
    #[cfg(test)]
    pub(crate) fn all(&self) -> &'static [&'static str] {
        self.0
    }
}
