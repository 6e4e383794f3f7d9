/** Files of packages in a browser. What needs them cannot wait, so they are fetched before. */

/** By the names under which Node would read them. */
const files = new Map<string, Uint8Array>();

/** What a file of a package is called in the folder that a browser fetches from. */
export const servedName = (id: string) => id.slice(id.lastIndexOf('/') + 1);

/** Fetches files into memory; a second time, only those that are missing. */
export async function fetchFiles(folder: string | URL, ids: readonly string[]): Promise<void> {
  const base = String(folder).replace(/\/?$/, '/');
  const missing = ids.filter((id) => !files.has(id));
  await Promise.all(
    missing.map(async (id) => files.set(id, await fetchBytes(base + servedName(id)))),
  );
}

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
  throw new Error(
    `convlab needs the file ${servedName(id)}, which has not been fetched: a browser calls \`await prepare(folder)\` first.`,
  );
}
