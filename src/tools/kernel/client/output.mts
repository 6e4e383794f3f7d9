/** What a cell shows, as nbformat represents it, and how iopub messages are turned into it. */
import type { Message } from './message.mjs';

export type Output =
  | { type: 'stream'; name: 'stdout' | 'stderr'; text: string }
  | { type: 'display_data'; data: Record<string, unknown>; update: boolean }
  | { type: 'execute_result'; data: Record<string, unknown> }
  | { type: 'error'; name: string; value: string; traceback: string[] };

/** The fields of all published messages, merged. */
interface Content {
  name: 'stdout' | 'stderr';
  text: string;
  data: Record<string, unknown>;
  ename: string;
  evalue: string;
  traceback: string[];
}

const readers: Record<string, (content: Content) => Output> = {
  stream: ({ name, text }) => ({ type: 'stream', name, text }),
  display_data: ({ data }) => ({ type: 'display_data', data, update: false }),
  update_display_data: ({ data }) => ({ type: 'display_data', data, update: true }),
  execute_result: ({ data }) => ({ type: 'execute_result', data }),
  error: ({ ename, evalue, traceback }) => {
    return { type: 'error', name: ename, value: evalue, traceback };
  },
};

/** The output in an iopub message; undefined for other messages, such as `status`. */
export function readOutput(message: Message): Output | undefined {
  return readers[message.header.msg_type]?.(message.content as unknown as Content);
}
