// Keys. One table serves the keyboard and the sheet that explains it. Single keys can be turned off.
import { h } from "./h.js";
import { remember } from "./storage.js";
import { t } from "./words.js";

/** Name of a shortcut → its key; `mod` is Control, or Command on a Mac. */
/** @type {Record<string, string>} */
const KEYS = {
  help: "?",
  new: "n",
  sample: "s",
  edit: "e",
  next: "j",
  previous: "k",
  method: "m",
  leftOut: "l",
  go: "mod+Enter",
  undo: "mod+z",
  redo: "mod+Shift+z",
};

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);
const singleKeys = () => remember("keys") !== "off";

/**
 * Listens to the keyboard; `actions` has a function per name of a shortcut.
 * @param {Record<string, () => unknown>} actions
 */
export function watchKeys(actions) {
  addEventListener("keydown", (event) => {
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const name = Object.keys(KEYS).find((one) => {
      const parts = KEYS[one].split("+");
      const key = parts.pop() ?? "";
      return (
        parts.includes("mod") === mod &&
        (!parts.includes("mod") || parts.includes("Shift") === event.shiftKey) &&
        event.key.toLowerCase() === key.toLowerCase()
      );
    });
    if (!name || event.altKey || document.querySelector("dialog[open]")) return;
    const writes =
      event.target instanceof Element && event.target.closest("textarea, input:not([type=checkbox]), select");
    if (writes && name !== "go") return;
    if (!KEYS[name].startsWith("mod") && !singleKeys()) return;
    if (actions[name]?.() !== false) event.preventDefault();
  });
}

/** @param {string} key */
const shown = (key) =>
  key
    .replace("mod", isMac ? "⌘" : t("keys.control"))
    .replace("Shift", isMac ? "⇧" : t("keys.shift"))
    .replace("Enter", t("keys.enter"));

/** The sheet of shortcuts, with the switch for single keys. */
export function shortcutSheet() {
  const tick = h("input", {
    type: "checkbox",
    id: "single-keys",
    change: (event) => remember("keys", event.target.checked ? null : "off"),
  });
  tick.checked = singleKeys();
  return h(
    "div",
    {},
    h(
      "dl",
      { class: "keys" },
      ...Object.entries(KEYS).flatMap(([name, key]) => [
        h(
          "dt",
          {},
          ...shown(key)
            .split("+")
            .flatMap((part, index) => [index ? " + " : "", h("kbd", {}, part)]),
        ),
        h("dd", {}, t(`keys.${name}`)),
      ]),
    ),
    h("label", { class: "tick" }, tick, h("span", {}, t("keys.single"))),
  );
}
