export * from "./element/class.js";
