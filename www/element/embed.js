// The page for frames: what to show is in the part of its address that is never sent anywhere, embed.html#src=…&lang=….
//
// Any site may frame it and write that address, so it gives nothing away: it reads what its own site has put out for it
// (`allowed`), without cookies and through no redirection; it speaks to the page around it alone; and that page is told
// the same of a file that is not there, one that is not listed and one that cannot be read.
import "./define.js";
import { messageOf } from "../worker/protocol.js";
import { addressOf, isBeside, isListed } from "./allowed.js";

const ATTRIBUTES = ["lang", "sections", "theme", "from", "to", "time-zone", "format"];

/** What is said of every failure, by language. */
const FAILED = new Map([
  ["en", "This digest cannot be shown here."],
  ["fr", "Cette édition ne peut pas être affichée ici."],
  ["es", "Esta edición no se puede mostrar aquí."],
  ["de", "Diese Ausgabe kann hier nicht gezeigt werden."],
  ["pt", "Esta edição não pode ser mostrada aqui."],
  ["it", "Questa edizione non può essere mostrata qui."],
  ["nl", "Deze editie kan hier niet worden getoond."],
]);

const isFramed = parent !== window;

/** Only what anybody may read is shown, and only from where it was asked for. @type {RequestInit} */
const ASKING = { credentials: "omit", redirect: "error" };

/** What `src` names, if it may be read here. @param {string | null} src @param {AbortSignal} signal */
async function postsOf(src, signal) {
  const page = new URL(location.href);
  const url = src ? addressOf(src, page) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error("`src` names no file");
  url.hash = "";
  if (!isBeside(url, page)) {
    const at = new URL("embed.json", page);
    const list = await fetch(at, { ...ASKING, signal });
    if (!list.ok || !isListed(url, await list.json(), at))
      throw new Error("embed.json beside this page does not list it");
  }
  const response = await fetch(url, { ...ASKING, signal });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  return { name: url.pathname.split("/").pop() || "posts", data: await response.blob() };
}

/** @type {AbortController | null} */
let work = null;

async function show() {
  work?.abort();
  const own = new AbortController();
  work = own;
  const asked = new URLSearchParams(location.hash.slice(1));
  const element = document.createElement("coranto-digest");
  element.setAttribute("loading", "eager");
  for (const name of ATTRIBUTES) if (asked.has(name)) element.setAttribute(name, asked.get(name) ?? "");
  const note = document.createElement("p");
  note.textContent = "…";
  element.append(note);
  /** @param {unknown} reason */
  const fail = (reason) => {
    if (own.signal.aborted) return;
    const [language, words] = [asked.get("lang") ?? "", navigator.language, "en"]
      .map((code) => code.split("-")[0].toLowerCase())
      .flatMap((code) => [...FAILED].filter(([known]) => known === code))[0];
    note.lang = language;
    note.textContent = words;
    // Nobody looks over the shoulder of who has opened the page itself: here is why.
    if (!isFramed) console.info(`Coranto: ${asked.get("src")}: ${messageOf(reason)}`);
    tell({ type: "coranto-error" });
  };
  element.addEventListener("coranto-error", ({ detail }) => fail(detail));
  element.addEventListener("coranto-digest", ({ detail }) => {
    document.documentElement.lang = detail.language;
    const title = detail.title.spans.map((span) => ("quote" in span ? span.quote : span.text)).join("");
    document.title = title;
    tell({ type: "coranto-digest", title, language: detail.language });
  });
  const theme = asked.get("theme");
  document.documentElement.dataset.theme = theme === "light" || theme === "dark" ? theme : "auto";
  document.body.replaceChildren(note);
  try {
    element.input = await postsOf(asked.get("src"), own.signal);
    if (own.signal.aborted) return;
    element.append(note);
    document.body.replaceChildren(element);
  } catch (thrown) {
    fail(thrown);
  }
}

/** The origin of the page around this one: not every browser says, and then that page does (`coranto-hello`). */
function framedBy() {
  const ancestor = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
  return ancestor && ancestor !== "null" ? ancestor : null;
}

let around = isFramed ? framedBy() : null;

/** The last message of each kind, for who says hello after it. @type {Map<string, { type: string }>} */
const told = new Map();

/** @param {{ type: string } & Record<string, unknown>} message */
function tell(message) {
  if (!isFramed) return;
  // A digest and an error take each other's place.
  told.set(message.type === "coranto-height" ? message.type : "state", message);
  if (around) parent.postMessage(message, around);
}

addEventListener("message", ({ source, origin, data }) => {
  if (!isFramed || source !== parent || data?.type !== "coranto-hello" || origin === "null") return;
  around = origin;
  for (const message of told.values()) parent.postMessage(message, around);
});
new ResizeObserver(() =>
  tell({ type: "coranto-height", height: Math.ceil(document.body.getBoundingClientRect().height) }),
).observe(document.body);
addEventListener("hashchange", show);
show();
