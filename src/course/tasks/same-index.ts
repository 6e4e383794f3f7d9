import { indexOf, type FlattenState } from '../../explore/flatten/setting';
import type { Task } from './task';

export const sameIndex: Task<FlattenState> = {
  id: 'same-index',
  title: 'The same place in both orders',
  purpose: 'Know how far apart neighbours are in a flattened image, in either order.',
  task: 'Choose a size with at least two channels, rows and columns, and point at a number that gets **the same index in both orders**, channel by channel and pixel by pixel. The first and the last do not count: their index is always the same.',
  hints: [
    'How far apart in the vector are neighbouring channels, in either order? And neighbouring rows, and columns?',
    'When the channel goes up by one, by how much does the index grow in each order? And when the column does?',
    'In an image as deep as it is high and wide, which cell is in the middle of the vector?',
  ],
  lesson: 'flattening',
  explorer: 'flatten',
  solution: 'explore.flatten({ size: [3, 3, 3], at: [1, 1, 1] }) // 13 of 27, in both orders',
  judge(state) {
    const { size, at } = state;
    if (Math.min(...size) < 2) {
      return {
        rule: 'orders-do-not-differ',
        message: `With a size of ${size.join(' x ')} the task is too easy: take at least two channels, rows and columns.`,
        hint: 'What do both orders do with a single channel?',
      };
    }
    const chw = indexOf({ ...state, order: 'CHW' }, at);
    const hwc = indexOf({ ...state, order: 'HWC' }, at);
    const last = size[0] * size[1] * size[2] - 1;
    if (chw === hwc && chw !== 0 && chw !== last) return undefined;
    if (chw === hwc) {
      return {
        rule: 'first-or-last',
        message: `That is the ${chw === 0 ? 'first' : 'last'} cell, which keeps its index in any order.`,
        hint: 'Which cell in between is as far from the beginning in both orders?',
      };
    }
    return {
      rule: 'another-index',
      message: `Channel by channel its index is ${chw}, pixel by pixel it is ${hwc}.`,
      hint: 'Which should you change to bring the two closer together: the channel, the row or the column?',
    };
  },
};
