// `npm start`: sets up what is missing, builds what has changed, serves the app. Only the standard
// library may be imported before the packages are there.
import { needBindgen, needNodeModules, needRust, root, run } from "./setup.mjs";

needRust();
needNodeModules();
needBindgen();
run(process.execPath, ["scripts/build.mjs"]);
process.chdir(root);
process.argv[1] = new URL("./serve.mjs", import.meta.url).pathname;
await import("./serve.mjs");
