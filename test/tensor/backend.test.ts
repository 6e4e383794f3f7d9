import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backend, tensor } from '../../src/tensor';

const convlab = JSON.stringify(join(__dirname, '..', '..', 'dist', 'index.js'));

/** Runs a script in a new process, with the compiled library. */
function run(script: string, env: Record<string, string> = {}): string {
  return execFileSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  }).trim();
}

describe('The backend', () => {
  test('is the one that CONVLAB_BACKEND asks for', () => {
    const asked = process.env.CONVLAB_BACKEND;
    if (asked)
      expect(backend()).toEqual({ name: asked, why: `CONVLAB_BACKEND asks for ${asked}.` });
    expect(['tfjs-node', 'wasm']).toContain(backend().name);
    expect(tensor([1, 2]).add(1).toArray()).toEqual([2, 3]);
  });

  test('is not loaded by importing convlab', () => {
    const loaded = run(
      `require(${convlab}); console.log(Object.keys(require.cache).filter((f) => f.includes('tensorflow')).length)`,
    );
    expect(loaded).toBe('0');
  });

  test('starts at once on wasm and has the kernels that it needs', () => {
    const script = `const { tensor, backend } = require(${convlab}); console.log(tensor([1, 2]).sum().item(), backend().name)`;
    expect(run(script, { CONVLAB_BACKEND: 'wasm' })).toBe('3 wasm');
  });

  test('can be plain JavaScript when asked for', () => {
    const script = `const { tensor, backend } = require(${convlab}); console.log(tensor([1, 2]).sum().item(), backend().name)`;
    expect(run(script, { CONVLAB_BACKEND: 'cpu' })).toBe('3 cpu');
  });

  test.each(['gpu', 'constructor'])(
    'of the unknown name %s is refused with those that there are',
    (name) => {
      const script = `try { require(${convlab}).tensor([1]) } catch (error) { console.log(error.message) }`;
      expect(run(script, { CONVLAB_BACKEND: name })).toBe(
        `CONVLAB_BACKEND is "${name}", but it must be one of tfjs-node, wasm, cpu. Unset it to let convlab choose.`,
      );
    },
  );
});
