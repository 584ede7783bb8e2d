// What the reader brings: pasted, chosen, dropped or shared.
import { at, button, h } from "./h.js";
import { t } from "./words.js";

let files = [];

/** The files chosen so far. */
export const chosenFiles = () => files;

/** Everything that was brought, as the core takes it. */
export function input() {
  const text = at("paste").value;
  return [...files.map((file) => ({ name: file.name, data: file })), ...(text.trim() ? [text] : [])];
}

export function setFiles(list) {
  files = list;
  listFiles();
}

export function listFiles() {
  at("chosen").textContent = files.length ? t("start.chosen", { n: files.length }) : "";
  at("file-list").replaceChildren(
    ...files.map((file) =>
      h(
        "li",
        {},
        h("bdi", {}, file.name),
        " ",
        h("span", { class: "hint" }, fileSize(file.size)),
        button("×", () => setFiles(files.filter((other) => other !== file)), { class: "quiet", "aria-label": t("start.remove", { name: file.name }) }),
      ),
    ),
  );
}

function fileSize(bytes) {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  let unit = 0;
  let size = bytes;
  while (size >= 1000 && unit < 3) {
    size /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: units[unit], maximumFractionDigits: size < 10 && unit ? 1 : 0 }).format(size);
}

/**
 * Takes what is pasted, chosen or dropped anywhere on the page. `take(files, { dropped })` gets files;
 * text goes to the paste box, and `typed()` hears of it.
 */
export function watchIntake({ take, typed }) {
  at("files").addEventListener("change", (event) => {
    take([...event.target.files], { dropped: false });
    event.target.value = "";
  });
  let depth = 0;
  const carries = (event) => [...(event.dataTransfer?.types ?? [])].some((type) => type === "Files" || type === "text/plain");
  const over = (isOver) => {
    at("drop").hidden = !isOver;
    if (!isOver) depth = 0;
  };
  addEventListener("dragenter", (event) => {
    if (!carries(event)) return;
    depth += 1;
    over(true);
  });
  addEventListener("dragleave", () => {
    depth -= 1;
    if (depth <= 0) over(false);
  });
  addEventListener("dragover", (event) => carries(event) && event.preventDefault());
  addEventListener("drop", (event) => {
    over(false);
    if (!carries(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files.length) take([...event.dataTransfer.files], { dropped: true });
    else addText(event.dataTransfer.getData("text/plain"), typed);
  });
  addEventListener("paste", (event) => {
    if (event.target.closest?.("textarea, input, dialog")) return;
    if (event.clipboardData.files.length) take([...event.clipboardData.files], { dropped: false });
    else addText(event.clipboardData.getData("text/plain"), typed);
  });
}

function addText(text, typed) {
  if (!text.trim()) return;
  const box = at("paste");
  box.value += (box.value && !box.value.endsWith("\n") ? "\n\n" : "") + text;
  typed();
}
