/** `convlab update` in a clone: goes forward to what was fetched, and keeps what is the learner's. */
import { rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { keepCopy } from '../../../course/progress/host.js';
import { SetupError } from '../../machine/errors.mjs';
import { textOf, writeWhole } from '../../machine/files.mjs';
import { marks, say } from '../terminal.mjs';
import { carryOver } from '../../lesson/carry-over.mjs';
import { readJournal, removeJournal, writeJournal, type Journal } from './journal.mjs';
import { makePlan, type Plan } from './plan.mjs';
import { lastLine, type Repository } from './repository.mjs';
import { writeCarried } from './write.mjs';
import { requireForward, requireSettled, upstreamOf } from './require.mjs';
import { tellExercises, tellFiles, tellLeft } from './words.mjs';

export interface UpdateOptions {
  readonly dryRun?: boolean;
}

export async function updateInPlace(
  repository: Repository,
  { dryRun = false }: UpdateOptions,
): Promise<void> {
  await requireSettled(repository);
  const upstream = await upstreamOf(repository);
  say(`❯ Fetching ${upstream}`);
  await repository.git(['fetch', '--quiet']);
  const journal = readJournal(repository.root);
  const from = await repository.commit('HEAD');
  const isStopped = journal !== undefined && journal.from !== from;
  if (isStopped) await finish(repository, journal, dryRun);
  const to = await repository.commit(upstream);
  if (await repository.isAncestor(to, from)) {
    if (!dryRun) removeJournal(repository.root);
    say(`${marks.well} There is nothing new: you have what ${upstream} has.`);
    return;
  }
  await requireForward(repository, from, to, upstream);
  const plan = await makePlan(repository, from, to, isStopped ? undefined : journal);
  const count = await repository.count(`${from}..${to}`);
  say(`${marks.hint} ${upstream} has ${count} new ${count === 1 ? 'commit' : 'commits'}.`);
  if (dryRun) {
    const { mine, carried } = plan;
    tellFiles({ mine, carried, isPlan: true, copyOf: () => undefined });
    tellExercises(repository.root, plan);
    say('\nNothing was changed. `npx convlab update` does it.');
    return;
  }
  await withoutInterrupts(() => perform(repository, plan, isStopped ? undefined : journal));
}

/** From here on, whatever happens, the copies are there, and the journal knows of them. */
async function perform(
  repository: Repository,
  plan: Plan,
  journal: Journal | undefined,
): Promise<void> {
  const { root } = repository;
  const copies = { ...journal?.copies };
  for (const path of plan.present) {
    const known = copies[path];
    if (known !== undefined && textOf(join(root, known)) === plan.mine.get(path)) continue;
    copies[path] = relative(root, keepCopy(join(root, path)))
      .split(sep)
      .join('/');
  }
  writeJournal(root, { from: plan.from, to: plan.to, copies });
  try {
    await clearTheWay(repository, plan);
    const merged = await repository.try(['merge', '--ff-only', '--quiet', plan.to], SAFE);
    if (!merged.ok) throw refused(merged.words);
  } catch (error) {
    for (const [path, text] of plan.mine) writeWhole(join(root, path), text);
    throw error;
  }
  const left = writeCarried(root, plan.carried.files, plan.after);
  removeJournal(root);
  report(root, plan, copies, left);
}

const SAFE = { isSafe: true };

async function clearTheWay(repository: Repository, { restored, removed }: Plan): Promise<void> {
  if (restored.length > 0) {
    await repository.git(['--literal-pathspecs', 'checkout', 'HEAD', '--', ...restored], SAFE);
  }
  if (removed.length === 0) return;
  const unstage = ['rm', '--cached', '--force', '--quiet', '--ignore-unmatch', '--'];
  await repository.git(['--literal-pathspecs', ...unstage, ...removed], SAFE);
  for (const path of removed) rmSync(join(repository.root, path), { force: true });
}

/** An update was stopped after git had gone forward: the learner's work is in the copies alone. */
async function finish(repository: Repository, journal: Journal, dryRun: boolean): Promise<void> {
  const { root } = repository;
  if (dryRun) {
    say(`${marks.hint} An update was stopped. The next one first brings your work back.`);
    return;
  }
  say('❯ An update was stopped. Bringing your work back');
  const [before, after] = await Promise.all(
    [journal.from, journal.to].map((commit) => repository.filesOf(commit)),
  );
  const mine = new Map(
    Object.entries(journal.copies).flatMap(([path, copy]) => {
      const text = textOf(join(root, copy));
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
  const carried = carryOver(before!, mine, after!);
  const left = writeCarried(root, carried.files, after!);
  removeJournal(root);
  report(root, { mine, carried }, journal.copies, left);
}

function report(
  root: string,
  told: Pick<Plan, 'mine' | 'carried'>,
  copies: Journal['copies'],
  left: readonly string[],
): void {
  tellFiles({ ...told, isPlan: false, copyOf: (path) => copies[path] }, left);
  tellLeft(left, (path) => {
    const { from } = told.carried.files.find((file) => file.path === path)!;
    return from.map((old) => copies[old]).join(', ');
  });
  tellExercises(root, told);
  say(
    `\n${marks.well} The course is up to date. \`npx convlab start\` sets up what is new, and opens it.`,
  );
}

function refused(words: string): SetupError {
  return new SetupError(
    `git could not go forward: ${lastLine(words)}`,
    'Your files are as they were, and their copies are beside them. See what is wrong, then run the same command again.',
  );
}

/** Ctrl-C waits until all is in order again: that takes a moment. */
async function withoutInterrupts(work: () => Promise<void>): Promise<void> {
  const wait = () => say('One moment: your files are being put back.');
  process.on('SIGINT', wait);
  try {
    await work();
  } finally {
    process.off('SIGINT', wait);
  }
}
