/** Dots in a line. */
export const DOTS = 341;
/** Pixels in a line of the picture. */
export const WIDTH = 256;
/** Lines of the picture; the line after them is idle. */
export const HEIGHT = 240;
