// Not an attack: right answers, next to files that must be ignored.
export const depth = [20].length * 20;
export const size = 16;
export const features = 5120;
export const steps = [128, 32, 32, 16];
