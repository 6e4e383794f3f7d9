import { UsageError } from '../shape';
import { inWords, pythonType } from '../shape/python-words';

/** @throws always: PyTorch's wording, then plain words */
export function refuse(torchMessage: string, explanation: string): never {
  throw new UsageError(torchMessage, explanation);
}

/**
 * An option that must not be negative.
 *
 * @param torchName what PyTorch calls it in its message
 * @throws with PyTorch's wording
 */
export function checkLeast(
  optimizer: string,
  torchName: string,
  name: string,
  value: number,
): void {
  if (typeof value !== 'number') {
    const type = pythonType(value);
    refuse(
      optimizer.startsWith('Adam')
        ? `'<=' not supported between instances of 'float' and '${type}'`
        : `'<' not supported between instances of '${type}' and 'float'`,
      `optim.${optimizer} expected a number for ${name}, but got ${inWords(value)}.`,
    );
  }
  if (value >= 0) return;
  refuse(
    `Invalid ${torchName}: ${Number.isNaN(value) ? 'nan' : value}`,
    `optim.${optimizer} takes a ${name} of 0 or more. ${signs[name] ?? ''}`.trim(),
  );
}

const signs: Readonly<Record<string, string>> = {
  lr: 'A step goes against the gradient already; a minus would make the loss grow.',
};
