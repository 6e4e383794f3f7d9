/** 28 · 28 places, 8 filters of 9 weights; then ⌊(28 - 4)/2⌋ + 1 = 13, 16 filters of 8 · 16 weights. */
export const ofEach = [56448, 346112];
