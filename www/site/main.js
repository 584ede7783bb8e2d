// The app: what is typed or dropped, the job, and the edition.
import "../styles/site.css";
import en from "../i18n/en.json";
import fr from "../i18n/fr.json";
import { createClient } from "../worker/client.js";
import { overall } from "../worker/protocol.js";
import { wrap } from "../worker/spawn-browser.js";
import { sampleFiles } from "./sample.js";
import { showEdition } from "./edition.js";

const $ = (id) => document.getElementById(id);
const LANGUAGES = { en, fr };
let words = en;
let chosen = [];
let job = null;
let shown = null;

const policy = globalThis.trustedTypes?.createPolicy("coranto", { createScriptURL: (url) => url });
const workerUrl = new URL("worker.js", document.baseURI).href;
const client = createClient(async () => wrap(new Worker(policy ? policy.createScriptURL(workerUrl) : workerUrl), {}));

function remember(key, value) {
  try {
    if (value === undefined) return localStorage.getItem(key);
    localStorage.setItem(key, value);
  } catch {
    // A browser may forbid storage: the choice then lasts as long as the page.
  }
  return null;
}

export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

function speak(language) {
  words = LANGUAGES[language] ?? en;
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-i18n]")) node.textContent = words[node.dataset.i18n];
  $("interface").value = language;
  listFiles();
  if (shown) show(shown.digest, shown.input, shown.isSample);
}

function listFiles() {
  $("chosen").textContent = chosen.length ? fill(words.bytes, { n: chosen.length }) : "";
  $("file-list").replaceChildren(
    ...chosen.map((file, index) => {
      const item = document.createElement("li");
      const remove = document.createElement("button");
      remove.type = "button";
      remove.textContent = "×";
      remove.setAttribute("aria-label", fill(words.remove, { name: file.name }));
      remove.addEventListener("click", () => {
        chosen = chosen.filter((_, other) => other !== index);
        listFiles();
      });
      item.append(`${file.name} `, remove);
      return item;
    }),
  );
}

function addFiles(files) {
  chosen = [...chosen, ...files];
  listFiles();
}

function options() {
  const values = { language: $("language").value, sections: $("sections").value, timeZone: $("zone").value.trim() || "UTC" };
  if ($("from").value) values.from = $("from").value;
  if ($("to").value) values.to = $("to").value;
  return values;
}

function fail(error) {
  const box = $("error");
  const title = document.createElement("h2");
  title.textContent = words.errorTitle;
  const where = [error.file, error.line, error.column].filter((part) => part !== undefined).join(":");
  const what = document.createElement("p");
  what.textContent = where ? `${where}: ${error.message}` : error.message;
  const hint = document.createElement("p");
  hint.textContent = error.hint ?? "";
  box.replaceChildren(title, what, hint);
  box.hidden = false;
}

async function start(input, isSample = false) {
  job?.abort();
  const own = new AbortController();
  job = own;
  $("error").hidden = true;
  $("error").replaceChildren();
  $("working").hidden = false;
  $("bar").value = 0;
  $("stage").textContent = words.stages.start;
  $("main").setAttribute("aria-busy", "true");
  let stage = "";
  try {
    const digest = await client.digest(input, {
      ...options(),
      signal: own.signal,
      onProgress: (progress) => {
        $("bar").value = overall(progress);
        if (progress.stage !== stage) {
          stage = progress.stage;
          $("stage").textContent = words.stages[stage];
        }
      },
    });
    if (job === own) show(digest, input, isSample, true);
  } catch (error) {
    if (job !== own) return;
    if (error.code === "aborted") $("chosen").textContent = words.cancelled;
    else fail(error);
  } finally {
    if (job === own) {
      job = null;
      $("working").hidden = true;
      $("main").removeAttribute("aria-busy");
    }
  }
}

function show(digest, input, isSample, focus = false) {
  shown = { digest, input, isSample };
  const edition = $("edition");
  edition.hidden = false;
  showEdition(edition, digest, { words, client, input, isSample, options: options(), fill });
  if (focus) {
    edition.querySelector("h1, h2")?.focus();
    edition.scrollIntoView({ block: "start" });
  }
}

$("go").addEventListener("click", () => {
  const text = $("paste").value;
  const input = [...chosen.map((file) => ({ name: file.name, data: file })), ...(text.trim() ? [text] : [])];
  if (input.length === 0) fail({ message: words.emptyError });
  else start(input);
});
$("sample").addEventListener("click", () => start(sampleFiles(), true));
$("cancel").addEventListener("click", () => job?.abort());
$("files").addEventListener("change", (event) => {
  addFiles(event.target.files);
  event.target.value = "";
});
$("interface").addEventListener("change", (event) => {
  remember("coranto-interface", event.target.value);
  speak(event.target.value);
});

let depth = 0;
const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].some((type) => type === "Files" || type === "text/plain");
addEventListener("dragenter", (event) => {
  if (!hasFiles(event)) return;
  depth += 1;
  $("drop").hidden = false;
});
addEventListener("dragleave", () => {
  depth = Math.max(0, depth - 1);
  if (depth === 0) $("drop").hidden = true;
});
addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
addEventListener("drop", (event) => {
  depth = 0;
  $("drop").hidden = true;
  if (!hasFiles(event)) return;
  event.preventDefault();
  if (event.dataTransfer.files.length) {
    addFiles(event.dataTransfer.files);
    $("go").click();
  } else $("paste").value += event.dataTransfer.getData("text/plain");
});
addEventListener("paste", (event) => {
  if (event.target.closest?.("textarea, input")) return;
  const { files } = event.clipboardData;
  if (files.length) addFiles(files);
  else $("paste").value += event.clipboardData.getData("text/plain");
});

for (let n = 1; n <= 12; n += 1) $("sections").append(new Option(String(n), String(n)));
$("zone").value = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
speak(remember("coranto-interface") ?? (navigator.language.startsWith("fr") ? "fr" : "en"));
