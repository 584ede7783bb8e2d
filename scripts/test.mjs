// `npm test`: sets up what is missing and runs everything.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  needBindgen,
  needBrowser,
  needFirefox,
  needNodeModules,
  needRust,
  root,
  run,
  say,
  wasmTestRunner,
  WASM_TARGET,
} from "./setup.mjs";

needRust();
needNodeModules();
needBindgen();
const { chromium } = needBrowser();
const firefox = needFirefox();

say("native tests");
run("cargo", ["test", "--locked", "--quiet"]);
say("what is read of every real export, beside its manifest");
run("cargo", ["test", "--locked", "--quiet", "--test", "exports", "--", "--nocapture"]);
say("the goldens in WebAssembly");
run("cargo", ["test", "--locked", "--target", WASM_TARGET, "--test", "golden"], {
  env: { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: wasmTestRunner },
});
say("build");
run(process.execPath, ["scripts/build.mjs"]);
say("package and browser tests");
const tests = ["package", "e2e"].flatMap((folder) =>
  readdirSync(join(root, "tests", folder))
    .filter((name) => name.endsWith(".test.mjs"))
    .map((name) => `tests/${folder}/${name}`),
);
const env = { ...process.env, ...(chromium ? { CHROMIUM: chromium } : {}), ...(firefox ? { FIREFOX: firefox } : {}) };
const passes = (file) =>
  spawnSync(process.execPath, ["--test", file], { cwd: root, stdio: "inherit", env }).status === 0;
// Real browsers and a real registry stumble now and then: a file that fails has one more try, and that is said.
const again = tests.filter((file) => !passes(file));
const failed = again.filter((file) => {
  say(`${file} failed; once more`);
  return !passes(file);
});
say(
  `${tests.length - failed.length} of ${tests.length} files of package and browser tests pass${again.length ? `, ${again.length - failed.length} of them at the second try` : ""}`,
);
if (failed.length) process.exit(1);
