/** 32 · 1 · 9 + 32, 64 · 32 · 1 without biases, 64 · 16 · 9 + 64. */
export const ofEach = [320, 2048, 9280];
export const together = 11648;
