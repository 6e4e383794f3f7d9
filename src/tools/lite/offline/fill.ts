import { isolated } from './isolated';
import { hashesOf, type Manifest } from './manifest';
import type { Store } from './store';

/** Few enough to leave a connection to the page. */
const atOnce = 4;

/** The browser gives no more room. */
export class StorageFull extends Error {}

export interface Means {
  /** @throws Error if there is no file of that content */
  fetchFile(path: string, hash: string, stop: AbortSignal): Promise<Response>;
  /** How many bytes the browser gives us, if it says so. */
  room(): Promise<number | undefined>;
  /** @param part from 0 to 1, by bytes */
  progress(part: number): void;
}

/**
 * Stores what is missing of a version, and marks it as complete at the end: all of it, or it doesn't count.
 *
 * @throws StorageFull after giving back what was stored in vain: the learner's own work comes first
 * @throws Error if a file can't be fetched; those that are stored stay for the next attempt
 */
export async function fill(manifest: Manifest, store: Store, means: Means): Promise<void> {
  try {
    await fetchMissing(manifest, store, means);
    await store.complete(manifest.version, hashesOf(manifest));
  } catch (error) {
    if (!isFull(error)) throw error;
    await store.dropUnfinished();
    throw new StorageFull('There is not enough storage.');
  }
}

async function fetchMissing({ files }: Manifest, store: Store, means: Means): Promise<void> {
  const stored = await store.hashes();
  // Equal files are one.
  const all = new Map(
    Object.entries(files).map(([path, [hash, bytes]]) => [hash, { path, bytes }]),
  );
  const total = sum(all.values());
  const missing = [...all].filter(([hash]) => !stored.has(hash));
  const left = sum(missing.map(([, file]) => file));
  const room = await means.room();
  if (room !== undefined && room < left) throw new StorageFull('There is not enough storage.');

  let done = total - left;
  means.progress(total ? done / total : 1);
  const stop = new AbortController();
  const next = missing[Symbol.iterator]();
  const fetchOnes = async () => {
    // All take from one iterator, so each file is taken once.
    for (const [hash, { path, bytes }] of next) {
      if (stop.signal.aborted) return;
      await store.put(hash, await isolated(await means.fetchFile(path, hash, stop.signal)));
      done += bytes;
      means.progress(done / total);
    }
  };
  const fetching = Array.from({ length: atOnce }, fetchOnes);
  try {
    await Promise.all(fetching);
  } finally {
    stop.abort();
    // What is still on its way would be stored after the room was given back.
    await Promise.allSettled(fetching);
  }
}

function sum(files: Iterable<{ readonly bytes: number }>): number {
  let total = 0;
  for (const { bytes } of files) total += bytes;
  return total;
}

function isFull(error: unknown): boolean {
  return error instanceof StorageFull || (error as Error).name === 'QuotaExceededError';
}
