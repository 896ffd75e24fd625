import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "#app/config.server.ts";

const both = { SMTP_URL: "smtps://office:pa%40ss@mail.example.kz", MAIL_FROM: "Ғылым бөлімі <science@example.kz>" };

function messageOf(env: Record<string, string>): string {
  try {
    readConfig(env);
    return "";
  } catch (error) {
    return error instanceof ConfigError ? error.message : "another error";
  }
}

describe("the mail server's settings", () => {
  test("both or neither: half of them would only be noticed when the first letter is wanted", () => {
    expect(readConfig(both).mail).toEqual({ smtpUrl: both.SMTP_URL, from: both.MAIL_FROM });
    expect(readConfig({}).mail).toBeNull();
    expect(messageOf({ SMTP_URL: both.SMTP_URL })).toContain("MAIL_FROM is not set");
    expect(messageOf({ MAIL_FROM: both.MAIL_FROM })).toContain("SMTP_URL is not set");
  });

  test.each(["https://mail.example.kz", "mail.example.kz:587", "smtp://"])("%s is no mail server", (url) => {
    expect(messageOf({ ...both, SMTP_URL: url })).toMatch(/^SMTP_URL is wrong, but must be/u);
  });

  test("a wrong address of the server never shows the password in it", () => {
    expect(messageOf({ ...both, SMTP_URL: "htps://office:secret@mail.example.kz" })).not.toContain("secret");
  });

  test.each(["science", "Ғылым бөлімі", "a@b.kz, c@d.kz", "Ғылым\nbcc: x@y.kz <a@b.kz>"])("%j is no sender", (from) => {
    expect(messageOf({ ...both, MAIL_FROM: from })).toContain("MAIL_FROM is");
  });
});
