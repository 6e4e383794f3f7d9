/** Finds what was handed in: one entry per student, whatever layout it was exported in. */
import { CannotGrade } from '../cannot-grade.mjs';
import { realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Archive, type Member } from './archive.mjs';
import { kindOf, list } from './disk.mjs';
import {
  isMetadata,
  layoutOf,
  recogniseMoodle,
  recogniseCanvas,
  type Recognised,
} from './layouts.mjs';
import { byCodeUnits, cleanName, isJunk, uniqueNames } from './names.mjs';
import type { StudentEntry, Kind, EntryPart, EntryPlace } from './submission.mjs';

/** Something directly in the folder or archive of submissions. */
interface Top {
  readonly name: string;
  readonly kind: Kind;
  readonly place: EntryPlace;
}

/** One of the things that a student handed in, and what the LMS's name for it shows. */
interface Handed {
  readonly top: Top;
  readonly recognised: Recognised | undefined;
}

/**
 * One entry per student, sorted by name.
 *
 * @throws CannotGrade if there is no such folder or archive
 */
export async function findEntries(path: string): Promise<StudentEntry[]> {
  const kind = await kindOf(resolve(path)).catch(() => undefined);
  // The grader's own argument may be a link.
  const tops = kind !== 'folder' && isZip(path) ? await ofArchive(path) : await ofFolder(path);
  const groups = new Map<string, Handed[]>();
  const recogniseAll = layoutOf(tops);
  // An archive may list its files in any order.
  for (const top of [...tops].sort((a, b) => byCodeUnits(a.name, b.name))) {
    const recognised = recogniseAll(top);
    if (!isEntry(top, recognised)) continue;
    const key = recognised?.key ?? `plain ${bytesOf(top)}`;
    groups.set(key, [...(groups.get(key) ?? []), { top, recognised }]);
  }
  const entries = [...groups.values()].map((group): StudentEntry => {
    const { top, recognised } = group[0]!;
    return {
      student: cleanName(recognised?.student ?? withoutEnding(top)),
      path: top.name,
      isMarkedLate: group.some((one) => one.recognised?.isMarkedLate),
      layout: recognised?.layout ?? 'plain',
      parts: partsOf(group),
    };
  });
  // Those with exactly this name come before those whose name had to be cleaned.
  const isJustSo = ({ student, path }: StudentEntry) => path === student;
  entries.sort(
    (a, b) =>
      byCodeUnits(a.student, b.student) ||
      Number(isJustSo(b)) - Number(isJustSo(a)) ||
      byCodeUnits(a.path, b.path),
  );
  const names = uniqueNames(entries.map(({ student }) => student));
  return entries
    .map((entry, i) => ({ ...entry, student: names[i]! }))
    .sort((a, b) => byCodeUnits(a.student, b.student));
}

async function ofFolder(path: string): Promise<Top[]> {
  const listed = await list(resolve(path));
  if ('failure' in listed) {
    throw new CannotGrade(`${path} can't be used as the folder of submissions. ${listed.failure}`);
  }
  return listed.map(({ name, kind, path }) => ({ name, kind, place: { on: 'disk', path } }));
}

async function ofArchive(path: string): Promise<Top[]> {
  const real = await realpath(path).catch(() => resolve(path));
  const archive = await Archive.open({ path: real });
  if ('failure' in archive) {
    throw new CannotGrade(
      `${path} can't be used as the archive of submissions. ${archive.failure}`,
    );
  }
  // Grading those that were listed would lose the others' rows.
  if (archive.isCut) throw new CannotGrade(`${path} holds too many files. Unpack it first.`);
  const tops = topsOf(archive, archive.members, 0);
  const [only] = tops;
  if (tops.length !== 1 || only?.kind !== 'folder' || only.place.on !== 'zip') return tops;
  const below = topsOf(archive, only.place.members, 1);
  return isWrapping(only.name, basename(path), below) ? below : tops;
}

/** Whether the only folder in an archive belongs to all students rather than to one. */
function isWrapping(name: string, archive: string, below: readonly Top[]): boolean {
  const isNamedLikeIt = name === archive.replace(/\.zip$/i, '');
  return isNamedLikeIt || below.some(isOfLms);
}

function isOfLms(top: Top): boolean {
  return isMetadata(top.name) || (recogniseMoodle(top) ?? recogniseCanvas(top.name)) !== undefined;
}

/** Two names that are not UTF-8 may be displayed identically. */
function bytesOf({ name, place }: Top): string {
  return place.on === 'disk' && Buffer.isBuffer(place.path) ? place.path.toString('hex') : name;
}

/** What is at one depth of an archive. */
function topsOf(archive: Archive, members: readonly Member[], depth: number): Top[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const name = member.segments[depth];
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(member);
    else groups.set(name, [member]);
  }
  return [...groups].map(([name, group]) => {
    const single = group.length === 1 && group[0]!.segments.length === depth + 1;
    const kind = single ? group[0]!.kind : 'folder';
    return { name, kind, place: { on: 'zip', archive, members: group, depth: depth + 1 } };
  });
}

/** What tools keep alongside the submissions. */
const ofTools = /^\.(git|github|svn|hg|vscode|idea|ipynb_checkpoints|cache|trash|convlab.*)$/i;
/** Lists, notes and settings, which are not submissions. */
const beside =
  /^(readme|licen[cs]e|makefile|dockerfile|changelog|notes?|index)(\.\w+)?$|(?<!\.ipynb)\.(csv|tsv|xlsx?|ods|json|ya?ml|toml|ini|cfg|xml|md|log|txt)$/i;

/** Everything may be a submission, even a file in place of a folder, except lists and read-me files. */
function isEntry({ name, kind }: Top, recognised: Recognised | undefined): boolean {
  if (isJunk(name) || isMetadata(name)) return false;
  if (kind === 'folder') return !ofTools.test(name);
  return recognised !== undefined || !beside.test(name);
}

function partsOf(group: readonly Handed[]): EntryPart[] {
  const names = new Set<string>();
  return group.map(({ top: { name, kind, place }, recognised }) => {
    let own = recognised?.name || (kind === 'folder' ? '' : name);
    // Two uploads of the same name: the number keeps both, and the first in order comes first.
    if (own !== '' && names.has(own)) own = `${recognised?.number ?? 'again'}/${own}`;
    names.add(own);
    return { name: own, kind, place };
  });
}

function withoutEnding({ name, kind }: Top): string {
  return kind === 'folder'
    ? name
    : name.replace(/(?<=.)(\.tar|\.ipynb)?\.[a-z0-9]{1,5}$/i, '') || name;
}

function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}
