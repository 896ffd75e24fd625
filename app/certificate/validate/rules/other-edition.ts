import { finding, type Rule } from "../rule.ts";

/**
 * The form of 2010 is valid, but its official wording is not at hand: its fields are read by label where they were found,
 * so a person compares them with the page. It is never rejected for its form.
 *
 * @see Order 131 of 2010 (22.04.2010 – 22.09.2018)
 */
export const otherEdition: Rule = (reading) =>
  reading.edition === "form2010" ? [finding("other-edition", "warning", { clause: "order-131" })] : [];
