/** `convlab doctor`: what is there, what is missing, and what to do about it. */
import { type Command } from 'commander';
import pc from 'picocolors';
import { paths } from '../machine/paths.mjs';
import { examine, type Finding } from '../machine/probe.mjs';
import type { Proof } from '../grade/sandbox/prove.mjs';
import { NotPassed } from './command.mjs';
import { marks, say } from './terminal.mjs';

export function define(command: Command): void {
  command
    .option('--json', 'print { ok, findings: [{ name, ok, found, remedy?, isForGrading? }] }')
    .action(async (options: { json?: boolean }) => {
      const { proveSandbox } = await import('../grade/sandbox/prove.mjs');
      const found = await examine(paths, process.env);
      const findings = [...found, ...(await proveSandbox()).map(forGrading)];
      say(options.json ? asJson(findings) : asText(findings));
      if (!isWell(findings)) throw new NotPassed();
    });
}

/** Something worth knowing, for learners or for graders. */
export interface Line extends Finding {
  /** Whether learners can do without it. */
  readonly isForGrading?: boolean;
}

/** A learner's machine needs no sandbox. */
export function forGrading({ name, held, found, remedy }: Proof): Line {
  return { name, ok: held, found, isForGrading: true, ...(remedy !== undefined && { remedy }) };
}

function isWell(findings: readonly Line[]): boolean {
  return findings.every(({ ok, isForGrading }) => ok || isForGrading);
}

export function asJson(findings: readonly Line[]): string {
  const shown = findings.map(({ name, ok, found, remedy, isForGrading }) => ({
    name,
    ok,
    found,
    ...(!ok && { remedy }),
    ...(isForGrading && { isForGrading }),
  }));
  return JSON.stringify({ ok: isWell(findings), findings: shown }, null, 2);
}

export function asText(findings: readonly Line[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines = findings.flatMap(({ name, ok, found, remedy }) => {
    const line = `${ok ? marks.well : marks.bad} ${name.padEnd(width)}  ${found}`;
    return ok || !remedy ? [line] : [line, `  ${' '.repeat(width)}  ${pc.yellow(remedy)}`];
  });
  const bad = findings.filter(({ ok, isForGrading }) => !ok && !isForGrading).length;
  const forGraders = findings.some(({ ok, isForGrading }) => !ok && isForGrading)
    ? ' Grading strangers’ code needs what is said of the sandbox; learning does not.'
    : '';
  const end =
    bad === 0
      ? 'All is well.'
      : bad === 1
        ? 'One thing is not well.'
        : `${bad} things are not well.`;
  return [...lines, '', end + forGraders].join('\n');
}
