/** How a running cell hears that it is to end, and what happens if it does not. */
import type { Interrupt } from '../offline/messages';
import type { HowToAsk } from './stops';

/** Milliseconds that a cell has to end by itself. */
const PATIENCE = 1500;

export class Interrupts {
  /** What the runner is told. */
  readonly howToAsk: HowToAsk;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tell: (isInterrupted: boolean) => void;

  /** @param address see `WorkersOptions` */
  constructor(address: string | undefined) {
    const { crossOriginIsolated, navigator } = globalThis as Page;
    if (crossOriginIsolated) {
      const memory = new SharedArrayBuffer(4);
      const flag = new Int32Array(memory);
      this.howToAsk = { memory };
      this.#tell = (isInterrupted) => Atomics.store(flag, 0, isInterrupted ? 1 : 0);
      return;
    }
    // Without one, as at the first visit, the address would be asked of the server.
    const serviceWorker = navigator?.serviceWorker?.controller;
    this.howToAsk = serviceWorker && address !== undefined ? { address } : undefined;
    this.#tell = (isInterrupted) => {
      if (address === undefined) return;
      serviceWorker?.postMessage({
        convlab: 'interrupt',
        address,
        isInterrupted,
      } satisfies Interrupt);
    };
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
  readonly crossOriginIsolated?: boolean;
  readonly navigator?: {
    readonly serviceWorker?: {
      readonly controller: { postMessage(message: unknown): void } | null;
    };
  };
}
