import { UsageError } from '../shape';
import type { Shaped } from './functional/shaped';

/** A vector is flat already: torch says that in words of its own. */
export function checkFlatten({ shape }: Shaped, startDim: number): void {
  if (shape.length >= 2 || startDim !== 1) return;
  throw new UsageError(
    'Dimension out of range (expected to be in range of [-1, 0], but got 1)',
    `nn.Flatten leaves dimension 0, the batch, as it is, but the input [${shape.join(', ')}] has no other: it is flat already. x.unsqueeze(0) is a batch of one.`,
  );
}
