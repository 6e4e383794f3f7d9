/** Labelled controls of explorers. Each hands on what was entered when it is valid. */
import { html, type TemplateResult } from 'lit';
import { numberField } from './number-field';

export type Pair = readonly [down: number, across: number];

export function number(
  label: string,
  value: number,
  range: Pair,
  set: (value: number) => void,
  step = 1,
): TemplateResult {
  const field = numberField({ label, value, range, step: step === 1 ? 1 : 'any', set });
  return html`<label>${label} ${field}</label>`;
}

export function pair(
  label: string,
  [down, across]: Pair,
  range: Pair,
  set: (value: Pair) => void,
): TemplateResult {
  const side = (name: string, value: number, setSide: (value: number) => void) =>
    numberField({ label: `${label}, ${name}`, value, range, step: 1, set: setSide });
  return html`<fieldset>
    <legend>${label}</legend>
    ${side('down', down, (value) => set([value, across]))} ×
    ${side('across', across, (value) => set([down, value]))}
  </fieldset>`;
}

/** A number of any kind, handed on when it was entered. */
export function decimal(
  label: string,
  value: number,
  set: (value: number) => void,
): TemplateResult {
  return html`<label>${label} ${numberField({ label, value, step: 'any', set })}</label>`;
}

/** Hands on each step of the hand, and then that it has settled. */
export function slider(
  label: string,
  value: number,
  [min, max]: Pair,
  follow: (value: number) => void,
  settle: () => void,
): TemplateResult {
  const onInput = (event: Event) => follow(Number((event.target as HTMLInputElement).value));
  return html`<label class="slider"
    >${label}
    <input
      type="range"
      min=${min}
      max=${max}
      step="0.1"
      .value=${String(value)}
      @input=${onInput}
      @change=${settle}
    />
  </label>`;
}

export function button(text: string, press: () => void): TemplateResult {
  return html`<button @click=${press}>${text}</button>`;
}

/**
 * A slider by powers of ten.
 *
 * @param set gets the value, and whether the slider is still being moved
 */
export function powerSlider(
  label: string,
  value: number,
  [least, most]: Pair,
  set: (value: number, isMoving: boolean) => void,
): TemplateResult {
  const onEvent = (event: Event) => {
    const power = Number((event.target as HTMLInputElement).value);
    set(Number((10 ** power).toPrecision(2)), event.type === 'input');
  };
  return html`<label
    >${label}
    <input
      type="range"
      aria-valuetext=${String(value)}
      min=${least}
      max=${most}
      step="0.02"
      .value=${String(Math.log10(value))}
      @input=${onEvent}
      @change=${onEvent}
  /></label>`;
}

export function check(label: string, isOn: boolean, set: (isOn: boolean) => void): TemplateResult {
  const onChange = (event: Event) => set((event.target as HTMLInputElement).checked);
  return html`<label
    ><input type="checkbox" .checked=${isOn} @change=${onChange} /> ${label}</label
  >`;
}

export function choice<Value extends string>(
  label: string,
  options: readonly (readonly [value: Value, text: string])[],
  chosen: Value,
  set: (value: Value) => void,
): TemplateResult {
  const onChange = (event: Event) => set((event.target as HTMLSelectElement).value as Value);
  return html`<label
    >${label}
    <select @change=${onChange}>
      ${options.map(
        ([value, text]) =>
          html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select></label
  >`;
}

/** What there is to see, for a screen reader: it is read out when it changes, but not at each step while it plays. */
export function twin(sentence: string, isPlaying = false): TemplateResult {
  return html`<p class="twin" role="status" aria-live=${isPlaying ? 'off' : 'polite'}>
    ${sentence}
  </p>`;
}
