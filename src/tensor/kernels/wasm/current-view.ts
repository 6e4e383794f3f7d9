/**
 * Emscripten renews its view of the memory after that has grown. An interrupt may come in between, and tfjs would find no
 * place for what lies beyond the old end.
 */
export function keepViewCurrent(
  module: object,
  memory: { readonly buffer: ArrayBufferLike },
): void {
  let view = new Uint8Array(memory.buffer);
  Object.defineProperty(module, 'HEAPU8', {
    get: () => (view.buffer === memory.buffer ? view : (view = new Uint8Array(memory.buffer))),
    set: () => {}, // Emscripten's own
  });
}
