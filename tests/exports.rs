//! Reads the real exports beside the project, where they are, and holds what is read against the
//! manifest that came with them.

use coranto::{Input, Options, Progress};
use std::path::Path;

#[test]
fn every_export_is_read_as_its_manifest_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let root =
        if root.is_dir() { root } else { Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data") };
    let Ok(manifest) = std::fs::read_to_string(root.join("MANIFEST.csv")) else {
        println!("skipped: there are no exports at ../shared/data");
        return;
    };
    let mut reader = csv::Reader::from_reader(manifest.as_bytes());
    for record in reader.records() {
        let record = record.unwrap();
        let (path, expected) = (&record[0], record[6].parse::<u64>().unwrap_or(0));
        let Ok(data) = std::fs::read(root.join(path)) else { continue };
        let input = Input { name: Some(path.to_owned()), data };
        let name = path.trim_start_matches("exports/");
        match coranto::inspect(&[input], &Options::default(), &mut Progress::none()) {
            Ok(inspection) => {
                let file = &inspection.files[0];
                let mark = if inspection.posts == expected { ' ' } else { '*' };
                println!(
                    "{mark} {name:60} {expected:6} {:6} {:6} skip {:3} {:18} auth {:4} {:?} {:?}",
                    inspection.posts,
                    file.posts,
                    file.skipped_total,
                    file.format,
                    file.authors,
                    file.languages,
                    file.warnings
                );
            }
            Err(error) => println!("! {name:60} {expected:6} {error}"),
        }
    }
}
