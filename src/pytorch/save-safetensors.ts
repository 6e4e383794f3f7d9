import type { StateDict } from '../nn';
import { inWords, pythonType } from '../shape/python-words';
import { takes } from '../shape/takes';
import { UsageError } from '../shape';
import { isTensor, type Tensor } from '../tensor';
import { bytesOf, fileType } from './element-types';

const checkArguments = takes('saveSafetensors', { stateDict: requireTensors });

/** Python's order, which makes the files identical: the widest elements first, then by name. */
const widestFirst = ['int64', 'float32', 'bool'];

/**
 * Writes a state as a safetensors file, which PyTorch loads with `safetensors.torch.load_file`. It is byte for byte
 * what Python's `save_file` writes.
 *
 * @param stateDict tensors of any shape by name, as `net.stateDict()` returns them
 * @returns the whole file: `fs.writeFileSync(path, bytes)` in Node, `new Blob([bytes])` in a browser
 * @throws if a value is not a tensor, or its name cannot be stored
 * @example
 * saveSafetensors(new nn.Linear(4, 2).stateDict()).length // 168
 * @see https://huggingface.co/docs/safetensors/index
 */
export function saveSafetensors(stateDict: StateDict): Uint8Array {
  checkArguments(arguments);
  const named = Object.entries(stateDict).sort(byTypeAndName);
  let end = 0;
  const parts = named.map(([, tensor]) => bytesOf(tensor));
  const entries = named.map(([name, { dtype, shape }], i) => {
    const start = end;
    end += parts[i]!.length;
    const entry = { dtype: fileType(dtype), shape, data_offsets: [start, end] };
    return `${JSON.stringify(name)}:${JSON.stringify(entry)}`;
  });
  const header = new TextEncoder().encode(`{${entries.join(',')}}`);
  const length = Math.ceil(header.length / 8) * 8; // data begin at a multiple of 8
  const file = new Uint8Array(8 + length + end);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.fill(0x20, 8, 8 + length);
  file.set(header, 8);
  let at = 8 + length;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

function byTypeAndName([a, x]: [string, Tensor], [b, y]: [string, Tensor]): number {
  const byType = widestFirst.indexOf(x.dtype) - widestFirst.indexOf(y.dtype);
  return byType || (a < b ? -1 : 1);
}

function requireTensors(call: string, name: string, value: unknown): void {
  if (pythonType(value) !== 'dict') {
    throw new UsageError(
      `Expected a dict of [str, torch.Tensor] but received ${pythonType(value)}`,
      `${call} takes tensors by their names, as net.stateDict() gives them, but got ${inWords(value)}.`,
    );
  }
  for (const [key, item] of Object.entries(value as object)) {
    if (isTensor(item) && key !== '__metadata__' && key !== '__proto__') continue;
    throw new UsageError(
      `Key \`${key}\` is invalid, expected torch.Tensor but received ${pythonType(item)}`,
      isTensor(item)
        ? `A safetensors file can't have a tensor named ${key}. Rename it.`
        : `${call} takes only tensors, but ${name}.${key} is ${inWords(item)}.`,
    );
  }
}
