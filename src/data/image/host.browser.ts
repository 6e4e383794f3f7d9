/** The file of an image in a browser, in place of `host.ts`: a kernel has it in memory, and a plain page has no files. */
import { Unzlib } from 'fflate/browser';
import { UsageError } from '../../shape';
import { formatOf } from './format';
import { decodeJPEG } from './jpeg';
import { decodePNG } from './png';
import type { Raster } from './raster';

/** Where a kernel puts its function that gives the bytes of a file, by its path from the notebook. */
const slot = Symbol.for('convlab.file');

type Read = (path: string) => Uint8Array | undefined;

export function readImage(path: string): Raster {
  const read = (globalThis as { [slot]?: Read })[slot];
  const bytes = read?.(path);
  if (!bytes) throw missing(path, read !== undefined);
  return formatOf(bytes, path) === 'PNG'
    ? decodePNG(bytes, path, inflate)
    : decodeJPEG(bytes, path);
}

function missing(path: string, hasFiles: boolean): UsageError {
  const error = `[Errno 2] No such file or directory: '${path}'`;
  if (hasFiles) {
    return new UsageError(
      error,
      `data.image('${path}') looked for ${path} in the folder of the notebook. Either it is not there, or the cell does not spell out its name.`,
      'Drag your image into the list of files, into the same folder, and write its name in quotes.',
    );
  }
  return new UsageError(
    error,
    `data.image('${path}') reads a file, but here the library runs in a page of a browser, which has no files. data.photo() is there; for files, run the notebook in JupyterLab.`,
  );
}

/** Bytes that are inflated at a time, before what has come out is counted. */
const PIECE = 2 ** 14;

function inflate(parts: readonly Uint8Array[], most: number): Uint8Array {
  const inflated = new Uint8Array(most);
  let length = 0;
  const stream = new Unzlib((chunk) => {
    if (length + chunk.length > most) throw new RangeError('it holds more than its header says');
    inflated.set(chunk, length);
    length += chunk.length;
  });
  parts.forEach((part, i) => {
    for (let at = 0; at < part.length || at === 0; at += PIECE) {
      const isLast = i === parts.length - 1 && at + PIECE >= part.length;
      stream.push(part.subarray(at, at + PIECE), isLast);
    }
  });
  return inflated.subarray(0, length);
}
