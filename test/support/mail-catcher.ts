import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

/** A letter as it arrived: whom the envelope names, and the raw message. */
export type CaughtLetter = { to: string[]; raw: string };

/** A mail server on this machine that keeps what it is given and passes nothing on. */
export type MailCatcher = { url: string; letters: CaughtLetter[]; stop(): Promise<void> };

/**
 * Starts a catcher on a free port.
 *
 * @param refuses addresses it answers with 550, as a server does that knows no such mailbox
 * @param password where it asks for a sign-in: the only password it takes
 */
export async function startMailCatcher({
  refuses = [],
  password = null,
}: { refuses?: readonly string[]; password?: string | null } = {}): Promise<MailCatcher> {
  const letters: CaughtLetter[] = [];
  const server = new SMTPServer({
    authOptional: password === null,
    allowInsecureAuth: true,
    disabledCommands: password === null ? ["STARTTLS", "AUTH"] : ["STARTTLS"],
    onAuth: (auth, _session, done) => {
      if (auth.password === password) done(null, { user: auth.username ?? "" });
      else done(new Error("wrong password"));
    },
    onRcptTo: ({ address }, _session, done) => {
      done(refuses.includes(address) ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        letters.push({ to, raw: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const sign = password === null ? "" : `office:${password}@`;
  return {
    url: `smtp://${sign}127.0.0.1:${port}`,
    letters,
    stop: async () => await new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A catcher for one test. */
export async function mailCatcher(options: Parameters<typeof startMailCatcher>[0] = {}): Promise<MailCatcher> {
  const catcher = await startMailCatcher(options);
  onTestFinished(async () => await catcher.stop());
  return catcher;
}

/** The text of a caught letter: headers are left away, quoted-printable and base64 are undone. */
export function textOf({ raw }: CaughtLetter): string {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/^content-transfer-encoding: base64/imu.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/^content-transfer-encoding: quoted-printable/imu.test(head)) return body;
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/gu, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** The parts of a caught letter with files: first its text, then each file by its name. */
export function partsOf({ to, raw }: CaughtLetter): { text: string; files: { name: string; bytes: Buffer }[] } {
  const boundary = /boundary="([^"]+)"/u.exec(raw)?.[1];
  if (boundary === undefined) return { text: textOf({ to, raw }), files: [] };
  const [text = "", ...files] = raw
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => part.replace(/^\r\n/u, ""));
  return {
    text: textOf({ to, raw: text }),
    files: files.map((part) => {
      const [head = "", ...rest] = part.split("\r\n\r\n");
      return { name: fileNameIn(head), bytes: Buffer.from(rest.join(""), "base64") };
    }),
  };
}

/** A name in Cyrillic stands in numbered pieces, some of them encoded (RFC 2231). */
function fileNameIn(head: string): string {
  const pieces = [...head.matchAll(/filename\*\d+(\*?)="?([^";\r\n]*)/gu)];
  return pieces
    .map(([, encoded, piece = ""]) => (encoded === "*" ? decodeURIComponent(piece.replace(/^utf-8''/u, "")) : piece))
    .join("");
}
