/** How a running cell hears that it is to end, and what happens if it does not. */
import type { HowToAsk } from './stops';

/** Milliseconds that a cell has to end by itself. */
const PATIENCE = 1500;

export class Interrupts {
  /** What the runner is told. */
  readonly howToAsk: HowToAsk;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tell: (isInterrupted: boolean) => void;

  /** @param url see `SessionOptions.interruptUrl` */
  constructor(url: string | undefined) {
    const isIsolated = (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated;
    if (isIsolated) {
      const memory = new SharedArrayBuffer(4);
      const flag = new Int32Array(memory);
      this.howToAsk = { memory };
      this.#tell = (isInterrupted) => Atomics.store(flag, 0, isInterrupted ? 1 : 0);
    } else {
      this.howToAsk = url === undefined ? undefined : { url };
      this.#tell = (isInterrupted) => tellServiceWorker(url, isInterrupted);
    }
  }

  get isUnderWay(): boolean {
    return this.#timer !== undefined;
  }

  /** @param insist is called if the cell is still running after a moment */
  begin(insist: () => void): void {
    this.#tell(true);
    this.#timer ??= setTimeout(insist, PATIENCE);
  }

  /** The cell has ended. */
  end(): void {
    if (!this.isUnderWay) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#tell(false);
  }
}

interface Page {
  readonly navigator?: {
    readonly serviceWorker?: {
      readonly controller: { postMessage(message: unknown): void } | null;
    };
  };
}

function tellServiceWorker(url: string | undefined, isInterrupted: boolean): void {
  const { navigator } = globalThis as Page;
  navigator?.serviceWorker?.controller?.postMessage({ kind: 'interrupt', url, isInterrupted });
}
