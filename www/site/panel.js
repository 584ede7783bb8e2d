// The desk beside the sheet: the log, the rules, the order of the front page, what is kept.
import { acting, button, h, say } from "./h.js";
import { lintList } from "./lint.js";
import { describeEdit, editsIn, logText } from "./log.js";
import { saveFile } from "./publish.js";
import { rankingControls } from "./ranking.js";
import { forgetEverything, keeps, keepsEdits, setKeeping } from "./storage.js";
import { t } from "./words.js";

/** @import { Choose, Digest, Edit, Log, Mend, Settings } from "./types.js" */

/**
 * @param {string} id
 * @param {string} title
 * @param {boolean} isOpen
 * @param {...(Node | null)} content
 */
const part = (id, title, isOpen, ...content) =>
  h("details", { class: "panel-part", id: `panel-${id}`, open: isOpen }, h("summary", {}, title), ...content);

/** Which parts are open outlives a redrawing of the panel. @type {Record<string, boolean>} */
const open = { log: true, rules: true, front: false, ban: false, keep: false, settings: false };

/**
 * The panel. `log` is the editor's; `mend` the desk's ways to mend; `digest` what is shown; `settings` and `choose(key, value)` what
 * the front page is ordered by; `form`, the form of the settings; `keep()` and `forgotten()` hear
 * of what the reader says about keeping, `saved(entries)` of a log that is in a file.
 * @param {{ digest: Digest, log: Log, mend: Mend, settings: Settings, choose: Choose, form: Node, keep: () => void, saved: (entries: Edit[]) => void, forgotten: () => void }} desk
 */
export function deskPanel({ digest, log, mend, settings, choose, form, keep, saved, forgotten }) {
  /** @param {Edit} edit */
  const describe = (edit) => describeEdit(edit, digest);
  const made = digest.method.edits ?? [];
  const entries = h(
    "ol",
    { class: "log" },
    ...log.entries.map((edit, index) => {
      const verdict = made[index]?.applied === false ? ` — ${t(`refusal.${made[index].why}`)}` : "";
      return h(
        "li",
        { class: verdict ? "refused" : undefined },
        h("span", {}, describe(edit), verdict),
        button("×", () => log.remove(index), {
          class: "quiet",
          "aria-label": t("log.remove", { edit: describe(edit) }),
        }),
      );
    }),
  );
  const file = h("input", {
    type: "file",
    id: "load-log",
    accept: ".json",
    change: async (event) => {
      const [chosen] = event.target.files;
      event.target.value = "";
      try {
        const edits = editsIn(JSON.parse(await chosen.text()));
        if (!edits) throw new Error();
        log.load(edits);
        saved(log.entries);
      } catch {
        say(t("log.notALog", { name: chosen.name }));
      }
    },
  });
  const phrase = h("input", { id: "phrase", type: "text", autocomplete: "off", "aria-label": t("desk.phrase") });
  const ban = () => {
    if (phrase.value.trim()) log.add({ do: "ban-phrase", phrase: phrase.value.trim() });
  };
  phrase.addEventListener("keydown", (event) => event.key === "Enter" && ban());
  const authors = [
    ...new Map(
      (digest.posts ?? digest.sources).map((source) => [
        `${source.platform}:${source.author.handle || source.author.name}`,
        source,
      ]),
    ).entries(),
  ].filter(([, source]) => source.author.handle || source.author.name);
  const author = h(
    "select",
    { id: "ban-author", "aria-label": t("desk.banAuthor") },
    h("option", { value: "" }, t("desk.whichAuthor")),
    ...authors
      .slice(0, 400)
      .map(([value, source]) => h("option", { value }, source.author.name || source.author.handle)),
  );
  acting(
    author,
    (value) => log.add({ do: "ban-author", author: /** @type {import("../../pkg/index.js").AuthorName} */ (value) }),
    { isMenu: true },
  );
  /** @param {string} id @param {"yes" | "edits"} what @param {Record<string, string>} [more] */
  const keeper = (id, what, more = {}) =>
    h("input", {
      type: "checkbox",
      id,
      ...more,
      change: async (event) => {
        await setKeeping(event.target.checked ? what : null);
        showKept();
        keep();
      },
    });
  const tick = keeper("keep", "yes");
  const editsSwitch = keeper("keep-edits", "edits", { role: "switch" });
  // Who keeps all of the work keeps the edits, too.
  const showKept = () => {
    tick.checked = keeps();
    editsSwitch.checked = keepsEdits();
  };
  showKept();
  const broken = digest.checks.filter((check) => !check.passed || check.warnings?.length).length;

  const panel = h(
    "aside",
    { class: "panel", id: "panel", "aria-label": t("desk.title") },
    h(
      "div",
      { class: "row" },
      button(t("log.undo"), () => log.undo(), { id: "undo", disabled: !log.canUndo }),
      button(t("log.redo"), () => log.redo(), { id: "redo", disabled: !log.canRedo }),
    ),
    log.entries.length || keepsEdits()
      ? h(
          "div",
          { class: "keep-edits" },
          h("label", { class: "tick" }, editsSwitch, h("span", {}, t("keep.edits"))),
          h("p", { class: "hint" }, t("keep.editsWhat")),
        )
      : null,
    part(
      "log",
      t("log.title", { n: log.entries.length }),
      open.log,
      log.entries.length ? entries : h("p", { class: "hint" }, t("log.empty")),
      h(
        "div",
        { class: "row" },
        button(
          t("log.save"),
          () => {
            saveFile("coranto-edits.json", logText(log.entries), "application/json");
            saved(log.entries);
          },
          { id: "save-log", disabled: !log.entries.length },
        ),
        h("label", { class: "button file" }, h("span", {}, t("log.load")), file),
      ),
    ),
    part("rules", broken ? t("lint.title", { n: broken }) : t("lint.good"), open.rules, lintList(digest, log, mend)),
    part("front", t("ranking.title"), open.front, rankingControls(settings, choose)),
    part(
      "ban",
      t("desk.ban"),
      open.ban,
      h("div", { class: "row" }, phrase, button(t("desk.banPhrase"), ban, { id: "ban-phrase" })),
      h("div", { class: "row" }, author),
    ),
    part("settings", t("settings.title"), open.settings, form),
    part(
      "keep",
      t("keep.title"),
      open.keep,
      h("label", { class: "tick" }, tick, h("span", {}, t("keep.tick"))),
      h("p", { class: "hint" }, t("keep.what")),
      button(
        t("keep.forget"),
        async () => {
          await forgetEverything();
          forgotten();
        },
        { id: "forget" },
      ),
    ),
  );
  for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (panel.querySelectorAll(".panel-part"))) {
    details.addEventListener("toggle", () => {
      open[details.id.replace("panel-", "")] = details.open;
    });
  }
  return panel;
}
