import { escapeHTML, type Bundle } from '../display';
import { EXPLORER_MIME, exploredOf, type ExplorerData } from '../display/explored';
import { newId } from '../display/new-id';
import type { Figure } from '../figure/figure';

/** What an explorer has of one kind. */
interface Kind<State> {
  readonly name: string;
  /** The still image of a state, with its sentence. */
  still(state: State): Figure;
}

/**
 * A figure that answers to the hand. A page in which it runs shows it as something to set, to point at and to edit;
 * elsewhere it is a still image with a sentence, as a figure is.
 *
 * @example
 * const w = explore.window({ stride: 2 });
 * w.state.stride // [2, 2]
 */
export class Explorer<State extends object> {
  readonly #id = newId();
  readonly #kind: Kind<State>;
  readonly #first: State;

  /** For the library: the functions of `explore` make explorers. */
  constructor(kind: Kind<State>, state: State) {
    this.#kind = kind;
    this.#first = state;
  }

  /** Which explorer it is: `window` of `explore.window`. */
  get name(): string {
    return this.#kind.name;
  }

  /** Whether anything was set by hand that differs from what it began with. */
  get isTouched(): boolean {
    return JSON.stringify(this.state) !== JSON.stringify(this.#first);
  }

  /** What is set now: in a notebook, what was set by hand. */
  get state(): State {
    return (exploredOf(this.#id) as State | undefined) ?? this.#first;
  }

  /** What there is to see. */
  toString(): string {
    return this.#kind.still(this.state).sentence;
  }

  /** The still image as an HTML image. */
  toHTML(): string {
    return this.#kind.still(this.state).toHTML();
  }

  /**
   * The explorer as an element of any web page that has the script `explorers.js` (`npx convlab site` makes it). Where
   * it does not run, the still image is seen.
   *
   * @example
   * explore.flatten().toElement().startsWith('<convlab-flatten state="') // true
   */
  toElement(): string {
    const tag = `convlab-${this.name}`;
    return `<${tag} state="${escapeHTML(JSON.stringify(this.state))}">${this.toHTML()}</${tag}>`;
  }

  /** All forms by mime type, as a notebook takes them. */
  toBundle(): Bundle {
    const { state } = this;
    const data: ExplorerData<State> = { explorer: this.#kind.name, id: this.#id, state };
    const still = this.#kind.still(state);
    return { [EXPLORER_MIME]: data, 'text/html': still.toHTML(), 'text/plain': still.sentence };
  }

  /** What a console shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return String(this);
  }
}
