/** Grades every attack with the real grader: in the real sandbox, and then without one. */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  existsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Results, SubmissionResult } from '../../src/tools/grade/result.mjs';
import { gradeClass } from '../../src/tools/grade/run/grade.mjs';
import { findTools } from '../../src/tools/grade/sandbox/bubblewrap.mjs';
import { attacks, type Attack } from './expected.mjs';
import { isTried } from '../sample.js';
import { makeSubmissions } from './made.mjs';

const tools = findTools();
const isThere = !('missing' in tools);
const why = isThere ? '' : `: skipped, for there is no sandbox here. ${tools.missing}`;

const folder = mkdtempSync(join(tmpdir(), 'convlab-attacks-'));
const submissions = join(folder, 'all');
const endless = join(folder, 'endless');
const out = (name: string) => join(folder, name);
const names = Object.keys(attacks);
/** Whether only the time limit can end it, in which case a short limit will do. */
const isEndless = (name: string) =>
  Object.values(attacks[name]!.verdicts).some(([status]) => status === 'timed-out');

beforeAll(async () => {
  process.env.TOKEN_OF_THE_TEST = 'TOKEN_OF_THE_TEST';
  mkdirSync(submissions);
  await makeSubmissions(submissions);
  mkdirSync(endless);
  for (const name of names.filter(isEndless)) {
    renameSync(join(submissions, name), join(endless, name));
  }
});

afterAll(() => {
  delete process.env.TOKEN_OF_THE_TEST;
  rmSync(folder, { recursive: true, force: true });
});

interface RunOptions {
  readonly unsafe?: boolean;
  readonly jobs?: number;
  readonly from?: string;
  /** In seconds. */
  readonly timeout?: number;
}

async function run(name: string, options: RunOptions = {}) {
  const { unsafe = false, jobs = 2, from = submissions, timeout = 5 } = options;
  const secret = 'the secret of the test';
  const config = `${out(name)}.json`;
  const ids = new Set(Object.values(attacks).flatMap(({ verdicts }) => Object.keys(verdicts)));
  writeFileSync(config, JSON.stringify({ course: 'Attacks', exercises: [...ids], timeout }));
  const all = { submissions: from, out: out(name), config, jobs, resume: false, unsafe, secret };
  return (await gradeClass(all)).results;
}

/** The paths of what was handed in. */
function entries(): string[] {
  return [submissions, endless].flatMap((place) =>
    readdirSync(place).map((name) => join(place, name)),
  );
}

function of(results: Results, name: string): SubmissionResult {
  const found = results.submissions.filter(({ student }) => student.startsWith(name));
  const [first] = found.sort((a, b) => a.student.length - b.student.length);
  if (!first) throw new Error(`There is no row for ${name}.`);
  return first;
}

function expectVerdict(result: SubmissionResult, { verdicts }: Attack): void {
  for (const { id, status, points } of result.exercises) {
    const [statuses, most] = verdicts[id] ?? [['missing', 'tampered', 'unreadable'], 0];
    expect([statuses].flat(), `${id}: ${result.reason}`).toContain(status);
    expect(points, id).toBe(most);
  }
}

it('is sandboxed in CI', () => {
  if (process.env.CI === 'true') expect(tools).not.toHaveProperty('missing');
});

/** The results in the sandbox, if there is one. */
let sandboxed: Results | undefined;

describe.skipIf(!isThere)(`In the sandbox${why}`, () => {
  let results: Results;
  beforeAll(async () => {
    results = await run('sandboxed');
    const { submissions: ended } = await run('short', { from: endless, timeout: 1 });
    results = { ...results, submissions: [...results.submissions, ...ended] };
    sandboxed = results;
  }, 1_800_000);

  it.each(names)('%s', (name) => expectVerdict(of(results, name), attacks[name]!));

  it('has a row for every entry, none of them a fault', () => {
    expect(results.submissions).toHaveLength(entries().length);
    const all = results.submissions.flatMap(({ exercises }) => exercises);
    expect(all.filter(({ status }) => status === 'fault')).toEqual([]);
  });

  it('has an attack in the table for every entry', () => {
    const unknown = results.submissions.filter(
      ({ student }) => !names.some((name) => student.startsWith(name)),
    );
    expect(unknown).toEqual([]);
  });

  it('leaves nothing behind', () => {
    const places = ['/', '/tmp', '/dev/shm', '/var/tmp', '/home'];
    const left = ['convlab-was-here', 'convlab-left', 'full-0'];
    for (const place of places) {
      for (const name of left) expect(existsSync(join(place, name)), join(place, name)).toBe(false);
    }
  });

  it('reveals nothing that was to be kept from the answers', () => {
    const text = readFileSync(join(out('sandboxed'), 'results.json'), 'utf8');
    expect(text).not.toContain('TOKEN_OF_THE_TEST');
    expect(text).not.toContain('the secret of the test');
    expect(text.length).toBeLessThan(2_000_000);
    const told = JSON.stringify(of(results, 'types-reference'));
    expect(told).not.toContain('photo = randn');
  });

  it('writes nothing that is active where it is read', () => {
    const read = (path: string) => readFileSync(join(out('sandboxed'), path), 'utf8');
    expect(readdirSync(out('sandboxed'))).toContain('overview.html');
    const pages = ['overview.html', 'results.csv', 'junit.xml'].map(read);
    for (const page of pages) {
      for (const live of ['<script>alert', '<img src=x', '\u001b', '\u0007']) {
        expect(page).not.toContain(live);
      }
    }
    expect(pages[1]).not.toMatch(/(^|,)"?[=@+]/m);
    for (const name of readdirSync(out('sandboxed'))) expect(name).not.toMatch(/\n|\.\.[\\/]/);
  });

  it('gives the same results for some of them in another order, one at a time', async () => {
    const again = join(folder, 'again');
    mkdirSync(again);
    const some = ['state-a-first', 'state-b-second', 'honest', 'words-values', 'data-proxy'];
    const { cpSync } = await import('node:fs');
    for (const name of [...some].reverse()) {
      cpSync(join(submissions, name), join(again, name), { recursive: true });
    }
    const one = await run('again-1', { from: again, jobs: 1 });
    for (const name of some) expect(of(one, name)).toEqual(of(results, name));
    renameSync(again, `${again}-2`);
    const three = await run('again-3', { from: `${again}-2`, jobs: 3 });
    expect(JSON.stringify(three)).toBe(JSON.stringify(one));
  }, 120_000);
});

describe('Without a sandbox it still forges nothing', () => {
  const harmless = names.filter((name) => attacks[name]!.isHarmless);
  const tried = harmless.filter((_, index) => isTried(index, 3));
  let results: Results;
  beforeAll(async () => {
    const some = join(folder, 'harmless');
    mkdirSync(some);
    // What is only read never meets the sandbox: grading it again would repeat the same steps.
    const again = tried.filter((name) => !sandboxed || !attacks[name]!.isOnlyRead);
    const isOne = (path: string) => again.some((name) => basename(path).startsWith(name));
    for (const path of entries().filter(isOne)) renameSync(path, join(some, basename(path)));
    // An attack that is ended too early gets no points, either.
    results = await run('unsafe', { unsafe: true, from: some, timeout: 1 });
    const { submissions: read = [] } = sandboxed ?? {};
    results = { ...results, submissions: [...results.submissions, ...read] };
  }, 600_000);

  it.for(harmless)('%s', (name, { skip }) => {
    skip(!tried.includes(name), 'not in the sample');
    for (const { id, status, points } of of(results, name).exercises) {
      const [, most] = attacks[name]!.verdicts[id] ?? ['missing', 0];
      expect(status, id).not.toBe('fault');
      expect(points, id).toBeLessThanOrEqual(most);
    }
  });

  it('leaves no stopped process behind, which could not notice that its parent is gone', () => {
    const child = join('dist', 'tools', 'answer-process', 'child.js');
    const all = execFileSync('ps', ['-eo', 'ppid=,stat=,args=']).toString().split('\n');
    expect(all.filter((line) => /^ *1 +T/.test(line) && line.includes(child))).toEqual([]);
  });
});
