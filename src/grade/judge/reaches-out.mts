/** Whether a file may leave something behind for what runs after it in the same process. */

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

/** A method that is replaced: `Math.max = …`, `nn.Conv2d.forward = …`, `console['log'] = …`. */
const replaced =
  /(?<![\w$.])(?:[A-Z][\w$]*|nn|optim|console|data)(?:\s*\.\s*[\w$]+|\s*\[[^\]]*\])+\s*[-+*/%&|^?]*=(?![=>])/;

/** `x.constructor`, but not a class's own. */
const itsMaker = /[.'"`]\s*constructor/;

/** What it imports is not looked at. */
const otherFiles = /from\s*['"]\.|import\s*[('"]|\\u/;

/** In words, tasks speak of what is done then, and of processes. A text may hold `//`, too. */
const comments = /\/\*[^]*?\*\/|\/\/[^'"`\n]*$/gm;

/**
 * Looks at the text of an answer, and rather says yes. It is no guard against attacks, and need not be:
 * whoever gets around it spoils his own answers alone.
 */
export function reachesOut(text: string): boolean {
  const code = text.replace(comments, '');
  return [word, replaced, itsMaker, otherFiles].some((pattern) => pattern.test(code));
}
