/** The mistakes that matter to a question: those that change one of its numbers. */
import { mistakes, skippedLayers } from './catalogue';
import { inOneLayer, rulesWith, type Mistake } from './mistake';
import { asked, isSame, leadsTo, predict, type Answers, type Question } from './question';
import { rightRules, type Rules } from './rules';

/** One or two mistakes, and the rules of a learner who makes them. */
export interface Candidate {
  readonly mistakes: readonly Mistake[];
  readonly rules: Rules;
  readonly likelihood: number;
  /** The numbers that are asked for, as a learner with these rules answers them. */
  readonly answers: Answers;
}

type Unanswered = Omit<Candidate, 'answers'>;

/** In order of plausibility. Each list is computed when it is first needed. */
export interface Candidates {
  /** One mistake. */
  readonly singles: () => readonly Candidate[];
  /** One mistake, made in one layer only. */
  readonly slips: () => readonly Candidate[];
  /** Two mistakes. */
  readonly pairs: () => readonly Candidate[];
}

const cache = new WeakMap<Question, Candidates>();

/** The candidates of a question. */
export function candidatesOf(question: Question): Candidates {
  const known = cache.get(question);
  if (known) return known;
  const thatDiffer = keeper(question);
  const singles = once(() => thatDiffer(findSingles(question)));
  const found = {
    singles,
    slips: once(() => thatDiffer(findSlips(question, singles()))),
    pairs: once(() => thatDiffer(findPairs(singles()))),
  };
  cache.set(question, found);
  return found;
}

/** The numbers that are asked for, as a learner with these rules would answer them. */
export function answersUnder(question: Question, rules: Rules): Answers {
  const predicted = predict(question, rules);
  return Object.fromEntries(asked(question).map(({ name }) => [name, predicted[name]!]));
}

/** Whether a learner who makes these mistakes gives exactly these answers. */
export function answersAs(candidate: Candidate, question: Question, answers: Answers): boolean {
  const names = Object.keys(answers);
  if (names.every((name) => isSame(answers[name]!, candidate.answers[name]!))) return true;
  // A learner who has rounded a fraction goes on with the rounded number.
  const isRounded = names.some((name) => !Number.isInteger(candidate.answers[name]));
  return isRounded && leadsTo(question, candidate.rules, answers);
}

function findSingles({ network }: Question): Unanswered[] {
  const all = [...mistakes, ...(network ? skippedLayers(network) : [])];
  return all.map((mistake) => candidate([mistake]));
}

function findSlips({ network }: Question, singles: readonly Candidate[]): Unanswered[] {
  const layers = network?.layers ?? [];
  if (layers.length < 2) return [];
  return singles.flatMap(({ mistakes: [mistake] }) =>
    layers.map((layer) => candidate([inOneLayer(mistake!, layer)])),
  );
}

function findPairs(singles: readonly Candidate[]): Unanswered[] {
  return singles.flatMap(({ mistakes: [first] }, i) =>
    singles.slice(i + 1).flatMap(({ mistakes: [second] }) => {
      if (first!.rule === second!.rule) return [];
      const inOrder = candidate([first!, second!]);
      return touchTheSame(first!, second!) ? [inOrder, candidate([second!, first!])] : [inOrder];
    }),
  );
}

function candidate(made: readonly Mistake[]): Unanswered {
  return {
    mistakes: made,
    rules: rulesWith(rightRules, ...made),
    likelihood: made.reduce((sum, { likelihood }) => sum + likelihood, 0),
  };
}

/** Whether it matters in which order two mistakes change the rules. */
function touchTheSame(first: Mistake, second: Mistake): boolean {
  const touched = Object.keys(second.change(rightRules));
  return Object.keys(first.change(rightRules)).some((name) => touched.includes(name));
}

/** Keeps the candidates that change an asked number into one that a learner could believe. */
function keeper(question: Question): (candidates: readonly Unanswered[]) => Candidate[] {
  const names = asked(question).map(({ name }) => name);
  const right = answersUnder(question, rightRules);
  return (candidates) =>
    candidates
      .map((candidate) => ({ ...candidate, answers: answersUnder(question, candidate.rules) }))
      .filter(({ answers }) => {
        const isBelievable = names.every(
          (name) => Number.isFinite(answers[name]) && answers[name]! >= 0,
        );
        return isBelievable && names.some((name) => answers[name] !== right[name]);
      });
}

function once<T>(find: () => T): () => T {
  let found: T | undefined;
  return () => (found ??= find());
}
