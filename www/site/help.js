// Help: how to get an export from which platform, the shortcuts, the tour.
import { showDialog } from "./dialogs.js";
import { own } from "../render/dom.js";
import { button, h } from "./h.js";
import { shortcutSheet } from "./shortcuts.js";
import { language, t } from "./words.js";

const context = import.meta.webpackContext("../i18n/help", { recursive: false, regExp: /\.json$/ });
/**
 * @typedef {{ name: string, gives: string, url?: string, steps?: string[], drop?: string, alsoRead?: string,
 *   keepInMind?: string }} Help
 */

/** @type {Record<string, Record<string, Help>>} Language → platform → how its exports are had. */
const PLATFORMS = Object.fromEntries(
  context.keys().map((key) => [key.slice(2, -5), /** @type {Record<string, Help>} */ (context(key))]),
);

/** @param {string} code @param {Help} words */
function platform(code, words) {
  const link = /^https:\/\//.test(words.url ?? "")
    ? h("p", {}, h("a", { href: words.url, target: "_blank", rel: "noopener noreferrer" }, words.url))
    : null;
  return h(
    "details",
    { class: "platform", id: `help-${code}` },
    h("summary", {}, words.name),
    h("p", {}, words.gives),
    h("ol", {}, ...(words.steps ?? []).map((step) => h("li", {}, step))),
    words.drop ? h("p", {}, h("strong", {}, t("help.drop")), ` ${words.drop}`) : null,
    words.alsoRead ? h("p", {}, h("strong", {}, t("help.alsoRead")), ` ${words.alsoRead}`) : null,
    words.keepInMind ? h("p", { class: "hint" }, words.keepInMind) : null,
    link,
  );
}

/**
 * Shows the help; `at` is the part to begin with.
 * @param {{ tour?: () => void, at?: string }} [how]
 */
export function showHelp({ tour, at = "exports" } = {}) {
  const platforms = own(PLATFORMS, language()) ?? PLATFORMS.en;
  return showDialog(
    t("help.title"),
    (/** @type {(value: null) => void} */ close) => [
      h("p", {}, t("help.what")),
      h(
        "details",
        { class: "help-part", open: at === "exports" },
        h("summary", {}, t("help.exports")),
        ...Object.entries(platforms).map(([code, words]) => platform(code, words)),
      ),
      h(
        "details",
        { class: "help-part", open: at === "shortcuts" },
        h("summary", {}, t("help.shortcuts")),
        shortcutSheet(),
      ),
      h(
        "div",
        { class: "row" },
        button(t("close"), () => close(null), { class: "primary" }),
        button(t("tour.again"), () => {
          close(null);
          tour?.();
        }),
      ),
    ],
    { className: "wide" },
  );
}
