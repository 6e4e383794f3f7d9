/** Makes a built site ready for offline use: lists the files that it needs, and writes its service worker. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'esbuild';
import { fingerprint, textOf, writeWhole } from '../../machine/files.mjs';
import { paths } from '../../machine/paths.mjs';
import type { FileEntry, Manifest } from '../offline/manifest.js';
import { isNeeded } from './needed-files.mjs';

/** What the site stores in a learner's browser. */
export interface Precached {
  readonly version: string;
  readonly files: number;
  readonly bytes: number;
}

const workerName = 'service-worker.js';
const page = 'lab/index.html';

/**
 * Writes `service-worker.js`, and the site's version into the page of the lab, so that a page knows of which version
 * it is. To be called when all else is in the folder; a second call changes nothing.
 *
 * @param site the site's root folder
 */
export async function precache(site: string): Promise<Precached> {
  const worker = await bundleWorker();
  const listed = namesIn(site);
  const names = listed.filter((name) => name !== workerName && isNeeded(name, listed));
  writeVersion(site, '');
  const files = entriesOf(site, names);
  const version = fingerprint(worker, JSON.stringify(files));
  writeVersion(site, version);
  files[page] = entryOf(site, page);
  const manifest: Manifest = { version, files };
  writeWhole(join(site, workerName), `const COURSE = ${JSON.stringify(manifest)};\n${worker}`);
  const bytes = Object.values(files).reduce((total, [, size]) => total + size, 0);
  return { version, files: names.length, bytes };
}

async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(paths.root, 'src', 'tools', 'lite', 'offline', 'service-worker.ts')],
    bundle: true,
    platform: 'browser',
    // Firefox starts no service worker that is a module.
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

/** The paths of all files, with slashes, in an order that is the same on each machine. */
function namesIn(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(site, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

function entriesOf(site: string, names: readonly string[]): Record<string, FileEntry> {
  return Object.fromEntries(names.map((name) => [name, entryOf(site, name)]));
}

function entryOf(site: string, name: string): FileEntry {
  const content = readFileSync(join(site, name));
  return [createHash('sha256').update(content).digest('base64'), content.length];
}

function writeVersion(site: string, version: string): void {
  const file = join(site, page);
  const bare = textOf(file)!.replace(/\n<meta name="convlab-version" content="\w*">/, '');
  const meta = version && `\n<meta name="convlab-version" content="${version}">`;
  writeWhole(file, bare.replace('<head>', `<head>${meta}`));
}
