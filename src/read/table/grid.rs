//! Tables in JSON: rows of cells instead of records with names.
//!
//! `[["author","text"],["ann","…"]]` and `{"columns":[…],"data":[[…]]}` go by rows, as spreadsheets and
//! data frames write them; `{"author":{"0":"ann"},"text":{"0":"…"}}` and
//! `{"author":["ann"],"text":["…"]}` by columns.

use crate::error::Error;
use crate::model::Visibility;
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::read::table::columns::{Column, Mapping, SAMPLE, preview};
use crate::text::json::{self, Json};
use std::borrow::Cow;

/// A table with its names.
struct Grid {
    names: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Reads the file as a table where it is one.
pub(in crate::read) fn read(file: &DecodedFile<'_>, sink: &mut Sink<'_>) -> Option<Result<(), Error>> {
    let grid = by_rows(file).or_else(|| by_columns(file))?;
    Some(take(file, &grid, sink))
}

fn take(file: &DecodedFile<'_>, grid: &Grid, sink: &mut Sink<'_>) -> Result<(), Error> {
    let values = |at: usize| {
        let cells = grid.rows.iter().take(SAMPLE).map(move |row| row.get(at).map_or("", String::as_str));
        cells.map(Cow::Borrowed).collect()
    };
    let columns: Vec<Column<'_>> = grid
        .names
        .iter()
        .enumerate()
        .map(|(at, name)| Column { name: name.clone(), values: values(at) })
        .collect();
    let mapping = Mapping::guess(file, &columns, sink)?;
    mapping.warning().into_iter().for_each(|warning| sink.warn(file, warning));
    sink.columns(file, mapping.report(&columns), preview(&columns));
    for (number, row) in grid.rows.iter().enumerate() {
        let cell = |at: usize| row.get(at).map(|cell| Cow::Borrowed(cell.as_str()));
        if let Err(reason) = mapping.take(file, &cell, None, Visibility::Public, sink) {
            sink.skip(file, None, Some(number as u64 + 1), reason);
        }
    }
    Ok(())
}

fn cell(json: &Json<'_>) -> Option<String> {
    match json {
        Json::Null => Some(String::new()),
        Json::Array(_) | Json::Long(_) | Json::Object(_) => None,
        Json::Bool(value) => Some(value.to_string()),
        Json::String(text) => Some(text.to_string()),
        Json::Number(text) => Some((*text).to_owned()),
    }
}

/// The cells of a row; `None` where one of them is no plain value.
fn cells(row: &Json<'_>) -> Option<Vec<String>> {
    row.is_array().then(|| row.items().map(|item| cell(&item)).collect::<Option<Vec<_>>>())?
}

fn by_rows(file: &DecodedFile<'_>) -> Option<Grid> {
    let mut top = json::top_level(file.json());
    let (_, first) = top.next()?;
    let (first, _) = json::parse(first).ok()?;
    if let Some(names) = cells(&first) {
        let rows = top.map(|(_, text)| json::parse(text).ok().and_then(|(row, _)| cells(&row)));
        let rows = rows.collect::<Option<Vec<_>>>()?;
        return grid(names, rows);
    }
    if top.next().is_some() {
        return None;
    }
    let rows =
        ["data", "rows", "values"].into_iter().map(|key| first.get(key)).find(|rows| rows.is_array())?;
    let mut rows = rows.items().map(|row| cells(&row)).collect::<Option<Vec<_>>>()?;
    let names = ["columns", "header", "headers", "fields", "cols"]
        .into_iter()
        .find_map(|key| cells(first.get(key)))
        .or_else(|| (!rows.is_empty()).then(|| rows.remove(0)))?;
    grid(names, rows)
}

fn grid(names: Vec<String>, rows: Vec<Vec<String>>) -> Option<Grid> {
    let fits = rows.iter().all(|row| row.len() <= names.len()) && rows.iter().any(|row| row.len() > 1);
    (names.len() > 1 && fits).then_some(Grid { names, rows })
}

fn by_columns(file: &DecodedFile<'_>) -> Option<Grid> {
    let mut top = json::top_level(file.json());
    let ((_, text), None) = (top.next()?, top.next()) else { return None };
    let (table, _) = json::parse(text).ok()?;
    let mut names = Vec::new();
    let mut columns: Vec<Vec<String>> = Vec::new();
    for (name, column) in table.members() {
        let values: Vec<String> = if column.is_object() {
            column.members().iter().map(|(_, value)| cell(value)).collect::<Option<_>>()?
        } else {
            cells(column)?
        };
        // Rows are numbered from 0; a map of records has names instead.
        let numbered = column.members().iter().enumerate().all(|(at, (key, _))| key.parse() == Ok(at));
        if !numbered || columns.first().is_some_and(|first| first.len() != values.len()) {
            return None;
        }
        names.push(name.to_string());
        columns.push(values);
    }
    let length = columns.first()?.len();
    let row = |at: usize| columns.iter().map(|column| column[at].clone()).collect();
    (names.len() > 1 && length > 0).then(|| Grid { names, rows: (0..length).map(row).collect() })
}

#[cfg(test)]
mod tests {
    use crate::read::tests::{one, posts};

    #[test]
    fn tables_by_rows_and_by_columns() {
        for text in [
            r#"[["author","text","likes"],["ann","The ferry is late again",5],["bo","Nobody told us",null]]"#,
            r#"{"columns":["author","text","likes"],"index":[0,1],"data":[["ann","The ferry is late again",5],["bo","Nobody told us",null]]}"#,
            r#"{"range":"A1:C3","values":[["author","text","likes"],["ann","The ferry is late again","5"],["bo","Nobody told us"]]}"#,
            r#"{"author":{"0":"ann","1":"bo"},"text":{"0":"The ferry is late again","1":"Nobody told us"},"likes":{"0":5,"1":null}}"#,
            r#"{"author":["ann","bo"],"text":["The ferry is late again","Nobody told us"],"likes":[5,null]}"#,
        ] {
            let posts = posts("a.json", text);
            let said: Vec<_> = posts.iter().map(|post| (post.text.as_str(), post.points)).collect();
            assert_eq!(said, [("The ferry is late again", Some(5)), ("Nobody told us", None)], "{text}");
            assert_eq!(posts[1].author.as_ref().map(|author| author.name.as_str()), Some("bo"), "{text}");
        }
        let map = r#"{"p1":{"text":"The ferry is late again","author":"ann"},"p2":{"text":"Nobody told us","author":"bo"}}"#;
        assert_eq!(one("a.json", map.into()).unwrap().posts.len(), 2);
    }
}
