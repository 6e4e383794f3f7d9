/** Puts a finished site in its place: what was there is kept until the new one is whole. */
import { existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { appName } from './settings.mjs';

/** Why a site must not be written there, or undefined if it may. */
export function whyNotThere(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return 'is a file';
  if (readdirSync(folder).length === 0 || isSite(folder)) return undefined;
  return 'has files in it that are not a site of convlab';
}

/** Whether a folder holds what an earlier build has written. */
function isSite(folder: string): boolean {
  try {
    const text = readFileSync(join(folder, 'jupyter-lite.json'), 'utf8');
    const { 'jupyter-config-data': options } = JSON.parse(text) as Record<
      string,
      { appName?: unknown; convlabCourse?: unknown }
    >;
    return options?.appName === appName && options.convlabCourse !== undefined;
  } catch {
    return false;
  }
}

/** Copies first, because the new site may be on another disk, and then renames. */
export async function swapIn(site: string, folder: string, signal?: AbortSignal): Promise<void> {
  const beside = (word: string) => join(dirname(folder), `.${basename(folder)}.${word}`);
  const [fresh, old] = [beside('new'), beside('old')];
  const clear = () =>
    Promise.all([fresh, old].map((path) => rm(path, { recursive: true, force: true })));
  await clear();
  try {
    await mkdir(dirname(folder), { recursive: true });
    await cp(site, fresh, { recursive: true });
    signal?.throwIfAborted();
    exchange(fresh, folder, old);
  } finally {
    await clear();
  }
}

/** All at once: a signal is heard before or after it. */
function exchange(fresh: string, folder: string, old: string): void {
  const isThere = existsSync(folder);
  if (isThere) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (isThere) renameSync(old, folder);
    throw error;
  }
}
