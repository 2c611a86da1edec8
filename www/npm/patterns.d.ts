// Imported for its effect: `options.patterns` are looked for from now on.
export {};
