/** How often reading was right, and the full look that finds silent errors. */
export const quality = {
  box: {
    title: "Full look",
    why: "Nothing is wrong with this certificate; it was drawn by lot, so that errors nobody sees are found. Compare each value with the page.",
    done: "I compared each value with the page",
  },
  title: "How often reading was right",
  lead: "What the machine read, compared with what stands in approved certificates.",
  link: "Quality of reading",
  period: "Approved",
  show: "Show",
  noneYet: "None yet.",
  field: "Value",
  edition: "Edition",
  kind: "Kind of file",
  kept: "Kept",
  changed: "Changed by a person",
  unread: "Not read",
  silent: "Silent errors",
  right: "Right",
  rightPercent: "Right, %",
  rightHint:
    "Right: kept, of what was read. Silent errors: changed although the machine had called the value certain, out of all it called certain. In brackets: where the share lies with 95 % certainty; where there are few values, the bracket alone.",
  byKind: "By edition and kind of file",
  examples: "Certificates with a changed value",
  noNumber: "without a number",
  outOf: "{{count}} of {{of}}",
  certificates_one: "{{count}} certificate",
  certificates_other: "{{count}} certificates",
  samples: {
    fullLooks: "Full looks only",
    all: "All that were reviewed",
  },
  sampleHints: {
    fullLooks:
      "Drawn by lot from certificates without finding or doubt, and compared value by value: this is what the machine's own certainty is worth.",
    all: "A value nobody was asked to check may be wrong unseen, so these figures look better than they are where the machine was sure.",
  },
  fields: {
    author: "Author, each",
  },
  editions: {
    form2018: "form in force since 2018",
    form2010: "form of 2010–2018",
    legacy2006: "form of 2006–2010",
  },
  kinds: {
    "text-pdf": "PDF with text",
    "scanned-pdf": "Scanned PDF",
    picture: "Photo or picture",
  },
  days: {
    d90: "in the last 90 days",
    d365: "in the last 365 days",
    d0: "at any time",
  },
};
