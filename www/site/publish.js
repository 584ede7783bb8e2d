// The edition leaves the page: copied, saved, printed, checked again.
import { FORMATS } from "../api/formats.js";
import { ruleName } from "./boxes.js";
import { button, h, say } from "./h.js";
import { messageOf } from "../worker/protocol.js";
import { phrase } from "./phrases.js";
import { t } from "./words.js";

/** @import { Client, Digest, Input, Options } from "./types.js" */

/** @typedef {{ digest: Digest, input: Input, options: Options }} Edition */

/** The formats, those for readers first. */
const ORDER = [
  "html",
  "page",
  "markdown",
  "text",
  "email",
  "wordpress",
  "ghost",
  "atom",
  "rss",
  "jsonld",
  "json",
].flatMap((name) => FORMATS.find((one) => one.name === name) ?? []);

/**
 * Saves text as a file of the reader's.
 * @param {string} name
 * @param {string} text
 * @param {string} type
 */
export function saveFile(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * `coranto-2026-09-12.html`: named by the day that the edition tells of.
 * @param {Digest} digest
 * @param {string} ending
 */
function fileName(digest, ending) {
  const day = digest.method.to?.slice(0, 10);
  return `coranto${day ? `-${day}` : ""}.${ending}`;
}

/**
 * The buttons; `edition()` gives `{ digest, input, options }`.
 * @param {Client} client
 * @param {() => Edition} edition
 * @param {(digest: Digest) => void} saved  Hears of a digest that is in a file, with its log.
 */
export function publishTools(client, edition, saved) {
  const format = h(
    "select",
    { id: "format", "aria-label": t("publish.format") },
    ...ORDER.map(({ name }) => h("option", { value: name }, t(`format.${name}`))),
  );
  /** @param {(edition: Edition) => Promise<void>} action */
  const guarded = (action) => async () => {
    try {
      await action(edition());
    } catch (error) {
      const message = messageOf(error);
      say(phrase(message) ?? message);
    }
  };
  const copy = guarded(async ({ digest }) => {
    const text = await client.render(digest, format.value);
    /** @type {Record<string, Blob>} */
    const parts = { "text/plain": new Blob([text], { type: "text/plain" }) };
    if (format.value === "html") {
      parts["text/html"] = new Blob([await client.render(digest, "clipboard")], { type: "text/html" });
      parts["text/plain"] = new Blob([await client.render(digest, "text")], { type: "text/plain" });
    }
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    say(t("publish.copied"));
  });
  const save = guarded(async ({ digest }) => {
    const { type, extension } = FORMATS.find((one) => one.name === format.value) ?? FORMATS[0];
    const { value } = format;
    saveFile(fileName(digest, extension), await client.render(digest, value), type);
    if (value === "json") saved(digest);
  });
  const verify = guarded(async ({ digest, input, options }) => {
    const broken = (await client.verify(digest, input, options)).filter((check) => !check.passed);
    say(
      broken.length
        ? t("publish.broken", { rules: broken.map((check) => ruleName(check.rule)).join(", ") })
        : t("publish.verified"),
    );
  });
  // Where there is no room for the buttons, one button shows them.
  /** @type {HTMLButtonElement} */
  const menu = button(
    t("publish.title"),
    () => menu.setAttribute("aria-expanded", String(menu.getAttribute("aria-expanded") !== "true")),
    { class: "menu", "aria-expanded": "false", "aria-controls": "publish" },
  );
  return [
    menu,
    h(
      "div",
      { class: "publish", id: "publish", role: "group", "aria-label": t("publish.title") },
      h(
        "span",
        { class: "joined" },
        format,
        button(t("publish.copy"), copy, { id: "copy" }),
        button(t("publish.save"), save, { id: "save" }),
      ),
      button(t("publish.print"), () => print(), { id: "print" }),
      button(t("publish.verify"), verify, { id: "verify" }),
    ),
  ];
}
