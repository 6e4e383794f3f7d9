/**
 * Tells a kernel that it was interrupted. Its worker hears no messages while a cell keeps it busy, but it may ask an
 * address and wait for the answer, which comes from here. Plain static hosts allow no memory that a page could share.
 */
import type { Interrupt } from './messages';

/** The addresses of kernels that are to end what they do. */
const interrupted = new Set<string>();

/** The folder below which those addresses are. */
const FOLDER = 'convlab/interrupted/';

export function noteInterrupt({ address, isInterrupted }: Interrupt): void {
  if (isInterrupted) interrupted.add(address);
  else interrupted.delete(address);
}

/** @returns undefined for any other address */
export function answerKernel(address: string, scope: string): Response | undefined {
  if (!address.startsWith(scope + FOLDER)) return undefined;
  return new Response(interrupted.has(address) ? '1' : '0');
}
