/** The kernel of a browser's tab, as a lesson's session runs its cells. */
import type { Output } from '../../../src/tools/kernel/client/output.mjs';
import type { LessonKernel } from '../lesson/session.mjs';
import type { LiteSubject } from './conformance/lite.mjs';
import type { Sent } from './conformance/record.mjs';

export function lessonKernel(tab: LiteSubject): LessonKernel {
  return {
    async execute(code, { stopOnError = true } = {}) {
      const [ran] = await tab.run([{ code, mayFail: !stopOnError }]);
      const { status, outputs } = ran!;
      if (status === 'endless') throw new Error(`A cell did not end: ${code}`);
      return {
        status: status === 'aborted' ? 'abort' : status,
        executionCount: tab.count,
        outputs: outputs.map(outputOf),
      };
    },
    inspect: async (code, position) => (await tab.inspect(code, position)) ?? null,
  };
}

const outputOf = (sent: Sent): Output =>
  'stream' in sent
    ? { type: 'stream', name: sent.stream, text: sent.text }
    : { type: 'display_data', data: sent.display, update: sent.update };
