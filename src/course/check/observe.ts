/** Keeps what a check sees of an answer, so that the same answer is known again. */
import type { Answer } from '../answer/answer';

/** An answer that is watched, and what was seen of it so far. */
export interface Observed {
  readonly answer: Answer;
  /**
   * Text that is the same for the same answer. What a model makes of an input is left out: its weights are
   * drawn again whenever its cell runs.
   */
  seen(): string;
}

export function observe(answer: Answer): Observed {
  const seen: string[] = [];
  const note = <T>(data: T): T => {
    seen.push(JSON.stringify(data, shortened) ?? '');
    return data;
  };
  const { callMany } = answer;
  return {
    answer: {
      value: async (part) => note(await answer.value(part)),
      call: async (part, args) => note(await answer.call(part, args)),
      ...(callMany && {
        async callMany(part, inputs) {
          const outcomes = await callMany(part, inputs);
          outcomes?.forEach(note);
          return outcomes;
        },
      }),
      describe: async (part, inputShape) => note(await answer.describe(part, inputShape)),
      run: (part, input, weights) => answer.run(part, input, weights),
    },
    seen: () => seen.join('\n'),
  };
}

/** The first numbers of a large tensor tell it from others. */
const MOST_NUMBERS = 1000;

function shortened(_: string, value: unknown): unknown {
  return ArrayBuffer.isView(value)
    ? Array.from((value as Float32Array).subarray(0, MOST_NUMBERS))
    : value;
}
