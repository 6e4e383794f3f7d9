import type * as tfjs from '@tensorflow/tfjs-core';
import { backend } from './backend';
import { core } from './core';

/**
 * tfjs, with its backend started. Every computation of the library goes through this. It has a file of
 * its own, so that the types of tfjs, which are large, are not among those that a notebook loads.
 */
export function tf(): typeof tfjs {
  backend();
  return core();
}
