/** A kernel that spans F pixels loses F - 1 places, half of them at each end: 2, 6, 0 and 4 places. */
export const paddings = [1, 3, 0, 2];
