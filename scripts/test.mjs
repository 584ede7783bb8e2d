// `npm test`: sets up what is missing and runs everything, two things side by side where they do not wait for each other.
//
// Output of what passes is in target/stages/; what fails is shown. The last line is `N passed, N failed, N skipped`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GATES, pass, sayToolchain } from "./gates.mjs";
import {
  needBrowser,
  needFirefox,
  needNode,
  needRust,
  needRustTools,
  root,
  WASM_TARGET,
  wasmTestRunner,
} from "./setup.mjs";
import { clock, runStage } from "./stage.mjs";

/** How many files of tests may pass at the second try only. */
const FLAKY_ALLOWED = 1;

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} seconds
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {boolean} [flaky]
 * @property {string[]} [why]  Why tests were skipped.
 */

/** @type {Row[]} */
const rows = [];
const began = performance.now();

needNode();
needRust();
needRustTools();
const ready = await Promise.all(
  [
    { name: "JavaScript packages", args: ["scripts/setup.mjs", "--packages"] },
    { name: "binding generator", args: ["scripts/setup.mjs", "--generator"] },
  ].map((stage) => runStage({ ...stage, command: process.execPath })),
);
if (ready.some(({ passed }) => !passed)) process.exit(1);
const { chromium } = needBrowser();
const firefox = needFirefox();
sayToolchain();

/** @param {string} name */
async function gate(name) {
  const found = GATES.find((one) => one.name === name);
  if (!found) throw new Error(`no gate ${name}`);
  const { passed, seconds } = await pass(found);
  rows.push({ name: `gate: ${name}`, seconds, passed: Number(passed), failed: Number(!passed), skipped: 0 });
}

/**
 * Sums of what cargo's harness says; a run that ends before it says anything is one failure.
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
async function cargoTests(name, args, env = {}) {
  const { passed, seconds, output } = await runStage({ name, command: "cargo", args, env });
  const row = { name, seconds, passed: 0, failed: 0, skipped: 0, why: /** @type {string[]} */ ([]) };
  for (const [, good, bad, ignored] of output.matchAll(/(\d+) passed; (\d+) failed; (\d+) ignored/g)) {
    row.passed += Number(good);
    row.failed += Number(bad);
    row.skipped += Number(ignored);
  }
  if (row.skipped > 0) row.why.push(`${row.skipped} marked #[ignore]`);
  if (!passed && row.failed === 0) row.failed = 1;
  rows.push(row);
  return row;
}

/**
 * The counts of Node's test runner, and why it skipped what it skipped.
 * @param {string} output
 */
function nodeCounts(output) {
  /** @param {string} what */
  const count = (what) => Number(new RegExp(`^ℹ ${what} (\\d+)$`, "m").exec(output)?.[1] ?? 0);
  const why = [...output.matchAll(/^\s*﹣ (.*?) \([\d.]+ms\)(?: # (.*))?$/gm)].map(
    ([, test, reason]) => `${test}: ${reason ?? "said nothing"}`,
  );
  return { passed: count("pass"), failed: count("fail") + count("cancelled"), skipped: count("skipped"), why };
}

/**
 * One file of tests for Node. A file that fails has one more try, since real browsers and a real registry stumble now
 * and then; it is counted.
 * @param {string} path
 */
async function nodeTests(path) {
  const name = path.replace(/^tests\//, "").replace(/\.test\.mjs$/, "");
  if (!chromium && /chromium|\blaunch\(|\bopen\(/i.test(readFileSync(join(root, path), "utf8"))) {
    rows.push({ name, seconds: 0, passed: 0, failed: 0, skipped: 1, why: ["the file needs a Chromium"] });
    return;
  }
  const stage = {
    name,
    command: process.execPath,
    args: ["--test", "--test-reporter=spec", path],
    env: { FORCE_COLOR: "0", ...(chromium ? { CHROMIUM: chromium } : {}), ...(firefox ? { FIREFOX: firefox } : {}) },
  };
  const first = await runStage(stage);
  const second = first.passed ? null : await runStage({ ...stage, name: `${name}, once more` });
  const last = second ?? first;
  const row = { name, seconds: first.seconds + (second?.seconds ?? 0), ...nodeCounts(last.output) };
  if (!last.passed && row.failed === 0) row.failed = 1;
  rows.push({ ...row, flaky: second?.passed === true });
}

/** @param {string} folder */
const filesOf = (folder) =>
  readdirSync(join(root, "tests", folder))
    .filter((name) => name.endsWith(".test.mjs"))
    .map((name) => `tests/${folder}/${name}`);

async function rust() {
  for (const name of ["rustfmt", "clippy", "rustdoc"]) await gate(name);
  const native = await cargoTests("native tests", ["test", "--locked", "--quiet"]);
  if (!["..", "../.."].some((path) => existsSync(join(root, path, "shared", "data")))) {
    native.why.push("what is read of real exports: there are none at ../shared/data");
  }
  await cargoTests("goldens in WebAssembly", ["test", "--locked", "--target", WASM_TARGET, "--test", "golden"], {
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: wasmTestRunner,
  });
}

async function script() {
  await gate("biome");
  await gate("crates");
  const build = await runStage({ name: "build", command: process.execPath, args: ["scripts/build.mjs"] });
  rows.push({
    name: "build, sizes",
    seconds: build.seconds,
    passed: Number(build.passed),
    failed: Number(!build.passed),
    skipped: 0,
  });
  if (!build.passed) return false;
  await gate("types");
  for (const path of filesOf("package")) await nodeTests(path);
  return true;
}

const [, built] = await Promise.all([rust(), script()]);
// Browsers last, one at a time: they have the machine to themselves.
if (built) for (const path of filesOf("e2e")) await nodeTests(path);
else rows.push({ name: "package and browser tests", seconds: 0, passed: 0, failed: 0, skipped: 1, why: ["no build"] });

const flaky = rows.filter((row) => row.flaky);
if (flaky.length > FLAKY_ALLOWED) {
  rows.push({ name: "passes at the first try", seconds: 0, passed: 0, failed: 1, skipped: 0 });
}
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const row of rows) {
  sum.passed += row.passed;
  sum.failed += row.failed;
  sum.skipped += row.skipped;
}

const width = Math.max(...rows.map(({ name }) => name.length));
/** @param {string} name @param {(string | number)[]} cells */
const line = (name, ...cells) => `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join("")}`;
const table = [
  line("", "time", "passed", "failed", "skipped"),
  ...rows.map((row) => line(row.name, clock(row.seconds), row.passed, row.failed, row.skipped)),
  line("all", clock((performance.now() - began) / 1000), sum.passed, sum.failed, sum.skipped),
  ...rows.flatMap(({ name, why = [] }) => why.map((reason) => `skipped, ${name}: ${reason}`)),
  ...flaky.map(({ name }) => `flaky, ${name}: failed, then passed at the second try`),
  ...(flaky.length > FLAKY_ALLOWED ? [`${flaky.length} files are flaky; at most ${FLAKY_ALLOWED} may be`] : []),
  `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`,
];
process.stdout.write(`\n${table.join("\n")}\n`);
process.exit(sum.failed > 0 ? 1 : 0);
