/** `convlab doctor`: what is there, what is not, and what to do about it. */
import { type Command } from 'commander';
import pc from 'picocolors';
import { places } from '../setup/places.mjs';
import { examine, type Finding } from '../setup/probe.mjs';
import { NotPassed } from './command.mjs';
import { marks, say } from './terminal.mjs';

export function define(command: Command): void {
  command
    .option('--json', 'print { ok, findings: [{ name, ok, found, remedy? }] }')
    .action(async (options: { json?: boolean }) => {
      const findings = await examine(places, process.env);
      say(options.json ? asJson(findings) : asText(findings));
      if (!findings.every((finding) => finding.ok)) throw new NotPassed();
    });
}

export function asJson(findings: readonly Finding[]): string {
  const shown = findings.map(({ name, ok, found, remedy }) =>
    ok ? { name, ok, found } : { name, ok, found, remedy },
  );
  return JSON.stringify({ ok: findings.every(({ ok }) => ok), findings: shown }, null, 2);
}

export function asText(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines = findings.flatMap(({ name, ok, found, remedy }) => {
    const line = `${ok ? marks.well : marks.bad} ${name.padEnd(width)}  ${found}`;
    return ok || !remedy ? [line] : [line, `  ${' '.repeat(width)}  ${pc.yellow(remedy)}`];
  });
  const bad = findings.filter(({ ok }) => !ok).length;
  const end =
    bad === 0
      ? 'All is well.'
      : bad === 1
        ? 'One thing is not well.'
        : `${bad} things are not well.`;
  return [...lines, '', end].join('\n');
}
