// A command as a stage of something longer: its output is kept in a file, it says that it still runs, and how long it took.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { root, say } from "./setup.mjs";

/** How often a stage that still runs says so, in milliseconds. */
const HEARTBEAT = 25_000;

/** How much of what a failed stage said is shown; all of it is in its file. */
const SHOWN = 20_000;

/** Seconds as `1:05`. @param {number} seconds */
export const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {Record<string, string | undefined>} [env]
 *
 * @typedef {object} Outcome
 * @property {string} name
 * @property {boolean} passed
 * @property {number} seconds
 * @property {string} output
 */

/**
 * Runs a stage to its end, whatever that is.
 * @param {Stage} stage
 * @returns {Promise<Outcome>}
 */
export function runStage({ name, command, args, env = {} }) {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const folder = join(root, "target", "stages");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replace(/[^\w.-]+/g, "-")}.log`);
  const log = createWriteStream(path);
  let output = "";
  let lastLine = "";
  const heartbeat = setInterval(() => {
    say(`… ${name}, ${clock(seconds())}${lastLine ? `: ${lastLine.slice(0, 100)}` : ""}`);
  }, HEARTBEAT);
  return new Promise((resolve) => {
    let ended = false;
    /** @param {boolean} passed */
    const end = (passed) => {
      // A command that cannot be run both fails and closes.
      if (ended) return;
      ended = true;
      clearInterval(heartbeat);
      log.end();
      say(`${passed ? "✔" : "✘"} ${name} (${clock(seconds())})`);
      if (!passed) {
        process.stderr.write(`${output.slice(-SHOWN)}\n`);
        if (output.length > SHOWN) say(`all of it is in ${path}`);
      }
      resolve({ name, passed, seconds: seconds(), output });
    };
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        log.write(text);
        output += text;
        lastLine = text.trim().split("\n").pop()?.trim() || lastLine;
      });
    }
    child.on("error", (error) => {
      output += error.message;
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}

/**
 * Runs stages one after the other, and stops at the first that fails.
 * @param {Stage[]} stages
 */
export async function inOrder(stages) {
  const outcomes = [];
  for (const stage of stages) {
    const outcome = await runStage(stage);
    outcomes.push(outcome);
    if (!outcome.passed) break;
  }
  return outcomes;
}
