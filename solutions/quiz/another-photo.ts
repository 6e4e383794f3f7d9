/** 86 - 7 + 1 = 80; (80 - 3)/3 is 25.67, down to 25, plus 1; 26 - 7 + 4 + 1 = 24; half of it; 20 · 12 · 12. */
export const steps = [80, 26, 24, 12];
export const depth = 20;
export const features = 2880;
