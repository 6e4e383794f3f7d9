/** Tells a new try from an answer that is checked once more, as when all cells of a notebook run. */
import type { Report } from '../check/report';
import { fingerprint } from './host';

/** The same for two reports on the same answer: all that the check saw of it, and made of it. */
export function answerOf(report: Report): string {
  return fingerprint(JSON.stringify([report.seen, report]));
}
