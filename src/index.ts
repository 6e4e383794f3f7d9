/** What a notebook may import: `import { nn, F, tensor } from 'convlab'`. */
export * from './library';
export {
  check,
  compare,
  hint,
  practice,
  progress,
  solution,
  whereToBegin,
} from './course/notebook';
