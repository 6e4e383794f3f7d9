import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const dist = join(__dirname, '..', '..', '..', '..', 'dist');

/** 9.4 MB go in and as many come out, beside 16.8 MB that the memory begins with. */
const script = `
  const { F, noGrad, randn } = require(${JSON.stringify(join(dist, 'index.js'))});
  const { core } = require(${JSON.stringify(join(dist, 'tensor', 'core.js'))});
  const x = randn([1, 256, 96, 96]);
  noGrad(() => F.conv2d(x, randn([256, 1, 1, 1]), null, { groups: 256 }));
  console.log(core().backend().wasm.HEAPU8.length);
`;

describe('A convolution in groups', () => {
  test('takes no memory of its own for each of 256 groups', () => {
    const env = { ...process.env, CONVLAB_BACKEND: 'wasm', CONVLAB_THREADS: '1' };
    const bytes = Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', env }));
    expect(bytes).toBeGreaterThan(16e6);
    expect(bytes).toBeLessThan(40e6); // 49 with tables for each group
  });
});
