/** Whether a file may leave something behind for what runs after it in the same process. */
import { replacesMethod } from './replaced.mjs';
import { withoutComments } from './without-comments.mjs';

/** What changes the world beyond a file: prototypes, globals, timers, the state of the library. */
const words = [
  ...['prototype', '__proto__', 'setPrototypeOf', 'Reflect', 'Proxy', 'eval', 'Function'],
  ...['assign', 'defineProperty', 'defineProperties', 'freeze', 'seal', 'preventExtensions'],
  ...['globalThis', 'global', 'process', 'require', 'module', 'exports'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'nextTick'],
  ...['Promise', 'async', 'await', 'then', 'FinalizationRegistry'],
  ...['manualSeed', 'noGrad', 'dispose', 'copyFrom'],
];
const word = new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`);

/** `x.constructor`, but not a class's own. */
const itsMaker = /[.'"`]\s*constructor/;

/** What it imports is not looked at. */
const otherFiles = /from\s*['"]\.|import\s*[('"]|\\u/;

/**
 * Looks at the text of an answer, and rather says yes. It is no guard against attacks, and need not be:
 * whoever gets around it spoils his own answers alone.
 */
export function reachesOut(text: string): boolean {
  // In words, tasks speak of what is done then, and of processes.
  const code = withoutComments(text);
  return [word, itsMaker, otherFiles].some((pattern) => pattern.test(code)) || replacesMethod(code);
}
