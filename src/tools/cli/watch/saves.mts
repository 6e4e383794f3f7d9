/** Reports when a file has been saved, however an editor does that, and whether or not the system reports it. */
import { stat } from 'node:fs/promises';
import { watch, type FSWatcher } from 'chokidar';
import { shown } from '../../../course/progress/host.js';
import { silentSystem } from './network-folder.mjs';
import { isAnswer, stampOf, stampsIn, type Stamps } from './stamps.mjs';

/**
 * An editor may empty a file and fill it, or put another in its place: either is one save. chokidar drops
 * what happens within 50 ms of an event, so a file that is read later than that is complete.
 */
const SETTLED_MS = 60;

/** How often the folder is searched where the system reports saves. */
const SELDOM_MS = 2000;

/** How often where it does not. */
const OFTEN_MS = 500;

/** How long after a save the system may report it. */
const LATE_MS = 900;

export interface SavesOptions {
  /** Gets each TypeScript file, once per save, and when it is gone; now and then also one that did not change. */
  readonly onSave: (file: string) => void;
  /** Gets what the learner should know of how saves are found, in sentences. */
  readonly onNews: (sentence: string) => void;
  readonly onError: (error: unknown) => void;
}

export class Saves {
  #watcher: FSWatcher | undefined;
  /** The folder itself: one of the same name may be another one. */
  #folderStamp: number | undefined;
  #stamps: Stamps = new Map();
  readonly #settling = new Map<string, NodeJS.Timeout>();
  /** What was found by searching, and when, until the system reports it. */
  readonly #untold = new Map<string, number>();
  #looking: Promise<void> | undefined;
  #every = Math.max(SELDOM_MS, settings().interval ?? 0);
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  private constructor(
    private readonly folder: string,
    private readonly options: SavesOptions,
  ) {}

  /** Resolves once it is watching. */
  static async watch(folder: string, options: SavesOptions): Promise<Saves> {
    const saves = new Saves(folder, options);
    saves.#stamps = await stampsIn(folder);
    await saves.#open();
    saves.#sayHow();
    saves.#lookLater();
    return saves;
  }

  /** Searches the folder now, and reports what has changed even if the system did not. */
  look(): Promise<void> {
    return (this.#looking ??= this.#look().finally(() => (this.#looking = undefined)));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const timer of this.#settling.values()) clearTimeout(timer);
    await this.#watcher?.close();
  }

  async #open(): Promise<void> {
    this.#folderStamp = await inodeOf(this.folder);
    const watcher = watch(this.folder, {
      ignoreInitial: true,
      ignored: (path, stats) => stats?.isFile() === true && !isAnswer(path),
    });
    this.#watcher = watcher;
    const told = (file: string) => this.#told(file);
    watcher.on('add', told).on('change', told).on('unlink', told);
    await new Promise<void>((resolve) => {
      watcher.once('ready', resolve).on('error', (error) => {
        this.#lookOften(reasonFor(error));
        resolve();
      });
    });
  }

  #told(file: string): void {
    if (!isAnswer(file)) return;
    this.#untold.delete(file);
    clearTimeout(this.#settling.get(file));
    const report = async () => {
      this.#settling.delete(file);
      this.#saved(file, await stampOf(file));
    };
    this.#settling.set(
      file,
      setTimeout(() => void report(), SETTLED_MS),
    );
  }

  #saved(file: string, stamp: string | undefined): void {
    if (stamp === undefined) this.#stamps.delete(file);
    else this.#stamps.set(file, stamp);
    if (!this.#isClosed) this.options.onSave(file);
  }

  async #look(): Promise<void> {
    const isOther = (await inodeOf(this.folder)) !== this.#folderStamp;
    if (isOther) await this.#openAgain();
    const found = await stampsIn(this.folder);
    for (const file of new Set([...found.keys(), ...this.#stamps.keys()])) {
      const stamp = found.get(file);
      if (stamp === this.#stamps.get(file) || this.#settling.has(file)) continue;
      if (!isOther) this.#untold.set(file, performance.now());
      this.#saved(file, stamp);
    }
    this.#noteSilence();
  }

  /** The folder was removed, or another one is in its place. */
  async #openAgain(): Promise<void> {
    await this.#watcher?.close();
    this.#untold.clear();
    if (!this.#isClosed) await this.#open();
    if (this.#isClosed) await this.#watcher?.close();
  }

  #lookLater(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    const work = async () => {
      await this.look();
      this.#lookLater();
    };
    this.#timer = setTimeout(() => void work().catch(this.options.onError), this.#every);
  }

  /** A system that did not report one save will not report the next. */
  #noteSilence(): void {
    // With polling set, chokidar reports a save only when it next polls.
    if (settings().polls !== undefined) return;
    const long = [...this.#untold].find(([, since]) => performance.now() - since > LATE_MS);
    if (!long) return;
    this.#untold.clear();
    this.#lookOften(
      `A save of ${shown(long[0])} was not reported by the system, as happens on network folders and in WSL.`,
    );
  }

  #sayHow(): void {
    const { polls, interval = 100 } = settings();
    const system = silentSystem(this.folder);
    if (polls === true) {
      this.options.onNews(
        `The folder is searched every ${interval} ms, as CHOKIDAR_USEPOLLING asks.`,
      );
    } else if (system !== undefined && polls === undefined) {
      this.#lookOften(`The folder is on ${system}, which may not report saves.`);
    }
  }

  #lookOften(reason: string): void {
    const often = settings().interval ?? OFTEN_MS;
    if (this.#every === often) return;
    this.#every = often;
    this.options.onNews(
      `${reason} From now on, the folder is searched every ${often} ms. CHOKIDAR_USEPOLLING=1 does this from the start, CHOKIDAR_INTERVAL=5000 less often.`,
    );
    this.#lookLater();
  }
}

/** What the environment tells chokidar. */
function settings(): { readonly polls?: boolean; readonly interval?: number } {
  const { CHOKIDAR_USEPOLLING: polls, CHOKIDAR_INTERVAL } = process.env;
  const interval = Number.parseInt(CHOKIDAR_INTERVAL ?? '', 10);
  return {
    ...(polls !== undefined && { polls: !/^(false|0|)$/i.test(polls) }),
    ...(interval > 0 && { interval }),
  };
}

async function inodeOf(folder: string): Promise<number | undefined> {
  try {
    return (await stat(folder)).ino;
  } catch {
    return undefined;
  }
}

/**
 * A system that allows no more watches reports this with the error for a full disk.
 *
 * @internal Tests do not use up what the system allows.
 */
export function reasonFor(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason =
    code === 'ENOSPC' || code === 'EMFILE'
      ? 'the system allows no more files to be watched'
      : message;
  return `Saves cannot be noticed: ${reason}.`;
}
