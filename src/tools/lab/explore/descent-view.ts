/** The explorer of gradient descent, as an element of any page: `<convlab-descent>`. */
import { html, type TemplateResult } from 'lit';
import { inPyTorch, inTypeScript } from '../../../explore/descent/in-code';
import { pathOf, type Step } from '../../../explore/descent/path';
import {
  change,
  MOST_STEPS,
  RATES,
  type DescentState,
  type OptimizerName,
} from '../../../explore/descent/setting';
import { stillOf } from '../../../explore/descent/still';
import { valleyOf, valleys, type ValleyName } from '../../../explore/descent/valleys';
import { limitText, lossText, sentenceOf } from '../../../explore/descent/words';
import type { Figure } from '../../../figure/figure';
import { choice, number, powerSlider, twin } from './controls';
import { lossView, valleyView } from './descent-pictures';
import { descentStyle } from './descent-style';
import { explorerStyle } from './explorer-style';
import { ExplorerView, type InCode } from './explorer-view';
import { Player } from './player';

/** Milliseconds from one step to the next while it plays. */
const STEP = 150;

const optimizers: readonly (readonly [OptimizerName, string])[] = [
  ['SGD', 'SGD'],
  ['Adam', 'Adam'],
];
const names = (Object.keys(valleys) as ValleyName[]).map(
  (name) => [name, valleyOf(name).title] as const,
);

export class DescentView extends ExplorerView<DescentState> {
  static override styles = [explorerStyle, descentStyle];

  readonly #player = new Player(this, {
    step: (by) => this.#step(by),
    rewind: () => this.#rewind(),
    pause: STEP,
  });

  protected settings(): TemplateResult {
    const { valley, optimizer, lr, momentum, steps, start } = this.state;
    const to = (changes: Partial<DescentState>) => this.set(change(this.state, changes));
    const { shown, names: parameters } = valleyOf(valley);
    const startAt = (axis: 0 | 1) =>
      number(
        `start ${parameters[axis]}`,
        start[axis],
        shown[axis],
        (value) => to({ start: axis === 0 ? [value, start[1]] : [start[0], value] }),
        0.1,
      );
    return html`<div class="settings" role="group" aria-label="settings">
      ${choice('valley', names, valley, (name) => to({ valley: name }))}
      ${choice('optimizer', optimizers, optimizer, (name) => to({ optimizer: name }))}
      ${powerSlider('learning rate', lr, RATES, (rate, isMoving) =>
        this.follow(change(this.state, { lr: rate }), isMoving),
      )}
      ${number('lr', lr, [0, 10 ** RATES[1]], (rate) => to({ lr: rate }), 0.01)}
      ${
        optimizer === 'SGD'
          ? number('momentum', momentum, [0, 1], (next) => to({ momentum: next }), 0.1)
          : ''
      }
      ${number('steps', steps, [1, MOST_STEPS], (next) => to({ steps: next }))} ${startAt(0)}
      ${startAt(1)}
    </div>`;
  }

  protected picture(): TemplateResult {
    const { state } = this;
    const path = pathOf(state);
    const limit = limitText(state, path);
    return html`
      <p class="size">${valleyOf(state.valley).formula}</p>
      <div class="pictures">
        ${valleyView(state, path, (start, isMoving) =>
          this.follow(change(this.state, { start }), isMoving),
        )}
        ${lossView(state, path)}
      </div>
      <p class="sum">${lossText(state, path)}</p>
      ${limit === '' ? '' : html`<p class="sum grows">${limit}</p>`}
      ${twin(sentenceOf(state, path), this.#player.isPlaying)}
    `;
  }

  protected inCode(): InCode {
    return { typeScript: inTypeScript(this.state), python: inPyTorch(this.state) };
  }

  still(): Figure {
    return stillOf(this.state);
  }

  protected override actions(): TemplateResult {
    return this.#player.buttons();
  }

  #step(by: 1 | -1): boolean {
    const last = this.#path().length - 1;
    const at = Math.max(0, Math.min(Math.min(this.state.at, last) + by, last));
    if (at !== this.state.at) this.look(change(this.state, { at }));
    return at < last;
  }

  #rewind(): void {
    const last = this.#path().length - 1;
    if (this.state.at >= last) this.look(change(this.state, { at: 0 }));
  }

  #path(): readonly Step[] {
    return pathOf(this.state);
  }
}
