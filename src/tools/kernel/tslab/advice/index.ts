/**
 * Sentences for a learner who knows Python: what to write in TypeScript instead. What is right as it is gets
 * no sentence.
 */
import { isOfSyntax } from '../messages';
import type { AdvisedCell } from './cell';
import { adviseOnCommands, adviseOnLanguage } from './commands';
import { adviseOnLines } from './lines';
import { adviseOnDefault } from './modules';
import { adviseOnSurprises } from './surprises';
import { adviseOnSizes } from './unknown-sizes';
import { adviseOnValues } from './values';
import { adviseOnWords } from './words';

export { beginning, couldHave, enclosing, isCall, nodeAt, type AdvisedCell } from './cell';

/** More would be a text, which is read less. */
const MOST = 5;

export function adviseOn(cell: AdvisedCell): string[] {
  const lines = adviseOnLines(cell);
  const broken = cell.diagnostics.some(isOfSyntax);
  const words = adviseOnWords(cell, lines);
  const isPythons = cell.diagnostics.length > 0 && lines.length + words.length > 0;
  const whole = [...(isPythons ? adviseOnLanguage() : []), ...adviseOnCommands(cell)];
  // The parts of a text that is not TypeScript mean little.
  const parts = broken
    ? []
    : cell.diagnostics.length > 0
      ? adviseOnValues(cell)
      : [...adviseOnDefault(cell), ...adviseOnSurprises(cell), ...adviseOnSizes(cell.file)];
  return [...new Set([...whole, ...lines, ...words, ...parts])].slice(0, MOST);
}
