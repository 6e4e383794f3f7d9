/** From a diagnosis to findings: the words around the mistakes. */
import {
  asked,
  followersOf,
  isSame,
  pathText,
  predict,
  rightRules,
  rulesWith,
  type Answers,
  type AskedQuantity,
  type Cause,
  type Diagnosis,
  type NumberMistake,
  type Question,
} from '../../mistake';
import type { Part } from '../exercise';
import { saidBefore, type Finding } from '../finding';
import { ONE_OF_SEVERAL, oneOfSeveral, severalAtOnce } from '../several';
import { factAbout, factAboutContradiction, leadingQuestions } from './facts';
import { listed, saidOnce, type Said } from './said-once';
import type { Worth } from './worth';

export function findingsOn(
  question: Question,
  parts: readonly Part[],
  answers: Answers,
  diagnosis: Diagnosis,
  worth: Worth,
): Finding[] {
  const open = openWay(question, parts, answers);
  const firstUnknown = firstUnknownOf(question, diagnosis);
  const causes = diagnosis.causes.map((cause): Said => {
    const { lead, finding } = sayingOn(cause, question, answers, diagnosis);
    const first = firstUnknown.get(cause);
    if (first) return { lead: '', finding: toBeSeenAfter(first, finding) };
    const asks = open && isClearedUpBy(open, cause, question);
    return { lead, finding: asks ? withRequest(finding, open) : finding };
  });
  return [
    ...saidOnce(causes),
    ...luck(question, answers, diagnosis),
    ...consistent(question, diagnosis, worth),
  ];
}

/** For each number that nothing explains, the first such number that it depends on, if there is one. */
function firstUnknownOf(question: Question, { causes }: Diagnosis): ReadonlyMap<Cause, Cause> {
  const unknown = causes.filter(
    ({ explanations, contradicts }) => explanations.length === 0 && !contradicts,
  );
  const pairs = unknown.flatMap((cause, i): [Cause, Cause][] => {
    const first = unknown
      .slice(0, i)
      .find(({ at }) => followersOf(question, at.name).has(cause.at.name));
    return first ? [[cause, first]] : [];
  });
  return new Map(pairs);
}

/** Says once, for all of them, that the later numbers are unknown as well. */
function toBeSeenAfter({ at }: Cause, { rule, part, severity, actual }: Finding): Finding {
  const message = `No known mistake leads to it from the numbers before it. Correct \`${pathText(at.path)}\` first.`;
  return { rule, part, severity, actual, message };
}

/** One wrong number has one finding, whatever explains it. */
export function findingOnCause(...args: Parameters<typeof sayingOn>): Finding {
  const { lead, finding } = sayingOn(...args);
  return saidBefore(lead, finding);
}

function sayingOn(
  { at, explanations, also, contradicts }: Cause,
  question: Question,
  answers: Answers,
  diagnosis: Diagnosis,
  nameOf: (quantity: AskedQuantity) => string = ({ path }) => `\`${pathText(path)}\``,
): Said {
  const place = { part: pathText(at.path), severity: 'error' as const, actual: answers[at.name] };
  const others = also.map(nameOf);
  const these = listed(['this number', ...others]);
  // Where the layer is named already, the mistake need not say in which layers it is made.
  const said = (mistake: NumberMistake): NumberMistake =>
    at.place === '' ? mistake : { ...mistake, message: mistake.messageAtLayer ?? mistake.message };
  const [first, ...alternatives] = explanations;
  let finding: Finding;
  if (contradicts) {
    finding = { ...factAboutContradiction(contradicts, answers, diagnosis.right), ...place };
  } else if (!first) {
    const fact = factAbout(answers[at.name]!, diagnosis.right[at.name]!, at.kind);
    const isOfLayers = question.network !== undefined || at.place !== '';
    const hint = isOfLayers ? leadingQuestions[at.kind] : undefined;
    finding = { ...fact, ...place, ...(hint !== undefined && { hint }) };
  } else if (first.length > 1) {
    finding = { ...severalAtOnce(first.map(said), these), ...place };
  } else if (alternatives.length > 0) {
    finding = {
      ...oneOfSeveral(
        explanations.map(([mistake]) => said(mistake!)),
        these,
      ),
      ...place,
    };
  } else {
    const { rule, message, hint } = said(first[0]!);
    const same = others.length === 0 ? '' : ` The same mistake is in ${listed(others)}.`;
    finding = { rule, ...place, message: message + same, hint };
  }
  return { lead: leadTo(at, question, diagnosis, finding), finding };
}

/** `Right up to here. At …:`, if the intermediate steps were given; without a layer that is named in what follows. */
function leadTo(
  at: Cause['at'],
  question: Question,
  { states }: Diagnosis,
  { message }: Finding,
): string {
  if (at.place === '') return '';
  const before = asked(question).filter(({ path }) => path[0] === at.path[0] && path.length > 1);
  const index = before.findIndex(({ name }) => name === at.name);
  const isRightSoFar = before.slice(0, index).every(({ name }) => states[name] === 'right');
  const so = index > 0 && isRightSoFar ? 'Right up to here. ' : '';
  const layer = /`.*`/.exec(at.place)?.[0];
  return (layer !== undefined && message.includes(layer) ? so : `${so}${at.place}:`).trim();
}

/** The end result is right although the steps are not. */
function luck(question: Question, answers: Answers, { states, right }: Diagnosis): Finding[] {
  const given = asked(question).filter(({ name }) => answers[name] !== undefined);
  const ends = given.filter(({ path }) => path.length === 1);
  const way = given.filter(({ path }) => path.length > 1);
  const isWayWrong = way.some(({ name }) => states[name] !== 'right');
  if (!isWayWrong || ends.length === 0 || !ends.every(({ name }) => states[name] === 'right'))
    return [];
  const ofWay = Object.fromEntries(way.map(({ name }) => [name, answers[name]!]));
  const follows = predict(question, rightRules, ofWay);
  const isSameIn = (names: readonly { name: string }[]) =>
    names.every(({ name }) => isSame(follows[name]!, right[name]!));
  // Where a later number of the way is right although it follows from a wrong one.
  const lastWrong = way.map(({ name }) => states[name] !== 'right').lastIndexOf(true);
  const later = way.slice(lastWrong + 1);
  const followers = followersOf(question, way[lastWrong]!.name);
  const dependsOnIt = ({ name }: { name: string }) => followers.has(name);
  const because = !isSameIn(ends)
    ? 'but it does not follow from the numbers before it'
    : later.some(dependsOnIt) && isSameIn(later)
      ? 'because rounding hid the difference. With other numbers it would be wrong'
      : ends.some(dependsOnIt)
        ? 'because the differences cancel out'
        : 'because it does not depend on the difference';
  const message = `Your answer at the end is still right, ${because}.`;
  return [{ rule: 'right-by-luck', part: '', severity: 'note', message }];
}

/** What is wrong only because of what came before. */
function consistent(question: Question, { states }: Diagnosis, worth: Worth): Finding[] {
  const following = asked(question).filter(({ name }) => states[name] === 'consistent');
  const byPart = groupBy(following, ({ path }) => path[0]);
  return [...byPart].map(([part, quantities]) => ({
    rule: 'follows-from-before',
    part: quantities.length === 1 ? pathText(quantities[0]!.path) : part,
    severity: 'consistent' as const,
    message: `Worked out correctly from the numbers before it${quantities.every((quantity) => worth(quantity) > 0) ? ', which earns half the points' : ''}. It will change when they do.`,
  }));
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** The intermediate steps, if they could be given and were not. */
function openWay(question: Question, parts: readonly Part[], answers: Answers): Part | undefined {
  return parts.find(
    (part) =>
      part.optional &&
      quantitiesOf(part, question).every(({ name }) => answers[name] === undefined),
  );
}

/** Whether the steps would show which of several mistakes was made, or where. */
function isClearedUpBy(
  part: Part,
  { explanations, contradicts }: Cause,
  question: Question,
): boolean {
  if (contradicts) return false;
  const [first, ...alternatives] = explanations;
  if (alternatives.length === 0) return first?.length !== 1 || first[0]!.isPlaceUnknown === true;
  const names = quantitiesOf(part, question).map(({ name }) => name);
  const ways = explanations.map((mistakes) => {
    const predicted = predict(question, rulesWith(rightRules, ...mistakes));
    return String(names.map((name) => predicted[name]));
  });
  return new Set(ways).size > 1;
}

function quantitiesOf({ name }: Part, question: Question) {
  return asked(question).filter(({ path }) => path[0] === name);
}

function withRequest(finding: Finding, { name, label }: Part): Finding {
  const shows = finding.rule === ONE_OF_SEVERAL ? 'which mistake it was' : 'the first wrong step';
  return {
    ...finding,
    hint: `Could you give \`${name}\` as well (${label})? It would show ${shows}.`,
  };
}
