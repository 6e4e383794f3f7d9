/** Labelled controls of explorers. Each hands on what was entered when it is valid. */
import { html, nothing, type TemplateResult } from 'lit';

export type Pair = readonly [down: number, across: number];

export function number(
  label: string,
  value: number,
  [min, max]: Pair,
  set: (value: number) => void,
  step = 1,
): TemplateResult {
  return html`<label>${label} ${field(label, value, [min, max], set, step)}</label>`;
}

export function pair(
  label: string,
  [down, across]: Pair,
  range: Pair,
  set: (value: Pair) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${label}</legend>
    ${field(`${label}, down`, down, range, (value) => set([value, across]))} ×
    ${field(`${label}, across`, across, range, (value) => set([down, value]))}
  </fieldset>`;
}

/** A number of any kind, handed on when it was entered. */
export function decimal(
  label: string,
  value: number,
  set: (value: number) => void,
): TemplateResult {
  const onChange = (event: Event) => {
    const { value: text } = event.target as HTMLInputElement;
    if (text !== '' && Number.isFinite(Number(text))) set(Number(text));
  };
  return html`<label
    >${label} <input type="number" step="any" .value=${String(value)} @change=${onChange}
  /></label>`;
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

function field(
  label: string,
  value: number,
  [min, max]: Pair,
  set: (value: number) => void,
  step = 1,
): TemplateResult {
  const onInput = (event: Event) => {
    const { value: text } = event.target as HTMLInputElement;
    const entered = Number(text);
    const isOfKind = step < 1 ? Number.isFinite(entered) : Number.isInteger(entered);
    if (text !== '' && isOfKind && entered >= min && entered <= max) set(entered);
  };
  return html`<input
    type="number"
    aria-label=${label}
    min=${min}
    max=${max}
    step=${step < 1 ? 'any' : step}
    class=${max > 999 || step < 1 ? 'long' : nothing}
    .value=${String(value)}
    @input=${onInput}
  />`;
}
