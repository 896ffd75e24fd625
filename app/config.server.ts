import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";

/** Text "true"/"false" of the environment as a boolean. */
const flag = z.enum(["true", "false"]).transform((text) => text === "true");

/** An address, or a name before the address in angle brackets; one line. */
const mailFrom = /^(?:[^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/u;

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("data"),
  /** The address people type; decides Secure cookies and HSTS. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Whether a reverse proxy in front sets X-Forwarded-*. */
  TRUST_PROXY: flag.default(false),
  MAX_FILE_MB: z.coerce.number().int().min(1).max(100).default(20),
  MAX_FILES_PER_UPLOAD: z.coerce.number().int().min(1).max(100).default(20),
  MAX_PAGES: z.coerce.number().int().min(1).max(200).default(30),
  /** Files read at the same time, each in a process of its own. */
  READERS: z.coerce.number().int().min(1).max(16).default(Math.min(2, availableParallelism())),
  READ_TIMEOUT_SECONDS: z.coerce.number().int().min(5).max(600).default(180),
  /** The university's own mail server; with MAIL_FROM reminders can be sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /./ }).optional(),
  MAIL_FROM: z.string().regex(mailFrom).optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

/** What is allowed, in words, for the sentence that stops a wrong start. */
const allowed: Record<keyof z.infer<typeof environment>, string> = {
  PORT: "a whole number from 1 to 65535",
  HOST: "the address to listen on, for example 127.0.0.1 or 0.0.0.0",
  DATA_DIR: "a folder for the database and the originals",
  PUBLIC_URL: "the address people type, for example https://tizilim.example.kz",
  TRUST_PROXY: "true or false",
  MAX_FILE_MB: "a whole number from 1 to 100",
  MAX_FILES_PER_UPLOAD: "a whole number from 1 to 100",
  MAX_PAGES: "a whole number from 1 to 200",
  READERS: "a whole number from 1 to 16",
  READ_TIMEOUT_SECONDS: "a whole number from 5 to 600",
  SMTP_URL: "the mail server, for example smtps://user:password@mail.example.kz, set together with MAIL_FROM",
  MAIL_FROM: "an address such as Science office <science@example.kz>, set together with SMTP_URL",
  LOG_LEVEL: "silent, error, warn, info or debug",
};

/** Settings of this process, read once at start. Sizes in bytes, times in milliseconds, folders absolute. */
export type Config = {
  port: number;
  host: string;
  dataDir: string;
  databasePath: string;
  filesDir: string;
  publicUrl: string | null;
  secureCookies: boolean;
  trustProxy: boolean;
  maxFileBytes: number;
  maxFilesPerUpload: number;
  maxPages: number;
  readers: number;
  readTimeoutMs: number;
  /** `null`: no mail server is configured, and nothing is ever sent. */
  mail: MailSettings | null;
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
  production: boolean;
};

/** The mail server's address holds its password: never log or show it. */
export type MailSettings = { smtpUrl: string; from: string };

/** A start with a wrong setting. Its message is one sentence a person can act on. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Reads the settings from the environment.
 *
 * @throws ConfigError naming the first wrong variable and what is allowed
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    const rule = Object.entries(allowed).find(([key]) => key === name)?.[1] ?? "another value";
    // The address of the mail server holds a password.
    const shown = name === "SMTP_URL" ? "wrong" : `"${given[name] ?? ""}"`;
    throw new ConfigError(`${name} is ${shown}, but must be ${rule}.`);
  }
  const values = parsed.data;
  const dataDir = resolve(values.DATA_DIR);
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir,
    databasePath: resolve(dataDir, "tizilim.sqlite"),
    filesDir: resolve(dataDir, "originals"),
    publicUrl: values.PUBLIC_URL ?? null,
    secureCookies: values.PUBLIC_URL?.startsWith("https:") ?? false,
    trustProxy: values.TRUST_PROXY,
    maxFileBytes: values.MAX_FILE_MB * 1024 * 1024,
    maxFilesPerUpload: values.MAX_FILES_PER_UPLOAD,
    maxPages: values.MAX_PAGES,
    readers: values.READERS,
    readTimeoutMs: values.READ_TIMEOUT_SECONDS * 1000,
    mail: mailOf(values),
    logLevel: values.LOG_LEVEL,
    production: env["NODE_ENV"] === "production",
  };
}

/** @throws ConfigError when only one of the two is set: nobody would notice until the first letter is wanted */
function mailOf({ SMTP_URL: smtpUrl, MAIL_FROM: from }: z.infer<typeof environment>): MailSettings | null {
  if (smtpUrl !== undefined && from !== undefined) return { smtpUrl, from };
  if (smtpUrl === undefined && from === undefined) return null;
  const name = smtpUrl === undefined ? "SMTP_URL" : "MAIL_FROM";
  throw new ConfigError(`${name} is not set, but must be ${allowed[name]}.`);
}
