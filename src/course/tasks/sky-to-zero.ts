import { mapsOf } from '../../explore/filter/maps';
import type { FilterState } from '../../explore/filter/setting';
import { write } from '../../figure/draw/words';
import type { Task, Wrong } from './task';

/** Where they are in the grey photo: rows and columns from, and up to but without. */
const sky = { rows: [2, 13], columns: [64, 94] } as const;
const tripod = { rows: [38, 70], columns: [48, 72] } as const;

const BRIGHT = 0.5;
const ENOUGH = 50;

export const skyToZero: Task<FilterState> = {
  id: 'sky-to-zero',
  title: 'The sky to zero',
  purpose:
    'Choose weights, a bias and ReLU so that a feature map shows one thing and nothing else.',
  task: 'Set the filter so that the feature map is **exactly 0 in the sky** (rows 2 to 12, columns 64 to 93) and **bright at the tripod**: at least 50 of its numbers there (rows 38 to 69, columns 48 to 71) must be above 0.5.',
  hints: [
    'The sky is nearly the same everywhere. What must the weights add up to so that a uniform area gives about 0?',
    'The legs of the tripod are nearly vertical edges. Which weights respond to a change from left to right?',
    'What is left in the sky is small. Which number is added to each sum, and what does ReLU do to anything below 0?',
  ],
  lesson: 'convolution',
  explorer: 'filter',
  solution: "explore.filter({ weights: 'vertical edges', bias: -0.1, relu: true })",
  judge(state) {
    if (state.image !== 'photo' || state.shift.some((by) => by !== 0)) {
      return {
        rule: 'another-image',
        message: 'This task is judged on the grey photo, in its original place.',
        hint: 'Choose the grey photo, and move it back to where it was.',
      };
    }
    const { values, shape } = mapsOf(state).activated;
    const within = ({ rows, columns }: typeof sky | typeof tripod) =>
      Array.from(values).filter((_, i) => {
        const [row, column] = [Math.floor(i / shape[2]), i % shape[2]];
        return row >= rows[0] && row < rows[1] && column >= columns[0] && column < columns[1];
      });
    const inSky = within(sky).filter((value) => value !== 0);
    const bright = within(tripod).filter((value) => value > BRIGHT).length;
    if (inSky.length > 0) return skyIsNotZero(state, inSky);
    if (bright >= ENOUGH) return undefined;
    return values.some((value) => value !== 0)
      ? {
          rule: 'tripod-is-dark',
          message: `The sky is 0, but only ${bright} numbers at the tripod are above ${BRIGHT}; it takes ${ENOUGH}.`,
          hint: 'Which weights make the response to a vertical edge stronger? And does the bias take away more than it needs to?',
        }
      : {
          rule: 'all-is-zero',
          message: 'The sky is 0, but so is everything else.',
          hint: 'Which weights respond to an edge, and is the bias further below 0 than it needs to be?',
        };
  },
};

function skyIsNotZero({ weights, relu }: FilterState, inSky: readonly number[]): Wrong {
  const largest = inSky.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most));
  const many = `${inSky.length} numbers in the sky are not 0; the one furthest from 0 is ${write(largest)}.`;
  const sum = weights.flat().reduce((all, weight) => all + weight, 0);
  if (Math.abs(sum) > 0.05) {
    return {
      rule: 'weights-do-not-cancel',
      message: `${many} The weights add up to ${write(sum)}, so in a uniform area the map is that many times as bright as the photo.`,
      hint: 'What must they add up to?',
    };
  }
  return relu
    ? {
        rule: 'noise-in-the-sky',
        message: many,
        hint: 'Which number can you add to each sum to bring it below 0?',
      }
    : {
        rule: 'relu-is-off',
        message: many,
        hint: 'What turns everything below 0 into exactly 0?',
      };
}
