//! What every way of cutting asks of posts and of their parts.

use crate::model::{Platform, Post};

/// Part of what is cut that a place, a thread or a session is at least: less is trivially small beside the others.
const LEAST_PART: f64 = 0.05;
/// Posts that it has at least, and where no more than so many are cut, of which two are a good part.
pub(super) const LEAST: usize = 3;
const LEAST_OF_FEW: usize = 2;
const FEW: usize = 40;

/// The fewest posts of a part of so many.
pub(super) fn least(members: usize) -> usize {
    let least = if members <= FEW { LEAST_OF_FEW } else { LEAST };
    libm::ceil(LEAST_PART * members as f64).max(least as f64) as usize
}

/// The place of a post as its platform writes it: a channel of a chat with its `#`.
pub(super) fn place(post: &Post) -> Option<String> {
    let place = post.place.as_deref().map(str::trim).filter(|place| !place.is_empty())?;
    let is_channel = matches!(post.platform, Platform::Slack | Platform::Discord)
        && !place.starts_with(['#', '@'])
        && !place.contains(' ');
    Some(if is_channel { format!("#{place}") } else { place.to_owned() })
}

/// Whether people talk to one another there, message by message.
pub(super) fn is_chat(post: &Post) -> bool {
    matches!(
        post.platform,
        Platform::Slack | Platform::Discord | Platform::Telegram | Platform::Whatsapp | Platform::Messenger
    )
}
