/** What two runs of a model, on different values and batch sizes, have in common. */
import type { Program, Step } from './record';
import { binding, isPlace, type Part, type Place, type Text } from './python-text';

/**
 * One program for both runs: a number that equals the size of a tensor in the same step, in both of them, is
 * written as that size; or of an input of the forward. Undefined if they differ in anything else: forward then depends on values, or on chance.
 */
export function commonProgram(one: Program, other: Program): Program | undefined {
  if (one.steps.length !== other.steps.length) return undefined;
  const inputs = one.inputs.map((input, i): [Place, Place] => [
    { value: input, binding: binding.whole },
    { value: other.inputs[i]!, binding: binding.whole },
  ]);
  const steps = one.steps.map((step, i): Step | undefined => {
    const text = commonText(step.text, other.steps[i]!.text, inputs);
    return text && { ...step, text };
  });
  const result = commonText(one.result, other.result, inputs);
  return result && steps.every((step) => step !== undefined)
    ? { ...one, steps, result }
    : undefined;
}

function commonText(one: Text, other: Text, inputs: readonly [Place, Place][]): Text | undefined {
  if (one.parts.length !== other.parts.length) return undefined;
  const places = one.parts.flatMap((part, i): [Place, Place][] => {
    const twin = other.parts[i]!;
    return isPlace(part) && isPlace(twin) ? [[part, twin]] : [];
  });
  const parts = one.parts.map((part, i): readonly Part[] | undefined => {
    const twin = other.parts[i]!;
    if (isPlace(part)) return isPlace(twin) && part.value.id === twin.value.id ? [part] : undefined;
    if (part === twin) return [part];
    return typeof part === 'number' ? sizeOf(part, twin, [...places, ...inputs]) : undefined;
  });
  return parts.every((part) => part !== undefined) ? { ...one, parts: parts.flat() } : undefined;
}

function sizeOf(size: number, twin: Part, places: readonly [Place, Place][]): Part[] | undefined {
  for (const [place, other] of places) {
    const dim = place.value.shape.findIndex(
      (one, i) => one === size && other.value.shape[i] === twin,
    );
    if (dim >= 0) return [place, `.shape[${dim}]`];
  }
  return undefined;
}
