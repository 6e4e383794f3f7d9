import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mersenne } from 'pure-rand/generator/mersenne';
import { describe, expect, it } from 'vitest';
import { memory, nn, tensor, zeros, loadSafetensors, saveSafetensors, shape } from '../../src';

interface Described {
  readonly name: string;
  readonly shape: readonly number[];
  readonly flat: readonly (number | boolean | string)[];
}

/** By the Python package, see write_safetensors.py. */
const python = JSON.parse(readFileSync(join(__dirname, 'safetensors.json'), 'utf8')) as {
  readonly files: readonly { name: string; bytes: string; tensors: readonly Described[] }[];
  readonly damaged: readonly { bytes: string; names?: string[]; error?: string }[];
};

const read = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const bytesOf = (name: string) => read(python.files.find((file) => file.name === name)!.bytes);

describe('A file that Python wrote', () => {
  it.each(python.files.map((file) => [file.name, file] as const))('is read: %s', (_, file) => {
    const state = loadSafetensors(read(file.bytes));
    expect(Object.keys(state).sort()).toEqual(file.tensors.map(({ name }) => name).sort());
    for (const { name, shape, flat } of file.tensors) {
      expect(state[name]!.shape).toEqual(shape);
      expect([...state[name]!.data()]).toEqual(flat.map(number));
    }
  });

  it.each(['names', 'whole', 'empty'])('is written here with the same bytes: %s', (name) => {
    const file = bytesOf(name);
    expect(saveSafetensors(loadSafetensors(file))).toEqual(file);
  });
});

const number = (value: number | boolean | string) =>
  typeof value === 'string' ? Number(value.replace('inf', 'Infinity')) : Number(value);

describe('saveSafetensors', () => {
  it('keeps a model, which loadStateDict gets back', () => {
    const make = () => new nn.Sequential(new nn.Conv2d(1, 2, 3), new nn.BatchNorm2d(2));
    const [net, copy] = [make(), make()];
    copy.loadStateDict(loadSafetensors(saveSafetensors(net.stateDict())));
    const described = (model: nn.Module) =>
      Object.entries(model.stateDict()).map(([name, x]) => [name, x.dtype, x.toArray()]);
    expect(described(copy)).toEqual(described(net));
  });

  it('takes what fs.readFileSync and fetch give', () => {
    const file = saveSafetensors({ x: tensor([1, 2]) });
    const inPool = Buffer.concat([Buffer.from([0]), file]).subarray(1);
    for (const bytes of [file, file.buffer as ArrayBuffer, inPool]) {
      expect(loadSafetensors(bytes).x!.toArray()).toEqual([1, 2]);
    }
  });

  it.each([
    [[zeros([1])], 'Expected a dict of [str, torch.Tensor] but received list'],
    [new nn.ReLU(), 'but received ReLU'],
    [{ lr: 0.1 }, 'Key `lr` is invalid, expected torch.Tensor but received float'],
    [{ __metadata__: zeros([1]) }, 'a tensor named __metadata__'],
  ])('refuses %o', (given, words) => {
    expect(() => saveSafetensors(given as never)).toThrow(words);
  });
});

/** A file of one header, as it is written. */
function file(header: string, dataLength: number): Uint8Array {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + text.length + dataLength);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}
const entry = (more = '', dtype = 'F32', shape = '[1]', place = '[0,4]') =>
  `{"dtype":"${dtype}","shape":${shape},"data_offsets":${place}${more}}`;

describe('loadSafetensors', () => {
  const damaged: [string, Uint8Array, string][] = [
    ['no bytes', new Uint8Array(), 'header too small'],
    ['a header longer than the file', file('{}', 0).subarray(0, 9), 'invalid header length'],
    ['a huge header', new Uint8Array(8).fill(255), 'header too large'],
    ['a header that is not a text', file('{}', 0).fill(255, 8), 'invalid UTF-8 in header'],
    ['a header that is not JSON', file('{"a"', 0), 'invalid JSON in header'],
    ['a list as header', file('[1]', 0), 'an object that maps names to tensors'],
    ['deep JSON', file(`{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, 0), 'The tensor "a" needs'],
    ['too little data', file(`{"a":${entry()}}`, 3), 'file not fully covered'],
    ['too much data', file(`{"a":${entry()}}`, 5), 'file not fully covered'],
    ['overlapping tensors', file(`{"a":${entry()},"b":${entry()}}`, 4), 'invalid offset'],
    ['a hole', file(`{"a":${entry('', 'F32', '[1]', '[4,8]')}}`, 8), 'invalid offset'],
    ['a place of another size', file(`{"a":${entry('', 'F32', '[2]')}}`, 4), 'takes 8 bytes'],
    ['an end before the start', file(`{"a":${entry('', 'F32', '[1]', '[4,0]')}}`, 4), 'span -4'],
    ['a negative size', file(`{"a":${entry('', 'F32', '[-1]')}}`, 4), 'numbers from 0 up'],
    ['a size with a fraction', file(`{"a":${entry('', 'F32', '[1.5]')}}`, 4), 'whole numbers'],
    ['an infinite size', file(`{"a":${entry('', 'F32', '[1e999]')}}`, 4), 'whole numbers'],
    ['an overflowing shape', file(`{"a":${entry('', 'F32', '[9e9,9e9,0]')}}`, 4), 'overflow'],
    ['a name twice', file(`{"a":${entry()},"\\u0061":${entry()}}`, 4), 'the name "a" twice'],
    ['a field twice', file(`{"a":${entry(',"dtype":"F32"')}}`, 4), 'the name "dtype" twice'],
    ['__proto__ as a name', file(`{"__proto__":${entry()}}`, 4), 'is named __proto__'],
    ['another type', file(`{"a":${entry('', 'F8_E4M3')}}`, 4), 'F32, I64, BOOL, F64, F16 and BF16'],
    [
      'a type of all objects',
      file(`{"a":${entry('', 'toString')}}`, 4),
      'unknown variant `toString`',
    ],
    [
      'metadata that are no texts',
      file('{"__metadata__":{"a":1}}', 0),
      '__metadata__ must map names to strings',
    ],
    [
      'a whole number too large',
      file(`{"a":${entry('', 'I64', '[1]', '[0,8]')}}`, 8).fill(1, -8),
      'overflow',
    ],
  ];

  it.each(damaged)('refuses %s', (_, bytes, words) => {
    expect(() => loadSafetensors(bytes)).toThrow(words);
    expect(() => loadSafetensors(bytes)).toThrow(shape.UsageError);
  });

  it('makes no tensor of a file, the last of which has too large a number', () => {
    const header = `{"a":${entry('', 'F32', '[1]', '[0,4]')},"b":${entry('', 'I64', '[1]', '[4,12]')}}`;
    const before = memory().tensors;
    expect(() => loadSafetensors(file(header, 12).fill(1, -8))).toThrow('the tensor "b"');
    expect(memory().tensors).toBe(before);
  });

  it('keeps the least and the greatest number of int64, and metadata that are null', () => {
    const header = `{"__metadata__":null,"a":${entry('', 'I64', '[2]', '[0,16]')}}`;
    const bytes = file(header, 16);
    const data = new DataView(bytes.buffer, bytes.length - 16);
    data.setBigInt64(0, -(2n ** 31n), true);
    data.setBigInt64(8, 2n ** 31n - 1n, true);
    expect(loadSafetensors(bytes).a!.toArray()).toEqual([-(2 ** 31), 2 ** 31 - 1]);
    data.setBigInt64(8, 2n ** 31n, true);
    expect(() => loadSafetensors(bytes)).toThrow('one of its elements is outside that range');
  });

  it('refuses what is not a file', () => {
    expect(() => loadSafetensors('weights.safetensors' as never)).toThrow(
      "argument 'bytes' must be bytes, not str",
    );
  });

  it('takes and refuses what Python does', () => {
    const differing = python.damaged.filter(({ bytes, names }) => {
      const state = attempt(read(bytes));
      return JSON.stringify(state && Object.keys(state).sort()) !== JSON.stringify(names);
    });
    expect(differing).toEqual([]);
  });

  it('says in words what is wrong with thousands of damaged files', () => {
    const random = mersenne(0);
    const below = (n: number) => (random.next() >>> 0) % n;
    const files = python.files.map(({ bytes }) => read(bytes));
    let refused = 0;
    for (let i = 0; i < 5000; i++) {
      const bytes = files[below(files.length)]!.slice();
      const headerEnd = Math.min(
        bytes.length,
        8 + Number(new DataView(bytes.buffer).getUint32(0, true)),
      );
      for (let changes = 1 + below(3); changes > 0; changes--) {
        const at = below(4) ? 8 + below(Math.max(headerEnd - 8, 1)) : below(bytes.length);
        bytes[at] = below(2) ? below(256) : '0123456789{}[]",:-.e'.charCodeAt(below(20));
      }
      const end = below(8) ? bytes.length : below(bytes.length);
      if (!attempt(bytes.subarray(0, end))) refused++;
    }
    expect(refused).toBeGreaterThan(3000);
  });
});

/** Undefined if it is refused in words; anything else that is thrown is a failure. */
function attempt(bytes: Uint8Array): nn.StateDict | undefined {
  try {
    return loadSafetensors(bytes);
  } catch (error) {
    if (error instanceof shape.UsageError) return undefined;
    throw error;
  }
}
