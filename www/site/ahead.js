// A job that is begun before it is asked for: the sample's edition is made while the first page is read. One press
// asks for it, and whatever is asked for instead finds the module's code compiled.

/** `digest(input, options)` is the client's. */
export function createAhead(digest) {
  let begun = null;

  /** Lets go of what was begun; where it still works, it stops. */
  function drop() {
    begun?.stop.abort();
    begun = null;
  }

  return {
    drop,
    begin(input, options) {
      const stop = new AbortController();
      const job = { asked: JSON.stringify(options), stop, progress: null, listener: null };
      job.value = digest(input, {
        ...options,
        signal: stop.signal,
        onProgress(progress) {
          job.progress = progress;
          job.listener?.(progress);
        },
      });
      // Why it failed is said to who asks for it.
      job.value.catch(() => {});
      begun = job;
    },
    /** What was begun, if it was with these options, as a job of who asks now: `work` has its signal and its progress; else null. */
    take(options, { signal, onProgress }) {
      const job = begun;
      if (job?.asked !== JSON.stringify(options)) {
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
