import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testedBackend, whyChosen } from '../../../src/tools/machine/backend.mjs';
import { examineBackend } from '../../../src/tools/machine/probe-backend.mjs';
import { fasterOf } from '../../../src/tools/machine/speed.mjs';
import { threadsOf } from '../../../src/tools/machine/threads.mjs';
import { bothTimed as both, chosen, native, projectFolder } from './folder.mjs';

describe('The faster backend', () => {
  it('is WebAssembly if it is a tenth faster, both times together', () => {
    expect(fasterOf(both(3.6, 9).speeds)).toBe('wasm');
    expect(fasterOf(both(2, 15).speeds)).toBe('wasm'); // half, and one and a half
  });

  it('is tfjs-node if the difference is small, or the other way round', () => {
    expect(fasterOf(both(3.8, 9.5).speeds)).toBe('tfjs-node');
    expect(fasterOf(both(2, 30).speeds)).toBe('tfjs-node');
  });

  it('is the one that could be timed', () => {
    expect(fasterOf({ wasm: native })).toBe('wasm');
    expect(fasterOf({ 'tfjs-node': native })).toBe('tfjs-node');
  });

  it('is explained with the figures of both', () => {
    expect(whyChosen(both(2.04, 5), 'tfjs-node, built here')).toBe(
      'WebAssembly, which is faster here: 2 ms for a forward pass and 5 ms for a training step; tfjs-node takes 4 ms for a forward pass and 10 ms for a training step',
    );
    expect(whyChosen(both(8, 123.4), 'tfjs-node, built here')).toBe(
      'tfjs-node, built here: 4 ms for a forward pass and 10 ms for a training step; WebAssembly takes 8 ms for a forward pass and 120 ms for a training step',
    );
    expect(whyChosen({ threads: 2, speeds: { wasm: native } }, '')).toBe(
      'WebAssembly; tfjs-node could not be timed',
    );
  });
});

describe('Tests', () => {
  it('compute with tfjs-node wherever it works, and with what is asked for', () => {
    const paths = projectFolder();
    expect(testedBackend(paths, {})).toBe('wasm');
    chosen(paths);
    expect(testedBackend(paths, {})).toBe('tfjs-node');
    expect(testedBackend(paths, { CONVLAB_BACKEND: 'wasm' })).toBe('wasm');
  });
});

describe('CONVLAB_THREADS', () => {
  it('is a whole number from 1 up', () => {
    expect(threadsOf({ CONVLAB_THREADS: ' 12 ' })).toEqual({ count: 12, isAsked: true });
  });

  it('is the cores, at most 4, if it is not set', () => {
    expect(threadsOf({}, 2)).toEqual({ count: 2, isAsked: false });
    expect(threadsOf({ CONVLAB_THREADS: '' }, 64)).toEqual({ count: 4, isAsked: false });
  });

  it.each(['0', '-1', '2.5', '1e3', 'two', '99999'])('is refused as %j', (text) => {
    expect(() => threadsOf({ CONVLAB_THREADS: text })).toThrow(
      `CONVLAB_THREADS is "${text}", but it must be a whole number from 1 to 9999.`,
    );
  });
});

describe('The doctor', () => {
  it('says what computes, on how many threads, and what set-up has measured', async () => {
    const paths = projectFolder();
    chosen(paths);
    expect(await examineBackend(paths, { CONVLAB_THREADS: '3' })).toMatchObject([
      { name: 'computes with', ok: true, found: 'faster here' },
      { name: 'threads', ok: true, found: '3, because CONVLAB_THREADS asks for it' },
      {
        name: 'tfjs-node takes',
        ok: true,
        found: '4 ms for a forward pass and 10 ms for a training step, at set-up, on 2 threads',
      },
      {
        name: 'wasm takes',
        ok: true,
        found: '2 ms for a forward pass and 5 ms for a training step, at set-up, on 2 threads',
      },
    ]);
  });

  it('says what could not be timed', async () => {
    const paths = projectFolder();
    chosen(paths, { measured: { threads: 1, speeds: { wasm: native } } });
    expect((await examineBackend(paths, {}))[2]?.found).toBe(
      'could not be timed at set-up, on 1 thread',
    );
  });

  it('measures nothing where nothing is settled, and names a wrong variable', async () => {
    const paths = projectFolder();
    const env = { CONVLAB_THREADS: 'all', CONVLAB_BACKEND: 'gpu' };
    expect(await examineBackend(paths, env)).toMatchObject([
      { ok: false, remedy: expect.stringContaining('must be tfjs-node, wasm or cpu') as string },
      {
        ok: false,
        found: 'CONVLAB_THREADS is "all", but it must be a whole number from 1 to 9999.',
        remedy: 'Unset it to let convlab choose.',
      },
    ]);
    chosen(paths);
    rmSync(paths.backend);
    expect((await examineBackend(paths, {}))[0]).toMatchObject({ ok: false, found: 'not settled' });
  });
});
