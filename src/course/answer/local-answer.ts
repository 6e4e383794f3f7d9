import { pythonPart, type Answer, type CallOutcome, type Datum, type Plain } from './answer';
import { isModule, type Module } from '../../nn/module';
import { observeOperations } from '../../tensor';
import { copyOf, isUnchanged } from './arguments';
import { describeModel } from './describe-model';
import { encode } from './encode';
import { isProxy, limited } from './host';
import { stopped } from './model-pass';
import { partOf } from './parts';
import { PythonNetwork } from './python-network';
import { runOn } from './run-model';
import { startBackend } from './start-backend';
import { thrown } from './thrown';
import { unreadable } from './unreadable';

export interface LocalAnswerOptions {
  /** How long a function, a getter or a model may take at a time (2). */
  readonly seconds?: number;
}

/**
 * An answer made of values of this process, as a notebook's cell has them. Nothing that the learner
 * hands over can make it throw or wait for ever, and it changes none of it.
 *
 * What a function leaves for later is out of reach: an async function that never ends after its first
 * `await` blocks the process. An answer in its own process (src/tools/answer-process) has no such gap.
 *
 * @param parts the named parts: `{ depth: 20, size: 16 }`; anything else is an answer without parts
 * @example
 * await localAnswer({ depth: 20 }).value('depth') // { kind: 'number', value: 20 }
 */
export function localAnswer(parts: unknown, { seconds = 2 }: LocalAnswerOptions = {}): Answer {
  /** Reads a part and looks at it; if it is missing or can't be read, the result says so. */
  function read<T>(name: string, look: (value: unknown) => T): T | Datum {
    const run = limited(seconds, () => {
      const part = partOf(parts, name);
      return part.kind === 'missing' ? part : look(part.value);
    });
    return run.kind === 'done' ? run.value : unreadable(stopped(run));
  }

  const python = new PythonNetwork();
  const modelIn = (name: string, value: unknown) =>
    name === pythonPart && typeof value === 'string' ? python.in(value) : value;

  function onModel<T>(name: string, use: (model: Module) => T): T | NoModel {
    const found = read(name, (value) => {
      const model = modelIn(name, value);
      return isModule(model) ? model : encode(model);
    });
    if (!isModule(found)) return { kind: 'no-model', value: found };
    startBackend();
    return use(found);
  }

  /* eslint-disable @typescript-eslint/require-await -- other implementations wait for a process */
  return {
    value: async (name) => primitive(parts, name) ?? read(name, encode),

    call: async (name, args) => {
      const run = limited(seconds, () => callPart(parts, name, args));
      return run.kind === 'done' ? run.value : stopped(run);
    },

    callMany: async (name, inputs) => {
      const outcomes: CallOutcome[] = [];
      const run = limited(seconds + togetherSeconds, () =>
        callInTurn(parts, name, inputs, outcomes),
      );
      if (run.kind === 'timed-out') outcomes.push({ kind: 'timed-out', seconds });
      return run.kind === 'threw' ? undefined : outcomes;
    },

    describe: async (name, inputShape) =>
      onModel(name, (model) => describeModel(model, inputShape, seconds)),

    run: async (name, input, weights) =>
      onModel(name, (model) => runOn(model, { input, weights, seconds })),
  };
  /* eslint-enable @typescript-eslint/require-await */
}

/** The time limit for a series of calls; a limit for each call would cost more than most calls take. */
const togetherSeconds = 0.5;
/** The learner's code may replace it. */
const now = performance.now.bind(performance);

/** Calls until the time is up, and keeps what came before a call that never ends. */
function callInTurn(
  parts: unknown,
  name: string,
  inputs: readonly (readonly Plain[])[],
  outcomes: CallOutcome[],
): void {
  const end = now() + togetherSeconds * 1000;
  for (const args of inputs) {
    outcomes.push(callPart(parts, name, args));
    if (now() > end) return;
  }
}

interface NoModel {
  readonly kind: 'no-model';
  readonly value: Datum;
}

/** What can be read without running the learner's code needs no time limit, which costs 0.1 ms. */
function primitive(parts: unknown, name: string): Datum | undefined {
  if (typeof parts !== 'object' || parts === null || isProxy(parts)) return undefined;
  if (Array.isArray(parts)) return undefined;
  const value = Object.getOwnPropertyDescriptor(parts, name)?.value as unknown;
  const type = typeof value;
  if (value === undefined || type === 'object' || type === 'function') return undefined;
  return encode(value);
}

function callPart(parts: unknown, name: string, args: readonly Plain[]): CallOutcome {
  const part = partOf(parts, name);
  if (part.kind === 'missing') return { kind: 'not-callable', value: part };
  if (typeof part.value !== 'function') {
    return { kind: 'not-callable', value: encode(part.value) };
  }
  const what = encode(part.value);
  // A class can't be called, and a module does not take plain data.
  if (what.kind !== 'function') return { kind: 'not-callable', value: what };
  const copies = args.map(copyOf);
  let returned: unknown;
  let usesTensors = false;
  const call = () => Reflect.apply(part.value as () => unknown, part.owner, copies) as unknown;
  try {
    returned = observeOperations(() => (usesTensors = true), call);
  } catch (error) {
    return thrown(error);
  }
  // Reading the result may also run the learner's code.
  const value = encode(returned);
  return { kind: 'returned', value, changedArguments: !isUnchanged(copies, args), usesTensors };
}
