export * from "./accounts.ts";
export * from "./audit.ts";
export * from "./certificates.ts";
export * from "./counting.ts";
export * from "./directory.ts";
export * from "./files.ts";
export * from "./people.ts";
export * from "./periods.ts";
