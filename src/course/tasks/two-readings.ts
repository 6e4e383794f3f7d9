import { readingOf } from '../../explore/draw/reading';
import type { DrawState } from '../../explore/draw/setting';
import type { Task } from './task';

const LEAST = 0.3;

export const twoReadings: Task<DrawState> = {
  id: 'two-readings',
  title: 'One drawing, two readings',
  purpose: 'See that a network gives every digit a share, and that two shares can be close.',
  task: 'Draw something halfway between **two** digits, so that the network gives each of the two **at least 30 %**.',
  hints: [
    'Which two digits look alike? A 4 and a 9, a 1 and a 7, a 3 and an 8?',
    'Draw one of them, and watch the scores while you change the one stroke in which they differ.',
  ],
  lesson: 'training',
  explorer: 'draw',
  solution: `explore.draw({ // the mean of two digits
  images: data.digits({ train: false }).images.narrow(0, 0, 1)
    .add(data.digits({ train: false }).images.narrow(0, 9, 1))
    .div(2),
})`,
  judge(state) {
    const { read, shares } = readingOf(state);
    if (read === undefined) {
      return {
        rule: 'nothing-drawn',
        message: 'The paper is empty.',
        hint: 'Draw a digit with the pointer, or with the arrow keys and the space bar.',
      };
    }
    const [first, second] = shares
      .map((share, digit) => ({ share, digit }))
      .sort((a, b) => b.share - a.share);
    if (second!.share >= LEAST) return undefined;
    const percent = (share: number) => `${Math.round(100 * share)} %`;
    return {
      rule: 'one-reading',
      message: `The digit ${first!.digit} gets ${percent(first!.share)}; the next one, ${second!.digit}, gets ${percent(second!.share)}.`,
      hint: `Which stroke makes it look like ${first!.digit} and not like ${second!.digit}? Leave out half of it.`,
    };
  },
};
