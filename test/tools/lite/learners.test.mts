/** The lessons in the kernel of a browser's tab, from top to bottom, and then what their learners do in tslab. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lessonName } from '../../../src/course/exercises/lesson-name.js';
import { readNotebook } from '../../../src/tools/kernel/client/read-notebook.mjs';
import { judge } from '../../../src/tools/kernel/client/run-notebook.mjs';
import { isTried } from '../../sample.js';
import { skips } from '../../browser/browser.mjs';
import { learners } from '../lesson/learners/index.mjs';
import { lessonNames } from '../lesson/read.mjs';
import { folder, Session, type SessionClient } from '../lesson/session.mjs';
import { LiteSubject } from './conformance/lite.mjs';

const tried = lessonNames(folder)
  .filter((_, i) => isTried(i, 7))
  .map((file) => [lessonName(file.replace('.md', '')), file] as const);

describe.skipIf(skips)('In the tab', () => {
  let tab: LiteSubject;
  beforeAll(async () => {
    // A value that was not predicted is shown at once, as in the sessions in tslab.
    tab = await LiteSubject.start({ holdsBack: false });
  });
  afterAll(() => tab?.close());

  const client: SessionClient = {
    async execute(code, { stopOnError = true } = {}) {
      const [ran] = await tab.run([{ code, mayFail: !stopOnError }]);
      return {
        status: ran!.status === 'ok' ? 'ok' : 'error',
        executionCount: tab.count,
        outputs: ran!.outputs.map((one) =>
          'stream' in one
            ? { type: 'stream', name: one.stream, text: one.text }
            : { type: 'display_data', data: one.display, update: one.update },
        ),
      };
    },
    inspect: async (code, position) => (await tab.inspect(code, position)) ?? null,
  };

  describe.each(tried)('the lesson %s', (name, file) => {
    const session = new Session(file);
    beforeAll(async () => {
      await tab.restart();
      await session.follow(client, await session.executeAll(client));
    });

    test('runs: each cell does what it is meant to', async () => {
      const { cells } = await readNotebook(join(folder, file.replace('.md', '.ipynb')));
      for (const cell of cells) {
        expect(judge(cell, session.executions.get(cell.id)!), cell.id).toBeUndefined();
      }
      expect(tab.complaints).toEqual([]);
    });

    learners.get(name)?.learner(session);
  });
});
