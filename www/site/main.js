// The app: what is brought, the job, and the edition with its desk.
import "../styles/site.css";
import { createClient } from "../worker/client.js";
import { fetchVectors, wrap } from "../worker/spawn-browser.js";
import { watchCard } from "./card.js";
import { sheet } from "./edition.js";
import { at, button, h, say } from "./h.js";
import { chosenFiles, input as brought, listFiles, setFiles, watchIntake } from "./intake.js";
import { publishTools } from "./publish.js";
import { sampleFiles } from "./sample.js";
import { fromAddress, settingsForm, toAddress, toOptions } from "./settings.js";
import { LANGUAGES, language, speak, t } from "./words.js";
import { drawSkeleton, hideError, run, showError, stop } from "./work.js";

const policy = globalThis.trustedTypes?.createPolicy("coranto", { createScriptURL: (url) => url });
const workerUrl = new URL("worker.js", document.baseURI).href;
// The page fetches the table of word vectors, so that the worker needs to fetch nothing.
const vectorsUrl = new URL("coranto_vectors.bin", document.baseURI).href;
const client = createClient(async () => {
  const vectors = await fetchVectors(vectorsUrl);
  return wrap(new Worker(policy ? policy.createScriptURL(workerUrl) : workerUrl), { vectors });
});

/** What is shown: the digest, what it was made of and how. */
let shown = null;
let settings = fromAddress(location.hash);

function remember(key, value) {
  try {
    if (value === undefined) return localStorage.getItem(key);
    localStorage.setItem(key, value);
  } catch {
    // A browser may forbid storage: the choice then lasts as long as the page.
  }
  return null;
}

function view(name) {
  document.body.dataset.view = name;
  at("start").hidden = name !== "start";
  at("edition").hidden = name !== "edition";
}

function drawSettings() {
  at("settings").replaceChildren(
    settingsForm(settings, (key, value) => {
      settings[key] = value;
      history.replaceState(history.state, "", `${location.pathname}${location.search}${toAddress(settings)}`);
      if (shown && document.body.dataset.view === "edition") make(shown.input, shown.isSample);
    }),
  );
}

async function make(input, isSample = false) {
  hideError();
  const options = toOptions(settings);
  try {
    const digest = await run((work) => client.digest(input, { ...options, ...work }), { skeleton: !shown });
    if (digest === null) {
      say(t("cancelled"));
      return;
    }
    const isNew = shown?.input !== input;
    shown = { digest, input, isSample, options };
    show(isNew);
  } catch (error) {
    showError(error);
  }
}

function show(isNew) {
  const { digest, isSample } = shown;
  const tools = h(
    "div",
    { class: "tools", role: "toolbar", "aria-label": t("tools") },
    button(`← ${t("again")}`, toStart, { id: "again" }),
    publishTools(client, () => shown),
  );
  at("edition").replaceChildren(tools, sheet(digest, { isSample }));
  if (document.body.dataset.view !== "edition") history.pushState({ view: "edition" }, "");
  view("edition");
  if (isNew) {
    scrollTo({ top: 0, behavior: "instant" });
    at("edition").querySelector(".title").focus({ preventScroll: true });
  }
}

function toStart() {
  if (history.state?.view === "edition") history.back();
  else view("start");
}

function go() {
  const input = brought();
  if (input.length === 0) showError({ code: "empty", message: t("emptyError") });
  else make(input);
}

function drawWords() {
  speak(language());
  at("interface").replaceChildren(...Object.entries(LANGUAGES).map(([code, words]) => h("option", { value: code, lang: code }, words.name)));
  at("interface").value = language();
  drawSettings();
  listFiles();
  if (shown) {
    const was = document.body.dataset.view;
    if (was === "edition") show(false);
  }
}

at("go").addEventListener("click", go);
at("sample").addEventListener("click", () => make(sampleFiles(), true));
at("cancel").addEventListener("click", stop);
at("home").addEventListener("click", (event) => {
  event.preventDefault();
  if (document.body.dataset.view === "edition") toStart();
});
at("interface").addEventListener("change", (event) => {
  remember("coranto-interface", event.target.value);
  speak(event.target.value);
  drawWords();
});
at("theme").addEventListener("change", (event) => {
  remember("coranto-theme", event.target.value);
  document.documentElement.dataset.theme = event.target.value;
});
addEventListener("popstate", (event) => {
  view(event.state?.view === "edition" && shown ? "edition" : "start");
  if (document.body.dataset.view === "start") at("start-title").focus({ preventScroll: true });
});
watchIntake({
  take(files, { dropped }) {
    setFiles([...chosenFiles(), ...files]);
    if (dropped) go();
  },
  typed() {
    view("start");
    at("paste").focus();
  },
});
watchCard();
drawSkeleton();
document.documentElement.dataset.theme = at("theme").value = remember("coranto-theme") ?? "auto";
speak(remember("coranto-interface") ?? navigator.language);
drawWords();
