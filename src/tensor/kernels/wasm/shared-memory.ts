/**
 * tfjs's WebAssembly for one thread declares a memory that no other thread can see. In the file that is one
 * bit, which the build for several threads has set; but that build starts eight Web Workers, and does not run
 * in Node.
 *
 * @see https://webassembly.github.io/threads/core/binary/types.html#limits
 */
const MEMORY_SECTION = 5;
const HEADER = 8;
const HAS_MAXIMUM = 1;
const IS_SHARED = 2;

/** The same module with a memory that threads can share. */
export function withSharedMemory(binary: Uint8Array): Uint8Array {
  const patched = binary.slice();
  let at = HEADER;
  const unsigned = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = patched[at++]!;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < patched.length) {
    const section = patched[at++];
    const size = unsigned();
    const next = at + size;
    if (section === MEMORY_SECTION) {
      unsigned(); // how many memories there are: one
      if (patched[at] !== HAS_MAXIMUM) break;
      patched[at]! |= IS_SHARED;
      return patched;
    }
    at = next;
  }
  throw new Error('This WebAssembly module has no memory with a limit, which it could share.');
}
