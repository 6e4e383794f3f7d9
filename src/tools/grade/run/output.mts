/** What writing results needs to know in addition to the results. */
import { classroom50Run, type ResultsOptions } from '../results/index.mjs';

export function outputOptions({ answers }: { readonly answers: boolean }): ResultsOptions {
  return { answers, classroom50: () => classroom50Run(process.env, new Date().toISOString()) };
}
