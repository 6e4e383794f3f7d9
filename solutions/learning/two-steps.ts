export const first = [8, 11]; // 10 · 1 + 15 · 2 is 20 too much: 10 - 0.05 · 2 · 20 · 1, 15 - 0.05 · 2 · 20 · 2
export const second = [7, 9]; // now it is 10 too much
