//! What every stage needs to know of text. A leaf: nothing here knows of posts.

pub mod around;
pub mod canonical;
pub(crate) mod dense;
pub mod fold;
pub mod frequency;
pub mod html;
pub(crate) mod intern;
pub(crate) mod json;
pub(crate) mod kernels;
pub mod language;
pub mod machine;
pub mod markdown;
mod normalise;
pub mod scan;
pub mod segment;
pub mod sense;
pub(crate) mod site;
mod speech;
pub mod stop;
pub mod tag;
pub mod trigram;
pub mod vectors;
pub mod voice;
pub(crate) mod wire;
pub mod words;

pub(crate) use normalise::is_settled;
pub use normalise::normalise;
