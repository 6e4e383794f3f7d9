/** Whether a prediction is right. */
import type { Datum } from '../../answer/answer';
import { isSame } from '../../mistake';
import { plainWord } from './read-prediction';

/** @param near whether two numbers agree: rounding is no difference */
export function agree(
  predicted: Datum,
  actual: Datum,
  near: (predicted: number, actual: number) => boolean = isSame,
): boolean {
  if (actual.kind === 'number' && predicted.kind === 'number') {
    return Object.is(predicted.value, actual.value) || near(predicted.value, actual.value);
  }
  if (actual.kind === 'string') {
    return wordOf(predicted) === plainWord(actual.value);
  }
  if (actual.kind === 'list' && predicted.kind === 'list') {
    return (
      predicted.length === actual.length &&
      actual.items.every((item, i) => predicted.items[i] && agree(predicted.items[i], item, near))
    );
  }
  return JSON.stringify(predicted) === JSON.stringify(actual);
}

function wordOf(datum: Datum): string | undefined {
  if (datum.kind === 'string') return plainWord(datum.value);
  return datum.kind === 'number' ? String(datum.value) : undefined;
}
