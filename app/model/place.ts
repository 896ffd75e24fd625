/** A rectangle on a page; every number is a fraction (0–1) of the page, origin at the top left, so any rendering can show it. */
export type Box = { x: number; y: number; width: number; height: number };

/** Where something was read: page counted from 1, one box for each printed line. */
export type Place = { page: number; boxes: Box[] };
