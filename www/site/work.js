// A job at work: its stages, its cancel button, and what is said when it fails.
import { CorantoError, overall, STAGES } from "../worker/protocol.js";
import { at, h } from "./h.js";
import { phraseNode } from "./phrases.js";
import { has, t } from "./words.js";

/** @import { Shortfall, Work } from "./types.js" */

/** @type {AbortController | null} */
let current = null;

/** Whether a job runs. */
export const isWorking = () => current !== null;

/** Stops the job that runs. */
export const stop = () => current?.abort();

/**
 * Runs `work({ signal, onProgress })`, with the progress shown. Resolves with its value, or null when it
 * was stopped or another job took its place. What it throws, it throws.
 * @template T
 * @param {(job: Work) => Promise<T>} work
 * @param {{ skeleton?: boolean }} [options]
 * @returns {Promise<T | null>}
 */
export async function run(work, { skeleton = false } = {}) {
  current?.abort();
  const own = new AbortController();
  current = own;
  at("working").hidden = false;
  at("skeleton").hidden = !skeleton;
  at("bar").value = 0;
  at("main").setAttribute("aria-busy", "true");
  showStage("start");
  /** @type {string} */
  let stage = "";
  try {
    const value = await work({
      signal: own.signal,
      onProgress(progress) {
        if (current !== own) return;
        at("bar").value = overall(progress);
        if (progress.stage === stage) return;
        stage = progress.stage;
        showStage(stage);
      },
    });
    return current === own ? value : null;
  } catch (error) {
    if (current !== own || (error instanceof CorantoError && error.code === "aborted")) return null;
    throw error;
  } finally {
    if (current === own) {
      current = null;
      at("working").hidden = true;
      at("skeleton").hidden = true;
      at("main").removeAttribute("aria-busy");
    }
  }
}

/** @param {string} stage */
function showStage(stage) {
  at("stage").textContent = t(`stages.${stage}`);
  const reached = STAGES.findIndex(([name]) => name === stage);
  at("stages").replaceChildren(
    ...STAGES.map(([name], index) =>
      h("li", { class: index < reached ? "done" : index === reached ? "now" : undefined }, t(`stages.${name}`)),
    ),
  );
}

/** A page's outline to look at while the first edition is made: the same boxes, without words. */
export function drawSkeleton() {
  /** @param {string} width */
  const line = (width) => {
    const node = h("i", {});
    node.style.setProperty("width", width);
    return node;
  };
  const column = () => h("div", { class: "column" }, h("b", {}), ...["100%", "94%", "98%", "91%", "60%"].map(line));
  at("skeleton").replaceChildren(
    h("b", { class: "big" }),
    h("b", { class: "half" }),
    ...["88%", "92%", "50%"].map(line),
    h("div", { class: "grid" }, column(), column()),
  );
}

/**
 * Shows what went wrong: file, place, reason, remedy. `extra`: nodes that help out of it.
 * @param {Shortfall} error
 * @param {...Node} extra
 */
export function showError(error, ...extra) {
  /** @param {string} text */
  const own = (text) => (error.own ? text : phraseNode(text));
  /** @type {[string, string | Node][]} */
  const rows = [];
  if (error.file !== undefined) rows.push([t("error.file"), h("bdi", {}, error.file)]);
  if (error.line !== undefined)
    rows.push([
      t("error.place"),
      t(error.column === undefined ? "error.line" : "error.lineColumn", {
        line: error.line,
        column: error.column ?? 0,
      }),
    ]);
  rows.push([t("error.reason"), own(error.message)]);
  if (error.hint) rows.push([t("error.remedy"), own(error.hint)]);
  const box = at("error");
  box.replaceChildren(
    h("h2", { tabindex: -1 }, has(`error.code.${error.code}`) ? t(`error.code.${error.code}`) : t("error.title")),
    h("dl", {}, ...rows.flatMap(([term, what]) => [h("dt", {}, term), h("dd", {}, what)])),
    ...(error.code === "mixed" ? [] : [h("p", { class: "hint" }, t("error.kept"))]),
    ...extra,
  );
  // Beside what was asked for: below the button that asked, or above the edition that stays.
  if (document.body.dataset.view === "start") at("go").closest(".row")?.after(box);
  else at("edition").before(box);
  box.hidden = false;
  box.scrollIntoView({ block: "nearest" });
}

export function hideError() {
  const box = at("error");
  box.hidden = true;
  box.replaceChildren();
}
