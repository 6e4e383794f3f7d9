/** The variable of the environment that tells a program of ours who has started it. */
export const parentVariable = 'CONVLAB_PARENT';

/** For a program that ends with this process (end-with-parent.ts), even if this one ends before it is loaded. */
export const withThisParent = (): NodeJS.ProcessEnv => ({ [parentVariable]: String(process.pid) });
