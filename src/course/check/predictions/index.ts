/** A prediction beside the value that came out. */
export { judge, judgeComputed, readPair, type Judging } from './judge';
