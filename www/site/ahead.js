// A job that is begun before it is asked for: the sample's edition is made while the first page is read. One press
// asks for it, and whatever is asked for instead finds the module's code compiled.

/** @import { Client, Digest, Input, Options, Work } from "./types.js" */

/**
 * `digest(input, options)` is the client's.
 * @param {Client["digest"]} digest
 */
export function createAhead(digest) {
  /**
   * @typedef {{ asked: string, stop: AbortController, progress: import("../../pkg/index.js").Progress | null,
   *   listener: Work["onProgress"] | null, value: Promise<Digest> }} Job
   * @type {Job | null}
   */
  let begun = null;

  /** Lets go of what was begun; where it still works, it stops. */
  function drop() {
    begun?.stop.abort();
    begun = null;
  }

  return {
    drop,
    /** @param {Input} input @param {Options} options */
    begin(input, options) {
      const stop = new AbortController();
      /** @type {Omit<Job, "value">} */
      const state = { asked: JSON.stringify(options), stop, progress: null, listener: null };
      const value = digest(input, {
        ...options,
        signal: stop.signal,
        onProgress(progress) {
          state.progress = progress;
          state.listener?.(progress);
        },
      });
      const job = Object.assign(state, { value });
      // Why it failed is said to who asks for it.
      job.value.catch(() => {});
      begun = job;
    },
    /**
     * What was begun, if it was with these options, as a job of who asks now: `work` has its signal and its progress; else null.
     * @param {Options} options
     * @param {Work} work
     * @returns {Promise<Digest> | null}
     */
    take(options, { signal, onProgress }) {
      const job = begun;
      if (!job || job.asked !== JSON.stringify(options)) {
        drop();
        return null;
      }
      begun = null;
      signal.addEventListener("abort", () => job.stop.abort(), { once: true });
      job.listener = onProgress;
      if (job.progress) onProgress(job.progress);
      return job.value;
    },
  };
}
