// Questions to the editor: words to write, words of a post to choose.
import { button, h } from "./h.js";
import { t } from "./words.js";

/** @import { SourcePost } from "./types.js" */

/**
 * @template T
 * Shows a dialog and resolves with what `close(value)` is given, or null when it is left.
 * @param {string} title
 * @param {(close: (value: T | null) => void) => (Node | string)[]} build
 * @param {{ className?: string }} [options]
 * @returns {Promise<T | null>}
 */
export function showDialog(title, build, { className } = {}) {
  return new Promise((resolve) => {
    /** @type {T | null} */
    let answer = null;
    /** @param {T | null} value */
    const close = (value) => {
      answer = value;
      dialog.close();
    };
    const dialog = h(
      "dialog",
      { "aria-label": title, class: className },
      h(
        "div",
        { class: "dialog-head" },
        h("h2", {}, title),
        button("×", () => close(null), { class: "quiet", "aria-label": t("close") }),
      ),
      ...build(close),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/**
 * @param {(value: null) => void} close
 * @param {() => void} done
 * @param {string} [accept]
 */
const choices = (close, done, accept = t("dialog.accept")) =>
  h(
    "div",
    { class: "row" },
    button(accept, done, { class: "primary", id: "accept" }),
    button(t("dialog.leave"), () => close(null)),
  );

/**
 * Asks for words. `lint(text)` resolves with what the rules say of them, `typeset(text)` mends their typography.
 * @param {{ title: string, label: string, value: string, language: string, lint?: (text: string) => Promise<string[]>, typeset?: (text: string) => string }} question
 * @returns {Promise<string | null>}
 */
export function askWords({ title, label, value, lint, typeset, language }) {
  return showDialog(title, (close) => {
    const input = h("textarea", { id: "words", rows: 3, autofocus: true, lang: language, dir: "auto" });
    input.value = value;
    const verdict = h("div", { role: "status" });
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let waiting;
    const judge = () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const text = input.value;
        const said = lint ? await lint(text).catch(() => []) : [];
        if (text === input.value)
          verdict.replaceChildren(
            ...(said.length ? [h("ul", { class: "verdict" }, ...said.map((line) => h("li", {}, line)))] : []),
          );
      }, 250);
    };
    input.addEventListener("input", judge);
    const done = () => {
      clearTimeout(waiting);
      const text = input.value.replace(/\s+/g, " ").trim();
      close(text && text !== value.trim() ? text : null);
    };
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        done();
      }
    });
    const mend =
      typeset &&
      button(t("dialog.typeset"), () => {
        input.value = typeset(input.value);
        judge();
        input.focus();
      });
    judge();
    return [
      h("label", { class: "field-label", for: "words" }, label),
      input,
      verdict,
      mend ? h("div", { class: "row" }, mend) : null,
      choices(close, done),
    ].filter((node) => node !== null);
  });
}

/** @param {string} text */
const bytes = (text) => new TextEncoder().encode(text).length;

/**
 * The pieces of a text that can be chosen, each `{ text, at: [from, to] }` in bytes, spaces between them left out.
 * @param {string} text
 * @param {string} language
 * @param {"sentence" | "word"} granularity
 * @param {readonly [number, number]} [range]
 * @returns {{ text: string, at: [number, number] }[]}
 */
export function piecesOf(text, language, granularity, [from, to] = [0, bytes(text)]) {
  const whole = new TextDecoder().decode(new TextEncoder().encode(text).subarray(from, to));
  const pieces =
    granularity === "sentence"
      ? [...new Intl.Segmenter(language === "und" ? undefined : language, { granularity }).segment(whole)].flatMap(
          ({ segment }) => segment.split(/(?<=\n)/),
        )
      : whole.split(/(?<=\s)(?=\S)/);
  let offset = from;
  return pieces
    .map((piece) => {
      const start = offset + bytes(piece.slice(0, piece.length - piece.trimStart().length));
      offset += bytes(piece);
      return { text: piece.trim(), at: /** @type {[number, number]} */ ([start, start + bytes(piece.trim())]) };
    })
    .filter((piece) => piece.text);
}

/**
 * Asks for a run of pieces of a post: the first press begins it, the next one ends it. Resolves with its
 * byte range. `judge(range)` may say why a range cannot be taken.
 * @param {{ title: string, label: string, source: SourcePost, granularity: "sentence" | "word", within?: readonly [number, number], accept: string, judge?: (range: [number, number]) => string }} question
 * @returns {Promise<[number, number] | null>}
 */
export function askRange({ title, label, source, granularity, within, accept, judge = () => "" }) {
  return showDialog(
    title,
    (close) => {
      const pieces = piecesOf(source.text, source.language, granularity, within);
      let first = -1;
      let last = -1;
      const verdict = h("p", { class: "hint", role: "status" });
      const draw = () => {
        for (const [index, node] of nodes.entries())
          node.setAttribute("aria-pressed", String(first >= 0 && index >= first && index <= last));
        const wrong = first < 0 ? "" : judge(range());
        verdict.textContent = wrong;
        acceptButton.disabled = first < 0 || wrong !== "";
      };
      /** @returns {[number, number]} */
      const range = () => [pieces[first].at[0], pieces[last].at[1]];
      const nodes = pieces.map((piece, index) =>
        button(
          piece.text,
          () => {
            if (first < 0 || first !== last) first = last = index;
            else if (index === first) first = last = -1;
            else [first, last] = [Math.min(first, index), Math.max(first, index)];
            draw();
          },
          { class: "piece", dir: "auto", "aria-pressed": "false", autofocus: index === 0 },
        ),
      );
      const dialogButtons = choices(close, () => first >= 0 && close(range()), accept);
      const acceptButton = /** @type {HTMLButtonElement} */ (dialogButtons.querySelector("#accept"));
      acceptButton.disabled = true;
      return [
        h("p", { class: "hint" }, label),
        h(
          "div",
          { class: `pieces ${granularity}`, lang: source.language === "und" ? undefined : source.language },
          ...nodes.flatMap((node) => [node, " "]),
        ),
        verdict,
        dialogButtons,
      ];
    },
    { className: "wide" },
  );
}

/**
 * @template T
 * Asks for one of several things, each `{ label, value, note }`.
 * @param {{ title: string, label: string, items: { label: string, value: T, note?: string }[] }} question
 * @returns {Promise<T | null>}
 */
export function askOne({ title, label, items }) {
  return showDialog(
    title,
    (close) => [
      h("p", { class: "hint" }, label),
      h(
        "ul",
        { class: "choices" },
        ...items.map((item, index) =>
          h(
            "li",
            {},
            h(
              "button",
              { type: "button", autofocus: index === 0, click: () => close(item.value) },
              h("span", { dir: "auto" }, item.label),
              item.note ? h("small", {}, item.note) : null,
            ),
          ),
        ),
      ),
      h(
        "div",
        { class: "row" },
        button(t("dialog.leave"), () => close(null)),
      ),
    ],
    { className: "wide" },
  );
}
