/** Runs a model and records, for each of the user's modules, the steps of its forward in order. */
import { observeCalls } from '../nn/callable';
import type { Module } from '../nn/module';
import { stateOf } from '../nn/named-tensors';
import { UsageError } from '../shape';
import { listenToCalls } from '../shape/known-calls';
import {
  isTensor,
  noGrad,
  observeMethods,
  observeOperations,
  restoreAfter,
  type Tensor,
} from '../tensor';
import { isLayer } from './layer-source';
import { isInplace, type Overwriting } from './overwriting';
import { writeFunction, writeMethod } from './operations';
import {
  binding,
  call,
  listOf,
  literal,
  reference,
  whole,
  type Text,
  type Value,
} from './python-text';
import { selfPath } from './paths';
import { recordedFunction } from './recorded-function';

/** `outputs = text` */
export interface Step {
  readonly outputs: readonly Value[];
  readonly text: Text;
}

/** What a forward computes. */
export interface Program {
  readonly inputs: readonly Value[];
  readonly steps: readonly Step[];
  /** The return value; several values are a tuple. */
  readonly result: Text;
}

/** The forward that is running. */
interface Frame {
  readonly module: Module;
  readonly inputs: readonly Value[];
  readonly values: Map<unknown, Value>;
  readonly steps: Step[];
  /** How Python reaches the tensors of a state, and the modules. */
  readonly paths: ReadonlyMap<unknown, string>;
}

/** A function whose operations are running: operation number `at` of `left` makes its result. */
interface Running {
  at: number;
  left: number;
  readonly text: Text;
}

/** The largest constant tensor that is written out in a forward, in elements. */
const constantAtMost = 64;

/**
 * @param overwriting learns what each layer and method reads
 * @returns one program for each call of each of the user's modules
 */
export function record(
  model: Module,
  inputs: readonly Tensor[],
  overwriting: Overwriting,
): Map<Module, Program[]> {
  const programs = new Map<Module, Program[]>();
  /** Undefined inside a module that is recorded as a single step. */
  let frame: Frame | undefined;
  let running: Running | undefined;
  let count = 0;
  /** Results of operations that belong to neither a method nor a function. */
  const unknown = new WeakSet<Tensor>();

  function inside<T>(next: Frame | undefined, run: () => T): T {
    const before = [frame, running] as const;
    [frame, running] = [next, undefined];
    return restoreAfter(run, () => ([frame, running] = before));
  }

  /** Called for a layer, one of the user's modules, or a Sequential of both. */
  function onModule(module: Module, given: readonly unknown[], run: () => unknown): unknown {
    if (running) return run();
    overwriting.read(given);
    const text =
      frame &&
      call([pathIn(frame, module)], (isLayer(module) ? given.slice(0, 1) : given).map(write));
    const result = inside(isLayer(module) ? undefined : open(module, given), () => {
      const returned = run();
      if (frame) close(frame, returned);
      return returned;
    });
    // A layer that returns its input, such as Dropout, still makes a new variable. A Sequential frees the old one.
    const isSame = isTensor(result) && given.includes(result);
    const renew = () => (text ? (result as Tensor).detach() : (result as Tensor).clone());
    const made = isSame && (text || isInplace(module)) ? inside(undefined, renew) : result;
    overwriting.called(module, given[0], made, result);
    return text ? note(text, made) : made;
  }

  function open(module: Module, given: readonly unknown[]): Frame {
    const name = `${module.constructor.name}.forward`;
    const why = 'it takes arguments other than tensors. Make them fields of the module.';
    if (!given.every(isTensor)) throw cannot(name, why);
    const values = new Map<unknown, Value>();
    const inputs = given.map((input) => add(values, input));
    return { module, inputs, values, steps: [], paths: pathsOf(module) };
  }

  function close({ module, inputs, steps }: Frame, returned: unknown): void {
    const name = `${module.constructor.name}.forward`;
    const results = [returned].flat();
    overwriting.read(results);
    if (!results.every(isTensor)) throw cannot(name, 'it returns something other than tensors.');
    const result = { parts: listOf(results.map(write)), binding: binding.any };
    programs.set(module, [...(programs.get(module) ?? []), { inputs, steps, result }]);
  }

  function onMethod(name: string, given: readonly unknown[], run: () => unknown): unknown {
    if (!frame || running) return overwriting.method(name, given[0], run());
    overwriting.read(given);
    if (name === 'item') {
      throw cannot(`${frame.module.constructor.name}.forward`, 'it reads a number, by item().');
    }
    const result = overwriting.method(name, given[0], inside(undefined, run));
    if (result === given[0] || ![result].flat().every(isTensor)) return result;
    const text = writeMethod(name, given, Array.isArray(result), write);
    const isOnly = Array.isArray(result) && result.length === 1;
    return note(isOnly ? whole(...text.parts, '[0]') : text, result);
  }

  /**
   * A function has been called and is about to run. Nothing reports its end, so it runs here once in advance to
   * count its operations.
   */
  function onFunction(name: string, given: ArrayLike<unknown>): void {
    const run = recordedFunction(name);
    if (!frame || running || !run) return;
    overwriting.read(Array.from(given));
    const made: Tensor[] = [];
    const result = inside(undefined, () =>
      observeOperations(
        (_, tensor) => made.push(tensor),
        () => run(...Array.from(given)),
      ),
    );
    const text = writeFunction(name, given, write);
    const at = made.indexOf(result as Tensor);
    if (made.length === 0 && frame.values.has(result)) note(text, result);
    else if (at < 0) throw cannot(name, 'it gives more than one tensor.');
    else running = { at, left: made.length, text };
  }

  function onOperation(result: Tensor): void {
    if (frame && !running) unknown.add(result);
    if (!running) return;
    running.left--;
    if (running.at-- === 0) note(running.text, result);
    if (running.left === 0) running = undefined;
  }

  function add(values: Map<unknown, Value>, tensor: Tensor): Value {
    const value = { id: count++, shape: tensor.shape };
    values.set(tensor, value);
    return value;
  }

  function note(text: Text, result: unknown): unknown {
    const outputs = (Array.isArray(result) ? (result as unknown[]) : [result]).map((one) => {
      if (isTensor(one)) return add(frame!.values, one);
      throw cannot(text.parts.map(String).join(''), 'it gives something other than tensors.');
    });
    frame!.steps.push({ outputs, text });
    return result;
  }

  function write(value: unknown): Text {
    if (isTensor(value)) return writeTensor(value);
    if (Array.isArray(value)) return whole('[', ...listOf(value.map(write)), ']');
    return literal(value);
  }

  function writeTensor(tensor: Tensor): Text {
    const { values, paths, module } = frame!;
    const known = values.get(tensor);
    if (known) return reference(known);
    const path = paths.get(tensor);
    if (path !== undefined) return whole(path);
    if (tensor.numel() > constantAtMost || tensor.dtype !== 'float32' || unknown.has(tensor)) {
      throw cannot(
        `a tensor of shape [${tensor.shape.join(', ')}] in ${module.constructor.name}.forward`,
        'it is computed neither from the input nor from a field of the module. Make it a field: new nn.Buffer(tensor), which the state keeps.',
      );
    }
    return whole('torch.tensor(', ...literal(tensor.toArray()).parts, ')');
  }

  const watched = () =>
    observeCalls(onModule, () =>
      observeMethods(onMethod, () =>
        observeOperations(
          (_, result) => onOperation(result),
          () => (model as unknown as (...x: Tensor[]) => unknown)(...inputs),
        ),
      ),
    );
  const before = listenToCalls(onFunction);
  noGrad(() => restoreAfter(watched, () => listenToCalls(before)));
  return programs;
}

function pathsOf(module: Module): Map<unknown, string> {
  const named: (readonly [string, unknown])[] = [...stateOf(module), ...module.namedModules()];
  return new Map(named.map(([name, value]) => [value, selfPath(name)]));
}

function pathIn({ module, paths }: Frame, called: Module): string {
  const path = paths.get(called);
  if (path !== undefined) return path;
  const type = module.constructor.name;
  throw cannot(
    `a ${called.constructor.name} that ${type}.forward calls`,
    `it is not in a field of ${type}, so PyTorch would not find its weights. Store it in one: this.layer = … in the constructor.`,
  );
}

export function cannot(what: string, why: string): UsageError {
  return new UsageError(
    `toPyTorch can't write ${what}`,
    `toPyTorch runs a model and writes down each step: ${why}`,
  );
}
