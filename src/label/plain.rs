//! Nouns in the languages that there is no tagger for: closed lists show where one stands. Conservative: what is not
//! seen to be a noun is none.

use super::grammar::is_capitalised;
use crate::text::stop::is_stop;
use crate::text::tag::Tag;
use crate::text::words::Word;

/// A language's closed lists, folded.
#[derive(Debug)]
pub(super) struct Grammar {
    code: &'static str,
    /// Definite articles, alone and in contractions, and how each stands before a noun that opens a phrase.
    definite: &'static [(&'static str, &'static str)],
    indefinite: &'static [&'static str],
    /// Prepositions inside a noun phrase.
    pub(super) links: &'static [&'static str],
    /// Nouns that say too little to name a topic.
    light: &'static [&'static str],
}

/// The lists of a BCP 47 tag.
pub(super) fn grammar(language: Option<&str>) -> Option<&'static Grammar> {
    let primary = language?.split(['-', '_']).next()?;
    [&ES, &PT, &IT, &NL].into_iter().find(|grammar| grammar.code == primary)
}

impl Grammar {
    /// The article that a folded word is or holds, as it stands before a phrase.
    pub(super) fn definite(&self, folded: &str) -> Option<&'static str> {
        self.definite.iter().find(|(known, _)| *known == folded).map(|(_, shown)| *shown)
    }

    pub(super) fn is_indefinite(&self, folded: &str) -> bool {
        self.indefinite.contains(&folded)
    }

    fn is_determiner(&self, folded: &str) -> bool {
        self.definite(folded).is_some() || self.is_indefinite(folded)
    }

    /// Nouns of a sentence: a word in lower case after an article, or after a preposition that follows a noun, with
    /// nothing but a small word or a mark behind it.
    pub(super) fn tags(&self, text: &str, words: &[Word]) -> Vec<Tag> {
        let mut tags = vec![Tag::Other; words.len()];
        let between = |at: usize| text.get(words[at - 1].range.end..words[at].range.start).unwrap_or("…");
        for at in 0..words.len() {
            let word = &words[at];
            if self.is_determiner(&word.folded) {
                tags[at] = Tag::Determiner;
            } else if self.links.contains(&word.folded.as_str()) {
                tags[at] = Tag::Preposition;
            }
            let Some(before) = at.checked_sub(1).filter(|_| matches!(between(at), "" | " " | "\u{a0}"))
            else {
                continue;
            };
            let led = self.is_determiner(&words[before].folded)
                || self.links.contains(&words[before].folded.as_str())
                    && before
                        .checked_sub(1)
                        .is_some_and(|noun| tags[noun] == Tag::Noun && between(before) == " ");
            let shown = text.get(word.range.clone()).unwrap_or_default();
            let closed = words.get(at + 1).is_none_or(|next| {
                is_stop(&next.folded, Some(self.code))
                    || self.is_determiner(&next.folded)
                    || between(at + 1).contains(['.', ',', ';', ':', '!', '?', '\n', ')', '"', '”', '»', '…'])
            });
            let can_be = !word.is_tag
                && shown.chars().count() >= 3
                && shown.chars().all(char::is_alphabetic)
                && !is_capitalised(shown)
                && !is_stop(&word.folded, Some(self.code))
                && !self.light.contains(&word.folded.as_str());
            if led && closed && can_be {
                tags[at] = Tag::Noun;
            }
        }
        tags
    }
}

#[rustfmt::skip]
static ES: Grammar = Grammar {
    code: "es",
    definite: &[("el", "el "), ("la", "la "), ("los", "los "), ("las", "las "), ("del", "el "), ("al", "el ")],
    indefinite: &["un", "una", "unos", "unas"],
    links: &["de"],
    light: &[
        "cosa", "cosas", "gente", "persona", "personas", "hombre", "hombres", "mujer", "mujeres", "tiempo", "momento",
        "manera", "forma", "modo", "tipo", "parte", "caso", "ejemplo", "problema", "razon", "idea", "verdad", "vida",
        "mundo", "lugar", "punto", "puntos", "numero", "nombre", "palabra", "palabras", "hora", "horas", "semana", "mes",
        "meses", "anos", "dias", "noche", "tarde", "manana", "vez", "veces", "final", "principio", "mitad", "resto",
        "primera", "primero", "ultimo", "ultima", "mejor", "peor", "nuevo", "nueva", "mismo", "misma", "enlace", "titulo",
        "mensaje", "hilo", "foto", "video", "pregunta", "respuesta", "poco", "unico", "unica",
    ],
};

#[rustfmt::skip]
static PT: Grammar = Grammar {
    code: "pt",
    definite: &[
        ("o", "o "), ("a", "a "), ("os", "os "), ("as", "as "), ("do", "o "), ("da", "a "), ("dos", "os "), ("das", "as "),
        ("no", "o "), ("na", "a "), ("nos", "os "), ("nas", "as "), ("ao", "o "), ("aos", "os "), ("pelo", "o "), ("pela", "a "),
    ],
    indefinite: &["um", "uma", "uns", "umas"],
    links: &["de"],
    light: &[
        "coisa", "coisas", "gente", "pessoa", "pessoas", "homem", "homens", "mulher", "mulheres", "tempo", "momento",
        "maneira", "forma", "modo", "tipo", "parte", "caso", "exemplo", "problema", "razao", "ideia", "verdade", "vida",
        "mundo", "lugar", "ponto", "pontos", "numero", "nome", "palavra", "palavras", "hora", "horas", "semana", "meses",
        "anos", "dias", "noite", "tarde", "manha", "vez", "vezes", "final", "inicio", "metade", "resto", "primeira",
        "primeiro", "ultimo", "ultima", "melhor", "pior", "novo", "nova", "mesmo", "mesma", "link", "titulo", "mensagem",
        "foto", "video", "pergunta", "resposta", "pouco", "unico", "unica",
    ],
};

#[rustfmt::skip]
static IT: Grammar = Grammar {
    code: "it",
    definite: &[
        ("il", "il "), ("lo", "lo "), ("la", "la "), ("l", "l’"), ("i", "i "), ("gli", "gli "), ("le", "le "),
        ("del", "il "), ("dello", "lo "), ("della", "la "), ("dell", "l’"), ("dei", "i "), ("degli", "gli "),
        ("delle", "le "), ("al", "il "), ("allo", "lo "), ("alla", "la "), ("all", "l’"), ("ai", "i "), ("agli", "gli "),
        ("nel", "il "), ("nella", "la "), ("nell", "l’"), ("sul", "il "), ("sulla", "la "), ("sull", "l’"),
        ("dal", "il "), ("dalla", "la "), ("dall", "l’"),
    ],
    indefinite: &["un", "uno", "una"],
    links: &["di", "d"],
    light: &[
        "cosa", "cose", "gente", "persona", "persone", "uomo", "uomini", "donna", "donne", "tempo", "momento", "modo",
        "maniera", "tipo", "parte", "caso", "esempio", "problema", "ragione", "idea", "verita", "vita", "mondo", "posto",
        "punto", "punti", "numero", "nome", "parola", "parole", "settimana", "mese", "mesi", "anno", "anni", "giorno",
        "giorni", "notte", "sera", "mattina", "volta", "volte", "fine", "inizio", "meta", "resto", "prima", "primo",
        "ultimo", "ultima", "migliore", "peggio", "nuovo", "nuova", "stesso", "stessa", "link", "titolo", "messaggio",
        "foto", "video", "domanda", "risposta", "poco", "unico", "unica",
    ],
};

#[rustfmt::skip]
static NL: Grammar = Grammar {
    code: "nl",
    definite: &[("de", "de "), ("het", "het ")],
    indefinite: &["een"],
    links: &[],
    light: &[
        "ding", "dingen", "mensen", "mens", "persoon", "personen", "vrouw", "vrouwen", "tijd", "moment", "manier", "soort",
        "deel", "geval", "voorbeeld", "probleem", "reden", "idee", "waarheid", "leven", "wereld", "plek", "plaats", "punt",
        "punten", "aantal", "naam", "woord", "woorden", "week", "weken", "maand", "maanden", "jaar", "jaren", "dagen",
        "nacht", "avond", "ochtend", "keer", "einde", "begin", "helft", "rest", "eerste", "laatste", "beste", "nieuwe",
        "zelfde", "link", "titel", "bericht", "foto", "video", "vraag", "antwoord", "beetje", "enige", "andere",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words::words;

    fn nouns(text: &str, language: &str) -> Vec<String> {
        let found = words(text);
        let tags = grammar(Some(language)).unwrap().tags(text, &found);
        found
            .iter()
            .zip(tags)
            .filter(|(_, tag)| *tag == Tag::Noun)
            .map(|(word, _)| word.folded.clone())
            .collect()
    }

    #[test]
    fn nouns_stand_after_articles_and_before_small_words() {
        assert_eq!(nouns("La ley de vivienda se vota en el pleno.", "es"), ["ley", "vivienda", "pleno"]);
        assert_eq!(nouns("A subida do preço é do governo.", "pt"), ["subida", "preco", "governo"]);
        assert_eq!(nouns("L’acqua del porto è fredda", "it"), ["acqua", "porto"]);
        assert_eq!(nouns("De grote brug is dicht, het verkeer in de stad niet", "nl"), ["verkeer", "stad"]);
        assert!(grammar(Some("de")).is_none() && grammar(None).is_none());
    }
}
