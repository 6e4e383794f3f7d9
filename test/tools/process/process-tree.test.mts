import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { descendants } from '../../../src/tools/process/process-table.js';
import { endAll } from '../../../src/tools/process/process-tree.mjs';
import { isRunning } from '../../is-running.mjs';

describe.skipIf(process.platform === 'win32')('endAll', () => {
  it('ends what a program started, also in a process group of its own', async () => {
    const inner = `require('child_process').spawn('sleep', ['300'], { detached: true, stdio: 'ignore' })`;
    const outer = spawn(process.execPath, ['-e', `${inner}; setInterval(() => {}, 1000)`]);
    while (descendants(outer.pid!).length === 0) await new Promise((next) => setTimeout(next, 20));
    const family = [outer.pid!, ...descendants(outer.pid!)];
    await endAll(outer.pid!);
    await new Promise((next) => setTimeout(next, 100));
    expect(family.length).toBeGreaterThan(1);
    expect(family.filter(isRunning)).toEqual([]);
  });
});
