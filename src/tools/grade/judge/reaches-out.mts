/** Whether a file may leave something behind for what runs after it in the same process. */
import { replacesMethod } from './replaced.mjs';
import { withoutComments } from './without-comments.mjs';

/** What changes the world beyond a file: prototypes, globals, timers, the state of the library. */
const words = [
  ...['prototype', '__proto__', 'setPrototypeOf', 'Reflect', 'Proxy', 'Function'],
  ...['assign', 'defineProperty', 'defineProperties', 'freeze', 'seal', 'preventExtensions'],
  ...['globalThis', 'global', 'process', 'require', 'module', 'exports'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'nextTick'],
  ...['Promise', 'async', 'await', 'then', 'FinalizationRegistry'],
  ...['manualSeed', 'noGrad', 'dispose', 'copyFrom'],
];
const word = new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`);

/** But not the `model.eval()` of a network: without an argument, `eval` evaluates nothing. */
const evaluates = /(?<![\w$])eval(?![\w$]|\s*\(\s*\))/;

/** `x.constructor`, but not a class's own. */
const itsMaker = /[.'"`]\s*constructor/;

/** What it imports is not inspected. */
const otherFiles = /from\s*['"]\.|import\s*[('"]|\\u/;

/**
 * Looks at the text of an answer, and says yes when in doubt. It is not a guard against attacks, and need not
 * be: those who get around it only spoil their own answers.
 */
export function reachesOut(text: string): boolean {
  // In their comments, exercises use words such as `then` and `process`.
  const code = withoutComments(text);
  return (
    [word, evaluates, itsMaker, otherFiles].some((pattern) => pattern.test(code)) ||
    replacesMethod(code)
  );
}
