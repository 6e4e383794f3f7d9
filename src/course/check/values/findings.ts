/** From a diagnosis to findings: the words around the mistakes. */
import {
  asked,
  pathText,
  type Answers,
  type Cause,
  type Diagnosis,
  type NumberMistake,
  type Question,
} from '../../mistake';
import type { Part } from '../exercise';
import { saidBefore, type Finding } from '../finding';
import { factAbout } from './facts';

/** With more explanations of a number than this, only the two likeliest are named, to avoid guessing. */
const most = 3;

export function findingsOn(
  question: Question,
  parts: readonly Part[],
  answers: Answers,
  diagnosis: Diagnosis,
): Finding[] {
  const moreToTell = missingWay(question, parts, answers);
  const causes = diagnosis.causes.flatMap((cause) =>
    findingsOnCause(cause, question, answers, diagnosis, moreToTell),
  );
  return [...causes, ...luck(question, answers, diagnosis), ...consistent(question, diagnosis)];
}

function findingsOnCause(
  { at, explanations, also }: Cause,
  question: Question,
  answers: Answers,
  diagnosis: Diagnosis,
  moreToTell: string | undefined,
): Finding[] {
  const place = { part: pathText(at.path), severity: 'error' as const, actual: answers[at.name] };
  const lead = leadTo(at, question, diagnosis);
  const [first] = explanations;
  if (!first) {
    const fact = factAbout(answers[at.name]!, diagnosis.right[at.name]!);
    const finding = { ...fact, ...place };
    return [lead ? saidBefore(lead.trimEnd(), finding) : finding];
  }
  const finding = (
    { rule, message, messageAtLayer, hint }: NumberMistake,
    before: string,
  ): Finding => {
    // Where the step is named already, the mistake need not say in which layers it is made.
    const said = at.place === '' ? message : (messageAtLayer ?? message);
    return { rule, ...place, message: before + said, hint };
  };
  if (first.length > 1) {
    // Two mistakes that only together lead to the number.
    const opening = `${lead}Two things seem to come together. First: `;
    return first.map((mistake, i) => finding(mistake, i === 0 ? opening : 'Second: '));
  }
  if (explanations.length === 1) {
    const found = finding(first[0]!, lead);
    const others = also.map(({ path }) => `\`${pathText(path)}\``).join(', ');
    return [{ ...found, message: found.message + (others && ` The same in ${others}.`) }];
  }
  const shown = explanations.length > most ? explanations.slice(0, 2) : explanations;
  const found = shown.map(([mistake], i) =>
    finding(mistake!, i === 0 ? `${lead}${opening(explanations.length)}` : 'Or: '),
  );
  const last = found.at(-1)!;
  return [...found.slice(0, -1), { ...last, hint: moreToTell ?? last.hint }];
}

function opening(count: number): string {
  const words = ['', 'One way leads', 'Two ways lead', 'Three ways lead'];
  return count > most
    ? 'Several ways lead to this number. Perhaps: '
    : `${words[count]} to this number. Either: `;
}

/** `Right up to here. Step 3, …: `, if the intermediate steps were given. */
function leadTo(at: Cause['at'], question: Question, { states }: Diagnosis): string {
  if (at.place === '') return '';
  const before = asked(question).filter(({ path }) => path[0] === at.path[0] && path.length > 1);
  const index = before.findIndex(({ name }) => name === at.name);
  const isRightSoFar = before.slice(0, index).every(({ name }) => states[name] === 'right');
  const so = index > 0 && isRightSoFar ? 'Right up to here. ' : '';
  return `${so}${at.place}: `;
}

/** The end result is right although the steps are not. */
function luck(question: Question, answers: Answers, { states }: Diagnosis): Finding[] {
  const given = asked(question).filter(({ name }) => answers[name] !== undefined);
  const ends = given.filter(({ path }) => path.length === 1);
  const isWayWrong = given.some(({ name, path }) => path.length > 1 && states[name] !== 'right');
  if (!isWayWrong || ends.length === 0 || !ends.every(({ name }) => states[name] === 'right'))
    return [];
  const message =
    'What you have at the end is right all the same, because rounding hid the difference. With other numbers it would not.';
  return [{ rule: 'right-by-luck', part: '', severity: 'note', message }];
}

/** What is wrong only because of what came before. */
function consistent(question: Question, { states }: Diagnosis): Finding[] {
  const following = asked(question).filter(({ name }) => states[name] === 'consistent');
  const byPart = groupBy(following, ({ path }) => path[0]);
  return [...byPart].map(([part, quantities]) => ({
    rule: 'follows-from-before',
    part: quantities.length === 1 ? pathText(quantities[0]!.path) : part,
    severity: 'consistent' as const,
    message: 'Worked out rightly from the numbers before, and will change with them.',
  }));
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** Asks for the intermediate steps, if they could be given and were not. */
function missingWay(
  question: Question,
  parts: readonly Part[],
  answers: Answers,
): string | undefined {
  const part = parts.find(
    ({ name, optional }) =>
      optional &&
      asked(question).every(
        ({ name: quantity, path }) => path[0] !== name || answers[quantity] === undefined,
      ),
  );
  return (
    part && `Give \`${part.name}\` as well, ${part.label}: then the first wrong step can be found.`
  );
}
