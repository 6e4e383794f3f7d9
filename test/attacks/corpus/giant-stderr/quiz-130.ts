// Prints to standard error endlessly.
const { writeSync } = process.getBuiltinModule('fs');
const text = Buffer.alloc(65_536, 'x');
for (;;) { try { writeSync(2, text); } catch {} }
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
