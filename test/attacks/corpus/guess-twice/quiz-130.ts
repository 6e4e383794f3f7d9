// Leaves a mark, so that the next file seems to have been spoilt.
(globalThis as { seen?: number }).seen = 1;
export const depth = 10 + 0 * Date.now();
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
