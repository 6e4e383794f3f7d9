/** Goes through steps one by one: by its buttons, or by itself while it plays. */
import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

export interface Played {
  /** Goes forwards or backwards; says whether there is a step after it. */
  readonly step: (by: 1 | -1) => boolean;
  /** Goes where playing begins, if it is at the end. */
  readonly rewind?: () => void;
  /** Milliseconds from one step to the next. */
  readonly pause: number;
}

/** Milliseconds from one step to the next where the reader has asked for less motion. */
const CALM = 1000;

export class Player implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #played: Played;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, played: Played) {
    this.#host = host;
    this.#played = played;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  buttons(): TemplateResult {
    const { isPlaying } = this;
    return html`
      <button @click=${() => this.#played.step(-1)}>Back</button>
      <button aria-pressed=${String(isPlaying)} @click=${() => this.#toggle()}>
        ${isPlaying ? 'Pause' : 'Play'}
      </button>
      <button @click=${() => this.#played.step(1)}>Step</button>
    `;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#host.requestUpdate();
  }

  #toggle(): void {
    if (this.#timer !== undefined) return this.stop();
    this.#played.rewind?.();
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const pause = isCalm ? Math.max(CALM, this.#played.pause) : this.#played.pause;
    this.#timer = setInterval(() => {
      if (!this.#played.step(1)) this.stop();
    }, pause);
    this.#host.requestUpdate();
  }
}
