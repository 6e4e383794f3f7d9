/** A text from its first line to its last. It may do more than make a network: train it, print it, load data. */
import { builtins } from './builtins';
import { PythonClass } from './classes';
import type { Interpreter } from './interpreter';
import { isModule, layerClass } from './module-kinds';
import { linesOf, type Line } from './read-statement';
import { Callable, Namespace, type Value } from './values';

/** Lines passed over: training takes a hundred, and each costs time. */
const MOST = 500;

/**
 * What each line gave. One that cannot be read is passed over if it can have no part in a network, and what it may
 * have changed is refused from then on.
 *
 * @returns `refused`: why the first of these cannot be read
 */
export function runProgram(interpreter: Interpreter): { values: Value[]; refused?: Error } {
  const { source, limits } = interpreter;
  let refused: Error | undefined;
  let passed = 0;
  const run = (line: Line): Value[] => {
    try {
      return interpreter.run(line.read());
    } catch (error) {
      if (!source.isRefusal(error) || ++passed > MOST) throw error;
      passOver(line, error, interpreter);
      refused ??= error;
      return [];
    }
  };
  const lines = linesOf(source);
  return { values: limits.within(() => lines.flatMap(run)), refused };
}

function passOver({ written }: Line, why: Error, interpreter: Interpreter): void {
  if (/^(?:class|def|from|import)\b/.test(written)) throw why;
  const code = written
    .replaceAll(/#.*|"[^"\n]*"|'[^'\n]*'/g, '')
    .replaceAll(/\bnn\.(?:utils|init|\w*Loss)\b/g, '');
  const sets = /^[\w\t ,]+=(?!=)/m.test(code);
  for (const [, dot, word = ''] of code.matchAll(/(\.\s*)?\b([^\W\d]\w*)/g)) {
    const value = interpreter.global(word);
    if (makesNetworks(value, sets) || (isModule(value) && changes(code, word))) throw why;
    const isFixed = value instanceof Callable || value instanceof Namespace || value === null;
    if (dot === undefined && !isFixed) interpreter.forget(word, why);
  }
}

/** Whether it is set, or an attribute of it. */
function changes(code: string, word: string): boolean {
  return new RegExp(`^\\s*${word}(?:\\.\\w+|\\[[^\\]]*\\])*\\s*=(?!=)`, 'm').test(code);
}

function makesNetworks(value: Value | undefined, sets: boolean): boolean {
  if (value instanceof PythonClass) return true;
  if (value instanceof Namespace) return value.path === 'torch.nn';
  if (!(value instanceof Callable) || builtins.has(value.name)) return false;
  return sets || layerClass(value.name) !== undefined;
}
