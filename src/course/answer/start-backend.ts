import { conv2d } from '../../nn/functional';
import { ones } from '../../tensor';

let isStarted = false;

/**
 * Starts the backend with one convolution: the first takes much longer than all that follow, and
 * that time should not count against a learner's model.
 */
export function startBackend(): void {
  if (isStarted) return;
  const single = ones([1, 1, 1, 1]);
  conv2d(single, single).data();
  isStarted = true;
}
