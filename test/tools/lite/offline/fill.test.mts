/** A version in the storage: all of it, or it does not count. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fill, StorageFull } from '../../../../src/tools/lite/offline/fill.js';
import { hashesOf, type Manifest } from '../../../../src/tools/lite/offline/manifest.js';
import { Store } from '../../../../src/tools/lite/offline/store.js';
import { FakeCache } from './fake-cache.mjs';

/** Two paths have the same content. */
const first: Manifest = {
  version: 'one',
  files: { 'a.js': ['A+/=', 60], 'b.js': ['B', 30], 'copy of b.js': ['B', 30], 'c.js': ['C', 10] },
};
const second: Manifest = { version: 'two', files: { 'a.js': ['A+/=', 60], 'c.js': ['C2', 40] } };

let cache: FakeCache;
let store: Store;
let asked: string[];
let parts: number[];
beforeEach(() => {
  cache = new FakeCache();
  store = new Store(() => Promise.resolve(cache), 'https://example.org/course/');
  asked = [];
  parts = [];
});

const means = (missing: readonly string[] = [], room?: number) => ({
  async fetchFile(path: string) {
    // As from a network, an answer comes later.
    await new Promise((done) => setImmediate(done));
    asked.push(path);
    if (missing.includes(path)) throw new Error('it is not there');
    return new Response(path, { headers: { 'Content-Type': 'text/javascript' } });
  },
  room: () => Promise.resolve(room),
  progress: (part: number) => void parts.push(part),
});

test('Each file is fetched once, by its content', async () => {
  await fill(first, store, means());
  expect(asked.sort()).toEqual(['a.js', 'c.js', 'copy of b.js']);
  expect(await store.hashes()).toEqual(new Set(['A+/=', 'B', 'C']));
  expect(await store.isComplete('one')).toBe(true);
  expect(await (await store.get('A+/='))!.text()).toBe('a.js');
  expect(parts).toEqual([0, 0.6, 0.9, 1]);
});

test('What is stored says of what type it is, and lets the page share memory', async () => {
  await fill(first, store, means());
  expect(Object.fromEntries((await store.get('C'))!.headers)).toEqual({
    'content-type': 'text/javascript',
    'cross-origin-embedder-policy': 'credentialless',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('A missing file leaves the version incomplete, and the next attempt goes on', async () => {
  await expect(fill(first, store, means(['b.js', 'copy of b.js']))).rejects.toThrow('not there');
  expect(await store.isComplete('one')).toBe(false);
  const stored = (await store.hashes()).size;
  asked = [];
  await fill(first, store, means());
  expect(asked).toHaveLength(3 - stored);
  expect(await store.isComplete('one')).toBe(true);
});

describe('With an older version in the storage', () => {
  beforeEach(async () => {
    await fill(first, store, means());
    asked = [];
    parts = [];
  });

  test('an update fetches what is new, and leaves the old version whole', async () => {
    await fill(second, store, means());
    expect(asked).toEqual(['c.js']);
    expect(parts).toEqual([0.6, 1]);
    expect(await store.hashes()).toEqual(new Set(['A+/=', 'B', 'C', 'C2']));
  });

  test('the old one is dropped with what it alone had', async () => {
    await fill(second, store, means());
    await store.keepOnly('two', hashesOf(second));
    expect(await store.hashes()).toEqual(new Set(['A+/=', 'C2']));
    expect(await store.isComplete('one')).toBe(false);
    expect(await store.isComplete('two')).toBe(true);
  });

  test.each([
    ['is said to be', Infinity, 39],
    ['turns out to be', 4, undefined],
    ['turns out to be, at the very end,', 5, undefined],
  ])('when storage %s too small, the old one stays alone', async (_, entries, room) => {
    cache.room = entries;
    await expect(fill(second, store, means([], room))).rejects.toThrow(StorageFull);
    expect(await store.hashes()).toEqual(new Set(['A+/=', 'B', 'C']));
    expect(await store.isComplete('one')).toBe(true);
    expect(await store.isComplete('two')).toBe(false);
  });
});
