/** What the command line is made of: a table of commands, and the ways in which one can end. */
import { type Command } from 'commander';

/** A command's module: it adds arguments, options and the action to a command that already has its name. */
interface CommandModule {
  define(command: Command): void;
}

/** A row of the table. The module is imported only when its command is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
}

/** Ends a command with exit code 1, after the command itself has said what did not pass. */
export class NotPassed extends Error {
  override readonly name = 'NotPassed';
}

/** Ends a command with exit code 2: the words after `convlab` make no sense together. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';

  constructor(
    message: string,
    /** What to do. */
    readonly remedy = 'Run `npx convlab --help` for what there is.',
  ) {
    super(message);
  }
}

/** Ends a command with exit code 3, after the command itself has said what convlab did wrong. */
export class OurFault extends Error {
  override readonly name = 'OurFault';
}

/** What an exit code means. */
export const exitCodes = { allWell: 0, notPassed: 1, wrongUse: 2, ourFault: 3 } as const;
