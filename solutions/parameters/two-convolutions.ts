/** 10 · 3 · 3 · 3 + 10, none, 20 · 10 · 5 · 5 + 20, none. */
export const ofEach = [280, 0, 5020, 0];
export const together = 5300;
