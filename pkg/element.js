// The address that pages name: registers <coranto-digest>.
export * from "./element/define.js";
