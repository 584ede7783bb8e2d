//! CommonMark. Sources are footnotes in the form that GitHub and its kin read; where footnotes are
//! not known, `[^p5]` stands in the text and before its source, and both are read as they are.

use super::document::{Block, Entry, Inline, Part, document};
use super::words::line;
use crate::locale::marks;
use crate::model::Digest;

pub(super) fn render(digest: &Digest) -> String {
    let mut writer = Writer {
        out: String::new(),
        close: marks(super::words::language(digest)).1,
        due: None,
        cited: Vec::new(),
        told: Vec::new(),
    };
    for block in &document(digest) {
        writer.block(block);
    }
    writer.out.truncate(writer.out.trim_end().len());
    writer.out.push('\n');
    writer.out
}

struct Writer<'d> {
    out: String,
    /// The closing quotation mark, which a reference follows.
    close: &'static str,
    /// The reference that waits for the mark.
    due: Option<&'d str>,
    /// Posts cited so far that no reference names yet. A footnote that nothing refers to is not shown.
    cited: Vec<&'d str>,
    told: Vec<&'d str>,
}

impl<'d> Writer<'d> {
    fn put(&mut self, pieces: &[&str]) {
        for piece in pieces {
            self.out.push_str(piece);
        }
    }

    fn block(&mut self, block: &Block<'d>) {
        match block {
            Block::Open(Part::Footer) => self.remainder(),
            Block::Open(_) | Block::Close(_) => {}
            Block::Title(inlines) => self.heading("# ", inlines),
            Block::Heading(inlines) => self.heading("## ", inlines),
            Block::Deck(inlines) => {
                self.out.push('*');
                self.inlines(inlines, false);
                self.out.push_str("*\n\n");
            }
            Block::Draft(inlines) => {
                self.out.push_str("> ");
                self.inlines(inlines, false);
                self.out.push_str("\n\n");
            }
            Block::Paragraph(inlines) => {
                self.inlines(inlines, true);
                self.out.push_str("\n\n");
            }
            Block::Pull { words, source, caption, .. } => {
                self.put(&["> ", &lines(words, "\\\n> "), "\n>\n> "]);
                self.inlines(caption, false);
                if let Some(source) = source {
                    self.refer(&source.id);
                }
                self.out.push_str("\n\n");
            }
            Block::List(items) => {
                for item in items {
                    self.out.push_str("- ");
                    self.inlines(item, false);
                    self.out.push('\n');
                }
                self.out.push('\n');
            }
            Block::Sources(entries) => entries.iter().for_each(|entry| self.entry(entry)),
        }
    }

    fn heading(&mut self, mark: &str, inlines: &[Inline<'d>]) {
        self.out.push_str(mark);
        self.inlines(inlines, false);
        self.out.push_str("\n\n");
    }

    /// References to the posts that statements rest on and no quotation names, after the closing.
    fn remainder(&mut self) {
        self.out.truncate(self.out.trim_end().len());
        for id in std::mem::take(&mut self.cited) {
            if !self.told.contains(&id) {
                self.refer(id);
            }
        }
        self.out.push_str("\n\n");
    }

    /// One paragraph: an indented one after it would be code to a reader without footnotes.
    fn entry(&mut self, entry: &Entry<'d>) {
        self.put(&["[^", &label(&entry.source.id), "]: "]);
        self.inlines(&entry.head, false);
        self.put(&["\\\n", &lines(&entry.source.text, "\\\n")]);
        if let Some(url) = entry.url {
            self.put(&["\\\n", &address(url)]);
        }
        self.out.push_str("\n\n");
    }

    fn refer(&mut self, id: &'d str) {
        self.put(&["[^", &label(id), "]"]);
        self.told.push(id);
    }

    /// Inlines on one line; `refers` sets a reference after each quotation.
    fn inlines(&mut self, inlines: &[Inline<'d>], refers: bool) {
        for inline in inlines {
            if let Inline::Text(words, cites) = inline {
                self.cited.extend(cites.iter().map(String::as_str));
                let after = words.strip_prefix(self.close).filter(|_| self.due.is_some());
                if after.is_some() {
                    self.out.push_str(self.close);
                }
                self.pay();
                self.out.push_str(&escape(after.unwrap_or(words)));
                continue;
            }
            self.pay();
            match inline {
                Inline::Quote { words, source, .. } => {
                    self.out.push_str(&escape(words));
                    let id = source.map(|source| source.id.as_str());
                    if refers {
                        self.due = id;
                    } else {
                        self.cited.extend(id);
                    }
                }
                Inline::Strong(words) => self.put(&["**", &escape(words), "**"]),
                Inline::Em(words) => self.put(&["*", &escape(words), "*"]),
                Inline::Text(words, _) | Inline::Name(words, _) => self.out.push_str(&escape(words)),
                Inline::Time(_, shown) => self.out.push_str(&escape(shown)),
                Inline::Code(code) => self.put(&["`", &line(code).replace('`', ""), "`"]),
                Inline::Break => self.out.push_str("\\\n> "),
            }
        }
        self.pay();
    }

    /// Sets the reference that is due.
    fn pay(&mut self) {
        if let Some(id) = self.due.take() {
            self.refer(id);
        }
    }
}

/// The label of a footnote.
fn label(id: &str) -> String {
    id.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// An address as a link, or as it is where its signs would end one.
fn address(url: &str) -> String {
    if url.contains(['<', '>', '\\']) { escape(url) } else { ["<", url, ">"].concat() }
}

/// A text of several lines: each line by itself, `joint` between them. An empty line keeps its place.
fn lines(text: &str, joint: &str) -> String {
    text.split('\n').map(escape).collect::<Vec<_>>().join(joint)
}

/// `text` on one line, so that CommonMark reads every character as itself.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = line(text);
    let mut rest = text.chars();
    while let Some(ch) = rest.next() {
        let next = rest.as_str().chars().next();
        let special = match ch {
            // A name between colons is a picture to some.
            ':' => next.is_some_and(|next| next.is_alphanumeric() || matches!(next, '+' | '-')),
            // A backslash before it is no escape to a template engine.
            '{' => {
                out.push_str("&#123;");
                continue;
            }
            '}' => {
                out.push_str("&#125;");
                continue;
            }
            _ => "\\`*_[]<>#+-!|~&=$^@".contains(ch),
        };
        // A number with a dot or parenthesis begins a list, a title in quotes ends a definition.
        let leading = match ch {
            '.' | ')' => !out.is_empty() && out.chars().all(|digit| digit.is_ascii_digit()),
            '"' | '\'' | '(' => out.is_empty(),
            _ => false,
        };
        if (special && !is_harmless(ch, &out)) || leading {
            out.push('\\');
        }
        out.push(ch);
    }
    out
}

/// A sign that means something only at the beginning of a line or next to its like.
fn is_harmless(ch: char, before: &str) -> bool {
    match ch {
        '-' | '+' | '=' | '#' | ':' | '@' | '!' => before.ends_with(|last: char| {
            last.is_alphanumeric() || matches!(last, ',' | '.' | '\u{a0}' | '\u{202f}')
        }),
        _ => false,
    }
}
