import { expect, test } from "vitest";
import { ruleForm } from "#app/certificate/aggregate/rule-form.ts";

test.each([
  ["5", 5],
  [" 2,5 ", 2.5],
  ["0.05", 0.05],
  ["1000", 1000],
  ["1000.01", null],
  ["1.005", null],
  ["-1", null],
  ["1e3", null],
  ["", null],
])("points typed as %j are %j", (typed, points) => {
  const form = ruleForm.safeParse({ intent: "save", pointsPerCertificate: typed, split: "full" });
  expect(form.data?.intent === "save" ? form.data.pointsPerCertificate : null).toBe(points);
});
