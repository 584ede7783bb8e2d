//! The rubrics of a newspaper: the top level of IPTC Media Topics, whose codes travel in feeds and JSON-LD.

mod cut;
mod seeds;
mod tables;

pub(super) use cut::cut;

/// A rubric.
///
/// ```
/// use coranto::cluster::Rubric;
///
/// assert_eq!(Rubric::Sport.code(), "medtop:15000000");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Rubric {
    /// Arts, culture, entertainment and media.
    Arts,
    Crime,
    Disaster,
    Economy,
    Education,
    Environment,
    Health,
    /// People, animals, the curious.
    HumanInterest,
    Labour,
    /// Lifestyle and leisure: food, travel, games.
    Lifestyle,
    Politics,
    Religion,
    /// Science and technology.
    Science,
    Society,
    Sport,
    /// Conflict, war and peace.
    Conflict,
    Weather,
}

impl Rubric {
    /// All of them, in order of their codes.
    pub const ALL: [Rubric; 17] = [
        Rubric::Arts,
        Rubric::Crime,
        Rubric::Disaster,
        Rubric::Economy,
        Rubric::Education,
        Rubric::Environment,
        Rubric::Health,
        Rubric::HumanInterest,
        Rubric::Labour,
        Rubric::Lifestyle,
        Rubric::Politics,
        Rubric::Religion,
        Rubric::Science,
        Rubric::Society,
        Rubric::Sport,
        Rubric::Conflict,
        Rubric::Weather,
    ];

    /// Its code in IPTC Media Topics, with the prefix of the scheme.
    pub fn code(self) -> &'static str {
        match self {
            Rubric::Arts => "medtop:01000000",
            Rubric::Crime => "medtop:02000000",
            Rubric::Disaster => "medtop:03000000",
            Rubric::Economy => "medtop:04000000",
            Rubric::Education => "medtop:05000000",
            Rubric::Environment => "medtop:06000000",
            Rubric::Health => "medtop:07000000",
            Rubric::HumanInterest => "medtop:08000000",
            Rubric::Labour => "medtop:09000000",
            Rubric::Lifestyle => "medtop:10000000",
            Rubric::Politics => "medtop:11000000",
            Rubric::Religion => "medtop:12000000",
            Rubric::Science => "medtop:13000000",
            Rubric::Society => "medtop:14000000",
            Rubric::Sport => "medtop:15000000",
            Rubric::Conflict => "medtop:16000000",
            Rubric::Weather => "medtop:17000000",
        }
    }
}
