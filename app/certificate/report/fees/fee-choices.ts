/** Value of the form for a payer who is nobody of the directory, or not known. */
export const nobody = "nobody";

/** Value of the form for the department where the payer had their post on the day of payment. */
export const byPost = "by-post";

/** So many certificates a search shows. */
export const mostFound = 20;

/** Characters of a note. */
export const longestNote = 300;
