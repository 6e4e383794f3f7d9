import type { Module } from '../nn';
import { UsageError } from '../shape';
import { inWords, pythonType } from '../shape/python-words';
import { PythonClass } from './python/classes';
import { Interpreter } from './python/interpreter';
import { isModule } from './python/module-kinds';
import { runProgram } from './python/program';
import { Source } from './python/source';
import type { Value } from './python/values';

/**
 * Builds the network that PyTorch code describes: a layer, an `nn.Sequential`, or a class with `__init__` and
 * `forward`. It runs, prints as in PyTorch, and its parameters have the same names and shapes.
 *
 * If the text has several networks, the last one counts. A class is created without arguments, so all arguments
 * of its `__init__` need defaults, unless the last line creates it: `net = Net(10)`.
 *
 * It reads imports, assignments, arithmetic, `return`, and calls of `nn`, `F`, `torch` and tensor methods. Loops and
 * conditions are refused where a network needs them, and skipped where it does not, as in training. The text is never
 * executed as a program: it can reach nothing but the layers and functions of this library.
 *
 * @param text PyTorch code; it may be an indented excerpt from the middle of a file, have prompts, or stand between
 *   Markdown's fences
 * @throws with line and column if the text cannot be read, or with PyTorch's wording if a call does not fit
 * @example
 * const conv = fromPyTorch('nn.Conv2d(3, 16, kernel_size=3, padding=1)');
 * conv(randn([8, 3, 32, 32])).shape // [8, 16, 32, 32]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
 */
export function fromPyTorch(text: string): Module {
  if (typeof text !== 'string') {
    throw new UsageError(
      `expected a str, not ${pythonType(text)}`,
      `fromPyTorch takes Python code as a string, between backticks, but got ${inWords(text)}.`,
    );
  }
  const source = new Source(text);
  const interpreter = new Interpreter(source);
  const { values, refused } = runProgram(interpreter);
  const network = lastOf(values.filter(isNetwork));
  const made =
    network instanceof PythonClass
      ? interpreter.located(network.at, () => network.call(nothing))
      : network;
  if (isModule(made)) return made;
  throw refused ?? source.refuse(0, 'a text without a network');
}

const nothing = { placed: [], named: new Map<string, Value>() };

/** The last one that is not a part of another: `net.conv1` is not meant. */
function lastOf(networks: readonly Value[]): Value | undefined {
  const whole = networks.filter(isModule);
  const isPart = (one: Value) =>
    whole.some((other) => other !== one && (other.modules() as Value[]).includes(one));
  return networks.filter((one) => !isPart(one)).at(-1);
}

function isNetwork(value: Value): boolean {
  if (isModule(value)) return !/Loss$/.test(value.constructor.name);
  return value instanceof PythonClass;
}
