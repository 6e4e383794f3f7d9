/** What there is to say about a wrong prediction: the known mistakes behind it, or where it differs. */
import { isTensor } from '../../../tensor';
import type { Datum } from '../../answer/answer';
import type { Line } from '../box';
import { saidIn } from '../format';
import { mistakeByHand } from './by-hand';
import { knownMistakes } from './known-mistakes';
import { originOf, type Source } from './origin';
import { slipIn } from './slips';

/** The first of these that says anything. */
export function mistakesIn(predicted: Datum, actual: Datum, source: Source): Line[] {
  const origin = originOf(source);
  const known = origin ? knownMistakes(predicted, actual, origin) : [];
  if (known.length > 0)
    return known.map((finding) => ({ ...saidIn(finding), name: '', mark: 'note' }));
  const byHand = computedByHand(predicted, actual, source);
  if (byHand) return [note(byHand.message)];
  const slip = slipIn(predicted, actual);
  return slip === undefined ? [] : [note(slip)];
}

/** The mistake's hint is about loops, which the learner has not written here. */
function computedByHand(predicted: Datum, actual: Datum, { model, input }: Source) {
  const [layer, ...others] = [model].flat();
  if (others.length > 0 || !isTensor(input)) return undefined;
  return mistakeByHand(predicted, actual, layer, input);
}

function note(text: string): Line {
  return { mark: 'note', name: '', text };
}
