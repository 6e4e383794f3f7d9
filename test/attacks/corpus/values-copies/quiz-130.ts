// Each number is a copy of the one before.
export const depth = 1;
export const size = 1;
export const features = 1;
export const steps = [1, 1, 1, 1];
