// What the app's parts hand to each other.
import type { Check, Digest, Edit, Input, Inspection, Options, SourcePost, TablePreview } from "../../pkg/index.js";
import type { Citing, Hooks } from "../render/dom.js";
import type { createClient } from "../worker/client.js";
import type { createLog } from "./log.js";

export type Client = ReturnType<typeof createClient>;
export type Log = ReturnType<typeof createLog>;

/** What the reader has chosen for an edition. */
export interface Settings {
  language: string;
  sections: string;
  from: string;
  to: string;
  timeZone: string;
  private: boolean;
  tagline: string;
  byline: string;
  preset: string;
  weights: Record<string, number> | null;
}

/** Hears of a choice. */
export type Choose = (key: keyof Settings, value: Settings[keyof Settings]) => void;

/** A job's own two options. */
export interface Work {
  signal: AbortSignal;
  onProgress: NonNullable<Options["onProgress"]>;
}

/** What is shown. */
export interface Shown {
  digest: Digest;
  input: Input;
  isSample: boolean;
  options: Options;
}

/** What the desk can do about what the rules say. */
export interface Mend {
  again(index: number, place: string): void;
  quote(section: Digest["sections"][number]): void;
  show(place: string | null): void;
  nameOf(id: string): string | false;
  describe(edit: Edit): string;
}

/** What the desk adds to the sheet. */
export interface DeskHooks extends Pick<Hooks, "connective" | "decorate" | "intro"> {
  describe(edit: Edit): string;
  look(source: SourcePost): Node | null;
  mend?: Mend;
  actions?(source: SourcePost): Node | null;
  spanActions?(span: Citing, place?: string): Node | null;
  foot?: Hooks["aside"];
}

/** What a card is opened with. */
export interface CardContext extends Pick<DeskHooks, "actions" | "spanActions"> {
  digest: Digest;
}

/** A table whose columns can be named. */
export interface TableReport {
  name: string;
  columns?: Record<string, string>;
  table: TablePreview;
}

/** What is shown of a failure; `own`: its sentences are the page's and not the core's. */
export interface Shortfall {
  code: string;
  message: string;
  hint?: string;
  file?: string;
  line?: number;
  column?: number;
  table?: TablePreview;
  own?: boolean;
}

/** What stays on the device. */
export interface KeptWork {
  files?: File[];
  text?: string;
  previous?: Digest | null;
  settings?: Settings;
  columns?: Record<string, string>;
  edits?: Edit[];
  /** Those of the sample wait for the sample. */
  sampleEdits?: Edit[];
  isSample?: boolean;
}

export type { Check, Digest, Edit, Input, Inspection, Options, SourcePost };
