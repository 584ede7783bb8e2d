// `npm start`: sets up what is missing, builds what has changed, serves the app. Only the standard library may be
// imported before the packages are there.
import { needNode, needRust, root, say } from "./setup.mjs";
import { clock, runStage } from "./stage.mjs";

const began = performance.now();
needNode();
needRust();
// What is downloaded, what is compiled to run here and what is compiled for the page do not wait for each other.
const outcomes = await Promise.all(
  [
    { name: "JavaScript packages", args: ["scripts/setup.mjs", "--packages"] },
    { name: "binding generator", args: ["scripts/setup.mjs", "--generator"] },
    { name: "core, compiled to WebAssembly", args: ["scripts/build.mjs", "--quick", "--compile"] },
  ].map((stage) => runStage({ ...stage, command: process.execPath })),
);
if (outcomes.some(({ passed }) => !passed)) process.exit(1);
// A first look: the module is compiled in a third of the time and weighs twice as much; `npm run build` makes the one that is published.
const bundled = await runStage({
  name: "package and app, bundled",
  command: process.execPath,
  args: ["scripts/build.mjs", "--quick"],
});
if (!bundled.passed) process.exit(1);
say(`ready after ${clock((performance.now() - began) / 1000)}`);
process.chdir(root);
process.argv[1] = new URL("./serve.mjs", import.meta.url).pathname;
await import("./serve.mjs");
