/** What a learner opens: the archive of their work, a copy of the course that was zipped, or one file. */
import { parseAny } from '../../lesson/edited.mjs';
import { contentOf, type Content, type Contents } from './content.mjs';
import { fileName, isBackup, PROGRESS } from './names.mjs';
import { BASE, KEPT, MARK } from './pack.mjs';
import { limits, unzip, ZipProblem, type Member } from './unzip.mjs';
import { versionOf, type Bases } from './version.mjs';

export interface Opened {
  readonly files: Contents;
  readonly bases: Bases;
}

/** @throws ZipProblem with the sentence that says why not */
export function readWork(name: string, bytes: Uint8Array): Opened {
  if (!/\.ipynb(\.json|\.txt)?$/i.test(name)) return readArchive(bytes);
  const text = bytes.length > limits.fileBytes ? undefined : contentOf(bytes);
  if (typeof text !== 'string' || !parseAny(text)) throw new ZipProblem('It is not a notebook.');
  return { files: new Map([[placeOf(name, text), text]]), bases: new Map() };
}

function readArchive(bytes: Uint8Array): Opened {
  const members = unzip(bytes);
  const root = rootOf(members.map(({ path }) => path));
  const isOurs = members.some(({ path }) => path === root + MARK);
  const wanted: Member[] = [];
  for (const member of members) {
    const path = member.path.startsWith(root) ? member.path.slice(root.length) : undefined;
    if (path !== undefined && isWanted(path, isOurs)) wanted.push({ ...member, path });
  }
  check(wanted);
  const files = new Map<string, Content>();
  const bases = new Map<string, string>();
  for (const member of wanted) {
    const content = contentOf(member.read());
    if (!member.path.startsWith(KEPT)) files.set(placeOf(member.path, content), content);
    else if (typeof content === 'string') bases.set(member.path.slice(BASE.length), content);
  }
  if (files.size === 0) throw new ZipProblem('There is no work from the course in it.');
  return { files, bases: trusted(bases) };
}

function check(wanted: readonly Member[]): void {
  const large = wanted.find(({ size }) => size > limits.fileBytes);
  if (large) throw new ZipProblem(`${fileName(large.path)} in it is larger than 16 MB.`);
  if (wanted.reduce((sum, { size }) => sum + size, 0) > limits.bytes) {
    throw new ZipProblem('What is in it is larger than 128 MB.');
  }
}

/** The folder in the archive that has the work in it: who zips a folder has all below its name. */
function rootOf(paths: readonly string[]): string {
  const roots = paths.flatMap((path) => {
    const found =
      /^(.*?)(?:notebooks\/[^/]+\.ipynb|exercises\/.*\.(?:ts|json)|\.convlab\/work\.json)$/s.exec(
        path,
      );
    const root = found?.[1];
    return root === undefined || (root !== '' && !root.endsWith('/')) ? [] : [root];
  });
  return roots.sort((a, b) => a.length - b.length)[0] ?? commonFolder(paths);
}

/** For an archive of notebooks alone. */
function commonFolder(paths: readonly string[]): string {
  const folder = paths[0]?.includes('/') ? `${paths[0].split('/')[0]!}/` : '';
  return paths.every((path) => path.startsWith(folder)) ? folder : '';
}

function isWanted(path: string, isOurs: boolean): boolean {
  if (path.startsWith(BASE)) return isOurs;
  const parts = path.split('/');
  if (isBackup(path) || parts.some((part) => part.startsWith('.') || part === 'node_modules'))
    return false;
  if (isOurs || path === PROGRESS) return true;
  // A copy of the course has its own files beside the learner's.
  if (path.startsWith('exercises/')) return /\.ts$/.test(path);
  return /^(notebooks\/.+|[^/]+)\.ipynb$/.test(path);
}

/** A lesson's notebook belongs to the lessons, whatever a browser has called it: `06-pooling (1).ipynb`. */
function placeOf(path: string, content: Content): string {
  const isBare = !path.includes('/') && /\.ipynb/i.test(path);
  const convlab =
    isBare && typeof content === 'string' ? parseAny(content)?.metadata?.convlab : undefined;
  const source = convlab?.source;
  if (typeof source !== 'string' || !/^[\w-]+\.md$/.test(source))
    return path.replace(/\.(json|txt)$/i, (end) => (isBare ? '' : end));
  return `notebooks/${source.replace(/\.md$/, '.ipynb')}`;
}

/** Only what has the version by which it is named. */
function trusted(bases: ReadonlyMap<string, string>): Bases {
  const kinds = ['notebooks/a.ipynb', 'exercises/a/a.ts'];
  return new Map(
    [...bases].filter(([version, text]) => kinds.some((path) => versionOf(path, text) === version)),
  );
}
