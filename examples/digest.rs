//! The whole pipeline, natively, for development:
//! `cargo run --example digest -- [--lang L] [--sections N] [--tz Z] [--from T] [--to T]
//! [--rank PRESET] [--edits FILE] [--previous FILE] [--vectors FILE] [--format FORMAT] [--inspect] [--verify PAGE] FILE…`

use coranto::{Error, Format, Input, Options, Progress};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut wire = serde_json::Map::new();
    let mut format = Format::Text;
    let mut inspect = false;
    let mut page = None;
    let mut vectors = None;
    let mut files = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().unwrap_or_default();
        match argument.as_str() {
            "--lang" => drop(wire.insert("language".into(), value().into())),
            "--sections" => drop(wire.insert("sections".into(), value().into())),
            "--tz" => drop(wire.insert("timeZone".into(), value().into())),
            "--from" => drop(wire.insert("from".into(), value().into())),
            "--to" => drop(wire.insert("to".into(), value().into())),
            "--rank" => drop(wire.insert("ranking".into(), serde_json::json!({ "preset": value() }))),
            "--edits" | "--previous" => {
                let json = std::fs::read(value()).ok().and_then(|data| serde_json::from_slice(&data).ok());
                wire.insert(argument[2..].into(), json.unwrap_or_default());
            }
            "--vectors" => {
                let data = std::fs::read(value()).ok();
                vectors = data.and_then(|data| coranto::text::vectors::Table::new(&data));
            }
            "--inspect" => inspect = true,
            "--verify" => page = std::fs::read_to_string(value()).ok(),
            "--format" => match value().parse() {
                Ok(wanted) => format = wanted,
                Err(error) => return fail(&error),
            },
            _ => files.push(argument),
        }
    }
    let options = match Options::from_json(&serde_json::Value::Object(wire).to_string()) {
        Ok(options) => options,
        Err(error) => return fail(&error),
    };
    let mut inputs = Vec::new();
    for name in files {
        match std::fs::read(&name) {
            Ok(data) => inputs.push(Input { name: Some(name), data }),
            Err(error) => {
                eprintln!("{name}: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    let answer = if let Some(page) = page {
        coranto::verify_page(&page, &inputs, &options, vectors.as_ref(), &mut Progress::none())
            .map(|checks| serde_json::to_string_pretty(&checks).unwrap_or_default())
    } else if inspect {
        coranto::inspect(&inputs, &options, &mut Progress::none())
            .map(|inspection| serde_json::to_string_pretty(&inspection).unwrap_or_default())
    } else {
        coranto::digest_with(&inputs, &options, vectors.as_ref(), &mut Progress::none()).map(|digest| {
            for check in digest.checks.iter().filter(|check| !check.passed) {
                eprintln!("BREACH {}: {}", check.rule, check.breaches.join(" | "));
            }
            coranto::render(&digest, format)
        })
    };
    match answer {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error),
    }
}

fn fail(error: &Error) -> ExitCode {
    eprintln!("{error}");
    ExitCode::FAILURE
}
