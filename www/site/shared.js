// What another app has shared: shown, and not touched before the reader says so. Any site may have sent it.
import { at, button, h } from "./h.js";
import { fileSize } from "./intake.js";
import { t } from "./words.js";

/** Characters of a text that are shown. */
const SHOWN = 300;

/**
 * Offers what was shared; `take()` hears of a yes.
 * @param {{ files: File[], text: string }} shared
 * @param {() => void} take
 */
export function offerShared({ files, text }, take) {
  const box = at("shared");
  const close = () => {
    box.hidden = true;
    box.replaceChildren();
  };
  box.replaceChildren(
    h("h2", { id: "shared-title", tabindex: -1 }, t("shared.title")),
    h("p", { class: "hint" }, t("shared.what")),
    h(
      "ul",
      {},
      ...files.map((file) =>
        h("li", {}, h("bdi", {}, file.name), " ", h("span", { class: "hint" }, fileSize(file.size))),
      ),
      text
        ? h("li", {}, h("q", { dir: "auto" }, text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text))
        : null,
    ),
    h(
      "div",
      { class: "row" },
      button(
        t("shared.take"),
        () => {
          close();
          take();
        },
        { id: "take-shared", class: "primary" },
      ),
      button(
        t("shared.leave"),
        () => {
          close();
          at("main").focus({ preventScroll: true });
        },
        { id: "leave-shared" },
      ),
    ),
  );
  box.hidden = false;
  box.querySelector("h2")?.focus();
}
