// Endless objects.
const all: unknown[] = [];
for (;;) all.push({ all: [1, 2, 3] });
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
