/** Screens of the teacher: sending files, following them, correcting fields, confirming authors. */
export const certificates = {};
