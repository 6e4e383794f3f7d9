import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, instantiate } from '../../../../src/tensor/kernels/wasm/instantiate';
import { withSharedMemory } from '../../../../src/tensor/kernels/wasm/shared-memory';

/** The smallest module with a memory, which it exports: 1 page, at most 2. */
const module = Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
  ...[5, 4, 1, 1, 1, 2], // the section of memories
  ...[7, 5, 1, 1, 0x6d, 2, 0], // the exports: "m"
);

function memoryOf(binary: Uint8Array): ArrayBufferLike {
  const { exports } = instantiate(compile(binary), {});
  return (exports as { m: { buffer: ArrayBufferLike } }).m.buffer;
}

describe('A module', () => {
  test('gets a memory that threads can share, and is not changed itself', () => {
    expect(memoryOf(withSharedMemory(module))).toBeInstanceOf(SharedArrayBuffer);
    expect(memoryOf(module)).toBeInstanceOf(ArrayBuffer);
  });

  test('of tfjs gets one, too', () => {
    const file = require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
    expect(() => compile(withSharedMemory(readFileSync(file)))).not.toThrow();
  });

  test('whose memory has no limit is refused', () => {
    const unlimited = Uint8Array.of(...module.slice(0, 8), 5, 3, 1, 0, 1);
    expect(() => withSharedMemory(unlimited)).toThrow(
      'This WebAssembly module has no memory with a limit, which it could share.',
    );
    expect(() => withSharedMemory(module.slice(0, 8))).toThrow('which it could share');
  });
});
