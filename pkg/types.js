// `coranto/react`, `coranto/vue` and `coranto/svelte` are types alone: there is nothing to run.
export {};
