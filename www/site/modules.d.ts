// Files that the bundler brings in as text.
declare module "*.json" {
  const text: string;
  export default text;
}
declare module "*.csv" {
  const text: string;
  export default text;
}
declare module "*.css";

/** The name of the build, which the bundler puts in. */
declare const __CORANTO_BUILD__: string;
