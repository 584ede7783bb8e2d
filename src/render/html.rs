//! HTML: the only code that writes it. Every text and attribute passes [`escape`]; what differs
//! between destinations is a table of tags, a [`Dress`].

use super::document::{Block, Entry, Inline, Part, document};
use super::words::{address, edition, is_hidden, is_right_to_left, line};
use crate::model::{Digest, Source};

/// The tags of a destination: what opens an element and what closes it. `{}` in an opening tag is
/// where its attributes go; a tag without it takes none.
#[derive(Debug)]
pub(super) struct Dress {
    pub(super) article: [&'static str; 2],
    pub(super) header: [&'static str; 2],
    pub(super) section: [&'static str; 2],
    pub(super) footer: [&'static str; 2],
    /// Nothing where the destination keeps the title in a field of its own.
    pub(super) title: Option<[&'static str; 2]>,
    pub(super) deck: [&'static str; 2],
    pub(super) heading: [&'static str; 2],
    pub(super) paragraph: [&'static str; 2],
    pub(super) figure: [&'static str; 2],
    pub(super) quote: [&'static str; 2],
    pub(super) caption: [&'static str; 2],
    pub(super) list: [&'static str; 2],
    pub(super) item: [&'static str; 2],
    /// Between two items.
    pub(super) joint: &'static str,
    /// The text of a source, after its facts.
    pub(super) text: [&'static str; 2],
    /// Before the address of a source.
    pub(super) before_address: &'static str,
    pub(super) code: [&'static str; 2],
    /// Around a name, whose direction is its own.
    pub(super) name: [&'static str; 2],
    /// Times are `time` elements.
    pub(super) has_time: bool,
    /// Attributes of every link.
    pub(super) link: &'static str,
    /// Inline quotations are `q` elements. The marks stay in the text, where no filter takes them
    /// away, so the browser is told to add none.
    pub(super) has_q: bool,
    /// A quotation leads to its entry in the list of sources, else to the post itself.
    pub(super) has_anchors: bool,
    pub(super) escape: fn(&str) -> String,
}

/// A semantic fragment: no script, no class names.
pub(super) const FRAGMENT: Dress = Dress {
    article: ["<article{}>\n", "</article>\n"],
    header: ["<header>\n", "</header>\n"],
    section: ["<section>\n", "</section>\n"],
    footer: ["<footer>\n", "</footer>\n"],
    title: Some(["<h1>", "</h1>\n"]),
    deck: ["<p><em>", "</em></p>\n"],
    heading: ["<h2>", "</h2>\n"],
    paragraph: ["<p>", "</p>\n"],
    figure: ["<figure>\n", "</figure>\n"],
    quote: ["<blockquote{}><p>", "</p></blockquote>\n"],
    caption: ["<figcaption>", "</figcaption>\n"],
    list: ["<ul>\n", "</ul>\n"],
    item: ["<li{}>", "</li>\n"],
    joint: "",
    text: ["\n<blockquote{}><p>", "</p></blockquote>"],
    before_address: "\n",
    code: ["<code>", "</code>"],
    name: ["<bdi>", "</bdi>"],
    has_time: true,
    link: "",
    has_q: true,
    has_anchors: true,
    escape,
};

/// The fragment for readers that show it among others and under a title of their own: feeds, cards.
pub(super) const ENTRY: Dress = Dress { title: None, has_q: false, has_anchors: false, ..FRAGMENT };

/// The fragment for a clipboard. A browser would make links within the page lead to the page that it was
/// copied from, so quotations lead to the posts; what an editor pastes may know no `q`.
pub(super) const CLIPBOARD: Dress = Dress { title: FRAGMENT.title, ..ENTRY };

/// `text` as HTML text or as the value of a quoted attribute. Characters that reorder text are
/// left out, line ends stay.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for ch in text.chars() {
        match ch {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // What Liquid, Nunjucks, Jinja, Handlebars, Vue, Svelte or MDX would take for code.
            '{' => out.push_str("&#123;"),
            '}' => out.push_str("&#125;"),
            '\n' | '\t' => out.push(ch),
            ch if is_hidden(ch) => {}
            ch => out.push(ch),
        }
    }
    out
}

pub(super) fn fragment(digest: &Digest) -> String {
    write(digest, &FRAGMENT)
}

/// The whole document in a dress.
pub(super) fn write(digest: &Digest, dress: &Dress) -> String {
    blocks(digest, dress, &document(digest), usize::MAX)
}

/// Blocks in a dress; texts of sources are cut to `most` characters.
pub(super) fn blocks(digest: &Digest, dress: &Dress, blocks: &[Block<'_>], most: usize) -> String {
    let mut writer = Writer { digest, dress, out: String::new() };
    for block in blocks {
        writer.block(block, most);
    }
    writer.out
}

/// A page that links from its text to its list of sources, in a few more words than a name.
struct Writer<'d> {
    digest: &'d Digest,
    dress: &'d Dress,
    out: String,
}

impl Writer<'_> {
    fn put(&mut self, pieces: &[&str]) {
        for piece in pieces {
            self.out.push_str(piece);
        }
    }

    /// Opens a tag with attributes, where it takes some. Returns whether it did.
    fn open(&mut self, tag: &str, attributes: &str) -> bool {
        let (before, after) = tag.split_once("{}").unwrap_or((tag, ""));
        let takes = tag.len() > before.len();
        self.put(&[before, if takes { attributes } else { "" }, after]);
        takes
    }

    /// A line of its own. Words lead to the post they rest on once, and where no quotation of the
    /// same line does: a page of nothing but links is hard to read.
    fn around(&mut self, tag: [&str; 2], inlines: &[Inline<'_>]) {
        self.out.push_str(tag[0]);
        let mut told: Vec<&str> = Vec::new();
        for inline in inlines {
            if let Inline::Quote { source: Some(source), .. } = inline {
                told.push(&source.id);
            }
        }
        for inline in inlines {
            match inline {
                Inline::Text(words, [id])
                    if !told.contains(&id.as_str()) && words.chars().any(char::is_alphanumeric) =>
                {
                    told.push(id);
                    self.inline(inline);
                }
                Inline::Text(words, cites) => self.words(words, cites, None),
                other => self.inline(other),
            }
        }
        self.out.push_str(tag[1]);
    }

    /// A title or heading: only its quotations lead to their sources, where they are on the page.
    fn headline(&mut self, tag: [&str; 2], inlines: &[Inline<'_>]) {
        self.out.push_str(tag[0]);
        for inline in inlines {
            match inline {
                Inline::Text(words, cites) => self.words(words, cites, None),
                Inline::Quote { words, language, .. } if !self.dress.has_q => {
                    self.quote(words, language, None);
                }
                other => self.inline(other),
            }
        }
        self.out.push_str(tag[1]);
    }

    /// Words that rest on posts, where there is one with a way to it.
    fn words(&mut self, words: &str, cites: &[String], source: Option<&Source>) {
        let text = (self.dress.escape)(&line(words));
        // A name or phrase of a post that would turn the words around it is set apart.
        let apart = !cites.is_empty() && words.chars().any(is_right_to_left);
        let [open, close] = if apart { self.dress.name } else { ["", ""] };
        let leads = self.lead(source);
        self.put(&[open, &text, close, if leads { "</a>" } else { "" }]);
    }

    fn text(&mut self, words: &str) {
        let text = (self.dress.escape)(&line(words));
        self.out.push_str(&text);
    }

    fn block(&mut self, block: &Block<'_>, most: usize) {
        let dress = self.dress;
        match block {
            Block::Open(part) => {
                let language = attribute("lang", &self.digest.language) + " dir=\"ltr\"";
                self.open(self.part(*part)[0], &language);
            }
            Block::Close(part) => self.out.push_str(self.part(*part)[1]),
            Block::Title(line) => {
                if let Some(tag) = dress.title {
                    self.headline(tag, line);
                }
            }
            Block::Deck(line) => self.headline(dress.deck, line),
            Block::Heading(line) => self.headline(dress.heading, line),
            Block::Draft(line) | Block::Paragraph(line) => self.around(dress.paragraph, line),
            Block::Pull { words, language, source, caption } => {
                self.out.push_str(dress.figure[0]);
                self.passage(dress.quote, words, language, *source);
                self.around(dress.caption, caption);
                self.out.push_str(dress.figure[1]);
            }
            Block::List(items) => {
                self.out.push_str(dress.list[0]);
                for (index, item) in items.iter().enumerate() {
                    self.out.push_str(if index > 0 { dress.joint } else { "" });
                    self.open(dress.item[0], "");
                    self.inlines(item);
                    self.out.push_str(dress.item[1]);
                }
                self.out.push_str(dress.list[1]);
            }
            Block::Sources(entries) => {
                self.out.push_str(dress.list[0]);
                for (index, entry) in entries.iter().enumerate() {
                    self.out.push_str(if index > 0 { dress.joint } else { "" });
                    self.entry(entry, most);
                }
                self.out.push_str(dress.list[1]);
            }
        }
    }

    fn part(&self, part: Part) -> [&'static str; 2] {
        match part {
            Part::Article => self.dress.article,
            Part::Header => self.dress.header,
            Part::Section => self.dress.section,
            Part::Footer => self.dress.footer,
        }
    }

    /// Words of a post that stand by themselves, on as many lines as they have.
    fn passage(&mut self, tag: [&str; 2], words: &str, language: &str, source: Option<&Source>) {
        let mut attributes = String::new();
        if let Some(url) = source.and_then(|source| address(source.url.as_deref())) {
            attributes = attribute("cite", url);
        }
        let language = attribute("lang", language) + " dir=\"auto\"";
        attributes.push_str(&language);
        let text = words.split('\n').map(self.dress.escape).collect::<Vec<_>>().join("<br>");
        if self.open(tag[0], &attributes) {
            self.out.push_str(&text);
        } else {
            self.put(&["<span", &language, ">", &text, "</span>"]);
        }
        self.out.push_str(tag[1]);
    }

    fn entry(&mut self, entry: &Entry<'_>, most: usize) {
        let dress = self.dress;
        let id =
            if dress.has_anchors { attribute("id", &self.anchor(&entry.source.id)) } else { String::new() };
        if self.open(dress.item[0], &id) || id.is_empty() {
            self.inlines(&entry.head);
        } else {
            self.put(&["<span", &id, ">"]);
            self.inlines(&entry.head);
            self.out.push_str("</span>");
        }
        let text = cut(&entry.source.text, most);
        self.passage(dress.text, &text, &entry.source.language, Some(entry.source));
        if let Some(url) = entry.url {
            self.out.push_str(dress.before_address);
            self.link(url, " rel=\"nofollow ugc noopener\"");
            self.put(&[&(dress.escape)(url), "</a>"]);
        }
        self.out.push_str(dress.item[1]);
    }

    /// Opens a link.
    fn link(&mut self, url: &str, rel: &str) {
        self.put(&["<a href=\"", &(self.dress.escape)(url), "\"", rel, self.dress.link, ">"]);
    }

    /// The fragment id of a source: no two editions share one.
    fn anchor(&self, id: &str) -> String {
        let id: String = id.chars().filter(char::is_ascii_alphanumeric).collect();
        ["coranto-", &edition(self.digest), "-", &id].concat()
    }

    /// Opens a link from a quotation or name, where there is something to lead to.
    fn lead(&mut self, source: Option<&Source>) -> bool {
        let Some(source) = source else { return false };
        if self.dress.has_anchors {
            self.link(&["#", &self.anchor(&source.id)].concat(), "");
            return true;
        }
        match address(source.url.as_deref()) {
            Some(url) => self.link(url, " rel=\"nofollow ugc noopener\""),
            None => return false,
        }
        true
    }

    fn inlines(&mut self, inlines: &[Inline<'_>]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline<'_>) {
        let text = |text: &str| (self.dress.escape)(&line(text));
        match inline {
            Inline::Text(words, cites) => {
                let source = match cites {
                    [id] if self.dress.has_anchors => self.digest.source(id),
                    _ => None,
                };
                self.words(words, cites, source);
            }
            Inline::Strong(words) => {
                let text = text(words);
                self.put(&["<strong>", &text, "</strong>"]);
            }
            Inline::Em(words) => {
                let text = text(words);
                self.put(&["<em>", &text, "</em>"]);
            }
            Inline::Quote { words, language, source } => self.quote(words, language, *source),
            Inline::Name(name, source) => {
                let text = text(name);
                let leads = self.lead(*source);
                let [open, close] = self.dress.name;
                self.put(&[open, &text, close, if leads { "</a>" } else { "" }]);
            }
            Inline::Time(_, shown) if !self.dress.has_time => self.text(shown),
            Inline::Time(iso, shown) => {
                let text = text(shown);
                self.put(&["<time", &attribute("datetime", iso), ">", &text, "</time>"]);
            }
            Inline::Code(code) => {
                let text = text(code);
                self.put(&[self.dress.code[0], &text, self.dress.code[1]]);
            }
            Inline::Break => self.out.push_str("<br>"),
        }
    }

    fn quote(&mut self, words: &str, language: &str, source: Option<&Source>) {
        let text = (self.dress.escape)(&line(words));
        let language = attribute("lang", language) + " dir=\"auto\"";
        if self.dress.has_q {
            let url = source.and_then(|source| address(source.url.as_deref()));
            let cite = url.map(|url| attribute("cite", url)).unwrap_or_default();
            self.put(&["<q", &cite, &language, " style=\"quotes:none\">"]);
            let leads = self.lead(source);
            self.put(&[&text, if leads { "</a>" } else { "" }, "</q>"]);
        } else {
            let leads = self.lead(source);
            self.put(&["<span", &language, ">", &text, "</span>", if leads { "</a>" } else { "" }]);
        }
    }
}

fn attribute(name: &str, value: &str) -> String {
    [" ", name, "=\"", &escape(&line(value)), "\""].concat()
}

/// At most `most` characters of a text and a mark that it goes on, cut between two words.
fn cut(text: &str, most: usize) -> std::borrow::Cow<'_, str> {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.into() };
    let kept = text.get(..end).unwrap_or_default();
    let kept = kept.rfind(char::is_whitespace).and_then(|space| kept.get(..space)).unwrap_or_default();
    [kept.trim_end(), " […]"].concat().trim_start().to_owned().into()
}

#[cfg(test)]
mod tests {
    use super::{cut, escape};

    #[test]
    fn nothing_of_a_text_is_markup() {
        assert_eq!(escape("<b a=\"'\">&\u{202e}x\u{0}\n"), "&lt;b a=&quot;&#39;&quot;&gt;&amp;x\n");
    }

    #[test]
    fn a_text_is_cut_between_words() {
        assert_eq!(cut("one two three", 100), "one two three");
        assert_eq!(cut("one two three", 9), "one two […]");
        assert_eq!(cut("indivisible", 4), "[…]");
    }
}
