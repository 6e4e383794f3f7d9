// Endless shared memory.
const all: SharedArrayBuffer[] = [];
for (;;) {
  const shared = new SharedArrayBuffer(64 * 2 ** 20);
  new Uint8Array(shared).fill(1);
  all.push(shared);
}
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
