/** What learning management systems export. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findEntries } from '../../../../src/tools/grade/submissions/entries.mjs';
import { both, folderWith, readAll, students, zipOf } from './handed-in.mjs';

const answersOf = async (path: string) =>
  Object.fromEntries(
    (await readAll(path)).map(({ student, answers }) => [
      student,
      answers.map(({ id, path }) => `${id}: ${path}`),
    ]),
  );

describe('Layouts', () => {
  test('a folder or an archive per student', () =>
    both(
      {
        'bob.zip': zipOf({ 'hw/quiz-130.ts': 'b' }),
        'ann/quiz/quiz-130.ts': 'a',
        'carol/work.zip': zipOf({ 'quiz-130.ts': 'c' }),
        'dave.ipynb': '{}',
      },
      async (path) => {
        expect(await answersOf(path)).toEqual({
          ann: ['quiz-130: quiz/quiz-130.ts'],
          bob: ['quiz-130: hw/quiz-130.ts'],
          carol: ['quiz-130: quiz-130.ts'],
          dave: [],
        });
        expect((await readAll(path))[3]!.notebooks).toEqual([{ path: 'dave.ipynb', text: '{}' }]);
      },
    ));

  test('Canvas: flat files, late marks, names of files that were handed in again', () =>
    both(
      {
        'doejane_LATE_12345_678_quiz-130-1.ts': 'new',
        'doejane_LATE_12345_679_quiz-131.ts': 'x',
        'doejane_12345_680_example-1.ts': 'exactly an exercise',
        'doejane_12345_681_quiz-130.ts': 'old',
        'roebob_77_690_hw.zip': zipOf({ 'quiz-131.ts': 'y', 'quiz-130-1.ts': 'not by Canvas' }),
        'smith_78_691_report.docx': 'nothing',
        'doejane_99_692_quiz-131.ts': 'another of that name',
      },
      async (path) => {
        const entries = await findEntries(path);
        expect(entries.map(({ student, isMarkedLate }) => [student, isMarkedLate])).toEqual([
          ['doejane', true],
          ['doejane (2)', false],
          ['roebob', false],
          ['smith', false],
        ]);
        const [jane, , bob, smith] = await readAll(path);
        expect(jane!.answers).toEqual([
          { id: 'example-1', path: 'example-1.ts' },
          { id: 'quiz-130', path: 'quiz-130-1.ts' },
          { id: 'quiz-131', path: 'quiz-131.ts' },
        ]);
        expect(jane!.ignored).toEqual([
          { path: 'quiz-130.ts', reason: 'For quiz-130, quiz-130-1.ts was taken instead.' },
        ]);
        expect(bob!.answers).toEqual([{ id: 'quiz-131', path: 'quiz-131.ts' }]);
        expect(smith!.problem?.status).toBe('missing');
      },
    ));

  test('Canvas: two uploads of one name are both kept apart', async () => {
    const path = folderWith({ 'doe_1_20_quiz-130.ts': 'a', 'doe_1_21_quiz-130.ts': 'b' });
    const [jane] = await readAll(path);
    expect([...jane!.files]).toEqual([
      ['21/quiz-130.ts', 'b'],
      ['quiz-130.ts', 'a'],
    ]);
    expect(jane!.answers).toEqual([{ id: 'quiz-130', path: 'quiz-130.ts' }]);
  });

  test('Canvas: what was typed in, and a link, have a row that says what to hand in', async () => {
    const path = folderWith({
      'doe_600_text.html': '<p>20</p>',
      'doe_LATE_601_link.html': '<a>',
      'roe_602_9_quiz-130.ts': 'a',
    });
    const rows = await readAll(path);
    expect(rows.map(({ student }) => student)).toEqual(['doe', 'doe (2)', 'roe']);
    const said = rows.flatMap(({ ignored }) => ignored.map(({ reason }) => reason));
    expect(said).toEqual([
      'It was typed into a form. Hand in the .ts files or notebooks (.ipynb) themselves.',
      'It is a link, and what it points to may change. Hand in the .ts files or notebooks (.ipynb) themselves.',
    ]);
    expect(rows.map(({ problem }) => problem?.status)).toEqual(['missing', 'missing', undefined]);
  });

  test('Canvas: an id that appears twice, as after a merge, moves no one’s answer', async () => {
    const path = folderWith({
      'ann_1_20_quiz-130.ts': 'a',
      'ann_1_21_quiz-131.ts': 'a',
      'bob_2_21_quiz-130.ts': 'b',
      'eve_3_22_quiz-130.ts': 'e',
    });
    expect(Object.keys(await answersOf(path))).toEqual(['ann', 'bob', 'eve']);
  });

  test('Moodle: a name that contains its marker moves no one’s answer', async () => {
    const path = folderWith({
      'Ann_201_assignsubmission_file_/quiz-130.ts': 'right',
      'Ann_201_assignsubmission_file_mal_202_assignsubmission_file_/exercises/quiz-130.ts': 'wrong',
      'Ann_201_assignsubmission_file_x_203_assignsubmission_file_quiz-130.ts': 'whose?',
    });
    const rows = await readAll(path);
    expect(rows.map(({ student, files }) => [student, [...files.values()]])).toEqual([
      ['Ann', ['right']],
      ['Ann (2)', []],
      ['Ann_201_assignsubmission_file_mal', ['wrong']],
    ]);
  });

  test('names that only look like those of Canvas lose no one', async () => {
    const work = zipOf({ 'quiz-130.ts': '' });
    const path = folderWith({ 'hw_1_2026_ann.zip': work, 'hw_1_2026_bob.zip': work });
    expect(await students(path)).toEqual(['hw_1_2026_ann', 'hw_1_2026_bob']);
  });

  test('Moodle: a folder per student and kind of submission, or flat', () =>
    both(
      {
        'Jane Doe_123456_assignsubmission_file_/quiz-130.ts': 'a',
        'Jane Doe_123456_assignsubmission_onlinetext_/onlinetext.html': '',
        'Jane Doe_99_assignsubmission_file_/quiz-131.ts': 'another Jane',
        'Bob_7_assignsubmission_file_quiz-130.ts': 'b',
      },
      async (path) =>
        expect(await answersOf(path)).toEqual({
          Bob: ['quiz-130: quiz-130.ts'],
          'Jane Doe': ['quiz-130: quiz-130.ts'],
          'Jane Doe (2)': ['quiz-131: quiz-131.ts'],
        }),
    ));

  test('nbgrader: student/assignment/notebook.ipynb', async () => {
    const path = folderWith({ 'ann/ps1/10-the-quiz.ipynb': '{}', 'ann/ps1/timestamp.txt': '' });
    const [ann] = await readAll(path);
    expect(ann!.notebooks).toEqual([{ path: 'ps1/10-the-quiz.ipynb', text: '{}' }]);
  });

  test('Gradescope: folders next to their metadata, also below one folder in an archive', () =>
    both(
      {
        'submission_1/quiz-130.ts': 'a',
        'submission_2/quiz-130.ts': 'b',
        'submission_metadata.yml': '',
      },
      async (path) => expect(await students(path)).toEqual(['submission_1', 'submission_2']),
    ));

  test('an archive’s only folder is entered if it contains all students', async () => {
    const inner = { 'hw/ann/quiz-130.ts': 'a', 'hw/bob/quiz-130.ts': 'b' };
    const path = folderWith({ 'hw.zip': zipOf(inner), 'other.zip': zipOf(inner) });
    expect(await students(join(path, 'hw.zip'))).toEqual(['ann', 'bob']);
    expect(await students(join(path, 'other.zip'))).toEqual(['hw']);
    const exported = { 'x/s1/a.ts': '', 'x/submission_metadata.yml': '' };
    const gradescope = join(folderWith({ 'y.zip': zipOf(exported) }), 'y.zip');
    expect(await students(gradescope)).toEqual(['s1']);
  });
});
