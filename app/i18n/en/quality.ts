/** How often reading was right, and the full look that finds silent errors. */
export const quality = {
  box: {
    title: "Full look",
    why: "Nothing is wrong with this certificate; it was drawn by lot, so that errors nobody sees are found. Compare each value with the page.",
    done: "I compared each value with the page",
  },
};
