/** (200 - 2)/2 + 1 = 100, half of it 50, the padding keeps 50, half of it 25; 32 · 25 · 25. */
export const steps = [100, 50, 50, 25];
export const depth = 32;
export const features = 20000;
