import type * as tfjs from '@tensorflow/tfjs-core';
import { backend } from './backend';
import { core } from './core';

let started: typeof tfjs | undefined;

/**
 * tfjs, with its backend started. All of the library's computation goes through this. It has a separate
 * file so that the types of tfjs, which are large, are not among those that a notebook loads.
 */
export function tf(): typeof tfjs {
  if (started) return started;
  backend();
  return (started = core());
}
