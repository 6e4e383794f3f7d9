/** What happens while a learner works: one exercise after another, checked with each save. */
import { existsSync, readFileSync } from 'node:fs';
import pc from 'picocolors';
import type { AnswerProcess } from '../../answer-process/answer-process.mjs';
import type { ProgressStore } from '../../../course/progress/store.js';
import { checkFile, type Checked } from '../exercises/check-file.mjs';
import { nextToDo, type Entry } from '../exercises/course.mjs';
import { type ExerciseFolder } from '../exercises/folder.mjs';
import { shown } from '../../../course/progress/host.js';
import { showGoal, showNotices, showResult } from '../exercises/show.mjs';
import { resetOne } from '../reset.mjs';
import { WarmProcess } from './warm-process.mjs';

export interface SessionOptions {
  readonly entries: readonly Entry[];
  readonly folder: ExerciseFolder;
  readonly progress: ProgressStore;
  readonly first?: Entry;
  readonly print: (text: string) => void;
}

export class Session {
  readonly #options: SessionOptions;
  readonly #entryOf: ReadonlyMap<string, Entry>;
  readonly #warm = new WarmProcess();
  #current: Entry | undefined;
  #running: AnswerProcess | undefined;
  /** What was written here, as opposed to saved by the learner. */
  readonly #written = new Map<string, string>();

  constructor(options: SessionOptions) {
    const { entries, folder, progress, first } = options;
    this.#options = options;
    this.#entryOf = new Map(entries.map((entry) => [folder.fileOf(entry), entry]));
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
    if (entry && this.#options.folder.stateOf(entry) === 'edited') await this.#check(entry);
  }

  /** A file was saved: its exercise is checked, and any check still running is abandoned. */
  async saved(file: string): Promise<void> {
    if (this.#isOwn(file)) return;
    // One of the learner's own files may be part of the answer.
    const entry = this.#entryOf.get(file) ?? this.#current;
    if (!entry) return;
    this.#current = entry;
    const result = await this.#check(entry);
    // A key press may have moved on to another exercise in the meantime.
    if (result?.report.passed && this.#current === entry) this.next();
  }

  /** Moves on to the next exercise that has not been passed. */
  next(): void {
    const { entries, progress } = this.#options;
    this.#current = nextToDo(entries, progress, this.#current) ?? this.#unpassed();
    this.#announce('Next');
  }

  /** Recreates the current file, and says what became of the one that was there. */
  reset(): string {
    if (!this.#current) return 'There is nothing to reset.';
    this.#stop();
    return this.#write(this.#current);
  }

  close(): void {
    this.#stop();
    this.#warm.close();
  }

  /** The current one, if it is the only one left. */
  #unpassed(): Entry | undefined {
    const entry = this.#current;
    return entry && !this.#options.progress.of(entry.exercise.id).passed ? entry : undefined;
  }

  #announce(when: 'Now' | 'Next'): void {
    const { folder, print } = this.#options;
    const entry = this.#current;
    if (entry) this.#makeMissing(entry);
    print(showGoal(when, entry, folder));
    if (entry) this.#warm.prepareFor(folder.fileOf(entry));
  }

  /** Returns undefined if a newer save was faster. */
  async #check(entry: Entry): Promise<Checked | undefined> {
    const { folder, progress, print } = this.#options;
    this.#stop();
    const file = folder.fileOf(entry);
    const child = this.#warm.take();
    this.#running = child;
    let result: Checked;
    try {
      result = await checkFile(entry, file, child);
    } catch (error) {
      if (this.#running !== child) return undefined;
      throw error;
    }
    if (this.#running !== child) return undefined;
    this.#running = undefined;
    if (result.ran && folder.stateOf(entry) === 'edited') progress.record(result.report);
    const when = pc.dim(`${new Date().toTimeString().slice(0, 8)}  ${shown(file)}`);
    print(['', when, showResult(result), ...showNotices(progress)].join('\n'));
    this.#warm.prepareFor(file);
    return result;
  }

  #stop(): void {
    void this.#running?.close();
    this.#running = undefined;
  }

  #makeMissing(entry: Entry): void {
    const { folder, print } = this.#options;
    if (!existsSync(folder.fileOf(entry))) print(this.#write(entry));
  }

  #write(entry: Entry): string {
    const { folder } = this.#options;
    const file = folder.fileOf(entry);
    // A file that is not written is not reported as saved either.
    const isWritten = folder.stateOf(entry) !== 'pristine';
    const text = resetOne(entry, folder);
    if (isWritten) this.#written.set(file, readFileSync(file, 'utf8'));
    return text;
  }

  #isOwn(file: string): boolean {
    const written = this.#written.get(file);
    this.#written.delete(file);
    return written !== undefined && existsSync(file) && readFileSync(file, 'utf8') === written;
  }
}
