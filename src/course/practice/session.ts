/** Practice as a learner meets it: questions that are chosen, checked and remembered. */
import type { Answer } from '../answer/answer';
import { runCheck } from '../check/run-check';
import type { Report } from '../check/report';
import { nextHint, type Hint } from '../progress/hint';
import type { ProgressStore } from '../progress/store';
import { drawFor } from './draw';
import { generate, questionOf, requireDifficulty, requireSeed, requireTopic } from './generate';
import type { PracticeQuestion } from './generate';
import { chooseNext, type MistakeCounts } from './schedule/choose';
import { openQuestion, withChosen, withDone, withGivenUp, withHint } from './schedule/record';
import { withOpened, withReport } from './schedule/record';
import { skillOf, type Skill } from './schedule/skill';
import { readState, type OpenQuestion, type PracticeState } from './schedule/state';
import { solutionOf } from './solution';
import { topics, type Difficulty, type Topic } from './topic';

/** Where practice is kept: the learner's progress is such a place. */
export type PracticeStore = Pick<
  ProgressStore,
  'readPractice' | 'changePractice' | 'all' | 'notice'
>;

/** Which question is wanted. */
export interface PracticeOptions {
  /** The question of this seed; without it the next one is chosen. */
  readonly seed?: number;
  /** Default: 1 if there is a seed, else what the learner is ready for. */
  readonly difficulty?: Difficulty;
}

/** Something that comes back. */
export interface ComingBack {
  readonly skill: Skill;
  readonly due: Date;
}

export class PracticeSession {
  constructor(
    private readonly store: PracticeStore,
    /** Default: the clock. */
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * A question. With a seed it is that seed's question, the same everywhere. Without one it is a
   * question that was asked before and is not done with; else what is due, what went wrong in the
   * exercises, or what is not learned yet.
   *
   * @param topic one of the topics, or the name of a question such as `chains-2-17`; without it the
   *   topics are mixed
   * @throws UsageError if there is no such topic, difficulty or seed
   */
  next(topic?: string, { seed, difficulty }: PracticeOptions = {}): PracticeQuestion {
    const named = topic === undefined ? undefined : questionOf(topic);
    if (named) return this.#opened(named);
    if (topic !== undefined) requireTopic(topic);
    if (difficulty !== undefined) requireDifficulty(difficulty);
    if (seed !== undefined) {
      requireSeed(seed);
      return this.#opened(generate(topic ?? topicOf(seed), { seed, difficulty }));
    }
    let question = undefined as PracticeQuestion | undefined;
    this.#change((state) => {
      question = unfinished(state, topic, difficulty);
      if (question) return state;
      question = chooseNext(state, this.now(), { topic, difficulty }, this.#mistakes());
      return withChosen(state, question);
    });
    return question!;
  }

  /** Checks an answer, and schedules what it shows. */
  async judge(question: PracticeQuestion, answer: Answer): Promise<Report> {
    const report = await runCheck(question.exercise, answer);
    if (report.isUnanswered) return report; // the cell ran before it was filled in
    this.#change((state) => withReport(state, question, report, this.now()));
    return report;
  }

  /** The next hint of a question; after the last one, the last one again. */
  hint({ id, hints }: PracticeQuestion): Hint {
    const hint = nextHint(hints, openQuestion(this.#read(), id).hints);
    if (!hint.again) this.#change((state) => withHint(state, id));
    return hint;
  }

  /** How an unfinished question has gone so far. */
  soFar({ id }: PracticeQuestion): OpenQuestion {
    return openQuestion(this.#read(), id);
  }

  /** Leaves a question; it is not asked again. */
  skip({ id }: PracticeQuestion): void {
    this.#change((state) => withDone(state, id));
  }

  /** The right numbers, by the names of the parts. Asking for them gives the question up. */
  giveUp(question: PracticeQuestion): Readonly<Record<string, unknown>> {
    this.#change((state) => withGivenUp(state, question, this.now()));
    return solutionOf(question);
  }

  /** What comes back, the soonest first. */
  comingBack(): ComingBack[] {
    return Object.entries(this.#read().cards)
      .map(([key, { due }]) => ({ skill: skillOf(key)!, due: new Date(due) }))
      .sort((a, b) => a.due.getTime() - b.due.getTime());
  }

  #opened(question: PracticeQuestion): PracticeQuestion {
    this.#change((state) => withOpened(state, question.id));
    return question;
  }

  #mistakes(): MistakeCounts {
    const counts: Record<string, number> = {};
    for (const { mistakes } of Object.values(this.store.all())) {
      for (const [rule, count] of Object.entries(mistakes)) {
        counts[rule] = (counts[rule] ?? 0) + count;
      }
    }
    return counts;
  }

  #read(): PracticeState {
    const { state, why } = readState(this.store.readPractice());
    if (why !== undefined) this.#change((again) => again);
    return state;
  }

  /** Reads, changes and writes while no other program does. */
  #change(change: (state: PracticeState) => PracticeState): void {
    this.store.changePractice((kept) => {
      const { state, why } = readState(kept);
      if (why !== undefined) {
        this.store.notice(
          `The record of your practice could not be used because ${why}. It is kept in the same file, and your practice starts again.`,
        );
      }
      const changed = change(state);
      return changed === state && why === undefined ? kept : changed;
    });
  }
}

/** A question that was asked and is not done with, if one fits; the latest is tried first. */
function unfinished(
  { open }: PracticeState,
  topic: Topic | undefined,
  difficulty: Difficulty | undefined,
): PracticeQuestion | undefined {
  return Object.keys(open)
    .reverse()
    .map((id) => questionOf(id)!)
    .find(
      (question) =>
        (topic === undefined || question.topic === topic) &&
        (difficulty === undefined || question.difficulty === difficulty),
    );
}

/** The topic for a seed if none is named. */
function topicOf(seed: number): Topic {
  return drawFor(`topic of ${seed}`).pick(topics);
}
