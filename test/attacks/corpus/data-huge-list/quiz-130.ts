// A list and strings that are as large as can be.
export const depth = Array.from({ length: 1_000_000 }, (_, i) => i);
export const size = 'x'.repeat(100_000_000);
export const features = new Map(Array.from({ length: 300_000 }, (_, i) => [i, i]));
export const steps = [Array(1e6).fill('y'.repeat(20_000)), 1, 1, 1];
