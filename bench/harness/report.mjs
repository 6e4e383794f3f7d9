// @ts-check
/** Keeps results.json and writes RESULTS.md from it. */
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writeWhole } from '../../dist/setup/files.mjs';
import { places } from '../../dist/setup/places.mjs';
import { HEAD, toCells } from './words.mjs';

/**
 * @typedef {object} Results
 * @property {Record<string, string>} machine
 * @property {Record<string, string>} versions
 * @property {Record<string, RowResults>} rows
 *
 * @typedef {object} RowResults
 * @property {string} date
 * @property {string} commit
 * @property {import('./compare.mjs').Measured[]} figures
 */

const folder = join(places.root, 'bench');
const json = join(folder, 'results.json');

/**
 * What was measured before on the same machine with the same versions; other figures can't stand
 * beside the new ones.
 *
 * @param {Record<string, string>} machine
 * @param {Record<string, string>} versions
 * @returns {Results}
 */
export function resultsFor(machine, versions) {
  const before = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
  const same = isDeepStrictEqual([before.machine, before.versions], [machine, versions]);
  return { machine, versions, rows: same ? before.rows : {} };
}

/**
 * @param {Results} results
 * @param {readonly import('../rows.mjs').Row[]} rows
 */
export async function write(results, rows) {
  writeWhole(json, JSON.stringify(results, null, 2) + '\n');
  const file = join(folder, 'RESULTS.md');
  const options = { ...(await resolveConfig(file)), filepath: file };
  writeWhole(file, await format(toMarkdown(results, rows), options));
}

/**
 * @param {Results} results
 * @param {readonly import('../rows.mjs').Row[]} rows
 */
function toMarkdown({ machine, versions, rows: measured }, rows) {
  const notes = readFileSync(join(folder, 'NOTES.md'), 'utf8').replace(/^# .*\n/, '');
  return `# Measured side by side

Written by \`npm run bench\`; only the section "What the figures say" is by hand, in NOTES.md. To repeat all of it: \`npm run bench\`, some minutes on a machine that does nothing else. Single rows: \`npm run bench -- ${rows[0]?.name}\`; \`--list\` names them, \`--rounds N\` takes more samples. The peers are installed in \`.convlab/bench\` (requirements.txt). results.json holds the same figures for programs.

**Machine:** ${list(machine)}.

**Versions:** ${list(versions)}.

**Terms.** One round takes a sample of ours and then one of theirs, so that both meet the same machine; a round of each goes before and does not count (not for memory). "Ours" and "theirs" are medians over the rounds. "Ours / theirs" is the median of each round's own ratio, with the quartiles: half of the rounds lie between them; below 1 we are faster. A goal is judged by the median.

${rows.map((row) => section(row, measured[row.name])).join('\n')}
## What the figures say

${notes}`;
}

/**
 * @param {import('../rows.mjs').Row} row
 * @param {RowResults | undefined} results
 */
function section({ name, title, explain }, results) {
  const head = `## ${title}\n\n${explain}\n`;
  if (!results) return `${head}\nNot measured yet: \`npm run bench -- ${name}\`.\n`;
  const { figures, date, commit } = results;
  const used = HEAD.map((_, i) => i === 0 || figures.some((figure) => toCells(figure)[i] !== ''));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.filter((_, i) => used[i]).join(' | ')} |`;
  const rounds = [...new Set(figures.map((figure) => figure.rounds))].join(' or ');
  return `${head}
${[HEAD, HEAD.map(() => '---'), ...figures.map(toCells)].map(line).join('\n')}

\`${name}\`, ${rounds} ${rounds === '1' ? 'round' : 'rounds'}, ${date}, commit ${commit}.
`;
}

function list(/** @type {Record<string, string>} */ facts) {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
