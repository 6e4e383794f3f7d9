/** The solutions and settings in a browser, in place of `host.ts`. */
import { hostFiles } from '../progress/host-files';

/** A solution file, if the solutions are there. */
export const readSolution = (path: string): string | undefined =>
  hostFiles().read(`solutions/${path}`);

/** See `host.ts`: a kernel is told to by the page. */
export const holdsBack = (): boolean => hostFiles().holdsBack;
