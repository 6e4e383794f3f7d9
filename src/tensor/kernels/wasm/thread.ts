/** A thread of Node that helps with what is computed. */
import { workerData } from 'node:worker_threads';
import { help } from './help';
import type { ThreadData } from './job';

help(workerData as ThreadData);
