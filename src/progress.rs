//! How far the work is.

/// A stage of the pipeline, in the order in which they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Bytes to posts.
    Read,
    /// Copies, promotion, scores.
    Rank,
    /// Stories and themes.
    Cluster,
    /// Names of themes.
    Label,
    /// Plan and prose.
    Narrate,
    /// The editorial rules.
    Check,
}

impl Stage {
    /// What the stage is called outside: its name in small letters.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Read => "read",
            Stage::Rank => "rank",
            Stage::Cluster => "cluster",
            Stage::Label => "label",
            Stage::Narrate => "narrate",
            Stage::Check => "check",
        }
    }
}

/// Receives `(stage, done, total)`; the unit of `done` and `total` is the stage's own
/// (bytes for [`Stage::Read`], posts for the others), and only their ratio means anything.
///
/// ```
/// use coranto::{Progress, Stage};
/// let mut seen = Vec::new();
/// let mut sink = |stage, done, total| seen.push((stage, done, total));
/// let mut progress = Progress::new(&mut sink);
/// progress.report(Stage::Read, 5, 10);
/// assert_eq!(seen, [(Stage::Read, 5, 10)]);
/// ```
pub struct Progress<'a> {
    sink: Option<&'a mut dyn FnMut(Stage, u64, u64)>,
}

impl<'a> Progress<'a> {
    /// Reports to `sink`.
    pub fn new(sink: &'a mut dyn FnMut(Stage, u64, u64)) -> Self {
        Progress { sink: Some(sink) }
    }

    /// Reports to nobody.
    pub fn none() -> Self {
        Progress { sink: None }
    }

    /// Says that `done` of `total` units of `stage` are finished.
    pub fn report(&mut self, stage: Stage, done: u64, total: u64) {
        if let Some(sink) = &mut self.sink {
            sink(stage, done, total);
        }
    }
}
