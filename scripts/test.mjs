// `npm test`: sets up what is missing and runs everything.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { needBindgen, needBrowser, needFirefox, needNodeModules, needRust, root, run, say, wasmTestRunner, WASM_TARGET } from "./setup.mjs";

needRust();
needNodeModules();
needBindgen();
const { chromium } = needBrowser();
const firefox = needFirefox();

say("native tests");
run("cargo", ["test", "--locked", "--quiet"]);
say("the goldens in WebAssembly");
run("cargo", ["test", "--locked", "--target", WASM_TARGET, "--test", "golden"], {
  env: { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: wasmTestRunner },
});
say("build");
run(process.execPath, ["scripts/build.mjs"]);
say("package and browser tests");
const tests = ["package", "e2e"].flatMap((folder) => readdirSync(join(root, "tests", folder)).filter((name) => name.endsWith(".test.mjs")).map((name) => `tests/${folder}/${name}`));
run(process.execPath, ["--test", "--test-concurrency=1", ...tests], {
  env: { ...(chromium ? { CHROMIUM: chromium } : {}), ...(firefox ? { FIREFOX: firefox } : {}) },
});
