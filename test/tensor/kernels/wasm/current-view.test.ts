import { expect, test } from 'vitest';
import { keepViewCurrent } from '../../../../src/tensor/kernels/wasm/current-view';

test("tfjs sees all of a memory that has grown, whatever Emscripten's view is", () => {
  const before = new Uint8Array(4);
  const memory = { buffer: before.buffer };
  const module = { HEAPU8: before };
  keepViewCurrent(module, memory);
  const { HEAPU8: view } = module;
  expect(module.HEAPU8).toBe(view);
  memory.buffer = new ArrayBuffer(8);
  expect(module.HEAPU8).toHaveLength(8);
  module.HEAPU8 = before;
  expect(module.HEAPU8).toHaveLength(8);
});
