import { expect, test } from 'vitest';
import type { OfflineState } from '../../../../src/tools/lite/page/offline-state.js';
import { wordsOf } from '../../../../src/tools/lite/page/offline-words.js';

const online: OfflineState = { progress: undefined, update: 'none', online: true };
const storing: OfflineState = { ...online, progress: { kind: 'preparing', part: 0.499 } };
const stored: OfflineState = { ...online, progress: { kind: 'ready' } };

test('Nothing is said before anything is known', () => {
  expect(wordsOf(online)).toBeUndefined();
});

test.each([
  [storing, 'Preparing for offline use: 40 %'],
  [stored, 'Ready for offline use'],
  [{ ...online, progress: { kind: 'full' } }, 'No room for offline use'],
  [{ ...online, progress: { kind: 'failed', reason: '' } }, 'Not ready for offline use'],
  [{ ...stored, update: 'ready' }, 'An update is ready'],
  [{ ...stored, update: 'full' }, 'No room for an update'],
  [{ ...stored, update: 'ready', online: false }, 'You are offline'],
] satisfies [OfflineState, string][])('%j: %s', (state, words) => {
  expect(wordsOf(state)!.short).toBe(words);
});

test('Offline, what matters is whether the course is stored', () => {
  expect(wordsOf({ ...stored, online: false })!.long).toContain('you can go on');
  expect(wordsOf({ ...storing, online: false })!.long).toContain('may not load');
});
