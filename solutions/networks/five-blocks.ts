// Each convolution keeps the size; each pooling halves it, and drops the last row and column if it is odd.
export const steps = [180, 90, 90, 45, 45, 22, 22, 11, 11, 5];

// 224 + 1168 + 4640 + 18,496 + 36,928
export const parameters = 61456;

export const features = 64 * 5 * 5;
