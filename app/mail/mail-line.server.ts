import { createTransport } from "nodemailer";
import type { MailSettings } from "#app/config.server.ts";
import { endsAllLetters, type MailFailure } from "#app/model/missing.ts";

/** One letter in plain text, with files where it brings some. */
export type Letter = {
  to: string;
  /** Where answers go: to the person who sends it, not to the machine's address. `null`: nobody wrote it. */
  replyTo: string | null;
  subject: string;
  text: string;
  attachments?: readonly { fileName: string; content: Buffer }[];
};

/**
 * What became of one look at the letters that are owed. `idle`: nothing to send now, or no mail server; `cut`: the mail
 * server was not to be reached or refused the sign-in, or a report could not be made and nobody knows why. The next look
 * waits longer.
 */
export type Round = "idle" | "sent" | "cut";

/** One connection to the mail server, for as many letters as there are; closed by whoever opened it. */
export type MailLine = {
  /** Connects and signs in without a letter. @returns why that failed; `null`: the server is there */
  reach(): Promise<MailFailure | null>;
  /** @returns why the letter was not taken; `null`: it was */
  send(letter: Letter): Promise<MailFailure | null>;
  close(): void;
};

/**
 * How long the mail server may take, in milliseconds, to be reached and to answer. Some look through an attached file
 * before they answer.
 */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/**
 * Opens a line to the configured server. Nothing is connected before the first letter; letters go one after another
 * over one connection, as mail servers of universities like it.
 */
export function openMailLine({ smtpUrl, from }: MailSettings): MailLine {
  const transport = createTransport({
    ...patience,
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    maxMessages: Infinity,
  });
  return {
    async reach() {
      try {
        await transport.verify();
        return null;
      } catch (error) {
        return failureOf(error);
      }
    },
    async send({ to, replyTo, subject, text, attachments = [] }) {
      try {
        // Addresses as objects: what stands in them is never read as a list of further recipients.
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          ...(replyTo === null
            ? { headers: { "Auto-Submitted": "auto-generated" } }
            : { replyTo: { name: "", address: replyTo } }),
          subject,
          text,
          attachments: attachments.map(({ fileName, content }) => ({ filename: fileName, content })),
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return null;
      } catch (error) {
        return failureOf(error);
      }
    },
    close() {
      transport.close();
    },
  };
}

/** So long after it last answered, in milliseconds, a mail server is taken to be there. */
const staysReachedMs = 30_000;

/** The same line, which asks only a server that has not answered for a while: each question is a sign-in of its own. */
export function askingSeldom(line: MailLine, clock: { now(): Date }): MailLine {
  let answeredAt = -Infinity;
  const noted = (failure: MailFailure | null) => {
    answeredAt = endsAllLetters.has(failure) ? -Infinity : clock.now().getTime();
    return failure;
  };
  return {
    reach: async () => (clock.now().getTime() - answeredAt < staysReachedMs ? null : noted(await line.reach())),
    send: async (letter) => noted(await line.send(letter)),
    close: () => line.close(),
  };
}

/** The codes of nodemailer (and of the sockets under it) in our words. The error itself may hold addresses: it stops here. */
function failureOf(error: unknown): MailFailure {
  const { code, command, responseCode } = error as { code?: unknown; command?: unknown; responseCode?: unknown };
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") return "sign-in";
  // The sender's own address stands in the envelope as well.
  if (code === "EENVELOPE") return command === "MAIL FROM" ? "refused" : "address";
  if (typeof responseCode === "number" || code === "EMESSAGE") return "refused";
  return "unreachable";
}
