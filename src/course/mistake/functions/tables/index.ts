/** Loops over a table or a row of pixels, and the mistakes that are made there. */
export { brighten, brightenMistakes, brightenRules } from './brighten';
export { countStyles, sumStyles, walk } from './walk';
export { countMistakes, sumMistakes } from './walk-mistakes';
