//! HTML as platforms write it in posts, to plain text.

/// A link inside HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Its target, unescaped.
    pub href: String,
    /// Its text as shown.
    pub text: String,
    /// Its classes, as written.
    pub class: String,
}

/// What HTML says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html {
    /// The text as shown: paragraphs apart by a blank line, quotations with `> ` before them. Not
    /// normalised.
    pub text: String,
    /// Its links, in order.
    pub anchors: Vec<Anchor>,
    /// Alternative texts of its images, emoji apart.
    pub alt_texts: Vec<String>,
}

/// The text of HTML, see [`read`].
///
/// ```
/// use coranto::text::html::to_text;
/// assert_eq!(to_text("<p>One &amp; <b>two</b>.<br>Three<p>Four"), "One & two.\nThree\n\nFour");
/// ```
pub fn to_text(html: &str) -> String {
    read(html).text
}

/// Reads HTML: any input, however broken, gives a text. What is not shown is left out: scripts,
/// styles, comments, Mastodon's `invisible` spans (whose `ellipsis` neighbours get their `…`), and
/// quotations of other posts that the platform itself inserts (`aside.quote`, `quote-inline`).
///
/// ```
/// let html = coranto::text::html::read(
///     r#"<a href="https://example.org/a/b/c"><span class="invisible">https://</span><span
///     class="ellipsis">example.org/a</span><span class="invisible">/b/c</span></a>"#,
/// );
/// assert_eq!(html.text, "example.org/a…");
/// assert_eq!(html.anchors[0].href, "https://example.org/a/b/c");
/// ```
pub fn read(html: &str) -> Html {
    let mut reader = Reader::default();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        reader.words(&rest[..open]);
        rest = &rest[open..];
        let Some((tag, after)) = tag(rest) else {
            reader.words("<");
            rest = &rest[1..];
            continue;
        };
        rest = after;
        let raw = matches!(tag.name.as_str(), "script" | "style" | "template" | "title" | "textarea");
        if raw && !tag.closes {
            let close = format!("</{}", tag.name);
            rest = find_ignoring_case(rest, &close).map_or("", |at| &rest[at..]);
            continue;
        }
        reader.tag(&tag);
    }
    reader.words(rest);
    while let Some(anchor) = reader.open_anchors.pop() {
        reader.close_anchor(anchor);
    }
    let end = reader.out.text.trim_end().len();
    reader.out.text.truncate(end);
    reader.out
}

#[derive(Debug, Default)]
struct Tag {
    name: String,
    closes: bool,
    class: String,
    href: String,
    alt: Option<String>,
}

#[derive(Default)]
struct Reader {
    out: Html,
    /// Line breaks wanted before the next word.
    breaks: usize,
    space: bool,
    quoted: usize,
    preformatted: usize,
    /// Elements open since one that is not shown, that one included.
    hidden: Vec<String>,
    /// Open `span`s, and whether an ellipsis is due at their end.
    spans: Vec<bool>,
    open_anchors: Vec<(usize, String, String)>,
}

impl Reader {
    fn words(&mut self, raw: &str) {
        if !self.hidden.is_empty() {
            return;
        }
        for character in unescape(raw).chars() {
            if self.preformatted > 0 && character == '\n' {
                self.breaks = self.breaks.max(1);
            } else if matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                self.space = true;
            } else {
                self.lead();
                self.out.text.push(character);
            }
        }
    }

    /// What stands before the next word.
    fn lead(&mut self) {
        if self.breaks > 0 && !self.out.text.is_empty() {
            for _ in 0..self.breaks.min(2) {
                self.out.text.push('\n');
            }
        } else if self.space && !self.out.text.is_empty() {
            self.out.text.push(' ');
        }
        if self.quoted > 0 && (self.breaks > 0 || self.out.text.is_empty()) {
            self.out.text.push_str("> ");
        }
        self.breaks = 0;
        self.space = false;
    }

    fn tag(&mut self, tag: &Tag) {
        let void = matches!(tag.name.as_str(), "br" | "img" | "hr" | "wbr" | "input" | "meta" | "link");
        if let Some(outermost) = self.hidden.first() {
            if void || matches!(tag.name.as_str(), "p" | "li") && *outermost != tag.name {
                return;
            }
            if !tag.closes {
                self.hidden.push(tag.name.clone());
            } else if let Some(at) = self.hidden.iter().rposition(|name| *name == tag.name) {
                self.hidden.truncate(at);
            }
            return;
        }
        let has = |class: &str| tag.class.split_ascii_whitespace().any(|name| name == class);
        if !tag.closes
            && !void
            && (has("invisible")
                || has("quote-inline")
                || (tag.name == "aside" && has("quote"))
                || tag.name == "head"
                || (has("meta") && tag.name == "div"))
        {
            self.hidden.push(tag.name.clone());
            return;
        }
        match tag.name.as_str() {
            "br" => self.breaks += 1,
            "p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre" | "ul" | "ol" | "table"
            | "blockquote" | "hr" | "section" | "article" | "aside" | "figure" | "details" | "header"
            | "footer" => {
                self.breaks = self.breaks.max(2);
                let depth = match tag.name.as_str() {
                    "blockquote" => &mut self.quoted,
                    "pre" => &mut self.preformatted,
                    _ => return,
                };
                *depth = if tag.closes { depth.saturating_sub(1) } else { *depth + 1 };
            }
            "li" if !tag.closes => {
                self.breaks = self.breaks.max(1);
                self.lead();
                self.out.text.push_str("• ");
            }
            "li" | "tr" | "summary" | "figcaption" | "dt" | "dd" => self.breaks = self.breaks.max(1),
            "td" | "th" => self.space = true,
            "span" if tag.closes && self.spans.pop() == Some(true) => {
                self.out.text.push('…');
            }
            "span" => self.spans.push(has("ellipsis")),
            "a" if tag.closes => {
                if let Some(anchor) = self.open_anchors.pop() {
                    self.close_anchor(anchor);
                }
            }
            "a" if !tag.href.is_empty() => {
                // A break or space before the link is not part of its text.
                let pending = self.breaks > 0 || self.space;
                if pending {
                    self.lead();
                }
                self.open_anchors.push((self.out.text.len(), tag.href.clone(), tag.class.clone()));
            }
            "img" => {
                let alt = tag.alt.clone().filter(|alt| !alt.trim().is_empty());
                match alt {
                    Some(alt) if has("emoji") => {
                        self.lead();
                        self.out.text.push_str(&alt);
                    }
                    Some(alt) if !has("avatar") => self.out.alt_texts.push(alt),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn close_anchor(&mut self, (start, href, class): (usize, String, String)) {
        let text = self.out.text.get(start..).unwrap_or_default().trim().to_owned();
        self.out.anchors.push(Anchor { href, text, class });
    }
}

/// The tag at the start of `html`, and what follows it; `None` where `<` is just a character.
fn tag(html: &str) -> Option<(Tag, &str)> {
    if let Some(comment) = html.strip_prefix("<!--") {
        return Some((Tag::default(), comment.find("-->").map_or("", |at| &comment[at + 3..])));
    }
    let mut rest = html.strip_prefix('<')?;
    if rest.starts_with(['!', '?']) {
        let end = rest.find('>')?;
        return Some((Tag::default(), &rest[end + 1..]));
    }
    let mut tag = Tag::default();
    if let Some(after) = rest.strip_prefix('/') {
        tag.closes = true;
        rest = after;
    }
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    if end == 0 || !rest.as_bytes()[0].is_ascii_alphabetic() {
        return None;
    }
    tag.name = rest[..end].to_ascii_lowercase();
    rest = &rest[end..];
    if !rest.starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')) {
        return None;
    }
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Some((tag, after));
        }
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/'))
            .unwrap_or(rest.len());
        // An equals sign where a name should be is part of the name.
        let end = if end == 0 { rest.chars().next().map_or(0, char::len_utf8) } else { end };
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let Some(after) = rest.strip_prefix('=') else { continue };
        rest = after.trim_start();
        let value;
        if let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            let inner = &rest[1..];
            let close = inner.find(quote)?;
            value = &inner[..close];
            rest = &inner[close + 1..];
        } else {
            let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(rest.len());
            value = &rest[..end];
            rest = &rest[end..];
        }
        match name.as_str() {
            "class" => tag.class = unescape(value).into_owned(),
            "href" => tag.href = unescape(value).trim().to_owned(),
            "alt" => tag.alt = Some(unescape(value).into_owned()),
            _ => {}
        }
    }
}

fn find_ignoring_case(text: &str, ascii: &str) -> Option<usize> {
    text.as_bytes().windows(ascii.len()).position(|window| window.eq_ignore_ascii_case(ascii.as_bytes()))
}

/// Replaces character references by their characters, once. What is not one stays as it is.
///
/// ```
/// use coranto::text::html::unescape;
/// assert_eq!(unescape("a &lt; b &amp;amp; c &#x27;d&#8217; &eacute; &nope; & so"), "a < b &amp; c 'd’ é &nope; & so");
/// ```
pub fn unescape(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains('&') {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match reference(rest) {
            Some((character, length)) => {
                out.push(character);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out.into()
}

/// The character reference at the start of `text`, and its length in bytes.
fn reference(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let character = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        match code {
            // The HTML standard reads these as Windows-1252.
            0x80..=0x9F => WINDOWS_1252.chars().nth((code - 0x80) as usize)?,
            0 => char::REPLACEMENT_CHARACTER,
            _ => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
        }
    } else {
        named(name)?
    };
    Some((character, end + 1))
}

const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

/// The named references of HTML 4 for Latin-1, punctuation and the Greek and symbols that occur in prose.
fn named(name: &str) -> Option<char> {
    const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg \
        plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute \
        Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve \
        Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc \
        atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute \
        ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    let other = match name {
        "amp" | "AMP" => '&',
        "lt" | "LT" => '<',
        "gt" | "GT" => '>',
        "quot" | "QUOT" => '"',
        "apos" => '\'',
        "hellip" => '…',
        "mdash" => '—',
        "ndash" => '–',
        "lsquo" => '‘',
        "rsquo" => '’',
        "sbquo" => '‚',
        "ldquo" => '“',
        "rdquo" => '”',
        "bdquo" => '„',
        "lsaquo" => '‹',
        "rsaquo" => '›',
        "bull" => '•',
        "euro" => '€',
        "trade" => '™',
        "oelig" => 'œ',
        "OElig" => 'Œ',
        "Scaron" => 'Š',
        "scaron" => 'š',
        "Yuml" => 'Ÿ',
        "fnof" => 'ƒ',
        "dagger" => '†',
        "Dagger" => '‡',
        "permil" => '‰',
        "prime" => '′',
        "Prime" => '″',
        "larr" => '←',
        "uarr" => '↑',
        "rarr" => '→',
        "darr" => '↓',
        "harr" => '↔',
        "rArr" => '⇒',
        "minus" => '−',
        "asymp" => '≈',
        "ne" => '≠',
        "le" => '≤',
        "ge" => '≥',
        "infin" => '∞',
        "radic" => '√',
        "sum" => '∑',
        "hearts" => '♥',
        "ensp" | "emsp" | "thinsp" => ' ',
        "zwnj" => '\u{200C}',
        "zwj" => '\u{200D}',
        "lrm" => '\u{200E}',
        "rlm" => '\u{200F}',
        "alpha" => 'α',
        "beta" => 'β',
        "gamma" => 'γ',
        "delta" => 'δ',
        "Delta" => 'Δ',
        "epsilon" => 'ε',
        "lambda" => 'λ',
        "mu" => 'μ',
        "pi" => 'π',
        "sigma" => 'σ',
        "Sigma" => 'Σ',
        "omega" => 'ω',
        "Omega" => 'Ω',
        _ => {
            let at = LATIN_1.split_ascii_whitespace().position(|known| known == name)?;
            return char::from_u32(0xA0 + at as u32);
        }
    };
    Some(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn posts_of_several_platforms() {
        for (html, text) in [
            (
                "<p>Bonjour <span class=\"h-card\"><a href=\"https://m.example/@ann\" class=\"u-url mention\">@<span>ann</span></a></span>, <a href=\"https://m.example/tags/eau\" class=\"mention hashtag\">#<span>eau</span></a></p>",
                "Bonjour @ann, #eau",
            ),
            (
                "First<p>second &#x27;x&#x27; <i>it</i><p><pre><code>  a = 1\n  b = 2\n</code></pre>",
                "First\n\nsecond 'x' it\n\na = 1\nb = 2",
            ),
            ("a < b and c > d <3 </3", "a < b and c > d <3 </3"),
            ("<ul><li>one</li><li>two</li></ul>end", "• one\n• two\n\nend"),
            (
                "<aside class=\"quote no-group\"><div class=\"title\">x:</div><blockquote><p>said</p></blockquote></aside><p>I agree",
                "I agree",
            ),
            ("<blockquote><p>said</p></blockquote><p>no", "> said\n\nno"),
            ("ok<script>if (a<b) { }</script> then<!-- <b> --> end", "ok then end"),
            ("nice <img class=\"emoji\" alt=\":wink:\"> <img alt=\"a cat\" src=x>", "nice :wink:"),
            ("unclosed <a href=\"x", "unclosed <a href=\"x"),
        ] {
            assert_eq!(to_text(html), text, "{html}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(html in "(<|>|/|!|--|a|p|aside|span|class=|\"|quote|invisible|ellipsis|&|#|;|x1F|é| |\\PC){0,40}") {
            read(&html);
        }
    }
}
