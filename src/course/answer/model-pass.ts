/** Runs a model as a check does: in evaluation mode, unrecorded, watched, and for a limited time. */
import type { Outside, RefusalReason, Stopped } from './answer';
import { Module } from '../../nn/module';
import { UsageError } from '../../shape';
import { traceCalls, type Call } from '../../summary/trace';
import { isTensor, noGrad, observeOperations, restoreAfter, type Tensor } from '../../tensor';
import { typeOf } from './encode';
import { limited, type Run } from './host';
import { cut } from './limits';
import { OutsideWatch } from './outside-tensors';
import { inWords, thrown } from './thrown';

export type Pass =
  | { readonly kind: 'output'; readonly output: Tensor; readonly outside: Outside }
  | {
      readonly kind: 'refused';
      readonly message: string;
      /** The innermost module that was running, as in `summary`. */
      readonly at: string;
      readonly reason: RefusalReason;
    }
  | Stopped;

/** Is told of each call of a layer without children, once it has its output. */
export type Listener = (call: Call, output: Tensor | undefined) => void;

/**
 * Runs a model on an input. Whatever happens, each module is put back into the mode it was in.
 */
export function runModel(model: Module, input: Tensor, seconds: number, listen: Listener): Pass {
  const modes: [Module, boolean][] = [];
  const run = () => {
    const prepared = limited(seconds, () => {
      for (const module of modulesOf(model)) modes.push([module, module.training]);
      for (const [module] of modes) module.training = false;
      return new OutsideWatch(input, Object.values(Module.prototype.stateDict.call(model)));
    });
    if (prepared.kind !== 'done') return stopped(prepared);
    return pass(model, input, seconds, { listen, outside: prepared.value });
  };
  // Limited, because a learner's own `training` may be a setter.
  const restore = () =>
    limited(seconds, () => modes.forEach(([module, training]) => (module.training = training)));
  return restoreAfter(run, restore);
}

interface Watching {
  readonly listen: Listener;
  readonly outside: OutsideWatch;
}

function pass(model: Module, input: Tensor, seconds: number, { listen, outside }: Watching): Pass {
  let failure: { error: unknown; at: string } | undefined;
  const watch = (call: Call) => ({
    ended: (output: Tensor | undefined) => {
      if (isLeaf(call.module)) listen(call, output);
    },
    failed: (error: unknown) => {
      // The innermost call fails first, and those around it fail with the same error.
      if (failure?.error !== error) failure = { error, at: call.name };
    },
  });
  const limitedRun = () => limited(seconds, () => call(model, input));
  const run = noGrad(() => observeOperations(outside.listen, () => traceCalls(watch, limitedRun)));
  if (run.kind === 'timed-out') return run;
  if (run.kind === 'threw') {
    const at = failure?.error === run.error ? failure?.at : undefined;
    const reason = run.error instanceof UsageError ? 'library' : 'own-code';
    return { kind: 'refused', message: messageOf(run.error), at: at ?? typeOf(model), reason };
  }
  if (isTensor(run.value)) {
    const output = run.value;
    // An object that is a tensor only by its prototype can't be read.
    const seen = limited(seconds, () => outside.seen(output));
    const all: Outside = { numbers: 0, isAll: true, convolutions: 0, multiplyAdds: 0, shrinks: 0 };
    return { kind: 'output', output, outside: seen.kind === 'done' ? seen.value : all };
  }
  return { kind: 'refused', message: noTensor(run.value), at: typeOf(model), reason: 'no-tensor' };
}

function call(model: Module, input: Tensor): unknown {
  return (model as unknown as (x: Tensor) => unknown)(input);
}

/** The library's own `modules()`: a learner's class may have another method of this name. */
function modulesOf(model: Module): Module[] {
  return Module.prototype.modules.call(model);
}

function isLeaf(module: Module): boolean {
  return Module.prototype.namedChildren.call(module).length === 0;
}

/** What stopped a step that should only have taken a moment. */
export function stopped(run: Exclude<Run<unknown>, { kind: 'done' }>): Stopped {
  return run.kind === 'timed-out' ? run : thrown(run.error);
}

/** For our own errors the message, whose first line is PyTorch's; for others the name as well. */
function messageOf(error: unknown): string {
  const { name, message } = thrown(error);
  return error instanceof UsageError ? message : cut(`${name}: ${message}`);
}

function noTensor(value: unknown): string {
  const came = wordsFor(value);
  const advice =
    value === undefined
      ? 'Is a `return` missing at the end of `forward`?'
      : came === 'a promise'
        ? '`forward` must not be async.'
        : '`forward` must return one tensor.';
  return `The model returned ${came} instead of a tensor. ${advice}`;
}

function wordsFor(value: unknown): string {
  try {
    return inWords(value);
  } catch {
    return 'something that cannot be read';
  }
}
