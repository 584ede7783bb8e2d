// Before the package is packed or published: says what it lacks, rather than pack half of it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtProfile } from "./build.mjs";
import { root, say } from "./setup.mjs";

const pkg = join(root, "pkg");

/** Every path that a value of `exports` leads to. @param {unknown} value @returns {string[]} */
function paths(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(paths) : [];
}

const { exports, bin, files } = JSON.parse(readFileSync(join(pkg, "package.json"), "utf8"));
const wanted = [...paths(exports), ...paths(bin), ...files.filter((/** @type {string} */ path) => !path.includes("*"))];
const missing = [...new Set(wanted)].filter((path) => !existsSync(join(pkg, path)));
if (missing.length > 0) {
  say(`the package is not built: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing`);
  say("run `npm run build` in the repository, then pack again");
  process.exit(1);
}
// Tests of the package may be tried on it.
if (builtProfile() === "quick" && !process.env.CORANTO_PACK_QUICK) {
  say("the module is that of `npm start`, compiled for a first look: run `npm run build`, then pack again");
  process.exit(1);
}
