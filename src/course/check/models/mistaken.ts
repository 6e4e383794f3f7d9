/** Wrong answers made from the modelled mistakes, to test the check with. */
import { build } from './build';
import { refusalOf, type AskedModel } from './explain';
import { follow, type Numbers } from './follow';
import { shapesAfter, stateShapes, variantsOf, type Model } from '../../mistake/models';

export interface MistakenAnswer {
  /** The mistakes in it. */
  readonly rules: readonly string[];
  readonly parts: Readonly<Record<string, unknown>>;
}

type Random = (shape: readonly number[], which: number) => Numbers;

/**
 * Answers with each mistake alone and, unless `pairs` is false, with two at once. Of those that behave
 * identically, only the first is included; one that does the same as the right answer is not a mistake.
 */
export function mistakenAnswers(
  asked: AskedModel,
  part: string,
  random: Random,
  { pairs = true }: { pairs?: boolean } = {},
): MistakenAnswer[] {
  const seen = new Set([behaviour(asked.model, asked, random)]);
  const found: MistakenAnswer[] = [];
  const variants = variantsOf(asked);
  for (const { mistakes, model } of [...variants.singles(), ...(pairs ? variants.pairs() : [])]) {
    const shown = behaviour(model, asked, random);
    if (seen.has(shown)) continue;
    seen.add(shown);
    const rules = mistakes.map(({ rule }) => rule);
    found.push({ rules, parts: { [part]: build(model) } });
  }
  return found;
}

/** This many numbers are enough to tell two outputs apart. */
const MOST_SEEN = 200;
const short = (x: number) => x.toPrecision(4);

/** All that can be seen of a model from outside: the shapes of its weights, and its output or refusal. */
function behaviour(model: Model, asked: AskedModel, random: Random): string {
  const shapes = stateShapes(model);
  const refusal = refusalOf(model, asked.input);
  if (refusal !== undefined) return JSON.stringify([shapes, refusal]);
  const weights = shapes.map(random);
  // A window may be too large for the small input, as in a check.
  const fits = shapesAfter(model, asked.probe).length === model.length;
  const output = follow(model, weights, random(fits ? asked.probe : asked.input, 0)).at(-1);
  const numbers = output ? Array.from(output.data().slice(0, MOST_SEEN), short) : ['as it came'];
  return JSON.stringify([shapes, output?.shape, numbers]);
}
