import type { StateDict } from '../nn';
import { inWords, pythonType } from '../shape/python-words';
import { takes } from '../shape/takes';
import { UsageError } from '../shape';
import { tensor, type Tensor } from '../tensor';
import { elementTypes } from './element-types';
import { inQuotes, readHeader, type Entry } from './safetensors-header';

const checkArguments = takes('loadSafetensors', { bytes: requireBytes });

/**
 * Reads a safetensors file, the format in which PyTorch users share weights, for `loadStateDict`. F32, I64 and
 * BOOL keep their types; F16, BF16 and F64 become float32.
 *
 * The file need not be trusted: if it is damaged or malicious, this throws before it creates a tensor.
 *
 * @param bytes the whole file: `fs.readFileSync(path)` in Node, `await (await fetch(url)).arrayBuffer()`
 *   in a browser
 * @returns the tensors by name, in the shapes that the file states
 * @throws if the bytes are not a complete safetensors file, or its elements have another type
 * @example
 * const file = saveSafetensors({ weight: tensor([[1, 2], [3, 4]]) });
 * loadSafetensors(file).weight!.toArray() // [[1, 2], [3, 4]]
 * loadSafetensors(file.slice(0, 20)) // throws Error while deserializing: invalid header length
 * @see https://huggingface.co/docs/safetensors/index
 */
export function loadSafetensors(bytes: Uint8Array | ArrayBuffer): StateDict {
  checkArguments(arguments);
  const whole = ArrayBuffer.isView(bytes) ? bytes : new Uint8Array(bytes);
  const { data, entries } = readHeader(whole);
  const bytesOf = ({ start, end }: Entry) => whole.subarray(data + start, data + end);
  for (const entry of entries) requireFits(entry, bytesOf(entry));
  const tensorOf = (entry: Entry): [string, Tensor] => {
    const { name, dtype, shape } = entry;
    const { dtype: ours, read } = elementTypes[dtype]!;
    const copy = new Uint8Array(bytesOf(entry));
    return [name, tensor(read(copy), [...shape], { dtype: ours })];
  };
  return Object.fromEntries(entries.map(tensorOf));
}

function requireFits({ name, dtype }: Entry, bytes: Uint8Array): void {
  if (elementTypes[dtype]!.fits?.(bytes) ?? true) return;
  throw new UsageError(
    'value cannot be converted to type int64 without overflow',
    `loadSafetensors cannot take the tensor ${inQuotes(name)}: here int64 holds whole numbers from -2147483648 to 2147483647, and one of its elements is outside that range. In PyTorch, x.float() makes one that it can take.`,
  );
}

function requireBytes(call: string, name: string, value: unknown): void {
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Uint8Array]' || kind === '[object ArrayBuffer]') return;
  throw new UsageError(
    `${call}(): argument '${name}' must be bytes, not ${pythonType(value)}`,
    `${call} takes the bytes of a file, a Uint8Array or an ArrayBuffer, but got ${inWords(value)}. In Node, fs.readFileSync(path) reads them.`,
  );
}
