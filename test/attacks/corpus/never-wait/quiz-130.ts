// Sleeps in a way that no timer interrupts.
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
export const depth = 20;
