// Zeros follow from zeros.
export const depth = 0;
export const size = 0;
export const features = 0;
export const steps = [0, 0, 0, 0];
