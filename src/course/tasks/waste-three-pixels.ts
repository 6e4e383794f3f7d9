import { dropped } from '../../explore/window/met';
import { inputSize, outputShape, type WindowSetting } from '../../explore/window/setting';
import type { Task } from './task';

const WASTED = 3;

export const wasteThreePixels: Task<WindowSetting> = {
  id: 'waste-three-pixels',
  title: 'Waste three pixels',
  purpose: 'See which pixels a window never touches, and how many there are.',
  task: 'Set the image, the window and its stride so that **exactly 3 pixels** of the image are outside every window: the hatched ones. The image must be at least 3 high and 3 wide.',
  hints: [
    'Which pixels are hatched when the stride is larger than 1: single ones, or whole rows and columns?',
    'How many pixels does a dropped column hold, and how could it hold just 3?',
  ],
  lesson: 'shape-formula',
  explorer: 'window',
  solution:
    'explore.window({ input: ones([3, 6]), weight: ones([3, 3]), stride: [1, 2] }) // column 5 is dropped',
  judge(state) {
    const [height, width] = inputSize(state);
    const [rows, columns] = dropped(state);
    if (outputShape(state).some((size) => size < 1)) {
      return {
        rule: 'fits-nowhere',
        message: 'The window fits nowhere, so there is no output.',
        hint: 'Which of the window and the image is larger?',
      };
    }
    if (height < WASTED || width < WASTED) {
      return {
        rule: 'image-too-small',
        message: `The image is ${height} x ${width}; it must be at least 3 x 3.`,
        hint: 'Which row or column can be dropped from a larger image?',
      };
    }
    const wasted = rows.length * width + columns.length * height - rows.length * columns.length;
    if (wasted === WASTED) return undefined;
    if (rows.length + columns.length === WASTED) {
      return {
        rule: 'counted-rows',
        message: `Three rows or columns are dropped, and they hold ${wasted} pixels.`,
        hint: 'How many pixels are in one of them?',
      };
    }
    return wasted === 0
      ? {
          rule: 'nothing-wasted',
          message: 'Every pixel is covered by a window.',
          hint: 'What makes the windows stop before the edge?',
        }
      : {
          rule: 'other-number-wasted',
          message: `${wasted} ${wasted === 1 ? 'pixel is' : 'pixels are'} not covered by any window.`,
          hint: 'How many pixels does a dropped row hold, and how many a dropped column?',
        };
  },
};
