import { describe, expect, it } from 'vitest';
import { loadError } from '../../../src/tools/answer-process/load-error.mjs';

const why = (loaded: Parameters<typeof loadError>[0], text = '') =>
  loadError(loaded, 'quiz-130.ts', text);

describe('Why a file could not be run', () => {
  it('is its syntax, with a mark below the place', () => {
    const at = { message: 'Expected ";"', file: '', line: 1, column: 7 };
    expect(why({ kind: 'not-compiled', ...at }, 'const depth 20;')).toEqual({
      rule: 'not-compiled',
      message:
        'quiz-130.ts:1:7 does not compile: Expected ";"\n  1 | const depth 20;\n            ^',
    });
  });

  it('is what keeps the compiler busy, which is not a loop of the program', () => {
    expect(why({ kind: 'compiled-too-slowly', seconds: 10 })).toEqual({
      rule: 'compiles-too-slowly',
      message: 'Compiling quiz-130.ts did not finish within 10 s. Is something nested very deeply?',
    });
  });

  it('is a loop that never ends', () => {
    expect(why({ kind: 'timed-out', seconds: 2 })).toEqual({
      rule: 'never-ends',
      message: 'quiz-130.ts did not finish within 2 s. Is there a loop that never ends?',
    });
  });

  it('is an error of its own', () => {
    expect(why({ kind: 'threw', name: 'TypeError', message: 'x is not a function' })).toEqual({
      rule: 'threw',
      message: 'quiz-130.ts stopped with an error. TypeError: x is not a function',
    });
    const message = 'fromPyTorch cannot read an if: line 3, column 5';
    expect(why({ kind: 'threw', name: 'UsageError', message }).message).toBe(
      `quiz-130.ts stopped with an error. ${message}`,
    );
  });
});
