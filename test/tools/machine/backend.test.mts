import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testedBackend, whyChosen } from '../../../src/tools/machine/backend.mjs';
import { examineBackend } from '../../../src/tools/machine/probe-backend.mjs';
import { fasterOf, measure } from '../../../src/tools/machine/speed.mjs';
import { bothTimed as both, chosen, native, projectFolder } from './folder.mjs';

afterEach(() => vi.unstubAllEnvs());

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

describe('Measuring', () => {
  it('is refused with a number of threads that makes no sense, before it begins', async () => {
    vi.stubEnv('CONVLAB_THREADS', '2.5');
    await expect(measure(() => {})).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringContaining('CONVLAB_THREADS is "2.5"') as string,
    });
  });
});

describe('The doctor', () => {
  it('says what computes, why, and on how many threads', async () => {
    const paths = projectFolder();
    chosen(paths);
    vi.stubEnv('CONVLAB_THREADS', '3');
    vi.stubEnv('CONVLAB_BACKEND', undefined);
    expect(await examineBackend(paths, process.env)).toMatchObject([
      { name: 'computes with', ok: true, found: 'faster here' },
      { name: 'threads', ok: true, found: '3, because CONVLAB_THREADS asks for it' },
    ]);
  });

  it('says that tfjs-node does not load, though it was asked for', async () => {
    const [used] = await examineBackend(projectFolder(), { CONVLAB_BACKEND: 'tfjs-node' });
    expect(used).toMatchObject({
      ok: false,
      found: 'tfjs-node, because CONVLAB_BACKEND asks for it; but it does not load now',
    });
  });

  it('says where nothing is settled, and names a wrong variable', async () => {
    const paths = projectFolder();
    vi.stubEnv('CONVLAB_THREADS', 'all');
    vi.stubEnv('CONVLAB_BACKEND', 'gpu');
    expect(await examineBackend(paths, process.env)).toMatchObject([
      { ok: false, remedy: expect.stringContaining('must be tfjs-node, wasm or cpu') as string },
      {
        ok: false,
        found: expect.stringContaining(
          'CONVLAB_THREADS is "all", but it must be a whole number from 1',
        ) as string,
      },
    ]);
    chosen(paths);
    rmSync(paths.backend);
    expect((await examineBackend(paths, {}))[0]).toMatchObject({ ok: false, found: 'not settled' });
  });
});
