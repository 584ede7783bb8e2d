// The app: what is brought, the job, and the edition with its desk.
import "../styles/site.css";
import { createAhead } from "./ahead.js";
import { createClient } from "../worker/client.js";
import { failure, messageOf } from "../worker/protocol.js";
import { fetchBytes, wrap } from "../worker/spawn-browser.js";
import { close as closeCard, watchCard } from "./card.js";
import { columnsStep } from "./columns.js";
import { deskHooks } from "./desk.js";
import { sheet } from "./edition.js";
import { acting, at, button, h, say } from "./h.js";
import { showHelp } from "./help.js";
import { addText, brought, listFiles, setEdits, setFiles, setPasted, sortFiles, watchIntake } from "./intake.js";
import { createLog } from "./log.js";
import { offerTour, endTour } from "./tour.js";
import { BUILD, isOutdated, isShared, isWhole, takeShared, workOffline } from "./offline.js";
import { deskPanel } from "./panel.js";
import { rememberPlace } from "./place.js";
import { publishTools } from "./publish.js";
import { rankingOption } from "./ranking.js";
import { sampleFiles } from "./sample.js";
import { offerShared } from "./shared.js";
import { NARRATORS, defaults, fromAddress, settingsForm, toAddress, toOptions } from "./settings.js";
import { watchKeys } from "./shortcuts.js";
import { keeps, keepsEdits, keepWork, keptWork, remember } from "./storage.js";
import { LANGUAGES, language, speak, t } from "./words.js";
import { drawSkeleton, hideError, isWorking, run, showError, stop } from "./work.js";

/** @import { Digest, Edit, Input, Options, Settings, Shortfall, Shown, TableReport } from "./types.js" */

/** @type {{ createScriptURL(url: string): string } | undefined} Where the browser has Trusted Types. */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("coranto", {
  createScriptURL: (/** @type {string} */ url) => url,
});
/** @param {string} name */
const beside = (name) => new URL(`${name}?${BUILD}`, document.baseURI).href;
// The page fetches the module and the table of word vectors, so that the worker needs to fetch nothing.
const client = createClient(
  async () => {
    const url = beside("worker.js");
    const worker = wrap(new Worker(policy ? policy.createScriptURL(url) : url));
    const [wasm, vectors] = await Promise.all(
      ["coranto_core_bg.wasm", "coranto_vectors.bin"].map((name) => fetchBytes(beside(name))),
    );
    if (wasm) return Object.assign(worker, { startWith: { wasm, vectors, build: BUILD } });
    worker.terminate();
    throw new Error("the module could not be loaded");
  },
  { ahead: true, outlines: true },
);
const ahead = createAhead(client.digest);

/** What is shown; null before the first edition. @type {Shown | null} */
let shown = null;
let settings = fromAddress(location.hash);
/** @type {Record<string, string>} */
let columns = {};
let editing = false;
const log = createLog(() => {
  guardLeaving();
  again();
});

/** The edits of the sample, which wait for it. @type {Edit[]} */
let sampleEdits = [];
/** Logs that are in a file of the reader's, as text. @type {Set<string>} */
const savedLogs = new Set();
/** @param {Edit[]} entries */
function saved(entries) {
  savedLogs.add(JSON.stringify(entries));
  guardLeaving();
}

const isUnsaved = () =>
  !keepsEdits() &&
  [log.entries, brought().edits ?? [], sampleEdits].some(
    (entries) => entries.length > 0 && !savedLogs.has(JSON.stringify(entries)),
  );

/** @param {BeforeUnloadEvent} event */
function warn(event) {
  event.preventDefault();
  // Browsers before 2024 go by this.
  event.returnValue = "";
}

/** Who leaves the page with edits that are nowhere else is warned. It is listened for only then: else pages come back faster. */
function guardLeaving() {
  if (isUnsaved()) addEventListener("beforeunload", warn);
  else removeEventListener("beforeunload", warn);
}

/** The edits of the edition that is left come along to the next one, as a log that can be taken off the list. */
function bringEdits() {
  if (!shown) return;
  if (shown.isSample) sampleEdits = log.entries;
  else setEdits(log.entries.length ? log.entries : null);
}

/** What the desk needs on top of what is published. */
const FOR_THE_DESK = /** @type {const} */ (["posts", "left-out"]);

const inEdition = () => document.body.dataset.view === "edition";

/** @param {string} name */
function view(name) {
  document.body.dataset.view = name;
  at("start").hidden = name !== "start";
  at("edition").hidden = name !== "edition";
  if (name === "start") endTour();
}

/**
 * All options of the core but those that belong to a job, or to the desk alone.
 * @param {boolean} isSample
 * @returns {Options}
 */
function options(isSample) {
  const all = toOptions(settings);
  // The sample is in two languages: it is told in the reader's own.
  if (isSample && settings.language === "auto" && NARRATORS.some(([code]) => code === language()))
    all.language = language();
  const ranking = rankingOption(settings);
  if (ranking) all.ranking = ranking;
  if (log.entries.length) all.edits = log.entries;
  if (Object.keys(columns).length) all.columns = columns;
  const { previous } = brought();
  if (previous && !isSample) all.previous = previous;
  return all;
}

/** @param {Options} asked @returns {Options} */
const withDesk = (asked) => ({ ...asked, include: [...(asked.include ?? []), ...FOR_THE_DESK] });

/**
 * Makes the edition of an input; null says that nothing new is shown.
 * @param {Input} input
 * @param {boolean} isSample
 * @param {{ isNew: boolean }} how
 */
async function make(input, isSample, { isNew }) {
  hideError();
  closeCard();
  const asked = options(isSample);
  const isFirst = !inEdition();
  if (isFirst) view("working");
  try {
    const wanted = withDesk(asked);
    if (!isSample) ahead.drop();
    const digest = await run(
      (work) => (isSample && ahead.take(wanted, work)) || client.digest(input, { ...wanted, ...work }),
      { skeleton: isFirst },
    );
    if (digest === null) {
      if (isFirst && !isWorking()) view("start");
      return;
    }
    shown = { digest, input, isSample, options: asked };
    show(isNew);
    setTimeout(keep);
  } catch (error) {
    if (isFirst) view("start");
    if (await isMixed(error)) {
      showMixed();
      return;
    }
    const step = stepFor(error);
    showError(
      shortfall(error),
      ...(step ? [step, h("div", { class: "row" }, button(t("columns.retry"), go, { class: "primary" }))] : []),
    );
  }
}

/** What is shown of something thrown. @param {unknown} thrown @returns {Shortfall} */
const shortfall = (thrown) => failure(thrown);

/** Whether a failure is that of a page which its site has left behind. @param {unknown} thrown */
async function isMixed(thrown) {
  const { code } = shortfall(thrown);
  return code === "mixed" || (code === "internal" && (await isOutdated()));
}

/** Says that the page, its worker and its module are not of one build, and what to do. */
function showMixed() {
  showError(
    { code: "mixed", message: t("mixed.what"), own: true },
    h(
      "div",
      { class: "row" },
      button(t("mixed.load"), () => location.reload(), { id: "load-again", class: "primary" }),
    ),
  );
}

/** The step that names the columns of a table in which no text was found; null for any other failure. @param {unknown} thrown */
function stepFor(thrown) {
  const { file = "", table } = shortfall(thrown);
  return table ? columnsStep({ name: file, columns: {}, table }, columns, chooseColumn, { isOpen: true }) : null;
}

/** Makes the edition that is shown again, after an edit or another setting. */
function again() {
  if (shown && inEdition()) make(shown.input, shown.isSample, { isNew: false });
}

function go() {
  const { input } = brought();
  if (!input.length) {
    showError({ code: "empty", message: t("emptyError"), own: true });
    return;
  }
  log.reset(brought().edits ?? []);
  guardLeaving();
  shown = null;
  make(input, false, { isNew: true });
}

function sample() {
  log.reset(sampleEdits);
  columns = {};
  shown = null;
  make(sampleFiles(), true, { isNew: true });
}

/** What leaves the page: the digest without what only the desk needs. */
function published() {
  if (!shown) throw new Error("no edition is shown");
  const { posts: _posts, leftOutPosts: _leftOutPosts, ...digest } = shown.digest;
  return { digest, input: shown.input, options: shown.options };
}

/** @param {boolean} isNew */
function show(isNew) {
  if (!shown) return;
  const { digest, isSample } = shown;
  const place = scrollY;
  const goBack = rememberPlace(at("edition"));
  const edit = button(t(editing ? "desk.done" : "desk.edit"), toggleDesk, {
    id: "edit",
    "aria-pressed": String(editing),
    class: "primary",
  });
  const tools = h(
    "div",
    { class: "tools", role: "group", "aria-label": t("tools") },
    button(h("span", {}, t("again")), toStart, { id: "again" }),
    edit,
    ...publishTools(client, published, ({ method }) => method.edits?.length && saved(log.entries)),
  );
  const hooks = deskHooks({ digest, log, check: client.check, editing });
  const paper = sheet(digest, { isSample, hooks });
  const panel = hooks.mend
    ? deskPanel({
        digest,
        log,
        mend: hooks.mend,
        settings,
        choose,
        form: settingsForm(settings, choose),
        keep() {
          keep();
          guardLeaving();
        },
        saved,
        forgotten,
      })
    : null;
  document.body.dataset.editing = String(editing);
  at("settings").replaceChildren(...(editing ? [] : [settingsForm(settings, choose)]));
  at("edition").replaceChildren(tools, h("div", { class: editing ? "with-panel" : "" }, panel, paper));
  if (!inEdition()) history.pushState({ view: "edition" }, "");
  view("edition");
  if (isNew) {
    scrollTo({ top: 0, behavior: "instant" });
    focusOn(at("edition").querySelector(".title"), { preventScroll: true });
    offerTour();
  } else {
    scrollTo({ top: place, behavior: "instant" });
    goBack();
  }
}

function toggleDesk() {
  editing = !editing;
  closeCard();
  show(false);
}

/** @param {keyof Settings} key @param {Settings[keyof Settings]} value */
function choose(key, value) {
  settings = { ...settings, [key]: value };
  // The weights are those of one formula: another one has other factors.
  if (key === "preset") settings.weights = null;
  history.replaceState(history.state, "", `${location.pathname}${location.search}${toAddress(settings)}`);
  again();
}

/** @param {Element | null} node @param {FocusOptions} [options] */
function focusOn(node, options) {
  if (node instanceof HTMLElement) node.focus(options);
}

/** Whether the reader has asked their browser to load little; not every browser says. */
const savesData = () =>
  /** @type {{ connection?: { saveData?: boolean } }} */ (navigator).connection?.saveData === true;

function toStart() {
  if (history.state?.view === "edition") history.back();
  else {
    bringEdits();
    view("start");
  }
}

// What is chosen is looked into at once, so that a guess can be corrected before it counts.
/** @type {AbortController | null} */
let looking = null;
async function look() {
  looking?.abort();
  const own = new AbortController();
  looking = own;
  const { input, size } = brought();
  at("columns").replaceChildren();
  if (!input.length || size > 30e6) return;
  try {
    const inspection = await client.inspect(input, { columns, timeZone: settings.timeZone, signal: own.signal });
    if (looking !== own) return;
    listFiles(inspection);
    at("columns").replaceChildren(
      ...inspection.files.flatMap((file) =>
        file.table ? [columnsStep(/** @type {TableReport} */ (file), columns, chooseColumn)] : [],
      ),
    );
  } catch (error) {
    // What cannot be read is said when the edition is asked for; a table without a text is asked about now.
    const step = looking === own ? stepFor(error) : null;
    if (step) at("columns").replaceChildren(step);
  }
}

/** @param {string | null} field @param {string} [column] */
async function chooseColumn(field, column) {
  if (field === null) columns = {};
  else columns = { ...columns, [field]: column ?? "" };
  const wasOpen = at("columns").querySelector("details.columns")?.hasAttribute("open");
  await look();
  if (wasOpen) at("columns").querySelector("details.columns")?.setAttribute("open", "");
  focusOn(at("columns").querySelector(`[data-field="${field}"]`));
}

/** @param {File[]} files @param {{ dropped: boolean }} how */
async function take(files, { dropped }) {
  if (inEdition()) bringEdits();
  const before = brought().edits;
  await sortFiles(files);
  const { edits } = brought();
  if (edits && edits !== before) {
    saved(edits);
    if (shown && inEdition() && !files.some((file) => brought().files.includes(file))) {
      log.load(edits);
      saved(log.entries);
      return;
    }
  }
  if (dropped && brought().input.length) go();
  else {
    view("start");
    look();
  }
}

function keep() {
  const { files, text, previous, edits: waiting } = brought();
  const isSample = shown?.isSample ?? false;
  const edits = isSample ? (waiting ?? []) : log.entries;
  if (isSample) sampleEdits = log.entries;
  keepWork({ files, text, previous, settings, columns, edits, sampleEdits, isSample }).catch((error) =>
    say(t("keep.failed", { reason: messageOf(error) })),
  );
}

async function goOn() {
  const work = await keptWork().catch(() => null);
  if (!work) return;
  sampleEdits = work.sampleEdits ?? [];
  if (!keeps()) {
    // The edits alone: they wait for the next edition.
    const own = work.edits ?? [];
    setEdits(own.length ? own : null);
    const n = own.length + sampleEdits.length;
    if (n) say(t("keep.editsBack", { n }));
    return;
  }
  settings = { ...defaults(), ...work.settings };
  columns = work.columns ?? {};
  setPasted(work.text ?? "");
  const edits = work.edits ?? [];
  setFiles(work.files ?? [], { previous: work.previous, edits: edits.length ? edits : null });
  log.reset(work.isSample ? sampleEdits : edits);
  drawSettings();
  const { input } = brought();
  if (work.isSample) await make(sampleFiles(), true, { isNew: true });
  else if (input.length) await make(input, false, { isNew: true });
  say(t("keep.back"));
}

function forgotten() {
  shown = null;
  log.reset();
  sampleEdits = [];
  savedLogs.clear();
  columns = {};
  editing = false;
  settings = defaults();
  setPasted("");
  setFiles([]);
  guardLeaving();
  history.replaceState(null, "", location.pathname);
  at("edition").replaceChildren();
  document.body.dataset.editing = "false";
  view("start");
  drawSettings();
  say(t("keep.forgotten"));
}

function drawSettings() {
  at("settings").replaceChildren(settingsForm(settings, choose));
}

function drawWords() {
  speak(language());
  at("interface").replaceChildren(
    ...Object.entries(LANGUAGES).map(([code, words]) => h("option", { value: code, lang: code }, String(words.name))),
  );
  at("interface").value = language();
  drawSettings();
  listFiles();
  if (shown && inEdition()) show(false);
}

/** @param {string} part */
const help = (part) => showHelp({ at: part, tour: () => offerTour({ asked: true }) });

/** @param {number} step */
function toSection(step) {
  /** @type {HTMLElement[]} */
  const sections = [...document.querySelectorAll(".digest .section .heading")].filter(
    (node) => node instanceof HTMLElement,
  );
  const here = sections.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  const next = sections[Math.max(0, Math.min(sections.length - 1, here + step))];
  next?.setAttribute("tabindex", "-1");
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "start" });
}

/** @param {"box-method" | "box-left-out"} id */
function openBox(id) {
  const box = at(id);
  if (!box) return;
  box.open = true;
  focusOn(box.querySelector("summary"));
  box.scrollIntoView({ block: "start" });
}

at("go").addEventListener("click", go);
at("sample").addEventListener("click", sample);
at("cancel").addEventListener("click", () => {
  stop();
  say(t("cancelled"));
});
at("help").addEventListener("click", () => help("exports"));
at("help-export").addEventListener("click", () => help("exports"));
at("paste").addEventListener("change", look);
at("home").addEventListener("click", (event) => {
  event.preventDefault();
  if (inEdition()) toStart();
});
acting(at("interface"), () => {
  remember("interface", at("interface").value);
  speak(at("interface").value);
  drawWords();
  if (shown?.isSample) again();
});
at("theme").addEventListener("change", () => {
  remember("theme", at("theme").value);
  document.documentElement.dataset.theme = at("theme").value;
});
addEventListener("popstate", (event) => {
  if (inEdition()) bringEdits();
  view(event.state?.view === "edition" && shown ? "edition" : "start");
  if (!inEdition()) at("start-title").focus({ preventScroll: true });
});
addEventListener("hashchange", () => {
  settings = { ...settings, ...fromAddress(location.hash) };
  drawSettings();
  again();
});
watchIntake({
  take,
  changed: look,
  typed() {
    view("start");
    at("paste").focus();
    look();
  },
});
watchKeys({
  help: () => void help("shortcuts"),
  new: () => inEdition() && toStart(),
  sample: () => !inEdition() && sample(),
  edit: () => inEdition() && toggleDesk(),
  next: () => inEdition() && toSection(1),
  previous: () => inEdition() && toSection(-1),
  method: () => inEdition() && openBox("box-method"),
  leftOut: () => inEdition() && openBox("box-left-out"),
  go: () => !inEdition() && go(),
  undo: () => inEdition() && editing && log.undo(),
  redo: () => inEdition() && editing && log.redo(),
});
watchCard();
drawSkeleton();
document.documentElement.dataset.theme = at("theme").value = remember("theme") ?? "auto";
speak(remember("interface") ?? navigator.language);
drawWords();
document.body.dataset.ready = "";
history.replaceState(null, "");
workOffline(policy);
if (!keeps() && !isShared() && !savesData()) ahead.begin(sampleFiles(), withDesk(options(true)));
else client.prepare();
if (!isWhole()) showMixed();
// What was kept comes back, whatever was shared.
const shared = takeShared().catch(() => null);
goOn()
  .catch(() => {})
  .then(() => shared)
  .then((shared) => {
    if (!shared || !(shared.files.length || shared.text)) return;
    offerShared(shared, async () => {
      addText(shared.text);
      await take(shared.files, { dropped: false });
      at("go").focus();
    });
  })
  .catch(() => {});
