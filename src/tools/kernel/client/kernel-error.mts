/** Why a kernel gave no answer. */

import type { Exit } from '../../process/supervised-process.mjs';

export type KernelErrorCode = 'not-started' | 'died' | 'timeout' | 'stopped';

export class KernelError extends Error {
  readonly code: KernelErrorCode;

  constructor(code: KernelErrorCode, message: string) {
    super(message);
    this.name = 'KernelError';
    this.code = code;
  }
}

export function diedMessage({ code, signal }: Exit): string {
  const how = signal ? `by the signal ${signal}` : `with the exit code ${code ?? 'unknown'}`;
  return `The kernel's process ended ${how}`;
}
