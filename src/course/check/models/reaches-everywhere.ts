import { elementCount, sameShape } from '../../../shape';
import type { Demand } from './design-exercise';

/** ReLU may hide a place from one image or another, but not from so many. */
const MOST_IMAGES = 12;

/** That every number of the output depends on the input: where stamps leave gaps, it is only the bias. */
export function reachesEverywhere(): Demand {
  return async ({ answer, part, random, input, ran }) => {
    const { data, shape } = ran.output;
    // A place is a row and a column, whatever its channel.
    const places = elementCount(shape.slice(-2));
    const unmoved = new Set(Array.from({ length: places }, (_, i) => i));
    for (let which = 6; unmoved.size > 0 && which < 6 + MOST_IMAGES; which++) {
      const other = await answer.run(part, random(input.shape, which), ran.state);
      if (other.kind !== 'ran' || !sameShape(other.output.shape, shape)) return undefined;
      data.forEach((value: number, i: number) => {
        if (other.output.data[i] !== value) unmoved.delete(i % places);
      });
    }
    if (unmoved.size === 0) return undefined;
    return {
      rule: 'gaps-left',
      part,
      severity: 'error',
      message: `${unmoved.size.toLocaleString('en-US')} of the ${places.toLocaleString('en-US')} places in the output of \`${part}\` are the same for every input: none of it reaches them.`,
      hint: 'When the stamps of two neighbours lie a stride apart, how large must a stamp be to leave no gap? And what is in the cells that padding adds?',
    };
  };
}
