/**
 * Turns what our kernel prints into a message: type errors come as `line:column - text`, exceptions as a
 * message with the lines of the cell below it.
 */
import type { Output } from './output.mjs';

export interface ErrorDescription {
  message: string;
  /** The line within the cell, from 1, if tslab gives it. */
  line?: number;
}

const TYPE_ERROR = /^(?:(\S+) )?(\d+):\d+ - /;
const LATE_ERROR = /^(?:UnhandledPromiseRejection|UncaughtException): /;

export function describeError(outputs: readonly Output[]): ErrorDescription {
  const writes = stderrWrites(outputs);
  const typeErrors = writes.filter((text) => TYPE_ERROR.test(text));
  if (typeErrors.length > 0) {
    const [, file, line] = TYPE_ERROR.exec(typeErrors[0]!)!;
    const message = typeErrors.map((text) => text.trimEnd()).join('\n');
    return file ? { message } : { message, line: Number(line) };
  }
  // What the cell itself printed comes first, the error last.
  const last = writes.at(-1);
  return { message: last ? withoutLines(last) : 'tslab gave no message' };
}

/** An error that no reply reports: a promise that was never awaited, a timer that threw. */
export function findLateError(outputs: readonly Output[]): ErrorDescription | undefined {
  const late = stderrWrites(outputs).find((text) => LATE_ERROR.test(text));
  return late === undefined ? undefined : { message: withoutLines(late) };
}

/** Everything by which the error may be recognised. */
export function errorText(outputs: readonly Output[]): string {
  return stderrWrites(outputs).join('');
}

function stderrWrites(outputs: readonly Output[]): string[] {
  return outputs.flatMap((output) => {
    if (output.type === 'stream' && output.name === 'stderr') return [output.text];
    // tslab currently sends none of these.
    return output.type === 'error' ? [`${output.name}: ${output.value}`] : [];
  });
}

/** Leaves out the lines of the cell: the first of them is given beside the message. */
function withoutLines(text: string): string {
  return text.replace(/\n {4}(?:at line \d|…)[^]*/, '').trimEnd();
}
