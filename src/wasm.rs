//! The door to JavaScript, and the only importer of wasm-bindgen and its kin.
