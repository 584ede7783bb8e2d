// Elements of a page take turns: one worker, one job at a time, for all that name the same worker
// and module.
import { createClient } from "../worker/client.js";
import { aborted } from "../worker/protocol.js";
import { spawner } from "../worker/spawn-browser.js";

/** Runs `work` when all that came before it is finished; a signal takes it out of the queue. */
export function createQueue() {
  /** @type {(() => Promise<void>)[]} */
  const waiting = [];
  let busy = false;

  async function next() {
    if (busy) return;
    const turn = waiting.shift();
    if (!turn) return;
    busy = true;
    try {
      await turn();
    } finally {
      busy = false;
      next();
    }
  }

  /** @template T @param {() => Promise<T>} work @param {AbortSignal} [signal] @returns {Promise<T>} */
  return (work, signal) =>
    new Promise((resolve, reject) => {
      const leave = () => {
        const at = waiting.indexOf(turn);
        if (at < 0) return;
        waiting.splice(at, 1);
        reject(aborted());
      };
      const turn = () => {
        signal?.removeEventListener("abort", leave);
        return Promise.resolve().then(work).then(resolve, reject);
      };
      if (signal?.aborted) return reject(aborted());
      signal?.addEventListener("abort", leave, { once: true });
      waiting.push(turn);
      next();
    });
}

/** @type {Map<string, { digest: ReturnType<typeof createClient>["digest"] }>} */
const shared = new Map();

/**
 * `digest` of the page's worker at these addresses.
 * @param {{ workerUrl?: string, wasmUrl?: string, vectorsUrl?: string }} where
 */
export function clientFor({ workerUrl, wasmUrl, vectorsUrl }) {
  const key = JSON.stringify([workerUrl, wasmUrl, vectorsUrl]);
  const known = shared.get(key);
  if (known) return known;
  const client = createClient(spawner({ workerUrl, wasmUrl, vectorsUrl }), { outlines: true });
  const queue = createQueue();
  /** @type {{ digest: typeof client.digest }} */
  const queued = { digest: (input, options) => queue(() => client.digest(input, options), options?.signal) };
  shared.set(key, queued);
  return queued;
}
