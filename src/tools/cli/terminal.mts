/** How the command line writes: few colours, one mark for success and one for failure. */
import { relative, resolve } from 'node:path';
import pc from 'picocolors';

export const marks = { well: pc.green('✔'), bad: pc.red('✖'), hint: pc.cyan('➜') } as const;

export function say(text = ''): void {
  console.log(text);
}

/** A failure: the sentence, followed by what to do. */
export function sayFailure(message: string, remedy: string): void {
  console.error(`\n${marks.bad} ${message}\n${indent(remedy)}`);
}

export function indent(text: string, by = '  '): string {
  return text.replace(/^/gm, by);
}

/** A path as seen from the current folder. */
export function short(path: string): string {
  return relative(process.cwd(), resolve(path)) || path;
}
