/** What the elements of all explorers have: a state that can be undone, kept and copied as code. */
import {
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { History } from '../../../explore/history';
import type { Figure } from '../../../figure/figure';
import { copy } from './copy';
import { explorerStyle } from './explorer-style';
import { restoreFields } from './number-field';
import { savePng } from './save-png';

/** A state as a line of code. */
export interface InCode {
  readonly typeScript: string;
  readonly python: string;
}

/** Tells of each new state by the event `state-change`. */
export abstract class ExplorerView<State extends object> extends LitElement {
  static override styles: CSSResultGroup = explorerStyle;
  // A page gives it as JSON, in an attribute.
  static override properties = { state: { type: Object }, copied: { state: true } };

  declare state: State;
  /** What was copied last: the code itself. */
  declare copied: string | undefined;
  #history: History<State> | undefined;
  #isFollowing = false;

  protected abstract settings(): TemplateResult;
  protected abstract picture(): TemplateResult;
  protected abstract inCode(): InCode;
  /** The state as it is shown where no scripts run. */
  abstract still(): Figure;

  /** Further buttons, before those that all have. */
  protected actions(): TemplateResult | undefined {
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // From outside: another view of the same, or a saved notebook.
    if (!changed.has('state') || this.state === this.#history?.now) return;
    if (this.#history) this.#history.set(this.state);
    else this.#history = new History(this.state);
  }

  protected override updated(_changed: PropertyValues): void {
    restoreFields(this.renderRoot as ShadowRoot);
  }

  protected override render(): TemplateResult {
    return html`${this.settings()} ${this.picture()} ${this.#buttons()}`;
  }

  protected set(state: State): void {
    this.settle();
    this.#history!.set(state);
    this.#take(state);
  }

  /** Follows a hand that slides, drags or draws; all of it, until it comes to rest, is undone at once. */
  protected follow(state: State, isMoving = true): void {
    if (this.#isFollowing) this.#history!.look(state);
    else this.#history!.set(state);
    this.#isFollowing = isMoving;
    this.#take(state);
  }

  protected settle(): void {
    this.#isFollowing = false;
  }

  /** Shows another part of the same, which is nothing to undo. */
  protected look(state: State): void {
    this.#history!.look(state);
    this.#take(state);
  }

  #take(state: State): void {
    this.state = state;
    this.dispatchEvent(new CustomEvent('state-change'));
  }

  #buttons(): TemplateResult {
    const history = this.#history!;
    const move = (by: 'undo' | 'redo' | 'reset') => async (event: Event) => {
      this.settle();
      history[by]();
      this.#take(history.now);
      // A button that is disabled loses the focus; its counterpart takes it.
      const pressed = event.currentTarget as HTMLButtonElement;
      await this.updateComplete;
      if (pressed.disabled) this.renderRoot.querySelector<HTMLElement>(COUNTERPART[by])?.focus();
    };
    const copyCode = (code: string) => async () => {
      await copy(code);
      this.copied = code;
    };
    const { typeScript, python } = this.inCode();
    const isCopied = this.copied === typeScript || this.copied === python;
    return html`<div class="buttons" role="group" aria-label="actions">
      ${this.actions() ?? ''}
      <button class="undo" ?disabled=${!history.canUndo} @click=${move('undo')}>Undo</button>
      <button class="redo" ?disabled=${!history.canRedo} @click=${move('redo')}>Redo</button>
      <button @click=${move('reset')}>Reset</button>
      <button title=${typeScript} @click=${copyCode(typeScript)}>Copy TypeScript</button>
      <button title=${python} @click=${copyCode(python)}>Copy PyTorch</button>
      <button @click=${() => void savePng(this.still(), this.localName)}>Save PNG</button>
      <span role="status">${isCopied ? html`Copied: <code>${this.copied}</code>` : ''}</span>
    </div>`;
  }
}

const COUNTERPART = { undo: '.redo', redo: '.undo', reset: '.undo' } as const;
