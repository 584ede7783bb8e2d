//! Communities, sections of sites and sites whose rubric is known.
//!
//! `assets/communities.txt` has a line a rubric: its name, then names of subreddits and the like, folded; the same names
//! serve for communities of Lemmy, categories of forums and of videos. Those of `none` hold whatever amuses, so that
//! neither their name nor their titles tell a rubric.

use super::Rubric;
use crate::text::fold::fold;
use std::collections::BTreeMap;
use std::sync::OnceLock;

static COMMUNITIES: &str = include_str!("../../../assets/communities.txt");

/// The names of lines, in the order of [`Rubric::ALL`].
const NAMES: [&str; 17] = [
    "arts",
    "crime",
    "disaster",
    "economy",
    "education",
    "environment",
    "health",
    "human",
    "labour",
    "lifestyle",
    "politics",
    "religion",
    "science",
    "society",
    "sport",
    "conflict",
    "weather",
];

/// Fewest letters of a word of a name that tells, and of a part of a name that is run together.
const WORD: usize = 4;
const PART: usize = 6;

/// What a table says of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    Rubric(Rubric),
    /// It is known to have none.
    Mixed,
}

fn communities() -> &'static BTreeMap<&'static str, Told> {
    static TABLE: OnceLock<BTreeMap<&'static str, Told>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = BTreeMap::new();
        for line in COMMUNITIES.lines() {
            let mut words = line.split_whitespace();
            let name = words.next().unwrap_or_default();
            let told = match NAMES.iter().position(|other| *other == name) {
                Some(place) => Told::Rubric(Rubric::ALL[place]),
                None => Told::Mixed,
            };
            for community in words {
                // The first line that has a name keeps it.
                table.entry(community).or_insert(told);
            }
        }
        table
    })
}

/// The rubric of a place by its name: `r/soccer`, `technology@lemmy.world`, `Film & Animation`.
pub(super) fn community(place: &str) -> Option<Told> {
    let folded = fold(place.trim());
    let name = folded.trim_start_matches('/');
    let name = ["r/", "c/", "m/", "!", "#"].iter().find_map(|sign| name.strip_prefix(sign)).unwrap_or(name);
    let name = name.split('@').next().unwrap_or(name);
    let table = communities();
    if let Some(told) = table.get(name).or_else(|| SECTIONS_OF_SITES.get_told(name)) {
        return Some(*told);
    }
    if name.contains([' ', '&']) {
        // A name of several words, as categories have: the first that is known.
        let mut words = name.split(|ch: char| !ch.is_alphanumeric()).filter(|word| word.len() >= WORD);
        return words.find_map(|word| table.get(word).or_else(|| SECTIONS_OF_SITES.get_told(word)).copied());
    }
    // A name that is run together, `harbourcomics`: the longest known name it ends with, else begins with.
    let known =
        |part: Option<&str>| part.and_then(|part| table.get(part)).filter(|told| **told != Told::Mixed);
    let ends = (1..name.len()).filter(|at| name.len() - at >= PART).find_map(|at| known(name.get(at..)));
    let begins = || (PART..name.len()).rev().find_map(|at| known(name.get(..at)));
    ends.or_else(begins).copied()
}

/// Words by which sites call their sections, folded, in the seven languages.
struct Sections(&'static [(Rubric, &'static str)]);

static SECTIONS_OF_SITES: Sections = Sections(&[
    (
        Rubric::Sport,
        "sport sports football soccer deportes deporte futbol calcio fussball voetbal desporto esporte esportes nfl nba mlb nhl formel1",
    ),
    (
        Rubric::Politics,
        "politics politique politica politik politiek elections elecciones elezioni wahlen parliament",
    ),
    (
        Rubric::Economy,
        "business economy economie economia wirtschaft finanzen finance markets money bourse negocios affari mercados beurs entreprises",
    ),
    (
        Rubric::Science,
        "technology tech technologie tecnologia technik sciences science wissenschaft wetenschap ciencia ciencias scienza scienze space digital netzwelt pixels informatique programming",
    ),
    (
        Rubric::Arts,
        "culture arts entertainment kultur cultura cultuur movies film films cinema musique musica musik music books livres libros television tv media medien celebrity showbiz spettacoli",
    ),
    (Rubric::Health, "health sante salud salute gesundheit gezondheid saude wellness"),
    (
        Rubric::Environment,
        "environment environnement climate climat klima ambiente umwelt milieu planete clima",
    ),
    (Rubric::Education, "education bildung onderwijs educacion istruzione educacao schule"),
    (
        Rubric::Lifestyle,
        "lifestyle travel voyage viajes viaggi reisen reise food recipes cuisine cucina gastronomie fashion style mode moda games gaming jeux autos auto cars leben howto",
    ),
    (Rubric::HumanInterest, "pets animals animaux tiere animales animali dieren animais"),
    (Rubric::Crime, "crime justice sucesos cronaca justiz policia judiciario misdaad"),
    (Rubric::Religion, "religion religione religie religiao"),
    (Rubric::Weather, "weather meteo wetter weer tiempo tempo"),
]);

static TOLD: [Told; 17] = {
    let mut all = [Told::Mixed; 17];
    let mut at = 0;
    while at < all.len() {
        all[at] = Told::Rubric(Rubric::ALL[at]);
        at += 1;
    }
    all
};

impl Sections {
    fn get(&self, word: &str) -> Option<Rubric> {
        self.0
            .iter()
            .find(|(_, words)| words.split(' ').any(|other| other == word))
            .map(|(rubric, _)| *rubric)
    }

    fn get_told(&self, word: &str) -> Option<&'static Told> {
        let rubric = self.get(word)?;
        TOLD.iter().find(|told| **told == Told::Rubric(rubric))
    }
}

/// Sites that write of one thing.
const SITES: &[(Rubric, &str)] = &[
    (
        Rubric::Sport,
        "espn.com lequipe.fr marca.com as.com gazzetta.it kicker.de skysports.com bleacherreport.com goal.com formula1.com motorsport.com eurosport.com vi.nl abola.pt record.pt uefa.com fifa.com nba.com nfl.com",
    ),
    (
        Rubric::Science,
        "arxiv.org github.com gitlab.com nature.com science.org phys.org arstechnica.com theverge.com techcrunch.com wired.com stackoverflow.com nasa.gov spacenews.com space.com newscientist.com heise.de golem.de tweakers.net 9to5mac.com lwn.net quantamagazine.org sciencedaily.com numerama.com xataka.com",
    ),
    (
        Rubric::Economy,
        "bloomberg.com ft.com wsj.com cnbc.com marketwatch.com economist.com lesechos.fr latribune.fr handelsblatt.com manager-magazin.de expansion.com eleconomista.es ilsole24ore.com fd.nl forbes.com fool.com",
    ),
    (
        Rubric::Politics,
        "politico.com politico.eu thehill.com euractiv.com congress.gov europarl.europa.eu parliament.uk whitehouse.gov",
    ),
    (
        Rubric::Arts,
        "pitchfork.com rollingstone.com variety.com hollywoodreporter.com deadline.com imdb.com letterboxd.com goodreads.com allocine.fr telerama.fr spotify.com soundcloud.com bandcamp.com moma.org",
    ),
    (Rubric::Health, "who.int nih.gov cdc.gov thelancet.com nejm.org bmj.com webmd.com healthline.com"),
    (
        Rubric::Lifestyle,
        "ign.com kotaku.com polygon.com steampowered.com gamespot.com pcgamer.com eurogamer.net rockpapershotgun.com jeuxvideo.com allrecipes.com marmiton.org tripadvisor.com chefkoch.de",
    ),
    (Rubric::Environment, "ipcc.ch insideclimatenews.org carbonbrief.org mongabay.com reporterre.net"),
    (Rubric::Weather, "weather.com noaa.gov metoffice.gov.uk meteofrance.com dwd.de aemet.es knmi.nl"),
];

/// The rubric of a linked page: by its site, else by the section that its address names.
pub(super) fn link(url: &str) -> Option<Rubric> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or(rest);
    let mut parts = rest.split('/');
    let host = fold(parts.next().unwrap_or_default());
    let is_site = |site: &str| host == site || host.strip_suffix(site).is_some_and(|sub| sub.ends_with('.'));
    if let Some((rubric, _)) = SITES.iter().find(|(_, sites)| sites.split(' ').any(is_site)) {
        return Some(*rubric);
    }
    // The first two parts of the path; the last is the page.
    let path: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    path.iter().take(path.len().saturating_sub(1).min(2)).find_map(|part| SECTIONS_OF_SITES.get(&fold(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_communities_is_whole() {
        let mut count = 0;
        for line in COMMUNITIES.lines() {
            let name = line.split_whitespace().next().unwrap();
            assert!(name == "none" || NAMES.contains(&name), "{name}");
            for community in line.split_whitespace() {
                assert_eq!(fold(community), community);
                count += 1;
            }
        }
        assert!(count >= 1_000, "{count}");
        assert!(NAMES.iter().all(|name| COMMUNITIES.lines().any(|line| line.starts_with(name))));
    }

    #[test]
    fn places_are_known_by_their_names() {
        let rubric = |place: &str| match community(place) {
            Some(Told::Rubric(rubric)) => Some(rubric),
            _ => None,
        };
        assert_eq!(rubric("r/Soccer"), Some(Rubric::Sport));
        assert_eq!(rubric("technology@lemmy.world"), Some(Rubric::Science));
        assert_eq!(rubric("News & Politics"), Some(Rubric::Politics));
        assert_eq!(rubric("Film & Animation"), Some(Rubric::Arts));
        assert_eq!(community("r/funny"), Some(Told::Mixed));
        assert_eq!(rubric("r/harbourcomics"), Some(Rubric::Arts));
        assert_eq!(rubric("r/animalsoftheharbour"), Some(Rubric::HumanInterest));
        assert_eq!(community("r/harbourtown"), None);
    }

    #[test]
    fn links_are_known_by_site_or_section() {
        assert_eq!(link("https://www.lequipe.fr/Football/x"), Some(Rubric::Sport));
        assert_eq!(link("https://paper.example/politics/2026/vote"), Some(Rubric::Politics));
        assert_eq!(link("https://paper.example/2026/wirtschaft/firma"), Some(Rubric::Economy));
        assert_eq!(link("https://paper.example/sport"), None, "a page, not a section");
        assert_eq!(link("https://notespn.com/a/b"), None);
    }
}
