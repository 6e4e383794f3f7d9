// @ts-check
/** Keeps results.json and writes RESULTS.md from it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writeWhole } from '../../dist/tools/machine/files.mjs';
import { paths } from '../../dist/tools/machine/paths.mjs';
import { HEAD, toCells } from './words.mjs';

/**
 * @typedef {Record<string, string>} Facts
 * @typedef {Record<string, RowResults>} Results by row name
 *
 * @typedef {object} RowResults
 * @property {string} date
 * @property {string} commit
 * @property {Facts} machine where the row was measured
 * @property {Facts} versions what it was measured with
 * @property {number} [busy] the share of the processors that other programs took just before
 * @property {import('./compare.mjs').Measured[]} figures
 */

const folder = join(paths.root, 'bench');
const json = join(folder, 'results.json');
/** What a system does by itself. */
const QUIET = 0.1;

/**
 * What was measured before: measuring one row leaves the others unchanged.
 *
 * @returns {Results}
 */
export function readResults() {
  return existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
}

/**
 * @param {Results} results
 * @param {readonly import('../rows.mjs').Row[]} rows
 */
export async function write(results, rows) {
  writeWhole(json, JSON.stringify(results, null, 2) + '\n');
  const file = join(folder, 'RESULTS.md');
  const options = { ...(await resolveConfig(file)), filepath: file };
  const notes = readFileSync(join(folder, 'NOTES.md'), 'utf8');
  writeWhole(file, await format(toMarkdown(results, rows, notes), options));
}

/**
 * The text of RESULTS.md.
 *
 * @internal Tests pass results of their own.
 * @param {Results} results
 * @param {readonly import('../rows.mjs').Row[]} rows
 * @param {string} notes
 */
export function toMarkdown(results, rows, notes) {
  const { machine, versions } = latest(results);
  return `# Measured side by side

Written by \`npm run bench\`; only the section "What the figures say" is by hand, in NOTES.md. To repeat all of it: \`npm run bench\`, some minutes on a machine that does nothing else. Single rows: \`npm run bench -- ${rows[0]?.name}\`, which leaves the others as they are; \`--list\` names them, \`--rounds N\` takes more samples. The peers are installed in \`.convlab/bench\` (requirements.txt). results.json holds the same figures for programs.

**Machine:** ${list(machine)}.

**Versions:** ${list(versions)}. Below each table are its commit (with a star if files had been changed since) and whatever of this was different when it was measured.

**Terms.** One round takes a sample of ours and then one of theirs, so that both meet the same machine; a round of each goes before and does not count (not for memory). "Ours" and "theirs" are medians over the rounds. "Ours / theirs" is the median of each round's own ratio, with the quartiles: half of the rounds lie between them; below 1 we are faster. A goal is judged by the median.

${rows.map((row) => section(row, results[row.name], { ...machine, ...versions })).join('\n')}
## What the figures say

${notes.replace(/^# .*\n/, '')}`;
}

/** @param {Results} results */
function latest(results) {
  const byDate = Object.values(results).sort((a, b) => b.date.localeCompare(a.date));
  return byDate[0] ?? { machine: {}, versions: {} };
}

/**
 * @param {import('../rows.mjs').Row} row
 * @param {RowResults | undefined} results
 * @param {Facts} usual the machine and the versions that the head of the page names
 */
function section({ name, title, explain }, results, usual) {
  const head = `## ${title}\n\n${explain}\n`;
  if (!results) return `${head}\nNot measured yet: \`npm run bench -- ${name}\`.\n`;
  const { figures, date, commit, machine, versions, busy = 0 } = results;
  const own = Object.entries({ ...machine, ...versions }).filter(([of, is]) => usual[of] !== is);
  const different = own.length > 0 ? `, with ${list(Object.fromEntries(own))}` : '';
  const used = HEAD.map((_, i) => i === 0 || figures.some((figure) => toCells(figure)[i] !== ''));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.filter((_, i) => used[i]).join(' | ')} |`;
  const rounds = [...new Set(figures.map((figure) => figure.rounds))].join(' or ');
  return `${head}
${[HEAD, HEAD.map(() => '---'), ...figures.map(toCells)].map(line).join('\n')}

\`${name}\`, ${rounds} ${rounds === '1' ? 'round' : 'rounds'}, ${date}, commit ${commit}${different}${disturbed(busy)}.
`;
}

/** Threads that spin while they wait, as torch's do, lose far more than the share that others take. */
function disturbed(/** @type {number} */ busy) {
  return busy > QUIET ? `, **on a busy machine** (others took ${Math.round(busy * 100)} %)` : '';
}

/**
 * A run as one line of JSON, for a file that grows.
 *
 * @param {Results} results
 * @param {readonly import('../rows.mjs').Row[]} rows those that were measured, together
 */
export function toHistory(results, rows) {
  const measured = rows.flatMap(({ name }) => {
    const row = results[name];
    return row ? [{ name, ...row }] : [];
  });
  const { date, commit, machine, versions } = measured[0] ?? {};
  const medians = measured.map(({ name, busy, figures }) => [
    name,
    {
      busy,
      figures: figures.map(({ what, peer, unit, ours, theirs, ratio }) => ({
        ...{ what, peer, unit },
        ...{ ours: ours.median, theirs: theirs?.median, ratio: ratio?.median },
      })),
    },
  ]);
  const line = { date, commit, machine, versions, medians: Object.fromEntries(medians) };
  return JSON.stringify(line) + '\n';
}

function list(/** @type {Facts} */ facts) {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
