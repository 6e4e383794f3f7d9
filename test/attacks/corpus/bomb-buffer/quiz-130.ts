// Endless buffers, which do not count towards the heap limit.
const all: Buffer[] = [];
for (;;) all.push(Buffer.alloc(64 * 2 ** 20, 1));
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
