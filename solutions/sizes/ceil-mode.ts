/**
 * (24 - 3)/2 = 10.5, rounded down or up, plus 1. (24 - 2)/4 = 5.5, up 6, plus 1 is 7, but the seventh
 * window would start at 24, behind the picture. (24 - 3 + 2)/4 = 5.75, up 6, plus 1 is 7: the last
 * window starts at 24 of the padded picture, which is its last column of pixels.
 */
export const down = 11;
export const up = 12;
export const even = 12;
export const late = 6;
