//! What a theme is called that structure or a table names: places as they are written, rubrics and aspects in the words
//! of each language.

use super::phrase::Phrase;
use crate::cluster::{Aspect, Name, Rubric, Sort, Stretch};
use crate::lang;
use crate::locale::{self, Language};

/// A noun with the article that it has inside a sentence, and whether it is one of more than one thing.
type Noun = (Option<&'static str>, &'static str, bool);

/// The name of a theme as a phrase that rests on the theme's best post; `None` for a thread, which is called by what its
/// first post speaks of.
pub(super) fn phrase(name: &Name, posts: &[usize], language: Language) -> Option<Phrase> {
    let own = |(article, text, is_plural): Noun| (article, text.to_owned(), is_plural);
    let (article, text, is_plural) = match name {
        Name::Place(place) => (None, place.clone(), false),
        Name::Rubric(rubric) => own(self::rubric(*rubric, language)),
        Name::Aspect(aspect) => own(self::aspect(*aspect, language)),
        Name::Sort(sort) => self::sort(sort, language)?,
        Name::Thread(_) => return None,
    };
    let is_place = matches!(name, Name::Place(_) | Name::Sort(Sort::Tag(_)));
    Some(Phrase {
        text,
        language: if is_place { "und".into() } else { language.code().into() },
        is_name: is_place,
        is_plural,
        article,
        is_feminine: (article == Some("la ")).then_some(true),
        post: posts.first().copied()?,
        at: [0, 0],
        posts: posts.len(),
        weight: 1.0,
    })
}

/// The name of a sort of message; `None` for a language that has no name in this one.
fn sort(sort: &Sort, language: Language) -> Option<(Option<&'static str>, String, bool)> {
    let tables = lang::of(language);
    let words = &tables.sorts;
    let plural = |(article, text): (Option<&'static str>, &str), name: &str| {
        Some((article, text.replace("{name}", name), true))
    };
    match sort {
        Sort::AnswersTo(account) => plural(words.answers_to, account),
        Sort::Answers => plural(words.answers, ""),
        Sort::Others => plural(words.others, ""),
        Sort::By(account) => plural(words.by, account),
        Sort::Place(own) | Sort::Tag(own) => Some((None, own.clone(), false)),
        Sort::Site(site) => plural(words.site, site),
        Sort::Language(tag) => {
            let name = tables.frames.languages.iter().find(|(known, _)| known == tag)?.1;
            let (article, messages) = words.messages;
            Some((article, format!("{messages}{}{name}", tables.frames.in_language), true))
        }
        Sort::Links => plural(words.links, ""),
        Sort::Notes => plural(words.notes, ""),
        Sort::Time(Stretch::Year(year)) => Some((None, year.to_string(), false)),
        Sort::Time(Stretch::Month(year, month)) => {
            Some((None, locale::month_of(*year, *month, language), false))
        }
        Sort::Time(Stretch::Days(first, last)) if first.day() == *last => {
            Some((None, locale::day(*first, language), false))
        }
        Sort::Time(Stretch::Days(first, last)) => {
            Some((None, locale::days_of(*first, *last, language), false))
        }
    }
}

fn rubric(rubric: Rubric, language: Language) -> Noun {
    let place = Rubric::ALL.iter().position(|other| *other == rubric).unwrap_or(0);
    let table: &[Noun; 17] = match language {
        Language::En => &[
            (None, "culture and media", true),
            (None, "crime and justice", false),
            (None, "disasters and accidents", true),
            (None, "business", false),
            (None, "education", false),
            (None, "environment", false),
            (None, "health", false),
            (None, "people and animals", true),
            (None, "work", false),
            (None, "life and leisure", false),
            (None, "politics", false),
            (None, "religion", false),
            (None, "science and technology", false),
            (None, "society", false),
            (None, "sport", false),
            (None, "war and peace", false),
            (None, "weather", false),
        ],
        Language::Fr => &[
            (None, "culture et médias", true),
            (None, "justice et faits divers", true),
            (None, "catastrophes et accidents", true),
            (Some("l’"), "économie", false),
            (Some("l’"), "éducation", false),
            (Some("l’"), "environnement", false),
            (Some("la "), "santé", false),
            (None, "gens et bêtes", true),
            (Some("le "), "travail", false),
            (None, "vie et loisirs", true),
            (Some("la "), "politique", false),
            (Some("la "), "religion", false),
            (None, "sciences et techniques", true),
            (Some("la "), "société", false),
            (Some("le "), "sport", false),
            (None, "guerre et paix", false),
            (Some("la "), "météo", false),
        ],
        Language::De => &[
            (None, "Kultur und Medien", true),
            (None, "Justiz und Kriminalität", true),
            (None, "Katastrophen und Unglücke", true),
            (None, "Wirtschaft", false),
            (None, "Bildung", false),
            (None, "Umwelt", false),
            (None, "Gesundheit", false),
            (None, "Menschen und Tiere", true),
            (None, "Arbeit", false),
            (None, "Leben und Freizeit", true),
            (None, "Politik", false),
            (None, "Religion", false),
            (None, "Wissenschaft und Technik", true),
            (None, "Gesellschaft", false),
            (None, "Sport", false),
            (None, "Krieg und Frieden", true),
            (None, "Wetter", false),
        ],
        Language::Es => &[
            (None, "cultura y medios", true),
            (None, "justicia y sucesos", true),
            (None, "catástrofes y accidentes", true),
            (Some("la "), "economía", false),
            (Some("la "), "educación", false),
            (None, "medio ambiente", false),
            (Some("la "), "salud", false),
            (None, "gente y animales", true),
            (None, "trabajo", false),
            (None, "vida y ocio", true),
            (Some("la "), "política", false),
            (Some("la "), "religión", false),
            (None, "ciencia y tecnología", true),
            (Some("la "), "sociedad", false),
            (None, "deporte", false),
            (None, "guerra y paz", true),
            (None, "tiempo", false),
        ],
        Language::It => &[
            (None, "cultura e media", true),
            (None, "cronaca e giustizia", true),
            (None, "disastri e incidenti", true),
            (Some("l’"), "economia", false),
            (Some("l’"), "istruzione", false),
            (Some("l’"), "ambiente", false),
            (Some("la "), "salute", false),
            (None, "persone e animali", true),
            (None, "lavoro", false),
            (None, "vita e tempo libero", true),
            (Some("la "), "politica", false),
            (Some("la "), "religione", false),
            (None, "scienza e tecnologia", true),
            (Some("la "), "società", false),
            (None, "sport", false),
            (None, "guerra e pace", true),
            (None, "meteo", false),
        ],
        Language::Nl => &[
            (None, "cultuur en media", true),
            (None, "misdaad en justitie", true),
            (None, "rampen en ongelukken", true),
            (None, "economie", false),
            (None, "onderwijs", false),
            (None, "milieu", false),
            (None, "gezondheid", false),
            (None, "mensen en dieren", true),
            (None, "werk", false),
            (None, "leven en vrije tijd", true),
            (None, "politiek", false),
            (None, "religie", false),
            (None, "wetenschap en techniek", true),
            (None, "samenleving", false),
            (None, "sport", false),
            (None, "oorlog en vrede", true),
            (None, "het weer", false),
        ],
        Language::Pt => &[
            (None, "cultura e média", true),
            (None, "crime e justiça", true),
            (None, "catástrofes e acidentes", true),
            (Some("a "), "economia", false),
            (Some("a "), "educação", false),
            (None, "ambiente", false),
            (Some("a "), "saúde", false),
            (None, "pessoas e animais", true),
            (None, "trabalho", false),
            (None, "vida e lazer", true),
            (Some("a "), "política", false),
            (Some("a "), "religião", false),
            (None, "ciência e tecnologia", true),
            (Some("a "), "sociedade", false),
            (None, "desporto", false),
            (None, "guerra e paz", true),
            (None, "tempo", false),
        ],
    };
    table[place]
}

fn aspect(aspect: Aspect, language: Language) -> Noun {
    let place = Aspect::ALL.iter().position(|other| *other == aspect).unwrap_or(0);
    let table: &[Noun; 7] = match language {
        Language::En => &[
            (None, "casualties", true),
            (None, "cause and inquiry", true),
            (None, "damage and closures", true),
            (None, "warnings and advice", true),
            (None, "help and money", true),
            (None, "sympathy", false),
            (None, "politics", false),
        ],
        Language::Fr => &[
            (Some("le "), "bilan", false),
            (Some("la "), "cause", false),
            (Some("les "), "dégâts", true),
            (Some("les "), "consignes", true),
            (Some("l’"), "aide", false),
            (Some("les "), "condoléances", true),
            (Some("la "), "politique", false),
        ],
        Language::De => &[
            (None, "Opfer", true),
            (None, "Ursache und Ermittlungen", true),
            (None, "Schäden und Sperrungen", true),
            (None, "Warnungen und Hinweise", true),
            (None, "Hilfe und Spenden", true),
            (None, "Anteilnahme", false),
            (None, "Politik", false),
        ],
        Language::Es => &[
            (Some("las "), "víctimas", true),
            (Some("la "), "causa", false),
            (Some("los "), "daños", true),
            (Some("los "), "avisos", true),
            (Some("la "), "ayuda", false),
            (Some("las "), "condolencias", true),
            (Some("la "), "política", false),
        ],
        Language::It => &[
            (Some("le "), "vittime", true),
            (Some("la "), "causa", false),
            (Some("i "), "danni", true),
            (Some("gli "), "avvisi", true),
            (Some("gli "), "aiuti", true),
            (Some("il "), "cordoglio", false),
            (Some("la "), "politica", false),
        ],
        Language::Nl => &[
            (Some("de "), "slachtoffers", true),
            (Some("de "), "oorzaak", false),
            (Some("de "), "schade", false),
            (Some("de "), "waarschuwingen", true),
            (Some("de "), "hulp", false),
            (Some("het "), "medeleven", false),
            (Some("de "), "politiek", false),
        ],
        Language::Pt => &[
            (Some("as "), "vítimas", true),
            (Some("a "), "causa", false),
            (Some("os "), "danos", true),
            (Some("os "), "avisos", true),
            (Some("a "), "ajuda", false),
            (Some("as "), "condolências", true),
            (Some("a "), "política", false),
        ],
    };
    table[place]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rubric_and_aspect_has_a_name_of_its_own_in_every_language() {
        for language in Language::ALL {
            let rubrics: BTreeSet<&str> =
                Rubric::ALL.iter().map(|rubric| self::rubric(*rubric, language).1).collect();
            let aspects: BTreeSet<&str> =
                Aspect::ALL.iter().map(|aspect| self::aspect(*aspect, language).1).collect();
            assert_eq!((rubrics.len(), aspects.len()), (17, 7), "{language:?}");
        }
    }

    #[test]
    fn every_sort_of_message_has_a_name_of_its_own_in_every_language() {
        let day = |day| locale::time::Date::new(2012, 3, day).unwrap();
        let sorts = [
            Sort::AnswersTo("@ann".into()),
            Sort::Answers,
            Sort::Others,
            Sort::By("@ann".into()),
            Sort::Tag("#harbour".into()),
            Sort::Site("thenib.com".into()),
            Sort::Language("fr".into()),
            Sort::Links,
            Sort::Notes,
            Sort::Time(Stretch::Year(2012)),
            Sort::Time(Stretch::Month(2012, 3)),
            Sort::Time(Stretch::Days(day(1), 10)),
            Sort::Time(Stretch::Days(day(7), 7)),
        ];
        for language in Language::ALL {
            let names: BTreeSet<String> =
                sorts.iter().map(|sort| self::sort(sort, language).unwrap().1).collect();
            assert_eq!(names.len(), sorts.len(), "{language:?}: {names:?}");
        }
        let name = |sort: &Sort, language| self::sort(sort, language).unwrap().1;
        assert_eq!(name(&sorts[0], Language::De), "Antworten an @ann");
        assert_eq!(name(&sorts[6], Language::Nl), "berichten in het Frans");
        assert_eq!(name(&sorts[11], Language::Fr), "1er–10 mars 2012");
        assert_eq!(sort(&Sort::Language("xx".into()), Language::En), None);
    }

    #[test]
    fn a_place_is_called_as_it_is_written_and_a_thread_by_its_words() {
        let place = phrase(&Name::Place("r/harbour".into()), &[4, 2], Language::Fr).unwrap();
        assert_eq!((place.text.as_str(), place.language.as_str(), place.post), ("r/harbour", "und", 4));
        assert_eq!(phrase(&Name::Thread(4), &[4, 2], Language::Fr), None);
        let rubric = phrase(&Name::Rubric(Rubric::Economy), &[4], Language::Fr).unwrap();
        assert_eq!((rubric.article, rubric.text.as_str()), (Some("l’"), "économie"));
    }
}
