// Measures the grouping on labelled public sets, which are given by path and never copied into the project.
//
//   npm run eval -- --sttm PATH --sib PATH --crisis PATH [--vectors FILE] [--only NAME,…]
//       [--python PYTHON]
//
// PATH is a checkout, or a git directory, of qiang2100/STTM, dadelani/sib-200 and sajao/CrisisLex; what is
// not given is left out. Scores are printed for the core and, in the same run, for two baselines; and for three more, among
// them BERTopic, where PYTHON has what scripts/baselines.py names (target/eval/venv is tried by itself). After them, how the
// number of sections that is chosen does beside fixed ones; how well copies are found: precision and recall over copies
// and look-alikes that are made of posts of the sets; and how well translations are, over the sentences of SIB-200.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root, run, say } from "./setup.mjs";

/** A folder as it lies, or the newest commit of a git directory. */
function source(path) {
  const isGit = existsSync(join(path, "objects")) && existsSync(join(path, "HEAD"));
  const git = (...args) => execFileSync("git", ["--git-dir", path, ...args], { maxBuffer: 1 << 28, encoding: "utf8" });
  return {
    read: (name) => (isGit ? git("show", `HEAD:${name}`) : readFileSync(join(path, name), "utf8")),
    folders: (name) =>
      (isGit
        ? git("ls-tree", "--name-only", "HEAD", `${name}/`)
        : execFileSync("ls", [join(path, name)], { encoding: "utf8" })
      )
        .split("\n")
        .map((line) => line.split("/").pop())
        .filter(Boolean),
  };
}

const lines = (text) => text.split(/\r?\n/);

/** Every k-th of the rows, so that `count` are left, the same ones in every run. */
function sample(rows, count) {
  return rows.length <= count
    ? rows
    : Array.from({ length: count }, (_, at) => rows[Math.floor((at * rows.length) / count)]);
}

function sttm(from, name, labels) {
  const label = lines(from.read(`dataset/${labels}`));
  return lines(from.read(`dataset/${name}.txt`))
    .map((text, at) => [label[at]?.trim(), text.trim()])
    .filter(([of, text]) => of && text);
}

/** SIB-200: one topic per sentence, the same sentences in every language. */
function sib(from, language, parts = ["train", "dev", "test"]) {
  return parts.flatMap((part) =>
    lines(from.read(`data/annotated/${language}/${part}.tsv`))
      .slice(1)
      .map((line) => line.split("\t"))
      .filter((row) => row.length === 3)
      .map(([number, topic, text]) => [topic, text, number]),
  );
}

const seven = ["eng", "fra", "spa", "deu", "por", "ita", "nld"];

/** Tweets as they were written, 300 of each of 26 crises. */
function crisis(from) {
  return from.folders("data/CrisisLexT26").flatMap((event) => {
    if (!/^\d{4}_/.test(event)) return [];
    const table = from.read(`data/CrisisLexT26/${event}/${event}-tweets_labeled.csv`);
    const rows = lines(table).slice(1);
    const texts = rows.map((row) => /^[^,]*,(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(row)).filter(Boolean);
    return sample(texts, 300).map((match) => [event, (match[1] ?? match[2]).replaceAll('""', '"').trim()]);
  });
}

const { values } = parseArgs({
  options: {
    sttm: { type: "string" },
    sib: { type: "string" },
    crisis: { type: "string" },
    vectors: { type: "string" },
    python: { type: "string" },
    only: { type: "string" },
    baselines: { type: "string", default: "yes" },
  },
});
const sets = [];
const add = (name, task, use, rows) => sets.push({ name, task, use, rows });
if (values.sttm) {
  const from = source(values.sttm);
  add("Tweet", "stories", "tune", sttm(from, "Tweet", "Tweet_LABEL.txt"));
  add("GoogleNews", "stories", "report", sttm(from, "GoogleNews", "GoogleNews_LABEL.txt"));
  add("StackOverflow", "stories", "tune", sample(sttm(from, "StackOverflow", "StackOverflow_label.txt"), 6000));
  add("Pascal_Flickr", "stories", "report", sttm(from, "Pascal_Flickr", "Pascal_Flickr_LABEL.txt"));
}
if (values.crisis) add("Crisis", "stories", "tune", crisis(source(values.crisis)));
const stories = sets.slice();
if (stories.length > 1) {
  const all = stories.flatMap(({ name, rows }) => rows.map(([label, text]) => [`${name} ${label}`, text]));
  add("all of these", "stories", "tune", all);
}
if (values.sib) {
  const from = source(values.sib);
  add("SIB-200 French", "sections", "report", sib(from, "fra_Latn"));
  add("SIB-200 English", "sections", "tune", sib(from, "eng_Latn"));
  add(
    "SIB-200 seven",
    "sections",
    "report",
    seven.flatMap((code) => sib(from, `${code}_Latn`)),
  );
}
if (values.sttm) {
  add("SearchSnippets", "sections", "tune", sttm(source(values.sttm), "SearchSnippets", "SearchSnippets_label.txt"));
}
if (sets.length === 0) {
  say("eval: give the path of at least one set: --sttm, --sib, --crisis");
  process.exit(2);
}

const out = join(root, "target", "eval");
mkdirSync(out, { recursive: true });
const only = values.only?.split(",");
const wanted = sets.filter(({ name }) => !only || only.some((part) => name.includes(part)));
const args = wanted.map(({ name, task, use, rows }) => {
  const file = join(out, `${name.replaceAll(" ", "-")}.tsv`);
  writeFileSync(file, rows.map(([label, text]) => `${label}\t${text.replace(/\s+/g, " ")}\n`).join(""));
  return `${task}:${use}:${file}`;
});
const more = [];
if (values.vectors) more.push("--vectors", values.vectors);
if (values.baselines !== "yes") more.push("--no-baselines");
else {
  const files = args.filter((_, at) => wanted[at].task === "stories" && wanted[at].name !== "all of these");
  const python = values.python ?? join(out, "venv", "bin", "python");
  const found = join(out, "found");
  const paths = files.map((file) => file.split(":").slice(2).join(":"));
  if (!values.python && !existsSync(python))
    say("without BERTopic and the whole transformers: no --python, no target/eval/venv");
  else if (paths.length > 0) {
    run(python, [join(root, "scripts", "baselines.py"), found, ...paths]);
    more.push("--found", found);
  }
}
const example = (name, ...rest) =>
  run("cargo", ["run", "--quiet", "--locked", "--profile", "bench", "--example", name, "--", ...rest]);
example("eval", ...more, ...args);

// How many sections are right: conversations drawn of sets, half for tuning, half for reporting.
const topics = [
  ["SearchSnippets", "tune"],
  ["StackOverflow", "tune"],
  ["SIB-200 English", "report"],
  ["Crisis", "report"],
]
  .filter(([name]) => wanted.some((set) => set.name === name))
  .map(([name, use]) => `${use}:${join(out, `${name.replaceAll(" ", "-")}.tsv`)}`);
if (topics.length > 0) {
  say("sections, where none are asked for");
  example("sections", ...(values.vectors ? ["--vectors", values.vectors] : []), ...topics);
}

// Posts on the same events, so that what looks like a copy and is none is there too.
const bases = wanted.filter(({ task, name }) => task === "stories" && name !== "all of these");
if (bases.length > 0) {
  const posts = bases.flatMap(({ name, rows }) =>
    sample(rows, 400).map(([, text], at) => ({ id: `${name} ${at}`, text, author: `${name} ${at}` })),
  );
  const file = join(out, "posts.json");
  writeFileSync(file, JSON.stringify(posts));
  say("copies among posts of these sets");
  example("duplicates", file);
}

if (values.sib && values.vectors && (!only || only.includes("translations"))) {
  const from = source(values.sib);
  const files = [
    ["tune", ["train"]],
    ["report", ["dev", "test"]],
  ].map(([use, parts]) => {
    const rows = seven.flatMap((code) =>
      sib(from, `${code}_Latn`, parts).map(([, text, number]) => `${number}\t${code}\t${text}\n`),
    );
    const file = join(out, `translations-${use}.tsv`);
    writeFileSync(file, rows.join(""));
    return `${use}:${file}`;
  });
  say("translations among the sentences of SIB-200");
  example("translations", values.vectors, ...files);
}
