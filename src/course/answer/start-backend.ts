import { conv2d } from '../../nn/functional';
import { ones } from '../../tensor';

let isStarted = false;

/**
 * Starts what computes, with one convolution: the first takes much longer than all that follow, and
 * a learner's model should not be charged with it.
 */
export function startBackend(): void {
  if (isStarted) return;
  const single = ones([1, 1, 1, 1]);
  conv2d(single, single).data();
  isStarted = true;
}
