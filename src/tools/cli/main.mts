/** `npx convlab …`: finds the command, runs it, and turns the way it ended into an exit code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { SetupError } from '../machine/errors.mjs';
import { explain } from '../machine/failures.mjs';
import { paths } from '../machine/paths.mjs';
import { note } from '../machine/run.mjs';
import { exitCodes, NotPassed, OurFault, WrongUse, type CommandEntry } from './command.mjs';
import { commands } from './commands.mjs';
import { sayFailure } from './terminal.mjs';

const EXIT_CODES = `
Exit codes: 0 all well, 1 not passed or not set up, 2 wrong use, 3 a fault of convlab.
`;

/** The program with all commands by name, and the called one in full. */
export async function buildProgram(
  args: readonly string[],
  table: readonly CommandEntry[] = commands,
): Promise<Command> {
  const program = new Command('convlab')
    .description(
      'A course on convolutional layers that you can run: TypeScript notebooks in JupyterLab.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand(false)
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(run `npx convlab --help` for what there is)')
    .configureOutput({
      outputError: (text, write) => {
        write(text.replace(/^error: /, '\n✖ '));
      },
    })
    .exitOverride();
  const called = args.find((arg) => !arg.startsWith('-'));
  for (const { name, summary, load } of table) {
    const command = program.command(name).description(summary[0]!.toUpperCase() + summary.slice(1));
    command.summary(summary).copyInheritedSettings(program);
    if (name === called) (await load()).define(command);
    else command.action(() => {});
  }
  return program;
}

/** Runs the command line; the exit code is left in `process.exitCode`. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    const program = await buildProgram(args);
    if (args.length === 0) {
      program.outputHelp();
      return;
    }
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Reports what went wrong, if that has not been done yet, and returns the exit code for it. */
export function report(error: unknown): number {
  if (error instanceof NotPassed) return exitCodes.notPassed;
  if (error instanceof OurFault) return exitCodes.ourFault;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.wrongUse;
  if (error instanceof WrongUse) {
    sayFailure(error.message, error.remedy);
    return exitCodes.wrongUse;
  }
  if (error instanceof SetupError) {
    sayFailure(error.message, error.remedy);
    return exitCodes.notPassed;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  note(`${stack ?? message}\n`);
  // A full disk or a folder without permissions can turn up anywhere, and is not a programming error.
  const code = (error as { code?: unknown } | undefined)?.code;
  const reason = typeof code === 'string' ? explain(`${code} ${message}`) : undefined;
  if (reason) {
    sayFailure(reason.message, reason.remedy);
    return exitCodes.notPassed;
  }
  sayFailure(
    `This is a fault of convlab: ${message}`,
    `Please report it together with the output of \`npx convlab doctor\`; the details are in ${paths.log}.`,
  );
  if (process.env.CONVLAB_DEBUG) console.error(stack);
  return exitCodes.ourFault;
}

function version(): string {
  const manifest = readFileSync(join(paths.root, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
