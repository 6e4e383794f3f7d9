/** All the modelled mistakes in models. */
import type { ModelMistake, MistakesIn } from './model-mistake';
import { convMistakes } from './conv';
import { flattenMistakes, linearMistakes } from './linear';
import { orderMistakes } from './order';
import { poolMistakes } from './pool';

export type { ModelMistake, MistakesIn } from './model-mistake';

const all: readonly MistakesIn[] = [
  convMistakes,
  poolMistakes,
  flattenMistakes,
  linearMistakes,
  orderMistakes,
];

/** The mistakes that can be made in a model, each alone, the likelier ones first. */
export const mistakesIn: MistakesIn = (model, input) =>
  all
    .flatMap((mistakes) => mistakes(model, input))
    .sort((a: ModelMistake, b: ModelMistake) => b.likelihood - a.likelihood);
