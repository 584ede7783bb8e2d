//! What every stage needs to know of text. A leaf: nothing here knows of posts.
