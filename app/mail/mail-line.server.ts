import { createTransport } from "nodemailer";
import type { MailSettings } from "#app/config.server.ts";
import type { MailFailure } from "#app/model/missing.ts";

/** One letter in plain text. */
export type Letter = {
  to: string;
  /** Where answers go: to the person who sends it, not to the machine's address. `null`: nobody wrote it. */
  replyTo: string | null;
  subject: string;
  text: string;
};

/** One connection to the mail server, for as many letters as there are; closed by whoever opened it. */
export type MailLine = {
  /** Connects and signs in without a letter. @returns why that failed; `null`: the server is there */
  reach(): Promise<MailFailure | null>;
  /** @returns why the letter was not taken; `null`: it was */
  send(letter: Letter): Promise<MailFailure | null>;
  close(): void;
};

/** How long the mail server may take, in milliseconds, to be reached and to answer. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

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
    async send({ to, replyTo, subject, text }) {
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

/** The codes of nodemailer (and of the sockets under it) in our words. The error itself may hold addresses: it stops here. */
function failureOf(error: unknown): MailFailure {
  const { code, command, responseCode } = error as { code?: unknown; command?: unknown; responseCode?: unknown };
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") return "sign-in";
  // The sender's own address stands in the envelope as well.
  if (code === "EENVELOPE") return command === "MAIL FROM" ? "refused" : "address";
  if (typeof responseCode === "number" || code === "EMESSAGE") return "refused";
  return "unreachable";
}
