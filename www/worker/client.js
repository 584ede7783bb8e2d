// One disposable worker per job: an abort terminates it, a panic discards it, idle time frees it.
// A worker that has finished a job well is kept warm for the next one. A client that looks ahead has
// one ready before the first job, and the next one when it lets one go.
import { CorantoError, aborted, failure } from "./protocol.js";

/** How long a worker may take to start, and how long it is kept without work, in milliseconds. */
const START_TIMEOUT = 30_000;
const IDLE = 60_000;

/** Turns what a caller may pass into `{ name, data }[]`, where `data` is bytes or a Blob. */
export async function inputsOf(input) {
  const list = Array.isArray(input) ? input : [input];
  return Promise.all(list.map(one));
}

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
  if (typeof item === "string") return { name: undefined, data: new TextEncoder().encode(item) };
  if (item instanceof ArrayBuffer) return { name: undefined, data: new Uint8Array(item.slice(0)) };
  if (ArrayBuffer.isView(item)) {
    return { name: undefined, data: new Uint8Array(item.buffer, item.byteOffset, item.byteLength).slice() };
  }
  if (typeof Blob !== "undefined" && item instanceof Blob) {
    // A handle goes to the worker, which reads it in pieces; a File is told apart by its name alone.
    return { name: item.name, data: item.slice(0, item.size) };
  }
  throw new CorantoError({
    code: "bad-option",
    message: "the input is neither text, bytes, a file nor { name, data }",
    hint: "pass a string, Uint8Array, ArrayBuffer, Blob or File, or an array of these",
  });
}

/** The options that the core takes, without those that the client itself serves. */
export function optionsOf(options) {
  if (options === undefined || options === null) return undefined;
  const { signal: _signal, onProgress: _onProgress, ...wire } = options;
  for (const key of Object.keys(wire)) if (wire[key] === undefined) delete wire[key];
  if (wire.from instanceof Date) wire.from = wire.from.toISOString();
  if (wire.to instanceof Date) wire.to = wire.to.toISOString();
  return wire;
}

/** Why no worker could be started, and what a page can do about it. */
function unstarted(thrown) {
  return new CorantoError({
    code: "internal",
    message: `Coranto could not start here: ${thrown?.message ?? thrown}`,
    hint: "the worker and the module must be served where they are looked for (worker-url, wasm-url), and the page's policy must allow them (worker-src, connect-src, script-src 'wasm-unsafe-eval', trusted-types coranto), and the browser must be Chromium 96, Firefox 114 or Safari 16.4, or later",
  });
}

/**
 * A client. `spawn()` makes a worker `{ post(message, transfer), onMessage, onError, terminate() }`
 * and says what to start it with. With `ahead`, a worker is started before there is a job for it.
 */
export function createClient(spawn, { ahead = false } = {}) {
  /** A started worker without a job, or the promise of one. */
  let warm = null;
  let idle;
  let counter = 0;

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
      idle.unref?.();
    }
  }

  /** Has a worker ready for the next job, where the client looks ahead. */
  function prepare() {
    if (ahead && !warm) hold(start());
  }

  function hold(next) {
    warm = next;
    // Why there is none is said by the job that wants one.
    next.catch(() => {
      if (warm === next) warm = null;
    });
  }

  function started() {
    if (!warm) return start();
    const worker = warm;
    warm = null;
    clearTimeout(idle);
    worker.wake?.();
    return Promise.resolve(worker);
  }

  async function start() {
    const worker = await spawn().catch((thrown) => {
      throw unstarted(thrown);
    });
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => fail(new Error("the worker did not start in time")), START_TIMEOUT);
      const fail = (thrown) => {
        clearTimeout(timer);
        worker.terminate();
        reject(unstarted(thrown));
      };
      worker.onMessage = (message) => {
        if (message.ready === true) {
          clearTimeout(timer);
          resolve();
        } else if (message.ready === false) fail(new Error(message.error.message));
      };
      worker.onError = fail;
      worker.post({ start: worker.startWith ?? {} });
    });
    return worker;
  }

  async function run(call, args, { signal, onProgress } = {}, transfer = [], onPart) {
    if (signal?.aborted) throw aborted();
    let stop;
    const stopped = new Promise((_, reject) => {
      stop = () => reject(aborted());
      signal?.addEventListener("abort", stop, { once: true });
    });
    stopped.catch(() => {});
    const starting = started();
    let worker;
    try {
      worker = await Promise.race([starting, stopped]);
      const id = ++counter;
      const done = new Promise((resolve, reject) => {
        worker.onMessage = (message) => {
          if (message.id !== id) return;
          if (message.progress) onProgress?.(message.progress);
          else if (message.part) onPart(message.part);
          else if (message.error) reject(new CorantoError(message.error));
          else resolve(message.value);
        };
        worker.onError = (thrown) => reject(new CorantoError(failure(thrown)));
      });
      worker.post({ id, call, args }, transfer);
      const value = await Promise.race([done, stopped]);
      keep(worker);
      return value;
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

  async function withInputs(call, input, options, more = {}) {
    if (options?.signal?.aborted) throw aborted();
    const wire = optionsOf(options);
    const inputs = await inputsOf(input);
    const transfer = inputs.flatMap(({ data }) => (ArrayBuffer.isView(data) ? [data.buffer] : []));
    const lists = {};
    const take = ([name, items]) => (lists[name] ??= []).push(...JSON.parse(items));
    const value = JSON.parse(await run(call, { ...more, inputs, options: wire }, options, transfer, take));
    return Object.assign(value, lists);
  }

  return {
    digest: (input, options) => withInputs("digest", input, options),
    inspect: (input, options) => withInputs("inspect", input, options),
    verify: (digest, input, options) =>
      withInputs("verify", input, options, { digest: typeof digest === "string" ? digest : JSON.stringify(digest) }),
    check: async (digest, options) => JSON.parse(await run("check", { digest: JSON.stringify(digest) }, options)),
    render: (digest, format, options) => run("render", { digest: JSON.stringify(digest), format }, options),
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
