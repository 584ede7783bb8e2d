//! The door to JavaScript, and the only importer of wasm-bindgen and its kin.
//!
//! Options arrive as an object and are validated once, here; like a digest they cross as one JSON text, which is
//! faster to hand over than a tree of objects, and an earlier digest may be among them. A failure leaves as a
//! plain object with the fields of [`Error`].

use crate::error::{Code, Error};
use crate::kept::Kept;
use crate::model::Digest;
use crate::options::Options;
use crate::progress::{Progress, Stage};
use crate::read::{self, Input};
use crate::text::vectors::Table;
use serde::Serialize;
use std::sync::{Mutex, OnceLock};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Progress is handed over when a stage begins or ends, and once per this share of it.
const STEPS: u64 = 100;

/// Makes a panic readable in the console.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// Files on their way into the module.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Files {
    inputs: Vec<Input>,
}

#[wasm_bindgen]
impl Files {
    /// No files yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Files {
        Files::default()
    }

    /// Begins a file of `size` bytes, or a pasted text without a name; [`push`](Files::push) brings them.
    /// All of it is set aside at once, so that it never moves.
    pub fn open(&mut self, name: Option<String>, size: f64) -> Result<(), JsValue> {
        let mut data = Vec::new();
        // A size is a whole number below 2^53; what is beyond the memory is refused here.
        let reserved = data.try_reserve_exact(size as usize).is_ok() && size < f64::from(u32::MAX);
        if !reserved {
            return Err(failure(&read::beyond_memory(name.as_deref().unwrap_or("the input"))));
        }
        self.inputs.push(Input { name, data });
        Ok(())
    }

    /// The next bytes of the file that was begun last.
    pub fn push(&mut self, bytes: &[u8]) {
        if let Some(input) = self.inputs.last_mut() {
            input.data.extend_from_slice(bytes);
        }
    }
}

/// Whether the name of an archive's member leaves it possible that there are posts in it.
#[wasm_bindgen(js_name = worthReading)]
pub fn worth_reading(name: &str) -> bool {
    read::worth_reading(name)
}

static VECTORS: OnceLock<Table> = OnceLock::new();

/// Takes the table of word vectors that lies beside the module, once, before the first job; false where the bytes
/// are none.
#[wasm_bindgen(js_name = loadVectors)]
pub fn load_vectors(bytes: &[u8]) -> bool {
    Table::new(bytes).is_some_and(|table| VECTORS.set(table).is_ok())
}

/// What the last digest was made of, for the next one of the same files.
static KEPT: Mutex<Option<Kept>> = Mutex::new(None);

/// Bytes → digest, as JSON.
#[wasm_bindgen]
pub fn digest(
    files: &Files,
    options: JsValue,
    on_progress: Option<js_sys::Function>,
) -> Result<String, JsValue> {
    let options = options_of(options)?;
    let digest = with_progress(on_progress, |progress| {
        // A failed job leaves nothing behind.
        let mut kept = KEPT.lock().ok().and_then(|mut kept| kept.take()).unwrap_or_default();
        let digest = crate::digest_again(&mut kept, &files.inputs, &options, VECTORS.get(), progress)?;
        if let Ok(mut place) = KEPT.lock() {
            *place = Some(kept);
        }
        Ok(digest)
    })?;
    for check in digest.checks.iter().filter(|check| !check.passed) {
        let warning = format!("coranto: this digest is a draft, it breaks the rule `{}`", check.rule);
        web_sys::console::warn_1(&JsValue::from_str(&warning));
    }
    json(&digest)
}

/// Bytes → inspection, as JSON.
#[wasm_bindgen]
pub fn inspect(
    files: &Files,
    options: JsValue,
    on_progress: Option<js_sys::Function>,
) -> Result<String, JsValue> {
    let options = options_of(options)?;
    json(&with_progress(on_progress, |progress| crate::inspect(&files.inputs, &options, progress))?)
}

/// A digest, or a page that was made of one, and the bytes it was made from → the verdicts of all
/// rules, as JSON.
#[wasm_bindgen]
pub fn verify(
    digest: &str,
    files: &Files,
    options: JsValue,
    on_progress: Option<js_sys::Function>,
) -> Result<String, JsValue> {
    let options = options_of(options)?;
    if !digest.trim_start().starts_with('{') {
        let check = |progress: &mut Progress<'_>| {
            crate::verify_page(digest, &files.inputs, &options, VECTORS.get(), progress)
        };
        return json(&with_progress(on_progress, check)?);
    }
    let digest = digest_of(digest)?;
    json(&with_progress(on_progress, |progress| crate::verify(&digest, &files.inputs, &options, progress))?)
}

/// The verdicts of the rules that a digest can be held to by itself, as JSON.
#[wasm_bindgen]
pub fn check(digest: &str) -> Result<String, JsValue> {
    json(&crate::check::check(&digest_of(digest)?))
}

/// A digest → text of a format.
#[wasm_bindgen]
pub fn render(digest: &str, format: &str) -> Result<String, JsValue> {
    let format = format.parse().map_err(|error: Error| failure(&error))?;
    Ok(crate::render(&digest_of(digest)?, format))
}

/// A digest → what a page makes nodes from, as JSON.
#[wasm_bindgen]
pub fn outline(digest: &str) -> Result<String, JsValue> {
    Ok(crate::outline(&digest_of(digest)?))
}

/// The version of this module.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn options_of(value: JsValue) -> Result<Options, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(Options::default());
    }
    let text = js_sys::JSON::stringify(&value).ok().and_then(|text| text.as_string()).unwrap_or_default();
    Options::from_json(&text).map_err(|error| failure(&error))
}

fn digest_of(text: &str) -> Result<Digest, JsValue> {
    crate::digest_from_json(text).map_err(|error| failure(&error))
}

fn with_progress<T>(
    on_progress: Option<js_sys::Function>,
    work: impl FnOnce(&mut Progress<'_>) -> Result<T, Error>,
) -> Result<T, JsValue> {
    let Some(call) = on_progress else {
        return work(&mut Progress::none()).map_err(|error| failure(&error));
    };
    let mut last: Option<(Stage, u64)> = None;
    let mut sink = |stage: Stage, done: u64, total: u64| {
        let step = done.saturating_mul(STEPS).checked_div(total).unwrap_or(0);
        if last == Some((stage, step)) {
            return;
        }
        last = Some((stage, step));
        // A listener that throws must not stop the work.
        let _ = call.call3(
            &JsValue::NULL,
            &JsValue::from_str(stage.name()),
            &JsValue::from_f64(done as f64),
            &JsValue::from_f64(total as f64),
        );
    };
    work(&mut Progress::new(&mut sink)).map_err(|error| failure(&error))
}

fn json<T: Serialize>(value: &T) -> Result<String, JsValue> {
    serde_json::to_string(value)
        .map_err(|error| failure(&Error::new(Code::Internal, error.to_string(), "please report this")))
}

fn failure(error: &Error) -> JsValue {
    serde_wasm_bindgen::to_value(error).unwrap_or_else(|_| JsValue::from_str(&error.to_string()))
}
