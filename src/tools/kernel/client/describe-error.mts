/**
 * Turns what tslab prints into a message: type errors come as `line:column - text`, exceptions as Node
 * prints them, with a stack that mostly shows tslab's internals.
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
  return { message: last ? withoutFrames(last) : 'tslab gave no message' };
}

/** An error that no reply reports: a promise that was never awaited, a timer that threw. */
export function findLateError(outputs: readonly Output[]): ErrorDescription | undefined {
  const late = stderrWrites(outputs).find((text) => LATE_ERROR.test(text));
  return late === undefined ? undefined : { message: withoutFrames(late) };
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

/** Leaves out the code frame above an exception and the stack below it. */
function withoutFrames(text: string): string {
  const framed = /^evalmachine\.[^\n]*\n[^\n]*\n\s*\^+\n+/;
  return text
    .replace(framed, '')
    .split('\n')
    .filter(
      (line) =>
        !/^\s+at .*(?:evalmachine|node:|[\\/]node_modules[\\/]|[\\/]dist[\\/]|<anonymous>)/.test(
          line,
        ),
    )
    .join('\n')
    .trimEnd();
}
