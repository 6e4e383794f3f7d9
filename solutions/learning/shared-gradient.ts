export const places = [6, 4, 24]; // 2 · error · pixel: 2 · 1 · 3, 2 · 2 · 1, 2 · 3 · 4
export const gradient = [34, 30]; // 6 + 4 + 24, and 2 · 1 · 1 + 2 · 2 · 4 + 2 · 3 · 2
