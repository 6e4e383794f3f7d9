/**
 * The depth is the number of filters. ⌊(200 - 2)/2⌋ + 1 = 100 places along a side.
 * Each filter has 1 · 2 · 2 weights and a bias: 16 · 4 + 16 = 80.
 */
export const depth = 16;
export const size = 100;
export const parameters = 80;
