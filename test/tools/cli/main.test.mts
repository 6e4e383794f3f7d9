import { CommanderError, type Command } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CommandEntry, NotPassed, WrongUse } from '../../../src/tools/cli/command.mjs';
import { buildProgram, report } from '../../../src/tools/cli/main.mjs';
import { toPort } from '../../../src/tools/cli/start.mjs';
import { SetupError } from '../../../src/tools/machine/errors.mjs';

afterEach(() => vi.restoreAllMocks());

/** What is written to standard error while `work` runs. */
function spoken(work: () => void): string {
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
  work();
  return said.join('\n');
}

describe('report', () => {
  it('gives 1 for what did not pass, without a word', () => {
    const said = spoken(() => expect(report(new NotPassed())).toBe(1));
    expect(said).toBe('');
  });

  it('gives 1 and the remedy for a failed set-up', () => {
    const error = new SetupError('The disk is full.', 'Free some space.');
    expect(spoken(() => expect(report(error)).toBe(1))).toContain(
      'The disk is full.\n  Free some space.',
    );
  });

  it('gives 2 for wrong use', () => {
    const said = spoken(() => expect(report(new WrongUse('No such check.'))).toBe(2));
    expect(said).toContain('No such check.');
    expect(report(new CommanderError(1, 'commander.unknownOption', 'unknown'))).toBe(2);
    expect(report(new CommanderError(0, 'commander.helpDisplayed', 'help'))).toBe(0);
  });

  it('gives 3 and asks for a report for a fault of ours, without a stack trace', () => {
    const said = spoken(() => expect(report(new TypeError('x is not a function'))).toBe(3));
    expect(said).toContain('This is a fault of convlab: x is not a function');
    expect(said).toContain('npx convlab doctor');
    expect(said).not.toMatch(/^ +at /m);
  });

  it('knows a full disk wherever it shows', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
    });
    expect(spoken(() => expect(report(error)).toBe(1))).toContain('The disk is full.');
  });
});

describe('buildProgram', () => {
  const loaded: string[] = [];
  const entry = (name: string): CommandEntry => ({
    name,
    summary: `do ${name}`,
    load: () => {
      loaded.push(name);
      return Promise.resolve({ define: (command: Command) => void command.option('--loud') });
    },
  });

  it('loads the command that is called, and no other', async () => {
    const program = await buildProgram(['sing', '--loud'], [entry('sing'), entry('dance')]);
    expect(loaded).toEqual(['sing']);
    expect(program.helpInformation()).toContain('do dance');
  });
});

describe('toPort', () => {
  it.each(['0', '65536', '80.5', '-1', 'x', ''])('refuses %j', (text) => {
    expect(() => toPort(text)).toThrow('A port is a whole number from 1 to 65535.');
  });

  it('takes a number', () => {
    expect(toPort('8888')).toBe(8888);
  });
});
