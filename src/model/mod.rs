//! Plain data: what a reader makes, and what the pipeline ends in. No behaviour that needs
//! another module.

mod conversation;
mod digest;
mod edit;
mod inspection;
mod post;

pub use conversation::{Conversation, Withheld};
pub use digest::{
    Assignment, Because, Breach, By, Change, ChangeKind, Check, Closing, ComparedWith, Copies, Correction,
    Digest, Due, Duty, Figure, Gone, LanguageCount, LeftOut, LeftOutPost, LeftOutReason, Line, Measure,
    Method, MethodFile, Paragraph, PullQuote, Quote, RankView, Section, SectionKind, Signoff, Silence,
    Source, SourceAuthor, Span, Telling, Tick, Translation,
};
pub use edit::{Edit, EditKind, Refusal};
pub use inspection::{FileReport, Inspection, Skipped, TablePreview};
pub use post::{Author, Engagement, Link, Platform, Post, Visibility};
