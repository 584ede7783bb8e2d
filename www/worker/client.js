// One disposable worker per job: an abort terminates it, a panic discards it, idle time frees it.
// A worker that has finished a job well is kept warm for the next one. A client that looks ahead has
// one ready before the first job, and the next one when it lets one go.
import { CorantoError, aborted, failure, isFailure, messageOf } from "./protocol.js";

/**
 * @import { Check, Digest, Input, Inspection, Options, Source as Given } from "../../pkg/index.js"
 * @import { Outline } from "../render/dom.js"
 * @import { Answer, Args, Call, Named, Request, Start } from "./protocol.js"
 *
 * @typedef {object} Spawned  A worker of a browser or of Node.
 * @property {Start} [startWith]
 * @property {((message: Answer) => void) | null} onMessage
 * @property {((error: unknown) => void) | null} onError
 * @property {(message: Request, transfer?: ArrayBuffer[]) => void} post
 * @property {() => void} terminate
 * @property {string} [remedy]  What to do where it does not start, when that is known better than in general.
 * @property {() => void} [rest]  It has no job.
 * @property {() => void} [wake]
 */

/** How long a worker may take to start, and how long it is kept without work, in milliseconds. */
const START_TIMEOUT = 30_000;
const IDLE = 60_000;

/** What a text that is the name of a file, and not its content, looks like. */
const PATH =
  /^(?:file:|https?:\/\/|[a-z]:\\|\.{0,2}[/\\]|~\/)?[\w@%+=:,./\\~ -]*\.(?:json|jsonl|ndjson|js|csv|tsv|txt|md|html?|xml|rss|atom|zip|tar|t?gz|zst|car)$/i;

/** @param {string} message @param {string} hint */
const badOption = (message, hint) => new CorantoError({ code: "bad-option", message, hint });

/**
 * Turns what a caller may pass into `{ name, data }[]`, where `data` is bytes or a Blob.
 * @param {Input} input
 * @returns {Promise<Named[]>}
 */
export async function inputsOf(input) {
  const list = Array.isArray(input) ? input : [input];
  return Promise.all(list.map(one));
}

/** @param {Given} item @returns {Promise<Named>} */
async function one(item) {
  if (
    item &&
    typeof item === "object" &&
    "data" in item &&
    !(item instanceof ArrayBuffer) &&
    !ArrayBuffer.isView(item)
  ) {
    const { data } = await one(item.data);
    return { name: item.name === undefined ? undefined : String(item.name), data };
  }
  if (typeof item === "string") {
    if (item.length < 1024 && PATH.test(item.trim())) {
      throw badOption(
        `\`${item.trim()}\` is the name of a file, not what is in it`,
        "read the file first and pass its bytes: in Node `{ name, data: await readFile(name) }`, in a page a File, or the blob() of what was fetched",
      );
    }
    return { name: undefined, data: new TextEncoder().encode(item) };
  }
  if (item instanceof ArrayBuffer) return { name: undefined, data: new Uint8Array(item.slice(0)) };
  if (ArrayBuffer.isView(item)) {
    return { name: undefined, data: new Uint8Array(item.buffer, item.byteOffset, item.byteLength).slice() };
  }
  if (typeof Blob !== "undefined" && item instanceof Blob) {
    // A handle goes to the worker, which reads it in pieces; a File is told apart by its name alone.
    const name = "name" in item && typeof item.name === "string" ? item.name : undefined;
    return { name, data: item.slice(0, item.size) };
  }
  throw badOption(
    "the input is neither text, bytes, a file nor { name, data }",
    "pass a string, Uint8Array, ArrayBuffer, Blob or File, or an array of these",
  );
}

/**
 * The options that the core takes, without those that the client itself serves.
 * @param {Options | undefined} options
 */
export function optionsOf(options) {
  if (options === undefined || options === null) return undefined;
  const { signal: _signal, onProgress: _onProgress, ...rest } = options;
  /** @type {Record<string, unknown>} */
  const wire = rest;
  for (const key of Object.keys(wire)) if (wire[key] === undefined) delete wire[key];
  for (const key of ["from", "to"]) if (wire[key] instanceof Date) wire[key] = wire[key].toISOString();
  const { columns } = rest;
  if (columns !== undefined) {
    const isMap = columns !== null && typeof columns === "object" && !Array.isArray(columns);
    if (!isMap || !Object.values(columns).every((column) => typeof column === "string")) {
      throw badOption(
        "`columns` is not a list of fields, each with the name of its column",
        'pass { text: "Body", author: "User" }; `inspect` says which fields and columns there are',
      );
    }
  }
  return wire;
}

/**
 * A digest that is to be rendered, as it crosses to the module.
 * @param {unknown} digest
 */
export function digestText(digest) {
  if (digest !== null && typeof digest === "object" && "sections" in digest) return JSON.stringify(digest);
  const isPromise = digest !== null && typeof digest === "object" && "then" in digest;
  throw badOption(
    isPromise ? "a promise is not a digest yet" : "there is no digest to render",
    'pass what `digest` resolves with, and then a format: render(await digest(input), "html")',
  );
}

/** @type {WeakMap<Digest, Outline>} */
const outlines = new WeakMap();

/** How a digest that such a client has made is set: its parts in order, and the words around them. @param {Digest} digest */
export function outlineOf(digest) {
  const outline = outlines.get(digest);
  if (!outline) throw new Error("this digest was not made by a client with outlines");
  return outline;
}

/** What a page can do about a worker that does not start. */
const REMEDY =
  "the worker and the module must be served where they are looked for (worker-url, wasm-url), and the page's policy must allow them (worker-src, connect-src, script-src 'wasm-unsafe-eval', trusted-types coranto), and the browser must be Chromium 96, Firefox 114 or Safari 16.4, or later";

/** Why no worker could be started, and what a page can do about it. @param {unknown} thrown @param {string} [remedy] */
function unstarted(thrown, remedy = REMEDY) {
  if (isFailure(thrown) && thrown.code === "mixed") return new CorantoError(thrown);
  const message = `Coranto could not start here: ${messageOf(thrown)}`;
  return new CorantoError({ code: "internal", message, hint: remedy });
}

/**
 * A client. `spawn()` makes a worker and says what to start it with. With `ahead`, a worker is started before there is
 * a job for it; with `outlines`, digests come with what `outlineOf` tells of them.
 * @param {() => Promise<Spawned>} spawn
 * @param {{ ahead?: boolean, outlines?: boolean }} [settings]
 */
export function createClient(spawn, { ahead = false, outlines: withOutlines = false } = {}) {
  /** @type {Spawned | Promise<Spawned> | null} A started worker without a job, or the promise of one. */
  let warm = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let idle;
  let counter = 0;

  /** @param {Spawned} worker */
  function keep(worker) {
    if (warm) worker.terminate();
    else {
      warm = worker;
      worker.rest?.();
      // It holds the memory of its largest job.
      idle = setTimeout(() => {
        warm = null;
        worker.terminate();
        prepare();
      }, IDLE);
      // A number in a browser; in Node it must not keep the process alive.
      if (typeof idle === "object") idle.unref();
    }
  }

  /** Has a worker ready for the next job, where the client looks ahead. */
  function prepare() {
    if (ahead && !warm) hold(start());
  }

  /** @param {Promise<Spawned>} next */
  function hold(next) {
    warm = next;
    // Why there is none is said by the job that wants one.
    next.catch(() => {
      if (warm === next) warm = null;
    });
  }

  /** @returns {Promise<Spawned>} */
  function started() {
    if (!warm) return start();
    const worker = warm;
    warm = null;
    clearTimeout(idle);
    if ("wake" in worker) worker.wake?.();
    return Promise.resolve(worker);
  }

  async function start() {
    const worker = await spawn().catch((thrown) => {
      throw unstarted(thrown);
    });
    await new Promise((/** @type {(value?: undefined) => void} */ resolve, reject) => {
      const timer = setTimeout(() => fail(new Error("the worker did not start in time")), START_TIMEOUT);
      /** @param {unknown} thrown */
      const fail = (thrown) => {
        clearTimeout(timer);
        worker.terminate();
        reject(unstarted(thrown, worker.remedy));
      };
      worker.onMessage = (message) => {
        if (message.ready === true) {
          clearTimeout(timer);
          resolve();
        } else if (message.ready === false) fail(message.error);
      };
      worker.onError = fail;
      worker.post({ start: worker.startWith ?? {} });
    });
    return worker;
  }

  /**
   * @param {Call} call
   * @param {Args} args
   * @param {Pick<Options, "signal" | "onProgress">} [options]
   * @param {ArrayBuffer[]} [transfer]
   * @param {(part: [string, string]) => void} [onPart]
   * @returns {Promise<Answer>}
   */
  async function run(call, args, { signal, onProgress } = {}, transfer = [], onPart = () => {}) {
    if (signal?.aborted) throw aborted();
    /** @type {() => void} */
    let stop = () => {};
    const stopped = new Promise((/** @type {(value: never) => void} */ _, reject) => {
      stop = () => reject(aborted());
      signal?.addEventListener("abort", stop, { once: true });
    });
    stopped.catch(() => {});
    const starting = started();
    /** @type {Spawned | undefined} */
    let worker;
    try {
      const mine = await Promise.race([starting, stopped]);
      worker = mine;
      counter += 1;
      const id = counter;
      const done = new Promise((/** @type {(answer: Answer) => void} */ resolve, reject) => {
        mine.onMessage = (message) => {
          if (message.id !== id) return;
          if (message.progress) onProgress?.(message.progress);
          else if (message.part) onPart(message.part);
          else if (message.error) reject(new CorantoError(message.error));
          else resolve(message);
        };
        mine.onError = (thrown) => reject(new CorantoError(failure(thrown)));
      });
      mine.post({ id, call, args, outline: withOutlines }, transfer);
      const answer = await Promise.race([done, stopped]);
      keep(mine);
      return answer;
    } catch (thrown) {
      // An error that the core itself reports leaves the instance sound; all else discards it.
      if (worker) {
        if (thrown instanceof CorantoError && !["aborted", "internal"].includes(thrown.code)) keep(worker);
        else worker.terminate();
      } else if (ahead && !warm) hold(starting);
      else
        starting.then(
          (late) => late.terminate(),
          () => {},
        );
      prepare();
      throw thrown;
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  }

  /**
   * @param {Call} call
   * @param {Input} input
   * @param {Options | undefined} options
   * @param {Args} [more]
   */
  async function withInputs(call, input, options, more = {}) {
    if (options?.signal?.aborted) throw aborted();
    const wire = optionsOf(options);
    const inputs = await inputsOf(input);
    const transfer = inputs.flatMap(({ data }) =>
      data instanceof Uint8Array ? [/** @type {ArrayBuffer} */ (data.buffer)] : [],
    );
    /** @type {Record<string, unknown[]>} */
    const lists = {};
    /** @param {[string, string]} part */
    const take = ([name, items]) => {
      lists[name] ??= [];
      lists[name].push(...JSON.parse(items));
    };
    const { value = "", outline } = await run(call, { ...more, inputs, options: wire }, options, transfer, take);
    const answer = Object.assign(JSON.parse(value), lists);
    if (outline !== undefined) outlines.set(answer, JSON.parse(outline));
    return answer;
  }

  return {
    /** @type {(input: Input, options?: Options) => Promise<Digest>} */
    digest: (input, options) => withInputs("digest", input, options),
    /** @type {(input: Input, options?: Options) => Promise<Inspection>} */
    inspect: (input, options) => withInputs("inspect", input, options),
    /** @type {(digest: Digest | string, input: Input, options?: Options) => Promise<Check[]>} */
    verify: (digest, input, options) =>
      withInputs("verify", input, options, { digest: typeof digest === "string" ? digest : digestText(digest) }),
    /** @type {(digest: Digest, options?: Pick<Options, "signal">) => Promise<Check[]>} */
    check: async (digest, options) =>
      JSON.parse((await run("check", { digest: digestText(digest) }, options)).value ?? ""),
    /** @type {(digest: Digest, format: string, options?: Pick<Options, "signal">) => Promise<string>} */
    render: async (digest, format, options) =>
      (await run("render", { digest: digestText(digest), format }, options)).value ?? "",
    prepare,
    /** Lets go of the warm worker. */
    close() {
      clearTimeout(idle);
      const last = warm;
      warm = null;
      Promise.resolve(last).then(
        (worker) => worker?.terminate(),
        () => {},
      );
    },
  };
}
