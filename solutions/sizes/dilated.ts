/** The kernels span 5, 9 and 13 pixels: 64 - 5 + 1, 60 - 9 + 4 + 1 and ⌊(56 - 13)/2⌋ + 1. */
export const steps = [60, 56, 22];
