/** Tries a function on many inputs. */
import type { Answer, CallOutcome, Plain } from '../../answer/answer';
import type { FunctionDefinition, Value } from './definition';
import { attempt, readOutcome, sameResult, type Result } from './result';

/** One call and what it led to. */
export interface Trial<Args extends readonly Plain[]> {
  readonly args: Args;
  readonly right: Value;
  readonly result: Result;
  readonly isRight: boolean;
  readonly changedArguments: boolean;
  readonly usesTensors: boolean;
}

export interface Trials<Args extends readonly Plain[]> {
  /** Starting with the smallest input, without the large one. They stop at a call that did not end. */
  readonly all: readonly Trial<Args>[];
  /** The large input, if all others came out right. */
  readonly large?: Trial<Args>;
  /** Two calls with the same input and different results. */
  readonly unsteady?: readonly [first: Trial<Args>, second: Trial<Args>];
}

/** If this many calls led to nothing that can be compared, further ones tell no more. */
const ENOUGH_ODD = 10;

/** How many inputs are tried a second time, to see whether the result is the same. */
const REPEATED = 4;

export const DEFAULT_TOLERANCE = 1e-4;

/** Calls the function on all inputs, one after the other, until one call does not end. */
export async function tryFunction<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  inputs: readonly Args[],
  answer: Answer,
): Promise<Trials<Args>> {
  const all: Trial<Args>[] = [];
  const outcomes = outcomesOf(answer, definition.part, inputs);
  for await (const [args, outcome] of outcomes) {
    const trial = trialOf(definition, args, outcome);
    all.push(trial);
    if (trial.result.kind === 'timed-out') return { all };
    if (all.length >= ENOUGH_ODD && all.every(({ result }) => result.kind === 'odd')) break;
  }
  for (const first of all.slice(0, REPEATED)) {
    const second = await tryOn(definition, answer, first.args);
    if (!sameResult(first.result, second.result, 0)) return { all, unsteady: [first, second] };
  }
  const { large } = definition.inputs;
  if (large === undefined || !all.every(({ isRight }) => isRight)) return { all };
  return { all, large: await tryOn(definition, answer, large) };
}

/** How many inputs are passed at a time: a function that is wrong on all of them is soon stopped. */
const AT_A_TIME = 32;

/** The outcome of each call; several are requested at a time as long as that works. */
async function* outcomesOf<Args extends readonly Plain[]>(
  answer: Answer,
  part: string,
  inputs: readonly Args[],
): AsyncGenerator<readonly [Args, CallOutcome]> {
  let together = answer.callMany !== undefined;
  for (let at = 0; at < inputs.length;) {
    const next = inputs.slice(at, at + AT_A_TIME);
    const outcomes = together ? await answer.callMany!(part, next) : undefined;
    together = outcomes !== undefined && outcomes.length > 0;
    for (const outcome of together ? outcomes! : [await answer.call(part, next[0]!)]) {
      yield [inputs[at++]!, outcome];
    }
  }
}

async function tryOn<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  answer: Answer,
  args: Args,
): Promise<Trial<Args>> {
  return trialOf(definition, args, await answer.call(definition.part, args));
}

function trialOf<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  args: Args,
  outcome: CallOutcome,
): Trial<Args> {
  const { rules, tolerance = DEFAULT_TOLERANCE } = definition;
  const right = definition.compute(rules[0], ...args);
  const result = readOutcome(outcome);
  return {
    args,
    right,
    result,
    isRight: sameResult(
      result,
      attempt(() => right),
      tolerance,
    ),
    changedArguments: outcome.kind === 'returned' && outcome.changedArguments,
    usesTensors: outcome.kind === 'returned' && outcome.usesTensors,
  };
}
