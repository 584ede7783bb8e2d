//! Values of this crate's types from JSON.
//!
//! `serde_json` compiles its whole parser anew for every type it reads, 90 KB of code for a digest; here the
//! text is parsed once, by the reader of exports, and only the tree is handed to each type.

use super::json::{Item, Json, Object, Values, parse};
use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Expected, IntoDeserializer, Unexpected, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Why a text is no value of a type. Behind a pointer, since every member of every type hands it on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Error(Box<Reason>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Reason {
    /// The place in the value, as `sections[2].points`; empty for the value itself.
    path: String,
    message: String,
    /// 1-based line and column in bytes, where the text is no JSON.
    place: Option<(u64, u64)>,
}

impl Error {
    fn new(message: impl Into<String>) -> Self {
        Error(Box::new(Reason { path: String::new(), message: message.into(), place: None }))
    }

    /// 1-based line and column in bytes, where the text is no JSON.
    pub(crate) fn place(&self) -> Option<(u64, u64)> {
        self.0.place
    }

    /// The same, seen from the member or element `step` on the way to it.
    #[cold]
    #[inline(never)]
    fn below(mut self, step: &str) -> Self {
        let path = &mut self.0.path;
        let dot = if path.is_empty() || path.starts_with('[') { "" } else { "." };
        *path = [step, dot, path].concat();
        self
    }

    #[cold]
    #[inline(never)]
    fn expected(what: &dyn Expected) -> Self {
        Error::new(format!("{what} is expected"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.path.is_empty() {
            write!(f, "{}: ", self.0.path)?;
        }
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Error::new(message.to_string())
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Error::expected(expected)
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Error::expected(expected)
    }
}

/// The value that `text` writes, white space around it allowed.
///
/// # Errors
/// Where the text is no JSON, is cut off, goes on after its end, or says something else than a `T`.
pub(crate) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    let fault = |at: usize, reason: &str| {
        let before = &text.as_bytes()[..at.min(text.len())];
        let line = before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() as u64 + 1;
        let mut error = Error::new(reason);
        error.0.place = Some((line, column));
        error
    };
    let (json, used) = parse(text).map_err(|error| fault(error.at, error.reason))?;
    if !json.is_whole() {
        return Err(fault(text.len(), "it ends in the middle"));
    }
    if !text[used..].trim_start().is_empty() {
        return Err(fault(used, "something stands after its end"));
    }
    T::deserialize(Tree(&json))
}

#[derive(Clone, Copy)]
struct Tree<'t, 'a>(&'t Json<'a>);

impl Tree<'_, '_> {
    fn number<N: std::str::FromStr>(self) -> Option<N> {
        match self.0 {
            Json::Number(text) => text.parse().ok(),
            _ => None,
        }
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self.number() {
                Some(number) => visitor.$visit(number),
                None => Err(Error::expected(&visitor)),
            }
        })*
    };
}

impl<'de> de::Deserializer<'de> for Tree<'_, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Json::String(text) => visitor.visit_str(text),
            Json::Number(_) => self.deserialize_f64(visitor),
            Json::Bool(value) => visitor.visit_bool(*value),
            _ => Err(Error::expected(&visitor)),
        }
    }

    numbers! {
        deserialize_u8 visit_u64
        deserialize_u16 visit_u64
        deserialize_u32 visit_u64
        deserialize_u64 visit_u64
        deserialize_i8 visit_i64
        deserialize_i16 visit_i64
        deserialize_i32 visit_i64
        deserialize_i64 visit_i64
        deserialize_f32 visit_f64
        deserialize_f64 visit_f64
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Json::Bool(value) => visitor.visit_bool(*value),
            _ => Err(Error::expected(&visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Json::String(text) => visitor.visit_str(text),
            _ => Err(Error::expected(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Json::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let mut elements = match self.0 {
            Json::Array(items) => Elements { parts: items.iter(), long: None, at: 0 },
            Json::Long(text) => Elements { parts: [].iter(), long: Some(Values::of_array(text)), at: 0 },
            _ => return Err(Error::expected(&visitor)),
        };
        let value = visitor.visit_seq(&mut elements)?;
        match elements.next()? {
            Some(_) => Err(Error::new(format!("there are more than {} elements", elements.at - 1))),
            None => Ok(value),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Json::Object(object) => visitor.visit_map(Members::of(object)),
            _ => Err(Error::expected(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    /// Only variants without fields, which is all that the wire has.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.0 {
            Json::String(name) => visitor.visit_enum(key(name)),
            _ => Err(Error::expected(&visitor)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! { i128 u128 char bytes byte_buf unit unit_struct tuple_struct identifier }
}

fn key(name: &str) -> StrDeserializer<'_, Error> {
    name.into_deserializer()
}

/// The elements of an array.
struct Elements<'t, 'a> {
    parts: std::slice::Iter<'t, Json<'a>>,
    long: Option<Values<'a>>,
    /// How many were taken.
    at: usize,
}

impl<'t, 'a> Elements<'t, 'a> {
    #[inline(never)]
    fn next(&mut self) -> Result<Option<Item<'t, 'a>>, Error> {
        let item = match &mut self.long {
            None => self.parts.next().map(|part| Ok(Item::Part(part))),
            Some(values) => values.next().map(|(_, element)| element.map(Item::Own)),
        };
        self.at += usize::from(item.is_some());
        item.transpose().map_err(|fault| self.below(Error::new(fault.reason)))
    }

    #[cold]
    #[inline(never)]
    fn below(&self, error: Error) -> Error {
        error.below(&format!("[{}]", self.at.saturating_sub(1)))
    }
}

impl<'de> de::SeqAccess<'de> for &mut Elements<'_, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(item) = self.next()? else { return Ok(None) };
        seed.deserialize(Tree(&item)).map(Some).map_err(|error| self.below(error))
    }
}

/// The members of an object.
struct Members<'t, 'a> {
    rest: std::slice::Iter<'t, (Cow<'a, str>, Json<'a>)>,
    current: Option<&'t (Cow<'a, str>, Json<'a>)>,
}

impl<'t, 'a> Members<'t, 'a> {
    fn of(object: &'t Object<'a>) -> Self {
        Members { rest: object.members.iter(), current: None }
    }
}

impl<'de> de::MapAccess<'de> for Members<'_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        self.current = self.rest.next();
        self.current.map(|(name, _)| seed.deserialize(key(name))).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let Some((name, value)) = self.current else { return Err(Error::new("a value without a name")) };
        seed.deserialize(Tree(value)).map_err(|error| error.below(name))
    }
}

/// A number as JSON writes it, whole ones without a fraction; the standard library's way to write a float is a
/// second one in the module.
pub(crate) fn shown(number: f64) -> String {
    let text = serde_json::to_string(&number).unwrap_or_default();
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Kind {
        OneWay,
        Other,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Part {
        at: [usize; 2],
        #[serde(default)]
        share: Option<f64>,
        kind: Kind,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Whole {
        name: String,
        parts: Vec<Part>,
        #[serde(default)]
        counts: BTreeMap<String, u32>,
        #[serde(default)]
        deltas: Vec<i64>,
        #[serde(default)]
        draft: bool,
    }

    const TEXT: &str = r#"
        { "name": "a\u00e9\"", "unknown": [1, {"a": null}], "draft": true, "counts": {"x": 3}, "deltas": [-1, 2],
          "parts": [{"at": [1, 2], "share": 0.25, "kind": "one-way"}, {"at": [3, 4], "share": null, "kind": "other"}] } "#;

    #[test]
    fn reads_what_serde_json_reads() {
        let ours: Whole = from_json(TEXT).unwrap();
        assert_eq!(ours, serde_json::from_str(TEXT).unwrap());
        assert_eq!(ours.parts[0].kind, Kind::OneWay);
    }

    #[test]
    fn long_arrays_are_whole() {
        let many = format!("[{}[7,8]]", "[1,2], ".repeat(20_000));
        let ours: Vec<[usize; 2]> = from_json(&many).unwrap();
        assert_eq!(ours, serde_json::from_str::<Vec<[usize; 2]>>(&many).unwrap());
        let error = from_json::<Vec<[usize; 2]>>(&many.replace("[7,8]", "[7,x]")).unwrap_err();
        assert!(error.to_string().contains("[20000]"), "{error}");
    }

    #[test]
    fn numbers_are_shown_as_they_are_written() {
        for number in [0.0, -3.0, 0.25, 1234567.0, 1e-7] {
            assert_eq!(shown(number).parse(), Ok(number));
        }
        assert_eq!((shown(3.0).as_str(), shown(0.25).as_str()), ("3", "0.25"));
    }

    #[test]
    fn errors_say_where() {
        let of = |text: &str| from_json::<Whole>(text).unwrap_err();
        let cases = [
            (r#""name": 7"#, "name: a string is expected"),
            (
                r#""name": "x", "parts": [{"at": [1, 2], "kind": "no-way"}]"#,
                "parts[0].kind: unknown variant `no-way`",
            ),
            (
                r#""name": "x", "parts": [{"at": [1, 2], "kind": "other", "y": 1}]"#,
                "parts[0]: unknown field `y`",
            ),
            (r#""name": "x", "parts": [{"at": [1], "kind": "other"}]"#, "parts[0].at: "),
            (
                r#""name": "x", "parts": [{"at": [1, 2, 3], "kind": "other"}]"#,
                "parts[0].at: there are more than 2",
            ),
            (
                r#""name": "x", "parts": [{"at": [1, -2], "kind": "other"}]"#,
                "parts[0].at[1]: usize is expected",
            ),
            (r#""name": "x""#, "missing field `parts`"),
            (r#""name": "x", "name": "y""#, "duplicate field `name`"),
        ];
        for (members, expected) in cases {
            let error = of(&format!("{{{members}}}"));
            assert!(error.to_string().starts_with(expected), "{error}");
            assert_eq!(error.place(), None);
        }
        assert_eq!(of("{\n \"name\" 7}").place(), Some((2, 9)));
        assert_eq!(of(&TEXT.trim()[..TEXT.trim().len() - 1]).to_string(), "it ends in the middle");
        assert_eq!(of("{} x").to_string(), "something stands after its end");
    }
}
