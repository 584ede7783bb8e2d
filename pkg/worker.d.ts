// A script for `new Worker`: it has nothing to import.
export {};
