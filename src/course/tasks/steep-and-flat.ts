import { pathOf } from '../../explore/descent/path';
import type { DescentState } from '../../explore/descent/setting';
import { valleyOf } from '../../explore/descent/valleys';
import { write } from '../../figure/draw/words';
import type { Task } from './task';

const STEPS = 20;
const LOSS = 0.25;

export const steepAndFlat: Task<DescentState> = {
  id: 'steep-and-flat',
  title: 'Steep one way, flat the other',
  purpose: 'Choose a learning rate that is neither too small nor too large.',
  task: 'Go down the **narrow valley** with plain SGD, without momentum. Start at (−4, 2), and get to a loss **below 0.25** in **20 steps**. You may change only the learning rate.',
  hints: [
    'What happens to the steps across the valley when you double the learning rate?',
    'At which learning rate do the steps begin to grow? Stay below it. How far below?',
    'Which parameter is still far from 0 at the end: the steep one or the flat one?',
  ],
  lesson: 'learning',
  explorer: 'descent',
  solution: "explore.descent({ valley: 'narrow', lr: 0.09, steps: 20 })",
  judge(state) {
    const { valley, optimizer, momentum, start, steps, lr } = state;
    const isTask =
      valley === 'narrow' && String(start) === String(valleyOf('narrow').start) && steps === STEPS;
    if (!isTask) {
      return {
        rule: 'another-descent',
        message: 'It must be the narrow valley, from (−4, 2), in 20 steps.',
        hint: 'Reset the explorer, and change nothing but the learning rate.',
      };
    }
    if (optimizer !== 'SGD' || momentum !== 0) {
      return {
        rule: 'not-plain-sgd',
        message: 'It must be SGD with a momentum of 0.',
        hint: 'Other optimisers get further. First find out how far plain SGD gets.',
      };
    }
    const path = pathOf(state);
    const end = path.length > STEPS ? path.at(-1)!.loss : Infinity;
    if (end < LOSS) return undefined;
    const reached = `With ${lr} the loss ends at ${write(end)}.`;
    if (end >= path[0]!.loss) {
      return {
        rule: 'diverges',
        message: 'The loss grows: each step jumps further across the valley than the one before.',
        hint: 'Across the valley the gradient of b is 20 · b. At your learning rate, does a step from b = 1 land farther from 0 than it started?',
      };
    }
    // Across the valley, a step multiplies b by 1 − 20 · lr, along it a by 1 − lr.
    return Math.abs(1 - 20 * lr) > 1 - lr
      ? {
          rule: 'jumps-across',
          message: `${reached} It jumps from one side of the valley to the other.`,
          hint: 'What makes these jumps smaller from step to step?',
        }
      : {
          rule: 'creeps',
          message: `${reached} It creeps along the bottom of the valley.`,
          hint: 'How much larger may the steps be before they jump across?',
        };
  },
};
