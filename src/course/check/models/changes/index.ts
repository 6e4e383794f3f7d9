/** All the modelled mistakes in models. */
import type { Change, Changes } from './change';
import { convChanges } from './conv';
import { flattenChanges, linearChanges } from './linear';
import { orderChanges } from './order';
import { poolChanges } from './pool';

export type { Change, Changes } from './change';

const all: readonly Changes[] = [
  convChanges,
  poolChanges,
  flattenChanges,
  linearChanges,
  orderChanges,
];

/** The mistakes that can be made in a model, each alone, the likelier ones first. */
export const changesOf: Changes = (model, input) =>
  all
    .flatMap((changes) => changes(model, input))
    .sort((a: Change, b: Change) => b.likelihood - a.likelihood);
