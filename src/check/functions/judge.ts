/** From the trials of a function to points and findings. */
import type { Mistake } from '../../mistake';
import type { Plain } from '../answer';
import type { Finding, Outcome } from '../finding';
import { showDatum } from '../show-datum';
import type { FunctionDefinition } from './definition';
import { explain } from './explain';
import { findPattern } from './pattern';
import { print, printCall } from './print';
import type { Trial, Trials } from './try-function';
import { callSentence, values, wrongResult } from './wrong-result';

/** @param takes how many parameters the function names */
export function judge<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  trials: Trials<Args>,
  takes: number,
): Outcome {
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
  const [mistakes, other] = explain(definition, all);
  if (mistakes) return onMistakes(part, mistakes, other, failing);
  if (takes > failing.args.length && all.every(({ isRight }) => !isRight)) {
    return [tooManyParameters(part, failing, takes)];
  }
  const pattern = findPattern(traits, all);
  if (!pattern) return [plain];
  const isNumbers = plain.rule === 'wrong-result' || plain.rule === 'wrong-shape';
  return [
    {
      ...plain,
      rule: isNumbers ? `wrong-by-${pattern.name}` : plain.rule,
      message: `${pattern.message} ${plain.message}`,
    },
  ];
}

/** One finding for each mistake that was made; the first shows the input. */
function onMistakes<Args extends readonly Plain[], R>(
  part: string,
  mistakes: readonly Mistake<R>[],
  other: readonly Mistake<R>[] | undefined,
  failing: Trial<Args>,
): Finding[] {
  const isAlone = mistakes.length === 1;
  const also =
    isAlone && other ? ` Another mistake would give the same results: ${sayOf(other[0]!)}` : '';
  return mistakes.map((mistake, i) => {
    const { rule, hint } = mistake;
    const message = sayOf(mistake) + also;
    const finding: Finding = { rule, part, severity: 'error', message, hint };
    if (i > 0) return finding;
    const said = `${message} ${callSentence(part, failing)}`;
    return { ...finding, message: said, ...values(failing) };
  });
}

/** There is one function: no layers that would have to be told apart. */
function sayOf<R>({ here, message }: Mistake<R>): string {
  return here ?? message;
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
    message: `Right on all inputs where ${easy.yes}; that counts already.`,
  };
  return { points: { [part]: easy.points }, findings: [...findings, note] };
}

function neverReturns<Args extends readonly Plain[]>(
  part: string,
  last: Trial<Args>,
  all: readonly Trial<Args>[],
): Finding {
  const finding = wrongResult(part, last);
  const before = all.slice(0, -1);
  if (before.length === 0 || !before.every(({ isRight }) => isRight)) return finding;
  return { ...finding, message: `${rightOn(before.length)} ${finding.message}` };
}

function wrongOnLarge<Args extends readonly Plain[]>(
  part: string,
  large: Trial<Args>,
  count: number,
): Finding {
  const finding = wrongResult(part, large);
  const message = `${rightOn(count)} ${finding.message}`;
  if (large.result.kind !== 'timed-out') return { ...finding, message };
  return {
    ...finding,
    rule: 'too-slow',
    message,
    hint: 'Is something done again and again in a loop that could be done once?',
  };
}

function rightOn(count: number): string {
  return `Right on ${count === 1 ? 'a smaller input' : `${count} smaller inputs`}.`;
}

function notDeterministic<Args extends readonly Plain[]>(
  part: string,
  first: Trial<Args>,
  second: Trial<Args>,
): Finding {
  const [once, again] = [first, second].map(({ result }) => {
    if (result.kind === 'value') return print(result.value);
    return result.kind === 'odd' ? showDatum(result.datum) : 'an error';
  });
  return {
    rule: 'not-deterministic',
    part,
    severity: 'error',
    message: `\`${printCall(part, first.args)}\` came out as ${once}, and called again as ${again}. The result should depend on nothing but the arguments.`,
    hint: 'Which variable keeps its value from one call to the next, or what is random?',
  };
}

const CHANGED = 'changed-arguments';

function changedArguments<Args extends readonly Plain[]>(
  part: string,
  trial: Trial<Args>,
): Finding {
  return {
    rule: CHANGED,
    part,
    severity: 'error',
    message: `\`${printCall(part, trial.args)}\` changes what it is given. Whoever calls it may still need that as it was.`,
    hint: 'Which line writes into an argument, or uses `push`, `reverse` or the like on one?',
  };
}

function tooManyParameters<Args extends readonly Plain[]>(
  part: string,
  failing: Trial<Args>,
  takes: number,
): Finding {
  const given = failing.args.length === 1 ? 'one argument' : `${failing.args.length} arguments`;
  return {
    rule: 'too-many-parameters',
    part,
    severity: 'error',
    message: `\`${part}\` names ${takes} parameters, but is called with ${given}: \`${printCall(part, failing.args)}\`.`,
    hint: 'Is the head of the function still that of the starter?',
  };
}
