// Which column of a table is what: the guess, a look at the first rows, and the way to correct it.
import { acting, button, h } from "./h.js";
import { has, t } from "./words.js";

/** @import { TableReport } from "./types.js" */

/** @param {string} field */
const fieldName = (field) => (has(`field.${field}`) ? t(`field.${field}`) : field);

/** The fields that matter to most tables; the others are one press away. */
const FIRST = ["text", "author", "createdAt", "points", "url", "title"];

/**
 * The step for a table. `report` has `name`, `columns` (the guess) and `table` (columns, rows, fields);
 * `chosen` what the reader has said so far; `choose(field, column)` hears of a choice, the empty string
 * meaning that no column is the field.
 * @param {TableReport} report
 * @param {Record<string, string>} chosen
 * @param {(field: string | null, column?: string) => void} choose
 * @param {{ isOpen?: boolean }} [how]
 */
export function columnsStep(report, chosen, choose, { isOpen = false } = {}) {
  const { table } = report;
  const now = { ...report.columns, ...chosen };
  /** @param {string} column */
  const role = (column) =>
    table.fields
      .filter((field) => now[field] === column)
      .map(fieldName)
      .join(", ");
  /** @param {string} field */
  const choice = (field) => {
    const select = h(
      "select",
      { "data-field": field },
      h("option", { value: "" }, t("columns.none")),
      ...table.columns.map((column) => h("option", { value: column }, column)),
    );
    select.value = now[field] ?? "";
    acting(select, (column) => choose(field, column));
    return h("label", {}, h("span", {}, fieldName(field)), select);
  };
  /** @param {string} field */
  const isFirst = (field) => FIRST.includes(field) || Boolean(now[field]);
  const first = [...FIRST, ...table.fields.filter((field) => !FIRST.includes(field))].filter(
    (field) => table.fields.includes(field) && isFirst(field),
  );
  const others = table.fields.filter((field) => !isFirst(field));
  const preview = h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": t("columns.preview", { name: report.name }) },
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...table.columns.map((column) =>
            h("th", { scope: "col" }, h("bdi", {}, column), h("small", {}, role(column))),
          ),
        ),
      ),
      h("tbody", {}, ...table.rows.map((row) => h("tr", {}, ...row.map((cell) => h("td", { dir: "auto" }, cell))))),
    ),
  );
  const told = Object.entries(now)
    .filter(([, column]) => column)
    .map(([field, column]) => t("columns.is", { field: fieldName(field), column }));
  return h(
    "details",
    { class: "columns", open: isOpen },
    h("summary", {}, t("columns.title", { name: report.name })),
    h("p", { class: "hint" }, told.length ? `${t("columns.guess")} ${told.join(" · ")}` : t("columns.nothing")),
    preview,
    h("div", { class: "fields" }, ...first.map(choice)),
    others.length
      ? h(
          "details",
          { class: "more" },
          h("summary", {}, t("columns.more", { n: others.length })),
          h("div", { class: "fields" }, ...others.map(choice)),
        )
      : null,
    Object.keys(chosen).length
      ? h(
          "div",
          { class: "row" },
          button(t("columns.reset"), () => choose(null)),
        )
      : null,
  );
}
