/** Archives that were made to do harm, or look as if they were. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/tools/grade/submissions/limits.mjs';
import { folderWith, patched, readAll, readZip, reasonFor, zipOf } from './handed-in.mjs';

const unix = (mode: number) => ({ os: 3, attrs: mode << 16 });
const bytes = (text: string) => new TextEncoder().encode(text);
const readBytes = async (zip: Uint8Array) => (await readAll(folderWith({ 'jane.zip': zip })))[0]!;

describe('In an archive', () => {
  test('paths that lead out of it: the rest is read', async () => {
    const read = await readZip({
      '../quiz-130.ts': 'out',
      'a/../../example.ts': 'out',
      '/etc/helper.ts': 'out',
      'C:\\x\\other.ts': 'out',
      'quiz-131.ts': 'in',
    });
    expect([...read.files]).toEqual([['quiz-131.ts', 'in']]);
    const reason = 'Its path leads out of the archive.';
    expect(read.refused).toEqual([
      { id: 'example', path: 'a/example.ts', status: 'tampered', reason },
      { id: 'quiz-130', path: 'quiz-130.ts', status: 'tampered', reason },
    ]);
    expect(reasonFor(read, 'etc/helper.ts')).toBe(reason);
    expect(reasonFor(read, 'x/other.ts')).toBe(reason);
  });

  test('links and devices', async () => {
    const read = await readZip({
      'quiz-130.ts': [bytes('/etc/passwd'), unix(0o120777)],
      'quiz-131.ts': [bytes(''), unix(0o010644)],
      'example.ts': [bytes('good'), unix(0o100644)],
    });
    expect(read.refused).toMatchObject([
      { id: 'quiz-130', status: 'tampered' },
      { id: 'quiz-131', status: 'tampered' },
    ]);
    expect([...read.files]).toEqual([['example.ts', 'good']]);
  });

  test('a bomb: what is inflated is counted, whatever the header says', async () => {
    const bomb = zipOf({ 'quiz-130.ts': new Uint8Array(40 * 2 ** 20), 'quiz-131.ts': 'good' });
    const lying = patched(bomb, (record, name) => {
      if (name === 'quiz-130.ts') record.writeUInt32LE(100, 24);
    });
    expect(bomb.length).toBeLessThan(2 ** 20);
    for (const zip of [bomb, lying]) {
      const before = process.memoryUsage().arrayBuffers;
      const read = await readBytes(zip);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 2 ** 20);
      expect(read.refused).toMatchObject([{ id: 'quiz-130', status: 'unreadable' }]);
      expect([...read.files]).toEqual([['quiz-131.ts', 'good']]);
    }
  });

  test('many files that inflate to too much together', async () => {
    const notebook = new Uint8Array(limits.notebookBytes).fill(32);
    const many: Zippable = {};
    for (const n of '123456789') many[`${n}.ipynb`] = [notebook, { level: 1 }];
    const read = await readZip(many);
    expect(read.notebooks).toHaveLength(6);
    expect(read.refusedNotebooks[0]).toMatchObject({
      path: '7.ipynb',
      reason: 'The submission as a whole is larger than 50 MB.',
    });
  });

  test('one that is cut off, none at all, empty, or in an unknown format', async () => {
    const zip = zipOf({ 'quiz-130.ts': 'x'.repeat(1000), 'quiz-131.ts': 'y' });
    const all = [zip.subarray(0, zip.length - 30), zip.subarray(40), bytes('Rar!'), bytes('')];
    for (const broken of all.slice(0, 1).concat(all.slice(2))) {
      const read = await readBytes(broken);
      expect(read.problem).toEqual({
        status: 'unreadable',
        reason: 'What was handed in can’t be opened. The zip file is broken or cut off.',
      });
    }
    const method = patched(zip, (record) => record.writeUInt16LE(93, 10));
    expect((await readBytes(method)).refused[0]!.reason).toMatch(/not supported \(method 93\)/);
  });

  test('content that was damaged', async () => {
    const zip = Buffer.from(zipOf({ 'quiz-130.ts': [bytes('const a = 130;'), { level: 0 }] }));
    zip[zip.indexOf('130;')]! ^= 1;
    expect((await readBytes(zip)).refused).toMatchObject([
      { status: 'unreadable', reason: 'It is damaged: its check sum is wrong.' },
    ]);
  });

  test('a password', async () => {
    const zip = zipOf({ 'quiz-130.ts': 'a', 'quiz-131.ts': 'b' });
    const locked = patched(zip, (record) => record.writeUInt16LE(1, 8));
    expect((await readBytes(locked)).problem).toEqual({
      status: 'unreadable',
      reason: 'The archive is protected by a password. Hand it in without one.',
    });
    const one = patched(zip, (record, name) => {
      if (name === 'quiz-130.ts') record.writeUInt16LE(1, 8);
    });
    const read = await readBytes(one);
    expect(read.refused).toMatchObject([
      { id: 'quiz-130', reason: 'It is protected by a password.' },
    ]);
    expect(read.answers).toHaveLength(1);
    const strong = patched(zip, (record) => record.writeUInt16LE(0x41, 8));
    expect((await readBytes(strong)).problem?.reason).toMatch(/password/);
  });

  test('two members of one name', async () => {
    const zip = Buffer.from(zipOf({ 'quiz-130.ts': 'first', 'quiz-13x.ts': 'second' }));
    for (let at; (at = zip.indexOf('quiz-13x')) >= 0;) zip.write('quiz-130', at);
    const read = await readBytes(zip);
    expect(read.files.size).toBe(1);
    expect(reasonFor(read, 'quiz-130.ts')).toMatch(/same name/);
  });

  test('10,000 files, and one that is deep', async () => {
    const many = Object.fromEntries([...Array(10_000).keys()].map((i) => [`f/${i}.txt`, '']));
    const read = await readZip({
      ...many,
      [`${'d/'.repeat(40)}quiz-130.ts`]: '',
      'quiz-131.ts': '',
    });
    expect(read.answers).toEqual([{ id: 'quiz-131', path: 'quiz-131.ts' }]);
    expect(read.ignored).toHaveLength(limits.ignored + 1);
  });

  test('offsets that no file has end as a broken archive', async () => {
    const record = Buffer.alloc(56 + 20 + 22);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(1n, 32);
    record.writeBigUInt64LE(0xffff_ffff_ffff_ffffn, 48);
    record.writeUInt32LE(0x07064b50, 56);
    record.writeUInt32LE(0x06054b50, 76);
    expect((await readBytes(record)).problem?.status).toBe('unreadable');
    record.writeBigUInt64LE(0xffff_ffff_ffff_ffffn, 56 + 8);
    expect((await readBytes(record)).problem?.status).toBe('unreadable');
  });

  test('any damage to an archive is survived, and gives the same twice', async () => {
    const zip = zipOf({
      'quiz-130.ts': 'export const a = 1;'.repeat(20),
      'b/a.ipynb': '{}',
      'c/': '',
    });
    const folder = folderWith({});
    const damage = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.integer({ min: 0, max: 40 }), async (changes, cut) => {
        const broken = Buffer.from(zip.subarray(0, zip.length - (cut > 20 ? cut - 20 : 0)));
        for (const [at, value] of changes) if (at < broken.length) broken[at] = value;
        writeFileSync(join(folder, 'jane.zip'), broken);
        const [read, ...more] = await readAll(folder);
        expect(more).toEqual([]);
        const { answers, notebooks, refused, refusedNotebooks, ignored, problem } = read!;
        const lists = [answers, notebooks, refused, refusedNotebooks, ignored];
        expect(lists.some(({ length }) => length > 0) || problem !== undefined).toBe(true);
        expect((await readAll(folder))[0]).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });

  test('deflated data without an end', async () => {
    const zip = Buffer.from(zipOf({ 'quiz-130.ts': 'x'.repeat(5000) }));
    zip[30 + 'quiz-130.ts'.length]! &= ~1; // the first block is no longer marked as the last
    expect((await readBytes(zip)).refused).toMatchObject([
      { id: 'quiz-130', status: 'unreadable' },
    ]);
  });
});
