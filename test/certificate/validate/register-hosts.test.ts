import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foreignHosts, judgeAddress, typedAddress } from "#app/certificate/validate/code-addresses.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { aReading } from "#test/factories/unjudged-reading.ts";
import { findingsWithHosts } from "#app/certificate/validate/findings-with-hosts.ts";

const hosts = ["kazpatent.kz", "register.example"];

describe("which address becomes a link", () => {
  test.each([
    ["https://copyright.kazpatent.kz/?!.iD=uQJ5", { href: "https://copyright.kazpatent.kz/?!.iD=uQJ5" }],
    [" https://register.example/a ", { href: "https://register.example/a" }],
    ["http://kazpatent.kz/", { problem: "not-https" }],
    ["https://kazpatent.kz.evil.example/", { problem: "other-host" }],
    ["https://kazpatent.kz@evil.example/", { problem: "other-host" }],
    ["https://kazpatent.kz:8443/", { problem: "other-host" }],
    ["https://k\u0430zpatent.kz/", { problem: "other-host" }],
    ["https://kazpatent.kz)", { problem: "other-host" }],
    ["№ 39362 https://kazpatent.kz/", { problem: "no-address" }],
    ["https://kazpatent.kz/ https://evil.example/", { problem: "no-address" }],
    ["javascript:alert('https://kazpatent.kz')", { problem: "no-address" }],
    ["ftp://kazpatent.kz/", { problem: "no-address" }],
    ["", { problem: "no-address" }],
  ])("%j", (text, judged) => expect(judgeAddress(text, hosts)).toEqual(judged));

  test("whatever is typed, a link leads over https to a host of the list", () => {
    const pieces = fc.constantFrom(
      "https://",
      "http:",
      "//",
      "kazpatent.kz",
      "@",
      ":",
      "evil.example",
      "/",
      "\\",
      ".",
      "?",
      "#",
      " ",
      "%2f",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 8 }), (parts) => {
        const judged = judgeAddress(typedAddress(parts.join("")), hosts);
        if ("problem" in judged) return;
        const { protocol, hostname, port, username, password } = new URL(judged.href);
        expect(protocol).toBe("https:");
        expect(
          hosts.some(
            (host) =>
              hostname === host ||
              hostname.endsWith(`.${host}`) ||
              hostname === `${host}.` ||
              hostname.endsWith(`.${host}.`),
          ),
        ).toBe(true);
        expect([port, username, password]).toEqual(["", "", ""]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["copyright.kazpatent.kz/?!.iD=uQJ5", "https://copyright.kazpatent.kz/?!.iD=uQJ5"],
    ["http://kazpatent.kz", "http://kazpatent.kz"],
    ["  ", ""],
  ])("%j as typed is %j", (text, address) => expect(typedAddress(text)).toBe(address));
});

describe("another list of hosts", () => {
  const code = { text: "https://register.example/1", place: { page: 1, boxes: [] } };

  test("says what is foreign", () => {
    expect(foreignHosts(code.text)).toEqual(["register.example"]);
    expect(foreignHosts(code.text, hosts)).toEqual([]);
    expect(foreignHosts("https://kazpatent.kz/", ["register.example"])).toEqual(["kazpatent.kz"]);
  });

  test("takes the engine's finding away and brings its own", () => {
    const read = { ...aReading(undefined, { qrCodes: [code] }), findings: [] };
    const judged = (registerHosts: string[]) => ({ today: calendarDate("2026-11-01"), numberLine: [], registerHosts });
    const usual = findingsWithHosts(read, judged(["kazpatent.kz"]));
    expect(usual.map((finding) => finding.code)).toEqual(["qr-unknown-host"]);
    expect(findingsWithHosts({ ...read, findings: usual }, judged(hosts))).toEqual([]);
  });
});
