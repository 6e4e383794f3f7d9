/** Tables of models. */
export { summary, Summary } from './summary';
export type { Row } from './row';
