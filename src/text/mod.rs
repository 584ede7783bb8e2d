//! What every stage needs to know of text. A leaf: nothing here knows of posts.

pub mod html;
pub mod language;
mod normalise;
pub mod scan;

pub use normalise::normalise;
