/** What an explorer of drawings says. */
import { count, size, write } from '../../figure/draw/words';
import type { Reading } from './reading';

/** With one decimal; none of ten is ever certain, or out of the question. */
export function percent(share: number): string {
  if (share > 0.9995) return '> 99.9 %';
  return share < 0.0005 ? '< 0.1 %' : `${(100 * share).toFixed(1)} %`;
}

const inWords = (share: number): string =>
  percent(share).replace('>', 'more than').replace('<', 'less than');

/** What the network reads, in short. */
export function readText({ read, shares }: Reading): string {
  if (read === undefined) return 'The paper is empty. Draw a digit.';
  const others = shares
    .map((share, digit) => ({ share, digit }))
    .filter((one) => one.digit !== read);
  const next = others.reduce((best, one) => (one.share > best.share ? one : best));
  return `The network reads ${article(read)} ${read}, with ${inWords(shares[read]!)}; next comes ${next.digit}, with ${inWords(next.share)}.`;
}

const article = (digit: number): string => (digit === 8 ? 'an' : 'a');

/** All there is to see. */
export function sentenceOf(reading: Reading): string {
  const { maps, scores } = reading;
  const made = maps.map(({ shape: [channels, height, width] }) => {
    return `${count(channels, 'map')} of ${size([height, width])}`;
  });
  return `${readText(reading)} On the way there are ${made.join(' and ')}. The scores of 0 to ${scores.length - 1}: ${scores.map(write).join(', ')}.`;
}
