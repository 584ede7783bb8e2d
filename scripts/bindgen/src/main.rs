//! The binding generator: reads a module that rustc made and writes its JavaScript glue.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(std::env::args_os())
}
