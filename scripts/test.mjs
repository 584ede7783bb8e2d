// `npm test`: sets up what is missing and runs everything.
import { needBindgen, needBrowser, needNodeModules, needRust, run, say, wasmTestRunner, WASM_TARGET } from "./setup.mjs";

needRust();
needNodeModules();
needBindgen();
const { chromium } = needBrowser();

say("native tests");
run("cargo", ["test", "--locked", "--quiet"]);
say("the goldens in WebAssembly");
run("cargo", ["test", "--locked", "--target", WASM_TARGET, "--test", "golden"], {
  env: { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: wasmTestRunner },
});
say("build");
run(process.execPath, ["scripts/build.mjs"]);
say("package and browser tests");
run(process.execPath, ["--test", "--test-concurrency=1", "tests/package/package.test.mjs", "tests/e2e/app.test.mjs"], {
  env: chromium ? { CHROMIUM: chromium } : {},
});
