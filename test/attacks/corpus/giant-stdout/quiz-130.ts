// Prints endlessly.
const text = 'x'.repeat(1_000_000);
for (;;) process.stdout.write(text);
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
