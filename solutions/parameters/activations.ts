/** Depth times height times width: 10 · 128 · 128, 10 · 32 · 32, 20 · 32 · 32 and 20 · 16 · 16. */
export const ofEach = [163840, 10240, 20480, 5120];
