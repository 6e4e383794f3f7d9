/** A field for a number: what was entered is taken when it is complete, and what is not valid goes back. */
import { html, type TemplateResult } from 'lit';
import type { Pair } from './controls';

/** Milliseconds without a key after which a number is complete: `1` is not, on the way to `10`. */
const PAUSE = 600;

const pauses = new WeakMap<HTMLInputElement, ReturnType<typeof setTimeout>>();

export interface NumberField {
  readonly label: string;
  readonly value: number;
  readonly range?: Pair;
  /** 'any' takes any number; 1 takes whole ones. */
  readonly step: number | 'any';
  readonly set: (value: number) => void;
}

export function numberField(field: NumberField): TemplateResult {
  const { label, value, range, step, set } = field;
  const onInput = (event: Event) => {
    const input = event.target as HTMLInputElement;
    input.setCustomValidity('');
    clearTimeout(pauses.get(input));
    if (readIn(input, field) === undefined) return;
    pauses.set(
      input,
      setTimeout(() => input.dispatchEvent(new Event('change')), PAUSE),
    );
  };
  const onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    clearTimeout(pauses.get(input));
    const entered = readIn(input, field);
    if (entered === undefined) {
      input.value = String(value);
      input.setCustomValidity(expected(field));
      input.reportValidity();
    } else if (entered !== value) set(entered);
  };
  return html`<input
    type="number"
    aria-label=${label}
    min=${range?.[0] ?? ''}
    max=${range?.[1] ?? ''}
    step=${step}
    data-value=${value}
    .value=${String(value)}
    @input=${onInput}
    @change=${onChange}
  />`;
}

/** Lets the fields show what is in force, but for the one that is being written in. */
export function restoreFields(root: ParentNode & DocumentOrShadowRoot): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-value]')) {
    if (input !== root.activeElement) input.value = input.dataset.value!;
  }
}

function readIn({ value: text }: HTMLInputElement, { range, step }: NumberField) {
  const entered = Number(text);
  const [min, max] = range ?? [-Infinity, Infinity];
  const isOfKind = step === 1 ? Number.isInteger(entered) : Number.isFinite(entered);
  return text !== '' && isOfKind && entered >= min && entered <= max ? entered : undefined;
}

const expected = ({ range, step }: NumberField): string =>
  `${step === 1 ? 'A whole number' : 'A number'}${range ? ` from ${range[0]} to ${range[1]}` : ''}`;
