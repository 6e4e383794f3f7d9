/** What an image needs from Node: the file, and zlib. A browser gets `host.browser.ts` in its place. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { UsageError } from '../../shape';
import { listed } from '../../shape/in-code';
import { formatOf } from './format';
import { decodeJPEG } from './jpeg';
import { decodePNG } from './png';
import type { Raster } from './raster';

/** In megabytes; a photo with as many pixels as are accepted, uncompressed, has fewer. */
const mostMegabytes = 600;

/** The pixels of an image file. A path is relative to the folder of the notebook, in which its kernel runs. */
export function readImage(path: string): Raster {
  const file = resolve(path);
  requireFile(file, path);
  const bytes = readFileSync(file);
  return formatOf(bytes, file) === 'PNG'
    ? decodePNG(bytes, file, inflate)
    : decodeJPEG(bytes, file);
}

const inflate = (parts: readonly Uint8Array[], most: number) =>
  inflateSync(Buffer.concat(parts), { maxOutputLength: most });

function requireFile(file: string, path: string): void {
  if (!existsSync(file)) throw missing(file, path);
  const status = statSync(file);
  if (status.isDirectory()) {
    throw new UsageError(
      `[Errno 21] Is a directory: '${file}'`,
      `data.image takes the path of one image, but ${file} is a folder. ${whatLiesIn(file)}`,
    );
  }
  const megabytes = status.size / 1e6;
  if (status.isFile() && megabytes <= mostMegabytes) return;
  throw new UsageError(
    `cannot identify image file '${file}'`,
    `data.image takes a file of at most ${mostMegabytes} MB, but ${file} ${status.isFile() ? `has ${Math.round(megabytes)}` : 'is not a file'}.`,
  );
}

function missing(file: string, path: string): UsageError {
  const folder = nearestFolder(dirname(file));
  const isThere = folder === dirname(file);
  return new UsageError(
    `[Errno 2] No such file or directory: '${file}'`,
    `data.image('${path}') looked for ${file}. ${isThere ? '' : `There is no folder ${dirname(file)}. `}${whatLiesIn(folder)}`,
    'A path is relative to the folder of the notebook. In JupyterLab, drag your image into the list of files, into the same folder.',
  );
}

function nearestFolder(folder: string): string {
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  const parent = dirname(folder);
  return parent === folder ? folder : nearestFolder(parent);
}

const imageEndings = ['.png', '.jpg', '.jpeg', '.heic', '.webp', '.gif', '.avif', '.tif', '.bmp'];
const mostNames = 10;

/** The images in a folder; without any, the folders and the other files. */
function whatLiesIn(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => (entry.isDirectory() ? join(entry.name, '/') : entry.name))
    .sort();
  const images = entries.filter((name) => imageEndings.includes(extname(name).toLowerCase()));
  if (images.length > 0) return `The images in ${folder}: ${shortened(images)}.`;
  return entries.length > 0
    ? `There is no image in ${folder}. What lies there: ${shortened(entries)}.`
    : `The folder ${folder} is empty.`;
}

function shortened(names: readonly string[]): string {
  const more = names.length - mostNames;
  return more > 0 ? listed([...names.slice(0, mostNames), `${more} more`]) : listed(names);
}
