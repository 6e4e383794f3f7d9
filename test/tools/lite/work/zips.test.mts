import { crc32 as crcOfZlib } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../src/tools/lite/work/crc32.mjs';
import { readWork } from '../../../../src/tools/lite/work/read-work.mjs';
import { unzip, ZipProblem } from '../../../../src/tools/lite/work/unzip.mjs';
import { edited, lesson } from './small-course.mjs';

const notebook = edited(lesson('Pooling', { a: '# Pooling', b: '?' }), { b: '16' });
const zip = (files: Record<string, string>, options = {}) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    options,
  );
const open = (bytes: Uint8Array) => [...readWork('work.zip', bytes).files.keys()];
const problemOf = (bytes: Uint8Array, name = 'work.zip') => {
  try {
    readWork(name, bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(ZipProblem);
    return (error as Error).message;
  }
};
/** Where the entries of the list of contents are, which begin with PK 1 2. */
function placesOf(bytes: Uint8Array): number[] {
  const parts = Buffer.from(bytes).toString('latin1').split('PK\u0001\u0002');
  return parts.slice(0, -1).map((_, n) => parts.slice(0, n + 1).join('1234').length);
}
/** Overwrites bytes of the first entry. */
function inList(bytes: Uint8Array, place: number, values: number[]): Uint8Array {
  bytes.set(values, placesOf(bytes)[0]! + place);
  return bytes;
}

describe('A zip file', () => {
  it('gives back what was put in, packed or not', () => {
    for (const level of [0, 6] as const) {
      const [member] = unzip(zip({ 'a/b.ts': 'export const size = 16;' }, { level }));
      expect(Buffer.from(member!.read()).toString()).toBe('export const size = 16;');
      expect(member!.path).toBe('a/b.ts');
    }
  });

  it('is not taken if a bit of it is another one, wherever that is', () => {
    const whole = zip({ 'notebooks/06-pooling.ipynb': notebook });
    const files = readWork('work.zip', whole).files;
    for (let at = 0; at < whole.length; at += 3) {
      const damaged = Uint8Array.from(whole);
      damaged[at]! ^= 1 << (at % 8);
      let read: ReadonlyMap<string, unknown> | undefined;
      try {
        read = readWork('work.zip', damaged).files;
      } catch (error) {
        expect(error).toBeInstanceOf(ZipProblem);
      }
      // A date, or a letter of the name, may be another one.
      if (read) expect([...read.values()]).toEqual([...files.values()]);
    }
  });

  it('is not taken if it is cut off anywhere', () => {
    const whole = zip({ 'notebooks/06-pooling.ipynb': notebook });
    for (let length = 0; length < whole.length; length += 7) {
      expect(problemOf(whole.subarray(0, length))).toBeDefined();
    }
  });

  it.each([
    ['exercises/../../.bashrc.ts', 'A path in it leads outside: exercises/../../.bashrc.ts.'],
    ['/etc/notebooks/a.ipynb', 'A path in it leads outside: /etc/notebooks/a.ipynb.'],
    ['C:\\notebooks\\a.ipynb', 'A path in it leads outside: C:/notebooks/a.ipynb.'],
    [
      'notebooks/a\u202e.ipynb',
      "A name in it has characters that can't be seen: notebooks/a\ufffd.ipynb.",
    ],
    [
      `notebooks/${'a'.repeat(300)}.ipynb`,
      `A name in it is too long: notebooks/${'a'.repeat(70)}….`,
    ],
  ])('is not taken with the name %s', (name, problem) => {
    expect(problemOf(zip({ [name]: notebook }))).toBe(problem);
  });

  it('is not taken with two files of which one would overwrite the other', () => {
    expect(problemOf(zip({ 'notebooks/a.ipynb': notebook, 'notebooks/A.ipynb': '' }))).toBe(
      'It holds notebooks/A.ipynb twice.',
    );
  });

  it('is not taken with links, passwords or sizes that are not true', () => {
    const made = () => zip({ 'notebooks/a.ipynb': notebook });
    expect(problemOf(inList(made(), 38, [0, 0, 0, 0xa0]))).toBe(
      'notebooks/a.ipynb in it is a link to another file.',
    );
    expect(problemOf(inList(made(), 8, [1]))).toBe('It is protected by a password.');
    expect(problemOf(inList(made(), 10, [99]))).toBe(
      "It is compressed in a way that can't be read here.",
    );
    expect(problemOf(inList(made(), 24, [5, 0, 0, 0]))).toBe('notebooks/a.ipynb in it is damaged.');
    expect(problemOf(inList(made(), 24, [0, 0, 0, 0xf0]))).toBe(
      'a.ipynb in it is larger than 16 MB.',
    );
  });

  it('is not unpacked if it would grow too large', () => {
    const names = Array.from({ length: 9 }, (_, n) => `notebooks/${n}.ipynb`);
    const bomb = zip(Object.fromEntries(names.map((name) => [name, ''])));
    for (const at of placesOf(bomb)) bomb.set([0, 0, 0xf0, 0], at + 24);
    expect(problemOf(bomb)).toBe('What is in it is larger than 128 MB.');
  });

  it('is said to be none if it is something else', () => {
    expect(problemOf(strToU8('hello'))).toBe('It is not a zip file, or only a part of one.');
    expect(problemOf(strToU8('hello'), 'a.ipynb')).toBe('It is not a notebook.');
    expect(problemOf(zip({ 'holiday.jpg': '' }))).toBe('There is no work from the course in it.');
  });

  it('has the check sums of others', () => {
    for (const text of ['', 'a', notebook]) {
      expect(crc32(strToU8(text))).toBe(crcOfZlib(text));
    }
  });
});

describe('Of a zipped copy of the course', () => {
  it("the learner's files are read, whatever the folder is called", () => {
    const files = {
      'my course/package.json': '{}',
      'my course/README.md': '#',
      'my course/node_modules/a/exercises/b/c.ts': '',
      'my course/notebooks/06-pooling.ipynb': notebook,
      'my course/notebooks/06-pooling.md': '#',
      'my course/notebooks/06-pooling.backup-1.ipynb': notebook,
      'my course/notebooks/.ipynb_checkpoints/06-pooling.ipynb': notebook,
      'my course/exercises/quiz/quiz-130.ts': '',
      'my course/exercises/progress.json': '{}',
      '__MACOSX/my course/notebooks/._06-pooling.ipynb': '',
    };
    expect(open(zip(files))).toEqual([
      'notebooks/06-pooling.ipynb',
      'exercises/quiz/quiz-130.ts',
      'exercises/progress.json',
    ]);
  });

  it('notebooks alone are known as lessons by what is in them', () => {
    const source = notebook.replace('"hash"', '"source": "06-pooling.md",\n   "hash"');
    expect(open(zip({ 'all/06-pooling (1).ipynb': source, 'all/mine.ipynb': notebook }))).toEqual([
      'notebooks/06-pooling.ipynb',
      'mine.ipynb',
    ]);
    const { files } = readWork('06-pooling (2).ipynb', strToU8(source));
    expect([...files.keys()]).toEqual(['notebooks/06-pooling.ipynb']);
  });
});
