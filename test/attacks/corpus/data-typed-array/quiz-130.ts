// Typed arrays whose length was overwritten.
class Long extends Float32Array {
  override get length() { return 2 ** 31; }
}
const patched = new Int32Array([1, 1, 1, 1]);
Object.defineProperty(patched, 'length', { value: 2 ** 32 });
export const depth = new Long(1);
export const size = patched;
export const features = Object.setPrototypeOf({ length: 2 ** 53 }, Array.prototype);
export const steps = Object.defineProperty(new Uint8Array(4), Symbol.iterator, { value: function* () { for (;;) yield 1; } });
