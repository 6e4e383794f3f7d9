/** Files of packages in a browser. What needs them cannot wait, so they are fetched before. */
import { fetchNow } from './fetch-now';

/** By the names under which Node would read them. */
const files = new Map<string, Uint8Array>();
/** The addresses of those that are fetched when they are asked for. */
const later = new Map<string, string>();
/** The folder of those that were fetched last. */
let served: string | undefined;

/** The address of another file in the folder that a browser fetches from; undefined if there is none. */
export const addressOf = (name: string): string | undefined =>
  served === undefined ? undefined : served + name;

/** What a file of a package is called in the folder that a browser fetches from. */
export const servedName = (id: string) => id.slice(id.lastIndexOf('/') + 1);

/** Fetches files into memory; a second time, only those that are missing. */
export async function fetchFiles(folder: string | URL, ids: readonly string[]): Promise<void> {
  const base = baseOf(folder);
  served = base;
  const missing = ids.filter((id) => !files.has(id));
  await Promise.all(
    missing.map(async (id) => files.set(id, await fetchBytes(base + servedName(id)))),
  );
}

/** Has files fetched when they are asked for. A worker may wait for them; a page itself may not. */
export function fetchLater(folder: string | URL, ids: readonly string[]): void {
  for (const id of ids) later.set(id, baseOf(folder) + servedName(id));
}

const baseOf = (folder: string | URL) => String(folder).replace(/\/?$/, '/');

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url).catch((cause: unknown) =>
    fail(url, 'cannot be reached', cause),
  );
  if (!response.ok) fail(url, `is missing: the server answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function fail(url: string, what: string, cause?: unknown): never {
  throw new Error(`convlab needs the file ${url}, which ${what}.`, { cause });
}

/** @throws if it has not been fetched */
export function fetchedFile(id: string): Uint8Array {
  const file = files.get(id);
  if (file) return file;
  const url = later.get(id);
  if (url !== undefined) {
    const fetched = fetchNow(url, fail);
    files.set(id, fetched);
    return fetched;
  }
  throw new Error(
    `convlab needs the file ${servedName(id)}, which has not been fetched: a browser calls \`await prepare(folder)\` first.`,
  );
}
