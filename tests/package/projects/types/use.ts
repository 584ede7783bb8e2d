import { CorantoError, check, configure, digest, inspect, ready, render, verify, version, type Digest, type Inspection, type Options } from "coranto";
import { CorantoDigest, defineElement } from "coranto/element";
import type { CorantoDigest as Class } from "coranto/element/class";
import "coranto/frame";

const options: Options = { columns: { text: "Body" }, ranking: { preset: "newsroom", weights: { points: 0.5 } }, include: ["moves"], language: "fr", sections: 3, timeZone: "Europe/Paris", signal: new AbortController().signal, onProgress: ({ stage, done, total }) => console.log(stage, done / total) };

export async function use(file: File): Promise<string> {
  const found: Inspection = await inspect([file, { name: "more.json", data: "[]" }]);
  await ready();
  configure({ wasmUrl: "/coranto_core_bg.wasm" });
  try {
    const edition: Digest = await digest(file, options);
    const first = edition.lede.spans[0];
    if (first && "quote" in first) console.log(first.at[0]);
    const checks = [...(await verify(edition, file)), ...(await check(edition))];
    return found.posts > 0 && checks.every(({ passed }) => passed) ? render(edition, "html") : version;
  } catch (thrown) {
    if (thrown instanceof CorantoError) return `${thrown.code}: ${thrown.hint}`;
    throw thrown;
  }
}

// @ts-expect-error: no such format
export const wrong = (edition: Digest): string => render(edition, "pdf");

export const name: string = CorantoDigest?.name ?? "";
defineElement("coranto-digest-next");
document.querySelector("coranto-digest")?.refresh();
const element: Class | null = document.querySelector("coranto-digest");
element?.addEventListener("coranto-digest", ({ detail }) => console.log(detail.sections.length));

// @ts-expect-error: no such field
export const field: Options = { columns: { words: "Body" } };
// @ts-expect-error: no such factor
export const factor: Options = { ranking: { weights: { charm: 2 } } };
