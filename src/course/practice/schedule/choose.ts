/** Which question comes next. */
import { candidatesOf, mistakes, rightRules } from '../../mistake';
import { skippedLayers } from '../../mistake/numbers/catalogue';
import { generate, type PracticeQuestion } from '../generate';
import { formatId } from '../question-id';
import { topicTable } from '../topics';
import { difficulties, topics, type Difficulty, type Topic } from '../topic';
import { dueSkills } from './due';
import { skillKey, skillOf, type Skill } from './skill';
import type { PracticeState } from './state';

export interface Wish {
  /** Default: any, but not the last one. */
  readonly topic?: Topic;
  /** Default: what the learner is ready for. */
  readonly difficulty?: Difficulty;
}

/** How often each mistake was made in the course's own exercises, keyed by rule name. */
export type MistakeCounts = Readonly<Record<string, number>>;

/** How many seeds are tried to find a variant in which a mistake would show. */
const tries = 20;

/**
 * The next question: what is due first; then what went wrong in the exercises; then what is new or
 * not learned yet. It depends on nothing but what it is given.
 */
export function chooseNext(
  state: PracticeState,
  now: Date,
  wish: Wish = {},
  counts: MistakeCounts = {},
): PracticeQuestion {
  for (const skill of dueInTurn(state, now, wish)) {
    const question = questionFor(state, skill, wish);
    if (question) return question;
  }
  for (const rule of newMistakes(state, counts)) {
    for (const topic of inTurn(state, wish).filter((topic) => isAbout(topic, rule))) {
      const question = questionFor(state, { topic, rule }, wish);
      if (question) return question;
    }
  }
  const [topic] = inTurn(state, wish);
  const difficulty = wish.difficulty ?? levelOf(state, topic!);
  return fresh(state, topic!, difficulty).next().value;
}

/** The longest due first; but the same topic twice in a row only if no other is due. */
function dueInTurn(state: PracticeState, now: Date, wish: Wish): Skill[] {
  return dueSkills(state, now)
    .filter((skill) => fitsWish(skill, wish))
    .sort((a, b) => Number(a.topic === state.last) - Number(b.topic === state.last));
}

function fitsWish(skill: Skill, { topic, difficulty }: Wish): boolean {
  if (topic !== undefined && skill.topic !== topic) return false;
  return difficulty === undefined || 'rule' in skill || skill.difficulty === difficulty;
}

/** Mistakes made in exercises and not yet practised in any topic, the most frequent first. */
function newMistakes({ cards }: PracticeState, counts: MistakeCounts): string[] {
  const practised = new Set(
    Object.keys(cards).map((key) => {
      const skill = skillOf(key)!;
      return 'rule' in skill ? skill.rule : '';
    }),
  );
  return Object.entries(counts)
    .filter(([rule, count]) => count > 0 && !practised.has(rule))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([rule]) => rule);
}

/** Whether a topic is about one of the rules that a mistake changes. */
function isAbout(topic: Topic, rule: string): boolean {
  const { about } = topicTable[topic];
  return [...mistakes, ...anyLayerSkipped]
    .filter((mistake) => mistake.rule === rule)
    .flatMap((mistake) => Object.keys(mistake.change(rightRules)))
    .some((changed) => about.some((name) => name === changed));
}

/** The mistake of skipping a layer needs a network; which one does not matter here. */
const anyLayerSkipped = skippedLayers({ input: [1, 2, 2], layers: [{ kind: 'pool', kernel: 2 }] });

/** A question on a skill; for a mistake, a variant in which it would show, if there is one. */
function questionFor(state: PracticeState, skill: Skill, wish: Wish): PracticeQuestion | undefined {
  const { topic } = skill;
  if (!('rule' in skill)) {
    return fresh(state, topic, skill.difficulty).next().value;
  }
  const level = levelOf(state, topic);
  const nearest = [...difficulties].sort((a, b) => Math.abs(a - level) - Math.abs(b - level));
  for (const difficulty of wish.difficulty ? [wish.difficulty] : nearest) {
    const questions = fresh(state, topic, difficulty);
    for (let i = 0; i < tries; i++) {
      const question = questions.next().value;
      if (shows(question, skill.rule)) return question;
    }
  }
  return undefined;
}

/** Whether a mistake would lead to a different answer from the right one. */
function shows({ question }: PracticeQuestion, rule: string): boolean {
  return candidatesOf(question)
    .singles()
    .some(({ mistakes }) => mistakes[0]!.rule === rule);
}

/** The easiest difficulty that is not learned yet. */
function levelOf({ cards }: PracticeState, topic: Topic): Difficulty {
  const isLearned = (difficulty: Difficulty) =>
    cards[skillKey({ topic, difficulty })]?.state === 'learned';
  return difficulties.find((difficulty) => !isLearned(difficulty)) ?? 3;
}

/** The topics in the order of their turns: the last one last, and the easy ones first. */
function inTurn(state: PracticeState, { topic: wanted }: Wish): Topic[] {
  if (wanted !== undefined) return [wanted];
  const rank = (topic: Topic) => {
    const difficulty = levelOf(state, topic);
    const reviews = state.cards[skillKey({ topic, difficulty })]?.reviews ?? 0;
    return [Number(topic === state.last), difficulty, reviews, topics.indexOf(topic)];
  };
  return [...topics].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const i = one.findIndex((value, at) => value !== other[at]);
    return i < 0 ? 0 : one[i]! - other[i]!;
  });
}

/** An endless series of questions that have not been asked before. */
function* fresh(
  { chosen, open, done }: PracticeState,
  topic: Topic,
  difficulty: Difficulty,
): Generator<PracticeQuestion, never> {
  for (let seed = chosen + 1; ; seed++) {
    const id = formatId({ topic, difficulty, seed });
    if (!Object.hasOwn(open, id) && !done.includes(id)) yield generate(topic, { seed, difficulty });
  }
}
