/** What happens while a learner works: one exercise after another, checked with each save. */
import { existsSync } from 'node:fs';
import pc from 'picocolors';
import type { AnswerProcess } from '../../answer-process/answer-process.mjs';
import type { ProgressStore } from '../../../course/progress/store.js';
import { checkFile, type Checked } from '../exercises/check-file.mjs';
import { nextToDo, type Entry } from '../exercises/course.mjs';
import { type ExerciseFolder } from '../exercises/folder.mjs';
import { readText } from '../exercises/read-text.mjs';
import { shown } from '../../../course/progress/host.js';
import { showGoal, showNotices, showResult } from '../exercises/show.mjs';
import { resetOne } from '../reset.mjs';
import type { Screen } from './screen.mjs';
import { WarmProcess } from './warm-process.mjs';
import { staysAs } from './whole.mjs';

export interface SessionOptions {
  readonly entries: readonly Entry[];
  readonly folder: ExerciseFolder;
  readonly progress: ProgressStore;
  readonly first?: Entry;
  readonly screen: Screen;
}

/** An answer that is being judged. */
interface Judging {
  readonly file: string;
  readonly text: string | undefined;
  child: AnswerProcess;
}

export class Session {
  readonly #options: SessionOptions;
  readonly #entryOf: ReadonlyMap<string, Entry>;
  readonly #warm = new WarmProcess();
  #current: Entry | undefined;
  #judging: Judging | undefined;
  /** What files said when they were judged or written here: as long as they say so, there is nothing new. */
  readonly #known = new Map<string, string | undefined>();
  /** What the exercises' files said the last time: one that is only touched is not turned to. */
  readonly #seen = new Map<string, string | undefined>();

  constructor(options: SessionOptions) {
    const { entries, folder, progress, first } = options;
    this.#options = options;
    this.#entryOf = new Map(entries.map((entry) => [folder.fileOf(entry), entry]));
    for (const file of this.#entryOf.keys()) this.#seen.set(file, readText(file));
    if (first) progress.turnTo(first.exercise.id);
    this.#current = first ?? nextToDo(entries, progress);
  }

  /** The exercise being worked on; undefined if all are passed. */
  get current(): Entry | undefined {
    return this.#current;
  }

  /** Shows where the learner is; an exercise already begun is checked. */
  async start(): Promise<void> {
    const entry = this.#current;
    this.#announce('Now');
    if (entry && this.#options.folder.stateOf(entry) === 'edited') await this.#judge(entry);
  }

  /** A file was saved, or may have been: if it says something new, its exercise is checked. */
  async saved(file: string): Promise<void> {
    const text = readText(file);
    const isUnderWay = this.#judging?.file === file;
    if (isUnderWay && this.#judging?.text === text) return;
    if (this.#known.has(file) && this.#known.get(file) === text) {
      // It was another one for a moment, and the verdict on the screen holds again.
      if (isUnderWay) this.#stop();
      return;
    }
    const own = this.#entryOf.get(file);
    const isTouched = this.#seen.has(file) && this.#seen.get(file) === text;
    this.#seen.set(file, text);
    if (own && own !== this.#current && (isTouched || !this.#turnTo(own))) return;
    // One of the learner's own files may be part of the answer.
    if (!own) this.#known.set(file, text);
    if (this.#current) await this.#judge(this.#current);
  }

  /** Checks the current file, whether or not it says something new. */
  async checkNow(): Promise<void> {
    if (this.#current && !this.#judging) await this.#judge(this.#current);
  }

  /** Moves on to the next exercise that has not been passed, and leaves this one for later. */
  next(): void {
    const { entries, progress } = this.#options;
    const at = this.#current ? entries.indexOf(this.#current) + 1 : 0;
    const onward = [...entries.slice(at), ...entries.slice(0, at)];
    const isOpen = ({ exercise }: Entry) => !progress.of(exercise.id).passed;
    this.#stop();
    this.#current = onward.find(isOpen);
    if (this.#current) progress.turnTo(this.#current.exercise.id);
    this.#options.screen.setPinned();
    this.#options.screen.newPage();
    this.#announce('Next');
  }

  /** Recreates the current file, and says what became of the one that was there. */
  reset(): void {
    const { screen } = this.#options;
    if (!this.#current) return screen.print('There is nothing to reset.');
    this.#stop();
    screen.newPage();
    screen.print(this.#write(this.#current));
  }

  /** The program is about to be stopped for a while; time that passes then is not the answer's. */
  pause(): void {
    this.#stop();
  }

  /** What may have been saved meanwhile, or was not judged to the end, is judged. */
  async resume(): Promise<void> {
    const { folder } = this.#options;
    if (this.#current) await this.saved(folder.fileOf(this.#current));
  }

  close(): void {
    this.#stop();
    this.#warm.close();
  }

  /** Follows the learner to another exercise; not to one whose file was only made, restored or removed. */
  #turnTo(entry: Entry): boolean {
    const { folder, progress, screen } = this.#options;
    if (folder.stateOf(entry) !== 'edited') return false;
    this.#current = entry;
    progress.turnTo(entry.exercise.id);
    screen.setPinned(showGoal('Now', entry, folder));
    return true;
  }

  #announce(when: 'Now' | 'Next'): void {
    const { folder, screen } = this.#options;
    const entry = this.#current;
    if (entry && !existsSync(folder.fileOf(entry))) screen.print(this.#write(entry));
    screen.print(showGoal(when, entry, folder));
    screen.setPinned(showGoal('Now', entry, folder));
    if (!entry) return;
    const file = folder.fileOf(entry);
    if (folder.stateOf(entry) !== 'edited') this.#known.set(file, readText(file));
    this.#warm.prepareFor(file);
  }

  /** Judges a file when it is whole, and goes on if it is right. A newer save ends it without a word. */
  async #judge(entry: Entry): Promise<void> {
    const { entries, folder, progress, screen } = this.#options;
    this.#stop();
    const file = folder.fileOf(entry);
    const judging: Judging = { file, text: readText(file), child: this.#warm.take() };
    this.#judging = judging;
    screen.setStatus(`Checking ${entry.exercise.id} …`);
    const since = performance.now();
    let result: Checked;
    try {
      result = await checkFile(entry, file, judging.child, (again) => {
        judging.child = again;
        if (this.#judging !== judging) void again.close();
      });
      const isPart = !result.ran || result.report.isUnanswered;
      const isWhole = await staysAs(file, judging.text, { since, isPart });
      if (this.#judging !== judging) return;
      if (!isWhole) return await this.#judge(entry);
    } catch (error) {
      if (this.#judging !== judging) return;
      throw error;
    }
    this.#judging = undefined;
    this.#known.set(file, judging.text);
    if (result.ran && folder.stateOf(entry) === 'edited') progress.record(result.report);
    screen.setStatus('');
    this.#show(result);
    if (result.report.passed && this.#current === entry) {
      this.#current = nextToDo(entries, progress);
      this.#announce('Next');
    } else {
      this.#warm.prepareFor(file);
    }
  }

  #show(result: Checked): void {
    const { folder, progress, screen } = this.#options;
    const file = shown(folder.fileOf(result.entry));
    const when = pc.dim(`${new Date().toTimeString().slice(0, 8)}  ${file}`);
    screen.newPage();
    screen.print(['', when, showResult(result), ...showNotices(progress)].join('\n'));
  }

  #stop(): void {
    void this.#judging?.child.close();
    this.#judging = undefined;
    this.#options.screen.setStatus('');
  }

  #write(entry: Entry): string {
    const { folder } = this.#options;
    const text = resetOne(entry, folder);
    const file = folder.fileOf(entry);
    this.#known.set(file, readText(file));
    return text;
  }
}
