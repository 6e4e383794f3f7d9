/** Keeps progress. Whatever goes wrong with the file, a check carries on, and a notice says what. */
import type { ExerciseText } from '../check/exercise';
import type { Report } from '../check/report';
import { nextHint, type Hint } from './hint';
import { progressFile } from './host';
import {
  formatProgress,
  noProgress,
  parseProgress,
  progressOf,
  withExercise,
  type ExerciseProgress,
  type Progress,
} from './progress';
import { inMemory, reasonOf, type ProgressFile } from './progress-file';
import { withReport } from './with-report';

export interface ProgressOptions {
  /** Where it is kept. Default: what the environment says. */
  readonly file?: ProgressFile;
  /** The time, for the dates. Default: the clock. */
  readonly now?: () => Date;
}

/** Opens the learner's progress. */
export function openProgress({ file = progressFile(), now }: ProgressOptions = {}): ProgressStore {
  return new ProgressStore(file, now ?? (() => new Date()));
}

type Change = (progress: Progress) => Progress;

/**
 * The learner's progress. A notebook and terminals may all write it, so it is read again before each
 * use, and is read, changed and written as a whole while the others wait.
 */
export class ProgressStore {
  #file: ProgressFile;
  readonly #now: () => Date;
  /** What could not be written yet. It is added to whatever the file holds by then. */
  #pending: Change[] = [];
  #notices: string[] = [];
  readonly #said = new Set<string>();
  #isAlone = false;

  constructor(file: ProgressFile, now: () => Date) {
    this.#file = file;
    this.#now = now;
  }

  /** How an exercise has gone so far. */
  of(id: string): ExerciseProgress {
    return progressOf(this.#read(), id);
  }

  /** All exercises that have a record, by their ids. */
  all(): Readonly<Record<string, ExerciseProgress>> {
    return this.#read().exercises;
  }

  /** Adds a check. A fault of convlab's own is not counted, nor is an unanswered exercise. */
  record(report: Report): void {
    if (report.isFault || report.isUnanswered) return;
    const now = this.#now().toISOString();
    this.#change((progress) => withReport(progress, report, now));
  }

  /** Gives the next hint of an exercise; after the last one, the last one again. */
  takeHint({ id, hints }: Pick<ExerciseText, 'id' | 'hints'>): Hint | undefined {
    if (hints.length === 0) return undefined;
    const lastOn = this.#now().toISOString();
    return this.#alone(() => {
      const hint = nextHint(hints, this.of(id).hints);
      this.#change((progress) => withExercise(progress, id, { hints: hint.number, lastOn }));
      return hint;
    });
  }

  /** Notes that the learner has turned to an exercise: it is the next to do. */
  turnTo(id: string): void {
    const lastOn = this.#now().toISOString();
    this.#change((progress) => withExercise(progress, id, { lastOn }));
  }

  /** Notes that the solution of an exercise was shown. */
  sawSolution(id: string): void {
    this.#change((progress) => withExercise(progress, id, { solutionShown: true }));
  }

  /** What `changePractice` wrote last, as read back from JSON. */
  readPractice(): unknown {
    return this.#read().practice;
  }

  /** Changes the data of the `practice` module. It must be JSON; if it is the same object, nothing is written. */
  changePractice(change: (practice: unknown) => unknown): void {
    this.#alone(() => {
      const before = this.readPractice();
      const practice = change(before);
      if (practice !== before) this.#change((progress) => ({ ...progress, practice }));
    });
  }

  /** What there is to say about what is kept, one sentence each, and each given once. */
  takeNotices(): string[] {
    const notices = this.#notices;
    this.#notices = [];
    return notices;
  }

  #change(change: Change): void {
    this.#alone(() => {
      const before = this.#read();
      const hasWaited = this.#pending.length > 0;
      const changed = change(before);
      if (changed === before && !hasWaited) return;
      this.#pending.push(change);
      try {
        this.#file.write(formatProgress(changed));
        this.#pending = [];
      } catch (error) {
        this.notice(`Your progress could not be saved in ${this.#file.name}: ${reasonOf(error)}.`);
      }
    });
  }

  /** Between what is read and what is written, no other program may write. */
  #alone<T>(work: () => T): T {
    if (this.#isAlone) return work();
    this.#isAlone = true;
    try {
      return this.#file.alone(work);
    } finally {
      this.#isAlone = false;
    }
  }

  #read(): Progress {
    return this.#pending.reduce((progress, change) => change(progress), this.#readFile());
  }

  #readFile(): Progress {
    const { name } = this.#file;
    let text: string | undefined;
    try {
      text = this.#file.read();
    } catch (error) {
      this.#giveUp(`Your progress could not be read from ${name}: ${reasonOf(error)}.`);
      return noProgress;
    }
    if (text === undefined) return noProgress;
    const reading = parseProgress(text);
    if ('progress' in reading) return reading.progress;
    // Another program may just have set it aside, and written a new one.
    if (!this.#isAlone) return this.#alone(() => this.#readFile());
    try {
      const aside = this.#file.setAside();
      this.notice(
        `${name} could not be used because ${reading.why}. It is now ${aside}, and your progress starts again.`,
      );
    } catch (error) {
      this.#giveUp(
        `${name} cannot be used because ${reading.why}, and it could not be renamed: ${reasonOf(error)}.`,
      );
    }
    return noProgress;
  }

  /** A file that cannot be read must not be overwritten. */
  #giveUp(reason: string): void {
    this.notice(`${reason} Until this program ends, your progress is kept in memory only.`);
    this.#file = inMemory();
  }

  /** Keeps a sentence for `takeNotices`; each is given once. */
  notice(sentence: string): void {
    if (this.#said.has(sentence)) return;
    this.#said.add(sentence);
    this.#notices.push(sentence);
  }
}
