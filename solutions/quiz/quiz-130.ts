/** 130 - 3 + 1 = 128, a quarter of it is 32, 32 - 5 + 4 + 1 = 32, half of it 16; 20 · 16 · 16. */
export const steps = [128, 32, 32, 16];
export const depth = 20;
export const size = 16;
export const features = 5120;
