/** What was set, one after the other, so that it can be undone. */
export class History<State> {
  readonly #first: State;
  #past: readonly State[] = [];
  #future: readonly State[] = [];
  #now: State;

  constructor(first: State) {
    this.#first = first;
    this.#now = first;
  }

  get now(): State {
    return this.#now;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Goes on from here; what was undone is given up. */
  set(state: State): void {
    this.#past = [...this.#past, this.#now].slice(-MOST);
    this.#future = [];
    this.#now = state;
  }

  /** Replaces what is now by something that is nothing to undo. */
  look(state: State): void {
    this.#now = state;
  }

  undo(): void {
    if (!this.canUndo) return;
    this.#future = [this.#now, ...this.#future];
    this.#now = this.#past.at(-1)!;
    this.#past = this.#past.slice(0, -1);
  }

  redo(): void {
    const [next, ...later] = this.#future;
    if (next === undefined) return;
    this.#past = [...this.#past, this.#now];
    this.#future = later;
    this.#now = next;
  }

  /** Back to the beginning, which can be undone. */
  reset(): void {
    if (this.#now !== this.#first) this.set(this.#first);
  }
}

/** States that are kept: each holds a whole image. */
const MOST = 200;
