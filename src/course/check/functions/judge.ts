/** From the trials of a function to points and findings. */
import type { Plain } from '../../answer/answer';
import { saidBefore, type Finding, type Outcome } from '../finding';
import {
  alwaysTheSame,
  CHANGED,
  changedArguments,
  computesWithTensors,
  isAlwaysTheSame,
  neverReturns,
  notDeterministic,
  tooManyParameters,
  wrongOnLarge,
} from './behaviour';
import type { FunctionDefinition } from './definition';
import { explain } from './explain';
import { mistakeFindings } from './mistake-findings';
import { findPattern } from './pattern';
import type { Trial, Trials } from './try-function';
import { wrongResult } from './wrong-result';

/** @param takes how many parameters the function names */
export function judge<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  trials: Trials<Args>,
  takes: number,
): Outcome {
  const { part, writesOut } = definition;
  if (writesOut && trials.all.some(({ usesTensors }) => usesTensors)) {
    return { points: {}, findings: [computesWithTensors(part, writesOut)] };
  }
  const findings = findingsOn(definition, trials, takes);
  return findings.length === 0
    ? { points: { [definition.part]: definition.points }, findings }
    : withEasyPoints(definition, trials, findings);
}

function findingsOn<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  { all, large, unsteady }: Trials<Args>,
  takes: number,
): Finding[] {
  const { part } = definition;
  const last = all.at(-1);
  if (last?.result.kind === 'timed-out') return [neverReturns(part, last, all)];
  if (unsteady) return [notDeterministic(part, ...unsteady)];
  if (large && !large.isRight) return [wrongOnLarge(part, large, all.length)];
  const failing = all.find(({ isRight }) => !isRight);
  const wrong = failing ? onFailing(definition, all, failing, takes) : [];
  const changing = all.find(({ changedArguments }) => changedArguments);
  const isNamed = wrong.some(({ rule }) => rule === CHANGED);
  return changing && !isNamed ? [...wrong, changedArguments(part, changing)] : wrong;
}

/** The findings on wrong results: the mistakes if they are known, else what is known. */
function onFailing<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  all: readonly Trial<Args>[],
  failing: Trial<Args>,
  takes: number,
): Finding[] {
  const { part, traits } = definition;
  const plain = wrongResult(part, failing);
  if (plain.rule === 'not-written') return [plain];
  const explanations = explain(definition, all);
  if (explanations.length > 0) return mistakeFindings(definition, all, explanations);
  if (takes > failing.args.length && all.every(({ isRight }) => !isRight)) {
    return [tooManyParameters(part, failing, takes)];
  }
  const isNumbers = plain.rule === 'wrong-result' || plain.rule === 'wrong-shape';
  if (isNumbers && isAlwaysTheSame(all)) return [alwaysTheSame(part, failing)];
  const pattern = findPattern(traits, all);
  if (!pattern) return [plain];
  return [
    {
      ...saidBefore(pattern.message, plain),
      rule: isNumbers ? `wrong-by-${pattern.name}` : plain.rule,
    },
  ];
}

function withEasyPoints<Args extends readonly Plain[], R>(
  { part, easy }: FunctionDefinition<Args, R>,
  { all, unsteady }: Trials<Args>,
  findings: readonly Finding[],
): Outcome {
  const isWhole = !unsteady && all.every(({ result }) => result.kind !== 'timed-out');
  const isEasyRight = all.every(({ args, isRight }) => isRight || !easy?.holds(...args));
  if (!easy || !isWhole || !isEasyRight) return { points: {}, findings };
  const note: Finding = {
    rule: 'partly-right',
    part,
    severity: 'note',
    message: `Right on all inputs where ${easy.yes}, which already earns points.`,
  };
  return { points: { [part]: easy.points }, findings: [...findings, note] };
}
