/** A process that is started before it is needed, so that a save does not have to wait for it. */
import { readFileSync } from 'node:fs';
import { AnswerProcess } from '../../answer-process/answer-process.mjs';

type Preload = 'library' | 'backend';

export class WarmProcess {
  #ready: { process: AnswerProcess; preload: Preload } | undefined;

  /** Starts one for a file, unless a suitable one already exists. */
  prepareFor(file: string): void {
    const preload = preloadFor(file);
    if (this.#ready?.preload === preload) return;
    this.close();
    this.#ready = { process: AnswerProcess.start({ preload }), preload };
  }

  /** Hands it over; if there is none, a new one. */
  take(): AnswerProcess {
    const taken = this.#ready?.process ?? AnswerProcess.start();
    this.#ready = undefined;
    return taken;
  }

  close(): void {
    void this.#ready?.process.close();
    this.#ready = undefined;
  }
}

/** A file that imports from convlab may be about to compute; one that does not only gives numbers. */
function preloadFor(file: string): Preload {
  try {
    return /from\s*['"]convlab['"]/.test(readFileSync(file, 'utf8')) ? 'backend' : 'library';
  } catch {
    return 'library';
  }
}
