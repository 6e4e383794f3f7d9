/** Depth times height times width: 8 · 60 · 60, 8 · 20 · 20, 16 · 20 · 20 and 16 · 10 · 10. */
export const ofEach = [28800, 3200, 6400, 1600];
