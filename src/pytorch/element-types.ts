/** The element types of safetensors files: their sizes, and how to read and write them. */
import { mapped } from '../tensor/values';
import type { DType, Tensor } from '../tensor';

type Numbers = Float32Array | Int32Array | Uint8Array;

interface ElementType {
  readonly bytes: number;
  readonly dtype: DType;
  /** @param bytes a copy of the tensor's bytes, so that they are aligned for any array */
  readonly read: (bytes: Uint8Array) => Numbers;
  /** Whether its elements can be had here; if it is left out, all can. */
  readonly fits?: (bytes: Uint8Array) => boolean;
}

/** Of the types that share a dtype, the first one is written. */
export const elementTypes: Readonly<Record<string, ElementType>> = {
  F32: { bytes: 4, dtype: 'float32', read: ({ buffer }) => new Float32Array(buffer) },
  I64: {
    bytes: 8,
    dtype: 'int64',
    read: ({ buffer }) => {
      const halves = new Int32Array(buffer);
      const lower = new Int32Array(halves.length / 2);
      for (let i = 0; i < lower.length; i++) lower[i] = halves[2 * i]!;
      return lower;
    },
    fits: areOf32Bits,
  },
  BOOL: { bytes: 1, dtype: 'bool', read: (bytes) => bytes },
  F64: {
    bytes: 8,
    dtype: 'float32',
    read: ({ buffer }) => new Float32Array(new Float64Array(buffer)),
  },
  F16: {
    bytes: 2,
    dtype: 'float32',
    read: ({ buffer }) =>
      mapped(new Float32Array(buffer.byteLength / 2), new Uint16Array(buffer), half),
  },
  // The upper half of a float32.
  BF16: {
    bytes: 2,
    dtype: 'float32',
    read: ({ buffer }) => {
      const all = new Int32Array(buffer.byteLength / 2);
      return new Float32Array(mapped(all, new Uint16Array(buffer), (bits) => bits << 16).buffer);
    },
  },
};

/** Whether the upper half of each 64 bits only repeats the sign: int64 has 32 bits here. */
function areOf32Bits(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; at += 8) {
    if (view.getInt32(at + 4, true) !== view.getInt32(at, true) >> 31) return false;
  }
  return true;
}

/** The name of a dtype in a file. */
export function fileType(dtype: DType): string {
  return Object.keys(elementTypes).find((name) => elementTypes[name]!.dtype === dtype)!;
}

/** A tensor's elements as in a file: row-major and little-endian. */
export function bytesOf(tensor: Tensor): Uint8Array {
  const data = tensor.data();
  const inFile = tensor.dtype === 'int64' ? BigInt64Array.from(data, BigInt) : data;
  return new Uint8Array(inFile.buffer);
}

/** Decodes a float16: a sign, 5 bits of exponent, 10 of fraction. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
