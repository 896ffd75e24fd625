/** Classes that the certificate's screens share. */
export const look = {
  heading: "text-lg font-semibold",
  label: "block font-medium",
  link: "text-brand underline underline-offset-2 hover:text-brand-strong",
  hint: "text-sm text-muted",
  problem: "text-sm font-medium text-bad",
} as const;
