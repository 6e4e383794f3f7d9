/** Made-up classes, graded as an instructor would: every verdict is the one that was planted. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences, generateClass } from '../../../../bench/grade/class.mjs';
import { parseResults } from '../../../../src/tools/grade/results/index.mjs';
import { cases } from '../../../sample.js';
import { preload } from '../../../preload.mjs';

const root = join(import.meta.dirname, '../../../..');
const program = join(root, 'src', 'tools', 'machine', 'bootstrap.mjs');
const exercises = ['quiz-130', 'formula-of-step-3', 'output-size', 'repair-relu'];

const folder = mkdtempSync(join(tmpdir(), 'class '));
const submissions = join(folder, 'submissions');
const students = cases({ full: 14, sample: 8 });
const planted = generateClass({ folder: submissions, students, seed: 2026, exercises });
const out = (name: string) => join(folder, name);
const results = (name: string) => readFileSync(join(out(name), 'results.json'), 'utf8');

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'class.json'), JSON.stringify({ exercises, timeout: 5 }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  /** The exit code, or the signal that ended it. */
  readonly code: number | string | null;
  readonly said: string;
}

interface Interrupted {
  readonly signal: NodeJS.Signals;
  /** The folder of results, and how many it must contain before the signal is sent. */
  readonly name: string;
  readonly at: number;
  readonly env?: NodeJS.ProcessEnv;
}

function grade(args: readonly string[], interrupted?: Interrupted): Promise<Ended> {
  const env = { ...process.env, CONVLAB_SECRET: 'for the tests alone', ...interrupted?.env };
  const child = spawn(process.execPath, [program, 'grade', ...args], { cwd: root, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => (said += String(text)));
  }
  const timer = setInterval(() => {
    if (!interrupted || judged(interrupted.name) < interrupted.at) return;
    clearInterval(timer);
    child.kill(interrupted.signal);
  }, 10);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearInterval(timer);
      resolve({ code: code ?? signal, said });
    });
  });
}

/** How many submissions have a stored verdict. */
function judged(name: string): number {
  const kept = join(out(name), '.convlab-grade', 'entries');
  return existsSync(kept) ? readdirSync(kept).filter((file) => file.endsWith('.json')).length : 0;
}

const usual = (name: string, ...more: string[]) => [
  ...[submissions, '--out', out(name), '--config', join(folder, 'class.json')],
  ...more,
];

describe('A class', () => {
  it('gets every verdict as planted', async () => {
    const { code, said } = await grade(usual('whole', '--jobs', '2'));
    expect(said).toContain(`${students} submissions`);
    expect(code).toBe(0);
    expect(differences(planted, parseResults(results('whole')))).toEqual([]);
  });

  it('gets the same results, to the byte, from one process', async () => {
    await grade(usual('alone', '--jobs', '1'));
    expect(results('alone')).toBe(results('whole'));
  });

  it('gets the same results after kill -9 at some moments, and --resume', async () => {
    const name = 'killed';
    await grade(usual(name), { signal: 'SIGKILL', name, at: 2 });
    for (const at of [4, 6]) {
      const { code } = await grade(usual(name, '--resume'), { signal: 'SIGKILL', name, at });
      expect(code).toBe('SIGKILL');
    }
    expect((await grade(usual('killed', '--resume'))).code).toBe(0);
    expect(results('killed')).toBe(results('whole'));
  });

  it('says after Ctrl-C how many are graded, and goes on with --resume', async () => {
    // As if a file were being written at that moment: see the handler in src/tools/cli/grade.mts.
    const env = preload(
      folder,
      'writing.cjs',
      'signal-exit',
      `let remove, isOurs = false;
      process.on('newListener', (name) => {
        if (name !== 'SIGINT' || isOurs) return;
        setImmediate(() => {
          isOurs = true;
          remove?.();
          remove = library.onExit(() => {});
          isOurs = false;
        });
      });`,
    );
    const options = { signal: 'SIGINT', name: 'stopped', at: 3, env } as const;
    const stopped = await grade(usual('stopped'), options);
    const said = /Interrupted: \d+ submissions are graded\. .*--resume goes on/;
    expect(stopped).toEqual({ code: 130, said: expect.stringMatching(said) as string });
    expect((await grade(usual('stopped', '--resume'))).code).toBe(0);
    expect(results('stopped')).toBe(results('whole'));
  });

  it('gets the same results, to the byte, put together from shards', async () => {
    const parts = ['1/3', '2/3', '3/3'].map((shard) => [shard, `part-${shard[0]}`] as const);
    await Promise.all(
      parts.map(([shard, name]) => grade(usual(name, '--shard', shard, '--jobs', '1'))),
    );
    const folders = parts.map(([, name]) => out(name));
    const missing = await grade(['merge', ...folders.slice(1), '--out', out('merged')]);
    expect([missing.code, missing.said]).toEqual([2, expect.stringContaining('missing: 1/3')]);
    const twice = await grade(['merge', ...folders, folders[0]!, '--out', out('merged')]);
    expect([twice.code, twice.said]).toEqual([2, expect.stringContaining('is there twice')]);
    expect((await grade(['merge', ...folders, '--out', out('merged')])).code).toBe(0);
    expect(results('merged')).toBe(results('whole'));
  });
});
