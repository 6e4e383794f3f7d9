// Endless WebAssembly memory.
const all: WebAssembly.Memory[] = [];
for (;;) {
  const memory = new WebAssembly.Memory({ initial: 1024 });
  new Uint8Array(memory.buffer).fill(1);
  all.push(memory);
}
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
