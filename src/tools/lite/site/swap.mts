/** Puts a finished site in its place: what was there is kept until the new one is whole. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
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
export function isSite(folder: string): boolean {
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
export async function swapIn(site: string, folder: string): Promise<void> {
  const beside = (word: string) => join(dirname(folder), `.${basename(folder)}.${word}`);
  const [fresh, old] = [beside('new'), beside('old')];
  await Promise.all([fresh, old].map((path) => rm(path, { recursive: true, force: true })));
  await mkdir(dirname(folder), { recursive: true });
  await cp(site, fresh, { recursive: true });
  const isThere = existsSync(folder);
  if (isThere) await rename(folder, old);
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (isThere) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
