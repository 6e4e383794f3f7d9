/** A thread of a browser that helps with what is computed, in place of `thread.ts`. */
import { help } from './help';
import type { ThreadData } from './job';

const scope = globalThis as unknown as { onmessage: (event: { data: ThreadData }) => void };
scope.onmessage = ({ data }) => help(data);
