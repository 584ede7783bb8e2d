//! A forgiving JSON reader for exports: borrowed strings, long arrays parsed element by element,
//! files cut off at the end, trailing commas, several values in a row.
//!
//! RFC 8259 is accepted in full. Beyond it: commas before a closing bracket or between top-level
//! values, raw control characters inside strings, `NaN`, `Infinity` and `undefined` (read as null).

use std::borrow::Cow;
use std::ops::Deref;

/// Nesting deeper than this is refused. Every call of the parser is one level, so this also bounds
/// its stack; comment trees, at up to five levels of JSON to a reply, stay far below.
pub(crate) const DEPTH: usize = 512;

const TOO_DEEP: &str = "it is nested too deep";

/// Arrays longer than this many bytes are kept as text and parsed element by element.
const LONG: usize = 1 << 15;

/// How deep long arrays are looked for; finding the end of one costs a pass over it.
const LONG_DEPTH: usize = 6;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Bool(bool),
    /// As written.
    Number(&'a str),
    String(Cow<'a, str>),
    Array(Vec<Json<'a>>),
    /// An array as written, from its bracket on; [`Json::items`] parses it.
    Long(&'a str),
    Object(Object<'a>),
}

/// The members of an object in their order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Object<'a> {
    pub(crate) members: Vec<(Cow<'a, str>, Json<'a>)>,
    /// The text did not end inside it.
    pub(crate) whole: bool,
}

/// Why a text is not JSON, and where, in bytes from the start of what was parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) at: usize,
    pub(crate) reason: &'static str,
}

/// An element of an array: part of a parsed one, or parsed just now.
pub(crate) enum Item<'t, 'a> {
    Part(&'t Json<'a>),
    Own(Json<'a>),
}

impl<'a> Deref for Item<'_, 'a> {
    type Target = Json<'a>;
    fn deref(&self) -> &Json<'a> {
        match self {
            Item::Part(json) => json,
            Item::Own(json) => json,
        }
    }
}

impl<'a> Item<'_, 'a> {
    /// The element itself.
    pub(crate) fn into_owned(self) -> Json<'a> {
        match self {
            Item::Part(json) => json.clone(),
            Item::Own(json) => json,
        }
    }
}

static NULL: Json<'static> = Json::Null;

/// Whether a member has this name: most have another length, which is told without a call.
#[inline(always)]
fn is(name: &str, key: &str) -> bool {
    name.len() == key.len() && name == key
}

impl<'a> Json<'a> {
    /// The member called `key`; null where there is none, so that look-ups chain. Of several the last one counts, as
    /// in a browser: Mastodon writes an empty `orderedItems` before the one with the posts.
    pub(crate) fn get(&self, key: &str) -> &Json<'a> {
        match self {
            Json::Object(object) => {
                object.members.iter().rfind(|(name, _)| is(name, key)).map_or(&NULL, |(_, value)| value)
            }
            _ => &NULL,
        }
    }

    /// The member at the end of a path of keys.
    pub(crate) fn at(&self, path: &[&str]) -> &Json<'a> {
        path.iter().fold(self, |json, key| json.get(key))
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        matches!(self, Json::Object(object) if object.members.iter().any(|(name, _)| is(name, key)))
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Json::Null)
    }

    pub(crate) fn is_present(&self) -> bool {
        !self.is_null()
    }

    pub(crate) fn is_object(&self) -> bool {
        matches!(self, Json::Object(_))
    }

    pub(crate) fn is_array(&self) -> bool {
        matches!(self, Json::Array(_) | Json::Long(_))
    }

    /// A record that the end of the file cuts is not read.
    pub(crate) fn is_whole(&self) -> bool {
        !matches!(self, Json::Object(object) if !object.whole)
    }

    /// The text of a string.
    pub(crate) fn str(&self) -> Option<&str> {
        match self {
            Json::String(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a string that is not empty.
    pub(crate) fn text(&self) -> Option<&str> {
        self.str().filter(|text| !text.trim().is_empty())
    }

    /// An identifier, whether written as a string or as a number.
    pub(crate) fn id(&self) -> Option<String> {
        match self {
            Json::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Json::Number(text) => Some((*text).to_owned()),
            _ => None,
        }
    }

    pub(crate) fn bool(&self) -> Option<bool> {
        match self {
            Json::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// A number, also one written as a string.
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Json::Number(text) => text.parse().ok(),
            Json::String(text) => text.trim().parse().ok(),
            _ => None,
        }
        .filter(|number: &f64| number.is_finite())
    }

    /// A whole number, also one written as a string or with a fraction of zero.
    pub(crate) fn integer(&self) -> Option<i64> {
        let text = match self {
            Json::Number(text) => text,
            Json::String(text) => text.trim(),
            _ => return None,
        };
        text.parse().ok().or_else(|| {
            let number = self.number()?;
            (number.fract() == 0.0 && number.abs() < 9.0e15).then_some(number as i64)
        })
    }

    /// A count: a whole number that is not negative.
    pub(crate) fn count(&self) -> Option<u64> {
        self.integer().and_then(|number| u64::try_from(number).ok())
    }

    /// The members of an object; none for anything else.
    pub(crate) fn members(&self) -> &[(Cow<'a, str>, Json<'a>)] {
        match self {
            Json::Object(object) => &object.members,
            _ => &[],
        }
    }

    /// The elements of an array; none for anything else. Elements of a long array that are not
    /// JSON are passed over: use [`Values`] to hear of them.
    pub(crate) fn items<'t>(&'t self) -> Box<dyn Iterator<Item = Item<'t, 'a>> + 't> {
        match self {
            Json::Array(items) => Box::new(items.iter().map(Item::Part)),
            Json::Long(text) => {
                Box::new(Values::of_array(text).filter_map(|(_, element)| element.ok().map(Item::Own)))
            }
            _ => Box::new(std::iter::empty()),
        }
    }

    /// The first element of an array; null where there is none.
    pub(crate) fn first<'t>(&'t self) -> Item<'t, 'a> {
        self.items().next().unwrap_or(Item::Own(Json::Null))
    }
}

/// Whether an array is one of objects: only records stand for themselves, so that a broken one can be passed over.
fn holds_records(array: &str) -> bool {
    array.strip_prefix('[').is_some_and(|first| first.trim_start().starts_with('{'))
}

/// Parses one value at the start of `text` and gives the bytes it took.
pub(crate) fn parse(text: &str) -> Result<(Json<'_>, usize), Fault> {
    parse_with(text, true)
}

/// The same; where `recover` is false, one broken element is the fault of the whole: what looks for the end of a
/// broken array must not do so again inside it.
fn parse_with(text: &str, recover: bool) -> Result<(Json<'_>, usize), Fault> {
    parse_telling(text, recover, false).map(|(json, used, _)| (json, used))
}

/// What is broken inside a value that was read: where, and why.
type Lost = Vec<(usize, Fault)>;

/// The same, and the elements that were passed over. The value may stand `inside` an array.
fn parse_telling(text: &str, recover: bool, inside: bool) -> Result<(Json<'_>, usize, Lost), Fault> {
    let parser = |slow: bool| Parser {
        text,
        bytes: text.as_bytes(),
        at: 0,
        recover,
        inside,
        slow,
        at_array: false,
        record: inside.then_some(0),
        lost: Vec::new(),
    };
    let mut first = parser(false);
    let value = first.value(0);
    // A long array was passed over by its brackets, or a string without an end was read to the end of the text: a
    // broken element may have led astray.
    if recover && first.at_array && !value.as_ref().is_ok_and(Json::is_whole) {
        let mut again = parser(true);
        if let Ok(json) = again.value(0)
            && json.is_whole()
        {
            return Ok((json, again.at, again.lost));
        }
    }
    value.map(|json| (json, first.at, first.lost))
}

/// The values of a text one after the other: the elements of arrays at its top, or whatever stands in
/// a row, one a line or with commas between. Pages pasted one after the other give the elements of each.
#[derive(Debug, Clone)]
pub(crate) struct Values<'a> {
    text: &'a str,
    at: usize,
    /// Inside an array at the top.
    inside: bool,
    /// The text is one array, after whose end nothing is looked for.
    single: bool,
    /// See [`parse_with`].
    recover: bool,
    /// What was passed over inside the values so far, by its offset.
    pub(crate) lost: Vec<(usize, Fault)>,
    /// The last record that was broken: brackets of what it held may be met.
    broken: Option<usize>,
    /// How many brackets are open around the array, where the text goes on behind it.
    depth: Option<usize>,
    /// The last record that was whole: what others are like.
    whole: Option<usize>,
}

impl<'a> Values<'a> {
    /// The values at the top of `text`.
    pub(crate) fn new(text: &'a str) -> Self {
        Values {
            text,
            at: 0,
            inside: false,
            single: false,
            recover: true,
            lost: Vec::new(),
            broken: None,
            depth: None,
            whole: None,
        }
    }

    /// The elements of the array that `text` begins with. One that the end of the text cuts is among them.
    pub(crate) fn of_array(text: &'a str) -> Self {
        let at = usize::from(text.starts_with('['));
        Values { at, inside: true, single: true, ..Values::new(text) }
    }

    /// Where the next value begins.
    fn begin(&mut self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at)? {
                b',' | b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                b']' if self.inside && self.single => self.at = self.beyond()?,
                b']' if self.inside => {
                    let left = self.broken.filter(|_| !closes(&bytes[self.at + 1..], 0, true));
                    match left {
                        Some(broken) => {
                            let next = self.sibling(broken, self.at + 1);
                            self.at = next.or_else(|| self.object(self.at + 1, |_| true))?;
                        }
                        None => {
                            self.inside = false;
                            self.at += 1;
                        }
                    }
                }
                b'[' if !self.inside => {
                    self.inside = true;
                    self.at += 1;
                }
                _ => return Some(self.at),
            }
        }
    }

    /// Where the next element begins after a bracket that a broken one left; none where it ends the array.
    fn beyond(&self) -> Option<usize> {
        let rest = &self.text.as_bytes()[self.at + 1..];
        let broken = self.broken?;
        let ends = match self.depth {
            Some(depth) => closes(rest, depth, true),
            None => rest.iter().all(u8::is_ascii_whitespace),
        };
        if ends { None } else { self.sibling(broken, self.at + 1).or_else(|| self.second(self.at + 1)) }
    }

    /// The next value as written, with its offset.
    fn raw(&mut self) -> Option<(usize, &'a str)> {
        const SHORT: usize = 1 << 16;
        let start = self.begin()?;
        let bytes = self.text.as_bytes();
        self.at = skip(bytes, start);
        // One that is broken may seem to reach to the end.
        let behind = bytes[self.at..].iter().find(|byte| !byte.is_ascii_whitespace());
        let doubtful = behind.is_some_and(|byte| !matches!(byte, b',' | b'[' | b']' | b'{' | b'"'));
        if (self.at == bytes.len() || self.at - start < SHORT || doubtful)
            && !parse(&self.text[start..self.at]).is_ok_and(|(json, _)| json.is_whole())
        {
            match parse_telling(&self.text[start..], true, self.inside) {
                Ok((json, used, _)) if json.is_whole() => self.at = start + used,
                Ok(_) if !self.inside => self.at = self.below_alike(start).unwrap_or(bytes.len()),
                _ => self.at = self.resume(start),
            }
        }
        Some((start, &self.text[start..self.at]))
    }
}

/// Parsed, with their offsets. What cannot be parsed is passed over by its brackets and strings.
impl<'a> Iterator for Values<'a> {
    type Item = (usize, Result<Json<'a>, Fault>);

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.begin()?;
        let bytes = self.text.as_bytes();
        let parsed = match parse_telling(&self.text[start..], self.recover, self.inside) {
            Ok((json, used, lost)) => {
                self.lost.extend(lost.into_iter().map(|(at, fault)| (start + at, fault)));
                let next = bytes.get(start + used);
                let ends = json.is_object()
                    || json.is_array()
                    || next
                        .is_none_or(|byte| matches!(byte, b',' | b' ' | b'\t' | b'\n' | b'\r' | b']' | b'}'));
                if !json.is_whole()
                    && let Some(next) = self.below_alike(start)
                {
                    self.at = next;
                    return Some((start, Err(Fault { at: 0, reason: "it breaks off" })));
                }
                // The end of the text cuts it: nothing comes after.
                self.at = if json.is_whole() { start + used } else { bytes.len() };
                if self.broken.is_none() && json.is_object() && json.is_whole() {
                    self.whole = Some(start);
                }
                if ends {
                    return Some((start, Ok(json)));
                }
                Err(Fault { at: used, reason: "something that is not JSON is here" })
            }
            Err(fault) => Err(fault),
        };
        self.at = self.resume(start);
        Some((start, parsed))
    }
}

/// Where the next record begins after a broken one. A quotation mark or a bracket that is missing would otherwise
/// take all that follows with it.
impl Values<'_> {
    /// The next record after a broken one at `start`, or the end of the text.
    fn resume(&mut self, start: usize) -> usize {
        if first_key(&self.text[start..]).is_some() {
            self.broken = Some(start);
        }
        self.below(start, start + 1)
            .or_else(|| self.sibling(start, start + 1))
            .or_else(|| if self.single { self.second(start + 1) } else { None })
            // In an array at the top any object that stands where records stand is one.
            .or_else(|| (self.inside && !self.single).then(|| self.object(start + 1, |_| true)).flatten())
            .unwrap_or(self.text.len())
    }

    /// The next record that begins a line as the one at `start` does.
    fn below(&self, start: usize, from: usize) -> Option<usize> {
        let indent = |at: usize| {
            let line = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
            self.text[line..at].trim().is_empty().then_some(at - line)
        };
        let own = indent(start)?;
        let lines = self.text.get(from..)?.match_indices('\n').map(|(at, _)| from + at + 1 + own);
        self.first(
            lines.filter(|at| self.text.as_bytes().get(*at) == Some(&b'{') && indent(*at) == Some(own)),
        )
    }

    /// The next record on a line of its own that begins with the same key as the one at `start`.
    fn below_alike(&self, start: usize) -> Option<usize> {
        let alike = |next: &usize| first_key(&self.text[*next..]) == first_key(&self.text[start..]);
        self.below(start, start + 1).filter(alike)
    }

    /// The next record that begins with the same key as the one at `start`, or has many of its keys or of those of
    /// the last whole one; else one that begins with one of its first keys. It stands where records stand.
    fn sibling(&self, start: usize, from: usize) -> Option<usize> {
        const KEYS: usize = 8;
        const MANY: usize = 24;
        let own = first_keys(&self.text[start..], MANY);
        let first = *own.first()?;
        let known = self.whole.map(|whole| first_keys(&self.text[whole..], MANY)).unwrap_or_default();
        let like = |at: usize| {
            let keys = first_keys(&self.text[at..], MANY);
            keys.first() == Some(&first) || is_alike(&keys, &own) || is_alike(&keys, &known)
        };
        let begins = |at: usize| {
            first_key(&self.text[at..]).is_some_and(|key| own.iter().take(KEYS).any(|own| *own == key))
        };
        self.object(from, like).or_else(|| self.object(from, begins))
    }

    /// The next object behind another one: what a record is where its first key is broken.
    fn second(&self, from: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        self.object(from, |at| {
            let mut before = bytes[..at].iter().rev().filter(|byte| !byte.is_ascii_whitespace());
            before.next() == Some(&b',') && before.next() == Some(&b'}')
        })
    }

    /// The next object that stands where records stand, and fits.
    fn object(&self, from: usize, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let stands = |at: &usize| {
            let before = bytes[..*at].iter().rposition(|byte| !byte.is_ascii_whitespace());
            let before = before.map_or(b'[', |before| bytes[before]);
            matches!(before, b',' | b'}' | b'[') && fits(*at)
        };
        self.first(self.text.get(from..)?.match_indices('{').map(|(at, _)| from + at).filter(stands))
    }

    /// The first of some places at which a whole object begins.
    fn first(&self, places: impl Iterator<Item = usize>) -> Option<usize> {
        const TRIED: usize = 64;
        places
            .take(TRIED)
            .find(|at| parse_with(&self.text[*at..], false).is_ok_and(|(json, _)| json.is_whole()))
    }
}

/// Whether two objects share so many keys that they are records of one list: a third of all that they have.
fn is_alike(keys: &[&str], others: &[&str]) -> bool {
    let shared = keys.iter().filter(|key| others.contains(key)).count();
    shared > 1 && shared * 3 >= keys.len() + others.len() - shared
}

/// The first keys of an object, as far as its values can be told.
fn first_keys(text: &str, most: usize) -> Vec<&str> {
    let bytes = text.as_bytes();
    let mut keys = Vec::new();
    keys.extend(first_key(text));
    let mut at = text.find(':').map_or(bytes.len(), |at| at + 1);
    while keys.len() < most && at < bytes.len() {
        at += bytes[at..].iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(bytes.len() - at);
        if at >= bytes.len() {
            break;
        }
        at = skip(bytes, at);
        let Some(next) = text.get(at..).map(str::trim_start).and_then(|rest| rest.strip_prefix(',')) else {
            break;
        };
        let next = next.trim_start();
        let Some(end) = next.get(1..).and_then(|inside| inside.find('"')).filter(|_| next.starts_with('"'))
        else {
            break;
        };
        keys.push(&next[..end + 2]);
        let Some(colon) = next.get(end + 2..).and_then(|rest| rest.find(':')) else { break };
        at = text.len() - next.len() + end + 2 + colon + 1;
    }
    keys
}

/// The first key of an object, with its quotation marks.
fn first_key(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('{')?.trim_start();
    let end = inside.get(1..)?.find('"')?;
    inside.starts_with('"').then(|| &inside[..end + 2])
}

/// The values at the top of `text`, as written, with their offsets; see [`Values`].
pub(crate) fn top_level(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut values = Values::new(text);
    std::iter::from_fn(move || values.raw())
}

/// How deep the brackets of a text are nested.
pub(crate) fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0usize, 0);
    let mut quoted = false;
    let mut escaped = false;
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// The end of the value at `at`, by brackets and strings alone; always moves on.
fn skip(bytes: &[u8], mut at: usize) -> usize {
    let begin = at;
    let mut depth = 0usize;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at += 1;
                loop {
                    at = stop(bytes, at);
                    match bytes.get(at) {
                        None => return bytes.len(),
                        Some(b'\\') => at += 2,
                        Some(_) => break,
                    }
                }
                at += 1;
                if depth == 0 {
                    return at.min(bytes.len());
                }
            }
            b'[' | b'{' => {
                depth += 1;
                at += 1;
            }
            b']' | b'}' if depth == 0 && at > begin => return at,
            b']' | b'}' => {
                at += 1;
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at;
                }
            }
            b',' | b' ' | b'\t' | b'\n' | b'\r' if depth == 0 && at > begin => {
                return at;
            }
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Whether a text closes so many brackets, and another value or nothing comes then, or the end of the array that
/// all stands `inside`.
fn closes(bytes: &[u8], depth: usize, inside: bool) -> bool {
    let mut open = depth;
    let mut at = 0;
    while open > 0 {
        match bytes.get(at) {
            None => return false,
            Some(b'"') => {
                at = stop(bytes, at + 1);
                while bytes.get(at) == Some(&b'\\') {
                    at = stop(bytes, at + 2);
                }
            }
            Some(b'[' | b'{') => open += 1,
            Some(b']' | b'}') => open -= 1,
            Some(_) => {}
        }
        at += 1;
    }
    let mut behind = bytes.get(at..).unwrap_or_default().iter().filter(|byte| !byte.is_ascii_whitespace());
    match behind.next() {
        None | Some(b'[' | b'{') => true,
        Some(b']') => inside,
        Some(b',') => matches!(behind.next(), Some(b'[' | b'{')),
        Some(_) => false,
    }
}

/// The next quotation mark or backslash from `at` on, eight bytes at a time: most of an export is in strings.
fn stop(bytes: &[u8], mut at: usize) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = ONES << 7;
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*eight);
        // The lowest byte that is zero sets its highest bit; those above it may be set for nothing.
        let zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
        let found = zero(word ^ (ONES * b'"' as u64)) | zero(word ^ (ONES * b'\\' as u64));
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(|byte| !matches!(byte, b'"' | b'\\')) {
        at += 1;
    }
    at
}

struct Parser<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    recover: bool,
    /// The text is that of an array's elements.
    inside: bool,
    /// The end of a long array is found by reading its elements, not by its brackets alone.
    slow: bool,
    /// There is an array of records.
    at_array: bool,
    /// Where the outermost record begins that is being read.
    record: Option<usize>,
    lost: Lost,
}

impl<'a> Parser<'a> {
    fn fault<T>(&self, reason: &'static str) -> Result<T, Fault> {
        Err(Fault { at: self.at, reason })
    }

    fn space(&mut self) {
        while self.bytes.get(self.at).is_some_and(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Result<Json<'a>, Fault> {
        if depth > DEPTH {
            return self.fault(TOO_DEEP);
        }
        self.space();
        match self.bytes.get(self.at) {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => Ok(Json::String(self.string()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => self.word(),
            None => self.fault("it ends where a value should be"),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json<'a>, Fault> {
        self.at += 1;
        let mut members = Vec::new();
        loop {
            self.space();
            match self.bytes.get(self.at) {
                None => return Ok(Json::Object(Object { members, whole: false })),
                Some(b'}') => {
                    self.at += 1;
                    return Ok(Json::Object(Object { members, whole: true }));
                }
                Some(b',') => self.at += 1,
                Some(b'"') => {
                    let Ok(key) = self.string_or_end()? else {
                        return Ok(Json::Object(Object { members, whole: false }));
                    };
                    self.space();
                    match self.bytes.get(self.at) {
                        Some(b':') => self.at += 1,
                        None => return Ok(Json::Object(Object { members, whole: false })),
                        Some(_) => return self.fault("a colon is missing"),
                    }
                    match self.value(depth + 1) {
                        Ok(value) => members.push((key, value)),
                        Err(_) if self.at >= self.bytes.len() => {
                            return Ok(Json::Object(Object { members, whole: false }));
                        }
                        Err(fault) => return Err(fault),
                    }
                }
                Some(_) => return self.fault("a key in quotation marks is missing"),
            }
        }
    }

    fn array(&mut self, depth: usize) -> Result<Json<'a>, Fault> {
        let start = self.at;
        self.at += 1;
        self.at_array |= holds_records(&self.text[start..]);
        let mut items = Vec::new();
        loop {
            if depth < LONG_DEPTH && self.at - start > LONG {
                // Its elements are parsed when they are asked for, and none of them kept.
                let slowly = if self.slow { self.end_of(start, depth) } else { None };
                self.at = slowly.unwrap_or_else(|| skip(self.bytes, start));
                return Ok(Json::Long(&self.text[start..self.at]));
            }
            self.space();
            let begin = self.at;
            match self.bytes.get(self.at) {
                None => return Ok(Json::Array(items)),
                Some(b']') => {
                    self.at += 1;
                    return Ok(Json::Array(items));
                }
                Some(b',') => self.at += 1,
                Some(_) => match self.element(depth) {
                    Ok(value) if !self.slow || value.is_whole() => items.push(value),
                    // One broken element never loses the rest: they are read one by one, and told of.
                    outcome => {
                        let ended = self.at >= self.bytes.len();
                        let records = self.recover
                            && !self.is_next_record(begin)
                            && depth < LONG_DEPTH
                            && !matches!(outcome, Err(Fault { reason: TOO_DEEP, .. }))
                            && holds_records(&self.text[start..]);
                        if records
                            && (self.slow || !ended)
                            && let Some(end) = self.end_of(start, depth)
                        {
                            self.at = end;
                            return Ok(Json::Long(&self.text[start..end]));
                        }
                        match outcome {
                            Ok(value) => items.push(value),
                            Err(_) if ended => return Ok(Json::Array(items)),
                            Err(fault) => return Err(fault),
                        }
                    }
                },
            }
        }
    }

    /// The element of an array that begins at the cursor.
    fn element(&mut self, depth: usize) -> Result<Json<'a>, Fault> {
        let outermost = self.record.is_none() && self.bytes.get(self.at) == Some(&b'{');
        if outermost {
            self.record = Some(self.at);
        }
        let value = self.value(depth + 1);
        if outermost {
            self.record = None;
        }
        value
    }

    /// Whether the element at `begin`, which is broken at the cursor, breaks off where the next record begins that
    /// is like the outermost one around it. That one is broken then, and lost, not the element.
    fn is_next_record(&self, begin: usize) -> bool {
        let Some(outermost) = self.record.filter(|record| *record < begin) else { return false };
        let first = first_key(&self.text[outermost..]);
        let before = self.text.get(..=self.at).unwrap_or(self.text);
        let Some(next) = before.rfind('{').filter(|next| *next > begin) else { return false };
        self.text[..next].trim_end().ends_with(',')
            && first.is_some()
            && first_key(&self.text[next..]) == first
            && first_key(&self.text[begin..]) != first
    }

    /// The end of an array with a broken element, of which others can be read.
    fn end_of(&mut self, start: usize, depth: usize) -> Option<usize> {
        let array = Values::of_array(&self.text[start..]);
        let mut values = Values { recover: false, depth: Some(depth), ..array };
        let (mut read, mut last) = (0, None);
        let mut lost = Vec::new();
        for (at, value) in values.by_ref() {
            let fault = match value {
                Ok(json) if json.is_whole() => None,
                Ok(_) => Some(Fault { at: 0, reason: "it breaks off" }),
                Err(fault) => Some(fault),
            };
            read += usize::from(fault.is_none());
            last = fault.map(|_| start + at);
            lost.extend(fault.map(|fault| (start + at, fault)));
        }
        if read == 0 {
            return None;
        }
        let beyond = (start + values.at + 1).min(self.bytes.len());
        let end = match last {
            Some(last) => self.close_after(last, depth)?,
            // What is left of a record around the array is to follow: else the elements were other records.
            None if start + values.at < self.bytes.len()
                && !lost.is_empty()
                && !closes(&self.bytes[beyond..], depth, self.inside) =>
            {
                // Where there is a list around this one, it finds them itself.
                if self.record.is_some() {
                    return None;
                }
                self.close_after(lost.last().map_or(start, |(at, _)| *at), depth)?
            }
            None => beyond,
        };
        self.lost.append(&mut lost);
        Some(end)
    }

    /// The end of an array whose last element is broken: the first bracket behind which the rest of the text closes
    /// all that is open around the array.
    fn close_after(&self, from: usize, depth: usize) -> Option<usize> {
        const TRIED: usize = 400;
        let brackets = self.text[from..].match_indices(']').take(TRIED).map(|(at, _)| from + at + 1);
        brackets.into_iter().find(|end| closes(&self.bytes[*end..], depth, self.inside))
    }

    fn number(&mut self) -> Result<Json<'a>, Fault> {
        let start = self.at;
        while self
            .bytes
            .get(self.at)
            .is_some_and(|byte| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9'))
        {
            self.at += 1;
        }
        let text = &self.text[start..self.at];
        if text == "-" && self.text[self.at..].starts_with("Infinity") {
            self.at += "Infinity".len();
            return Ok(Json::Null);
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        let whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if whole || text.parse::<f64>().is_ok() {
            Ok(Json::Number(text))
        } else {
            self.fault("a number is written wrongly")
        }
    }

    fn word(&mut self) -> Result<Json<'a>, Fault> {
        let rest = &self.bytes[self.at..];
        let end = rest.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len());
        let value = match &rest[..end] {
            b"true" => Json::Bool(true),
            b"false" => Json::Bool(false),
            b"null" | b"NaN" | b"Infinity" | b"undefined" => Json::Null,
            _ => {
                if end == rest.len() {
                    self.at = self.bytes.len();
                }
                return self.fault("something that is not JSON is here");
            }
        };
        self.at += end;
        Ok(value)
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        match self.string_or_end()? {
            Ok(text) => Ok(text),
            Err(()) => {
                self.at = self.bytes.len();
                self.fault("it ends inside quotation marks")
            }
        }
    }

    /// The string at the cursor; the inner error is the end of the text.
    #[allow(clippy::type_complexity, reason = "two ways to end")]
    fn string_or_end(&mut self) -> Result<Result<Cow<'a, str>, ()>, Fault> {
        let start = self.at + 1;
        let mut at = stop(self.bytes, start);
        match self.bytes.get(at) {
            None => return Ok(Err(())),
            Some(b'"') => {
                self.at = at + 1;
                return Ok(Ok(Cow::Borrowed(&self.text[start..at])));
            }
            Some(_) => {}
        }
        let mut text = String::with_capacity(at - start + 16);
        let mut copied = start;
        loop {
            match self.bytes.get(at) {
                None => return Ok(Err(())),
                Some(b'"') => {
                    text.push_str(&self.text[copied..at]);
                    self.at = at + 1;
                    return Ok(Ok(Cow::Owned(text)));
                }
                Some(b'\\') => {
                    text.push_str(&self.text[copied..at]);
                    let Some(&kind) = self.bytes.get(at + 1) else { return Ok(Err(())) };
                    at += 2;
                    match kind {
                        b'n' => text.push('\n'),
                        b't' => text.push('\t'),
                        b'r' => text.push('\r'),
                        b'b' => text.push('\u{8}'),
                        b'f' => text.push('\u{c}'),
                        b'u' => {
                            let Some(character) = self.unicode(&mut at) else {
                                self.at = at.min(self.bytes.len());
                                return self.fault("a \\u escape is written wrongly");
                            };
                            text.push(character);
                        }
                        byte if byte.is_ascii() => text.push(char::from(byte)),
                        // A backslash before a longer character: the character itself.
                        _ => at -= 1,
                    }
                    copied = at;
                }
                Some(_) => at = stop(self.bytes, at),
            }
        }
    }

    /// The character of a `\u` escape whose digits begin at `at`; half a surrogate pair is U+FFFD.
    fn unicode(&self, at: &mut usize) -> Option<char> {
        let unit = self.hex(*at)?;
        *at += 4;
        if (0xD800..0xDC00).contains(&unit)
            && self.bytes.get(*at) == Some(&b'\\')
            && self.bytes.get(*at + 1) == Some(&b'u')
            && let Some(low) = self.hex(*at + 2)
            && (0xDC00..0xE000).contains(&low)
        {
            *at += 6;
            return char::from_u32(0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
        }
        Some(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex(&self, at: usize) -> Option<u32> {
        self.bytes
            .get(at..at.checked_add(4)?)?
            .iter()
            .try_fold(0, |sum, byte| Some(sum * 16 + char::from(*byte).to_digit(16)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_every_kind() {
        let (json, used) =
            parse(r#" {"a":"x\u00e9\ud83d\ude00\/","b":[1,-2.5e3,true,null,],"c":{},} tail"#).unwrap();
        assert_eq!(json.get("a").str(), Some("xé😀/"));
        assert_eq!(json.get("b").items().count(), 4);
        assert_eq!(json.get("b").first().integer(), Some(1));
        assert!(json.get("c").is_object() && json.is_whole());
        assert_eq!(json.at(&["c", "d", "e"]), &Json::Null);
        assert_eq!(used, 64);
    }

    #[test]
    fn numbers_as_strings_count() {
        let (json, _) = parse(r#"["12", 12.0, -1, "x", null]"#).unwrap();
        let counts: Vec<_> = json.items().map(|item| item.count()).collect();
        assert_eq!(counts, [Some(12), Some(12), None, None, None]);
    }

    #[test]
    fn a_text_cut_anywhere_gives_the_whole_records_before_the_cut() {
        let text = r#"[{"id":1,"u":{"n":"a\"b"}},{"id":2,"t":[1,2]},{"id":3,"e":"\u00e9"}]"#;
        for end in 1..text.len() {
            let part = &text[..end];
            let whole = top_level(part)
                .filter_map(|(_, element)| parse(element).ok())
                .filter(|(json, _)| json.is_object() && json.is_whole())
                .count();
            let closed = text.match_indices("},{").map(|(at, _)| at + 1).chain([text.len() - 1]);
            let closed = closed.filter(|close| *close <= end).count();
            assert_eq!(whole, closed, "{part}");
        }
        assert_eq!(depth(text), 3);
    }

    #[test]
    fn long_arrays_are_read_element_by_element() {
        let text = format!(r#"{{"data":[{}"last"]}}"#, r#"{"text":"0123456789"}, "#.repeat(3000));
        let (json, _) = parse(&text).unwrap();
        assert!(matches!(json.get("data"), Json::Long(_)));
        assert_eq!(json.get("data").items().count(), 3001);
    }

    /// Written for the purpose, after the kinds of the JSON parsing test suite: what RFC 8259 accepts is
    /// accepted whole; what it refuses is refused, or is one of the liberties named above.
    #[test]
    fn the_grammar() {
        let accepted = [
            "[]",
            "{}",
            "[ ]",
            "[[]   ]",
            "null",
            "true",
            "\"\"",
            "0",
            "-0",
            "-1",
            "1E22",
            "1e+2",
            "0e1",
            "1.5e-7",
            "[-123456789012345678901234567890]",
            r#"{"":0}"#,
            r#"{"a":"b","a":"c"}"#,
            r#"["\u0060\u012a\u12AB"]"#,
            r#"["\ud801\udc37"]"#,
            r#"["\"\\\/\b\f\n\r\t"]"#,
            r#"["\u0000"]"#,
            "[\"\u{7f}\u{2028}\u{2029}\"]",
            r#"[1,null,"a",{"b":[true,false]}]"#,
            " [1] ",
            "{\"a\":[]\n}",
        ];
        for text in accepted {
            let mut values = Values::new(text);
            let wrapped = format!("[{text}]");
            assert!(values.next().is_none_or(|(_, value)| value.is_ok()), "{text}");
            assert!(parse(&wrapped).is_ok_and(|(_, used)| used == wrapped.len()), "{text}");
        }
        let refused = [
            "[1 true]x",
            "[a]",
            "['a']",
            r#"{a:1}"#,
            r#"{'a':1}"#,
            r#"{"a" 1}"#,
            "[-]",
            "[+1]",
            "[.5]",
            "[0x1]",
            "[1e]",
            "[1.5.6]",
            "[--1]",
            "[nul]",
            "[True]",
            r#"["\u00"#,
            r#"["\uqqqq"]"#,
            "{\"a\":}",
            "{:1}",
            "[\u{feff}]",
            "[1}",
            "{1:1}",
            "[**]",
            "[\"a\":1]",
        ];
        for text in refused {
            let whole = parse(text).is_ok_and(|(json, used)| used == text.len() && json.is_whole());
            assert!(!whole, "{text}");
        }
        for (text, liberty) in [
            ("[1,]", 1),
            ("[,1]", 1),
            ("[1,,2]", 2),
            ("[NaN,Infinity,-Infinity]", 3),
            ("[\"a\nb\"]", 1),
            ("[\"\\x\"]", 1),
        ] {
            assert!(parse(text).is_ok_and(|(json, _)| json.items().count() == liberty), "{text}");
        }
        let (json, _) = parse(r#"["\ud800","\udc00x","\ud800\u0041"]"#).unwrap();
        let halves: Vec<_> = json.items().map(|item| item.str().unwrap_or_default().to_owned()).collect();
        assert_eq!(halves, ["\u{FFFD}", "\u{FFFD}x", "\u{FFFD}A"]);
        let (json, _) = parse(r#"{"a":"b","a":"c"}"#).unwrap();
        assert_eq!(json.get("a").str(), Some("c"));
    }

    #[test]
    fn depth_is_an_error_and_not_an_overflow() {
        let deep = "[".repeat(100_000);
        assert_eq!(
            parse(&format!("{{\"a\":{}", &deep[..20_000])).unwrap_err().reason,
            "it is nested too deep"
        );
        assert!(top_level(&deep).count() <= 1);
    }

    #[test]
    fn values_in_a_row() {
        let rows = |text: &str| top_level(text).map(|(_, value)| value.to_owned()).collect::<Vec<_>>();
        assert_eq!(rows("{\"a\":1}\n{\"a\":2}\r\n"), ["{\"a\":1}", "{\"a\":2}"]);
        assert_eq!(rows("[1,2]\n[3]"), ["1", "2", "3"]);
        assert_eq!(rows(" [ 1 , [2,3] ] "), ["1", "[2,3]"]);
    }
}
