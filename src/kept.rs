//! What one edition was made of, kept for the next: an editor changes a word, and the same files need not be read,
//! ranked and grouped again.

use crate::cluster::{self, Grouping};
use crate::edit::Edits;
use crate::error::Error;
use crate::model::{Conversation, Edit, EditKind};
use crate::options::{Include, Options};
use crate::progress::Progress;
use crate::rank::{self, Ranking};
use crate::read::{self, Input};
use crate::text::vectors::Table;
use sha2::{Digest as _, Sha256};

/// Larger inputs, in bytes, are read each time: what is made of them is not to stay in memory.
const MOST: usize = 32 << 20;

/// What an edition stands on.
#[derive(Debug)]
pub(crate) struct Ground {
    inputs: Option<[u8; 32]>,
    options: Options,
    has_vectors: bool,
    pub(crate) conversation: Conversation,
    /// SHA-256 over the posts.
    pub(crate) posts: [u8; 32],
    /// The ranking without the rulings of the editor's log, which is what is grouped: an edition that stands is not grouped
    /// anew where a post is taken out.
    pub(crate) plain: Ranking,
    /// The ranking with them, where the log has any.
    ruled: Option<Ranking>,
    /// Of the plain ranking.
    pub(crate) grouping: Grouping,
}

impl Ground {
    /// What the edition of posts that are read stands on.
    pub(crate) fn of(
        conversation: Conversation,
        options: &Options,
        vectors: Option<&Table>,
        progress: &mut Progress<'_>,
    ) -> Result<Ground, Error> {
        let posts = hash(&conversation);
        Ground::from(
            Parts { conversation, posts, plain: None, grouping: None },
            None,
            options,
            vectors,
            progress,
        )
    }

    fn from(
        parts: Parts,
        inputs: Option<[u8; 32]>,
        options: &Options,
        vectors: Option<&Table>,
        progress: &mut Progress<'_>,
    ) -> Result<Ground, Error> {
        let Parts { conversation, posts, plain, grouping } = parts;
        let unruled = Options { edits: Vec::new(), previous: None, ..options.clone() };
        let has_rulings = options.edits.iter().any(rules);
        let mut plain = match plain {
            Some(plain) => plain,
            None => match rank::rank(&conversation, &unruled, vectors, progress) {
                // All that is used may be what the log restores.
                Err(_) if has_rulings => rank::rank(&conversation, options, vectors, progress)?,
                plain => plain?,
            },
        };
        let log = if has_rulings { &[][..] } else { &options.edits };
        plain.edits = Edits::resolve(&conversation, log);
        let ruled = match has_rulings {
            true => Some(rank::ruled(&conversation, &plain, options, vectors, progress)?),
            false => None,
        };
        let grouping =
            grouping.unwrap_or_else(|| cluster::cluster(&conversation, &plain, options, vectors, progress));
        let (has_vectors, options) = (vectors.is_some(), Options { previous: None, ..options.clone() });
        Ok(Ground { inputs, options, has_vectors, conversation, posts, plain, ruled, grouping })
    }

    /// The ranking as the log has it.
    pub(crate) fn ranking(&self) -> &Ranking {
        self.ruled.as_ref().unwrap_or(&self.plain)
    }
}

/// What the last edition was made of; empty at first.
///
/// ```
/// use coranto::{Input, Kept, Options, Progress, digest_again};
/// use coranto::model::{Edit, EditKind};
///
/// let posts = "The bridge reopens on Monday, says the town.\n\nFinally! The detour cost me an hour a day.";
/// let inputs = [Input { name: None, data: posts.into() }];
/// let mut kept = Kept::default();
/// digest_again(&mut kept, &inputs, &Options::default(), None, &mut Progress::none())?;
/// let title = Edit { text: Some("The bridge".into()), ..Edit::new(EditKind::Title) };
/// let options = Options { edits: vec![title], ..Options::default() };
/// let digest = digest_again(&mut kept, &inputs, &options, None, &mut Progress::none())?;
/// assert_eq!(digest.title.plain(), "The bridge");
/// # Ok::<(), coranto::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Kept(Option<Ground>);

impl Kept {
    /// What the edition of these inputs and options stands on, made anew as far as it has to be.
    pub(crate) fn ground(
        &mut self,
        inputs: &[Input],
        options: &Options,
        vectors: Option<&Table>,
        progress: &mut Progress<'_>,
    ) -> Result<&Ground, Error> {
        let key = key(inputs);
        // Let go of first: two conversations are never held at once.
        let last = self
            .0
            .take()
            .filter(|last| key.is_some() && last.inputs == key && reads_alike(&last.options, options));
        let has_vectors = vectors.is_some();
        let groups_alike =
            |last: &Ground| last.options.sections == options.sections && last.has_vectors == has_vectors;
        let (conversation, posts, plain, grouping) = match last {
            None => {
                let conversation = read::read(inputs, options, progress)?;
                let posts = hash(&conversation);
                (conversation, posts, None, None)
            }
            Some(last) => {
                let is_ranked = last.has_vectors == has_vectors && ranks_alike(&last.options, options);
                let grouping = (is_ranked && groups_alike(&last)).then_some(last.grouping);
                (last.conversation, last.posts, is_ranked.then_some(last.plain), grouping)
            }
        };
        let parts = Parts { conversation, posts, plain, grouping };
        Ok(self.0.insert(Ground::from(parts, key, options, vectors, progress)?))
    }
}

/// What of a ground still holds.
struct Parts {
    conversation: Conversation,
    posts: [u8; 32],
    plain: Option<Ranking>,
    grouping: Option<Grouping>,
}

/// SHA-256 over every post, in a canonical form.
fn hash(conversation: &Conversation) -> [u8; 32] {
    let mut hash = Sha256::new();
    for post in &conversation.posts {
        hash.update(serde_json::to_vec(post).unwrap_or_default());
        hash.update(b"\n");
    }
    hash.finalize().into()
}

/// SHA-256 over the files with their names; `None` where they are too large to keep what is made of them.
fn key(inputs: &[Input]) -> Option<[u8; 32]> {
    let size = inputs.iter().fold(0, |size: usize, input| size.saturating_add(input.data.len()));
    (size <= MOST).then(|| {
        let mut hash = Sha256::new();
        for input in inputs {
            let name = input.name.as_deref();
            for part in [name.unwrap_or_default().as_bytes(), &input.data] {
                hash.update((part.len() as u64).to_le_bytes());
                hash.update(part);
            }
            hash.update([u8::from(name.is_some())]);
        }
        hash.finalize().into()
    })
}

/// Whether two options read the same conversation of the same files.
fn reads_alike(a: &Options, b: &Options) -> bool {
    a.time_zone == b.time_zone
        && a.format == b.format
        && a.columns == b.columns
        && a.includes(Include::Private) == b.includes(Include::Private)
}

/// Whether two options that read alike also rank alike, apart from what an editor rules.
fn ranks_alike(a: &Options, b: &Options) -> bool {
    a.from == b.from && a.to == b.to && a.ranking == b.ranking
}

/// Whether an edit says which posts are used.
fn rules(edit: &Edit) -> bool {
    const RULINGS: [EditKind; 5] =
        [EditKind::Pin, EditKind::Drop, EditKind::Restore, EditKind::BanAuthor, EditKind::BanPhrase];
    RULINGS.contains(&edit.kind)
}
