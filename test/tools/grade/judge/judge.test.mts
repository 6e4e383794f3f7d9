/** What becomes of a submission's exercises, before any answer is asked anything. */
import { afterAll, describe, expect, it } from 'vitest';
import { launchHere } from '../../../../src/tools/answer-process/launch.mjs';
import { readConfig } from '../../../../src/tools/grade/config.mjs';
import { Judge } from '../../../../src/tools/grade/judge/judge.mjs';
import type { Submission } from '../../../../src/tools/grade/submissions/submission.mjs';

const exercises = readConfig().exercises.filter(({ id }) => id === 'quiz-130');
const judge = new Judge({ exercises, secret: 's', launcher: launchHere, timeout: 5 });
afterAll(() => judge.close());

async function resultOf(given: Partial<Submission>) {
  const empty = { files: new Map(), answers: [], notebooks: [], ignored: [], refused: [] };
  const none = { student: 'ann', ...empty, refusedNotebooks: [], digest: '' };
  return (await judge.judgeSubmission({ ...none, ...given })).exercises[0]!;
}

describe('A notebook that can’t be read', () => {
  it.each(['10-the-quiz.ipynb', '10-the-quiz-1.ipynb'])(
    'may hold the answers of its lesson: %s',
    async (path) => {
      const found = await resultOf({ notebooks: [{ path, text: '{"cells": [' }] });
      expect(found).toMatchObject({ status: 'unreadable', source: path });
    },
  );

  it.each(['10-the-quiz.ipynb', '10-the-quiz-1.ipynb'])(
    'is not simply missing if it was not accepted either: %s',
    async (path) => {
      const refused = { path, status: 'unreadable', reason: 'It is larger than 8 MB.' } as const;
      expect(await resultOf({ refusedNotebooks: [refused] })).toMatchObject({
        status: 'unreadable',
        reason: refused.reason,
      });
    },
  );
});
