/** ⌊(96 - 5 + 4)/2⌋ + 1 = 48, half of it 24, 24 - 3 + 1 = 22, half of it 11; 24 · 11 · 11. */
export const steps = [48, 24, 22, 11];
export const depth = 24;
export const features = 2904;
