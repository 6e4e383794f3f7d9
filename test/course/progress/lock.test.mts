import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../src/course/progress/lock.js';
import { paths } from '../../../src/tools/machine/paths.mjs';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convlab-lock-'));
  lock = join(folder, '.progress.json.lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program that has the compiled module `progress` and the paths `folder` and `lock`. */
async function run(program: string, name = ''): Promise<string> {
  const dist = join(paths.root, 'dist', 'course', 'progress');
  const text = `
    const { openProgress } = require(${JSON.stringify(join(dist, 'store.js'))});
    const { progressFile } = require(${JSON.stringify(join(dist, 'host.js'))});
    const { withLock } = require(${JSON.stringify(join(dist, 'lock.js'))});
    const [, folder, lock, name] = process.argv;
    ${program}`;
  const env = { ...process.env, CONVLAB_PROGRESS: undefined };
  const child = spawn(process.execPath, ['-e', text, folder, lock, name], { env });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += String(data)));
  child.stderr.on('data', (data: Buffer) => (output += String(data)));
  await new Promise((resolve) => child.once('close', resolve));
  return output;
}

describe('Programs that write progress at the same time', () => {
  it('lose nothing of each other, and leave nothing but the file', async () => {
    const program = `
      const store = openProgress({ file: progressFile(folder) });
      for (let n = 0; n < 15; n++) {
        store.sawSolution(name + n);
        store.takeHint({ id: 'shared', hints: Array(1000).fill('Look.') });
        store.changePractice((before) => ({ count: (before?.count ?? 0) + 1 }));
      }`;
    const outputs = await Promise.all(['a', 'b', 'c', 'd'].map((name) => run(program, name)));
    expect(outputs.join('')).toBe('');
    const kept = JSON.parse(readFileSync(join(folder, 'progress.json'), 'utf8')) as {
      exercises: Record<string, { hints: number }>;
      practice: unknown;
    };
    expect(Object.keys(kept.exercises)).toHaveLength(4 * 15 + 1);
    expect(kept.exercises.shared!.hints).toBe(4 * 15);
    expect(kept.practice).toEqual({ count: 4 * 15 });
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });

  it('set a broken file aside once', async () => {
    writeFileSync(join(folder, 'progress.json'), '{');
    const program = 'openProgress({ file: progressFile(folder) }).sawSolution(name);';
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => run(program, name)));
    expect(readdirSync(folder).sort()).toEqual(['progress.damaged-1.json', 'progress.json']);
    const kept = readFileSync(join(folder, 'progress.json'), 'utf8');
    expect(Object.keys((JSON.parse(kept) as { exercises: object }).exercises).sort()).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

describe('A lock', () => {
  it('is there while the work runs, and gone after it, also if it throws', () => {
    expect(withLock(lock, () => readdirSync(folder))).toEqual(['.progress.json.lock']);
    const failing = () =>
      withLock(lock, () => {
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a killed process is taken over by one of those that wait', async () => {
    await run("withLock(lock, () => process.kill(process.pid, 'SIGKILL'));");
    expect(readdirSync(folder)).toEqual(['.progress.json.lock']);
    const program = `
      const fs = require('node:fs');
      const counted = folder + '/count';
      for (let n = 0; n < 50; n++) withLock(lock, () => {
        fs.writeFileSync(counted, String(Number(fs.existsSync(counted) && fs.readFileSync(counted, 'utf8')) + 1));
      });`;
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => run(program, name)));
    expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('200');
    expect(readdirSync(folder)).toEqual(['count']);
  });

  it('that a killed process was taking over is taken over as well', () => {
    const gone = `4194304 ${hostname()} one-that-is-gone`;
    writeFileSync(lock, gone);
    writeFileSync(`${lock}.one-that-is-gone`, gone);
    expect(withLock(lock, () => readFileSync(lock, 'utf8'))).not.toBe(gone);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that cannot be made does not keep the work from running', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(withLock(join(folder, 'file', 'lock'), () => 'done')).toBe('done');
    mkdirSync(join(folder, 'deep'));
    expect(withLock(join(folder, 'deep', 'new', 'lock'), () => 'done')).toBe('done');
  });
});
