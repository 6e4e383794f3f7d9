/**
 * How much a cell may show. What a loop prints without end would leave the page no time for anything else, not even for
 * the button that stops the loop.
 */
import type { News } from './runner';

type Stream = 'stdout' | 'stderr';
type Tell = (news: News) => void;

const CHARACTERS = 500_000;
const DISPLAYS = 200;
/** New contents for what is shown, in a moment of so many milliseconds. Of more, the last ones are shown. */
const UPDATES = 20;
const MOMENT = 500;

const left = { stdout: CHARACTERS, stderr: CHARACTERS, displays: DISPLAYS };

/** A cell begins, or has something to say at its end. */
export function renewAllowance(): void {
  Object.assign(left, { stdout: CHARACTERS, stderr: CHARACTERS, displays: DISPLAYS });
}

/** As much of a text as may be shown. */
export function allowedOf(name: Stream, text: string): string {
  if (left[name] <= 0) return '';
  left[name] -= text.length;
  if (left[name] > 0) return text;
  const end = text.length + left[name];
  return `${text.slice(0, end)}\n… The cell has printed ${CHARACTERS.toLocaleString('en')} characters. The rest is not shown.\n`;
}

/**
 * Whether something new may be shown.
 *
 * @param tell is given a sentence, the first time that it may not
 */
export function mayDisplay(tell: (why: string) => void): boolean {
  left.displays--;
  if (left.displays === -1)
    tell(`The cell has shown ${DISPLAYS} outputs. The rest is not shown.\n`);
  return left.displays >= 0;
}

/** What waits to take the place of something that is shown, by its id. */
const waiting = new Map<string, News>();
let count = 0;
let since = 0;

/** New contents for what is shown. */
export function sendUpdate(tell: Tell, id: string, news: News): void {
  const now = performance.now();
  if (now - since > MOMENT) {
    sendUpdates(tell);
    since = now;
    count = 0;
  }
  if (++count <= UPDATES) {
    tell(news);
    return;
  }
  if (waiting.size === 0) setTimeout(sendUpdates, MOMENT, tell);
  waiting.set(id, news);
}

/** Sends those that wait. */
export function sendUpdates(tell: Tell): void {
  for (const news of waiting.values()) tell(news);
  waiting.clear();
}
