import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressFile } from '../../../src/course/progress/host';
import { inMemory, type ProgressFile } from '../../../src/course/progress/progress-file';
import { openProgress } from '../../../src/course/progress/store';
import { five, reportWith, wrong } from './exercise';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convlab-progress-'));
  path = join(folder, 'progress.json');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const now = () => new Date('2026-01-02T03:04:05.678Z');
const open = (file: ProgressFile = progressFile(folder)) => openProgress({ file, now });
const kept = () => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

/** A file that can't be written while `code` is set. */
function failing(file: ProgressFile) {
  const failing = {
    ...file,
    code: undefined as string | undefined,
    write(text: string) {
      if (failing.code) throw Object.assign(new Error('no'), { code: failing.code });
      file.write(text);
    },
  };
  return failing;
}

describe('Progress', () => {
  it('does not count an answer that has yet to be given, as when all cells of a notebook run', () => {
    open().record(reportWith(0, [{ ...wrong('not-answered'), rule: 'not-answered' }]));
    expect(open().of('five').attempts).toBe(0);
  });

  it('is kept in a readable file', () => {
    open().record(reportWith(0, [wrong('forgot-plus-one')]));
    const { lastAnswer } = open().of('five');
    expect(lastAnswer).toMatch(/^[0-9a-f]{12}$/);
    expect(readFileSync(path, 'utf8')).toBe(`{
  "convlab": "progress",
  "version": 1,
  "exercises": {
    "five": {
      "attempts": 1,
      "passed": false,
      "points": 0,
      "maxPoints": 2,
      "hints": 0,
      "solutionShown": false,
      "mistakes": {
        "forgot-plus-one": 1
      },
      "firstTried": "2026-01-02T03:04:05.678Z",
      "lastTried": "2026-01-02T03:04:05.678Z",
      "lastAnswer": "${lastAnswer}"
    }
  }
}
`);
    expect(readdirSync(folder)).toEqual(['progress.json']);
    expect(open().of('five').attempts).toBe(1);
  });

  it('writes nothing before there is something to keep', () => {
    const store = open();
    expect(store.of('five')).toMatchObject({ attempts: 0, passed: false, hints: 0 });
    expect(store.all()).toEqual({});
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes in what another process wrote in the meantime', () => {
    const [kernel, terminal] = [open(), open()];
    kernel.record(reportWith(0));
    terminal.sawSolution('five');
    kernel.changePractice(() => ({ seed: 1 }));
    terminal.record(reportWith(2));
    expect(kernel.of('five')).toMatchObject({ attempts: 2, passed: true, solutionShown: true });
    expect(terminal.readPractice()).toEqual({ seed: 1 });
    expect(Object.keys(kernel.all())).toEqual(['five']);
  });

  it('gives hint after hint, and then says that it was the last', () => {
    const take = () => open().takeHint(five);
    expect(take()).toEqual({ number: 1, of: 2, text: 'What does a hand have?', again: false });
    expect(take()).toEqual({ number: 2, of: 2, text: 'Count them.', again: false });
    expect(take()).toEqual({ number: 2, of: 2, text: 'Count them.', again: true });
    expect(open().of('five').hints).toBe(2);
    expect(open().takeHint({ ...five, id: 'other', hints: [] })).toBeUndefined();
  });
});

describe('A progress file that cannot be used', () => {
  it.each([
    ['{', 'it is not JSON'],
    ['{"convlab":"progress","version":7}', 'it comes from another version of convlab'],
  ])('such as %s is set aside, under a name of its own, which is said once', (text, why) => {
    writeFileSync(path, text);
    writeFileSync(join(folder, 'progress.damaged-1.json'), 'an older one');
    const store = open();
    store.record(reportWith(2));
    expect(store.takeNotices()).toEqual([
      `${path} could not be used because ${why}. It is now ${join(folder, 'progress.damaged-2.json')}, and your progress starts again.`,
    ]);
    expect(store.takeNotices()).toEqual([]);
    expect(readFileSync(join(folder, 'progress.damaged-2.json'), 'utf8')).toBe(text);
    expect(kept().version).toBe(1);
  });

  it('because it is a folder is left alone, and progress goes on in memory', () => {
    mkdirSync(path);
    const store = open();
    store.record(reportWith(1));
    store.record(reportWith(2));
    expect(store.takeNotices()).toEqual([
      `Your progress could not be read from ${path}: there is a folder with that name. Until this program ends, your progress is kept in memory only.`,
    ]);
    expect(store.of('five')).toMatchObject({ attempts: 2, passed: true });
    expect(readdirSync(path)).toEqual([]);
  });

  it('or set aside is not overwritten', () => {
    const file: ProgressFile = {
      ...inMemory(),
      name: 'progress.json',
      read: () => '{',
      write: () => expect.unreachable(),
      setAside: () => {
        throw Object.assign(new Error('no'), { code: 'EACCES' });
      },
    };
    const store = open(file);
    store.record(reportWith(2));
    expect(store.of('five').passed).toBe(true);
    expect(store.takeNotices()).toEqual([
      'progress.json cannot be used because it is not JSON, and it could not be renamed: you do not have permission to use that file or its folder. Until this program ends, your progress is kept in memory only.',
    ]);
  });
});

describe('A progress file that cannot be written', () => {
  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'its disk is read-only'],
    ['EACCES', 'you do not have permission to use that file or its folder'],
  ])('(%s) is said once, and nothing is lost: %s', (code, reason) => {
    const file = failing(progressFile(folder));
    const store = open(file);
    file.code = code;
    store.record(reportWith(1));
    store.takeHint(five);
    expect(store.of('five')).toMatchObject({ attempts: 1, points: 1, hints: 1 });
    expect(store.takeNotices()).toEqual([
      `Your progress could not be saved in ${path}: ${reason}.`,
    ]);

    // Another process may have written before we can.
    open().sawSolution('five');
    file.code = undefined;
    store.record(reportWith(2));
    expect(open().of('five')).toMatchObject({ attempts: 2, hints: 1, solutionShown: true });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'because its folder is read-only leaves no half file behind',
    () => {
      chmodSync(folder, 0o500);
      const store = open();
      store.record(reportWith(2));
      expect(store.takeNotices()).toHaveLength(1);
      expect(readdirSync(folder)).toEqual([]);
      chmodSync(folder, 0o700);
    },
  );
});

describe('Where progress is kept', () => {
  it('is the folder of the exercises', () => {
    vi.stubEnv('CONVLAB_PROGRESS', undefined);
    expect(progressFile().name).toBe(join('exercises', 'progress.json'));
    expect(progressFile(folder).name).toBe(path);
  });

  it('is the file that CONVLAB_PROGRESS names', () => {
    vi.stubEnv('CONVLAB_PROGRESS', join(folder, 'deep', 'mine.json'));
    openProgress({ now }).record(reportWith(2));
    expect(readdirSync(join(folder, 'deep'))).toEqual(['mine.json']);
  });

  it('is nowhere with CONVLAB_PROGRESS=off', () => {
    vi.stubEnv('CONVLAB_PROGRESS', 'off');
    const store = openProgress({ file: progressFile(folder), now });
    store.record(reportWith(2));
    expect(store.of('five').passed).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });
});
