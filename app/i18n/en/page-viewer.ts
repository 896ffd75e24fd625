/** The tools of the pages beside the fields. */
export const pageViewer = {
  zoom: "Size of the pages",
  smaller: "Smaller",
  larger: "Larger",
  percent: "{{percent}} %",
  fits: { width: "Width", page: "Page" },
  fitWidth: "Fit the width",
  fitPage: "Fit the whole page",
  turn: "Turn the page",
  turnLeft: "Turn to the left",
  turnRight: "Turn to the right",
  pages: "Pages",
  previousPage: "Previous page",
  nextPage: "Next page",
  pageNumber: "Go to page",
  ofPages: "of {{total}}",
  wholeFile: "All pages of the file",
};
