/** Walks through the parts of a submission: those near the top first, so that no depth can hide them. */
import { Archive, type Member } from './archive.mjs';
import { within, whyNeverOpened, type Collector, type Found } from './collector.mjs';
import { list, readRegular, type DiskPath } from './disk.mjs';
import { limits } from './limits.mjs';
import { byCodeUnits } from './names.mjs';
import type { EntryPart } from './submission.mjs';

/** Shows the collector everything in the parts. */
export async function walk(parts: readonly EntryPart[], collector: Collector): Promise<void> {
  for (const part of parts) {
    const { name, kind, place } = part;
    if (kind === 'folder') {
      if (place.on === 'disk') await walkFolder(place.path, name, collector);
      else walkMembers(place.archive, place.members, place.depth, name, collector);
      continue;
    }
    const never = whyNeverOpened(kind);
    if (never !== undefined && parts.length === 1) collector.failures.push(never);
    collector.add(foundOf(part));
  }
  await openArchives(parts, collector);
}

/**
 * An archive is opened if it was handed in directly, or if it is the only one and there are no answers. An
 * archive inside an opened one is not: nothing needs it, and that is how zip bombs are made.
 */
async function openArchives(parts: readonly EntryPart[], collector: Collector): Promise<void> {
  const { archives, typescript, notebooks } = collector;
  const isHandedIn = parts.every(({ kind }) => kind !== 'folder');
  const isOnlyOne = archives.length === 1 && typescript.length + notebooks.length === 0;
  collector.archives = [];
  for (const found of archives) {
    if (!isHandedIn && !isOnlyOne) {
      collector.ignore(found.path, 'An archive beside other files is not opened.');
      continue;
    }
    const prefix = parts.length + archives.length === 2 ? '' : found.path.replace(/\.zip$/i, '');
    const failure = await openArchive(found, prefix, collector);
    if (failure === undefined) continue;
    collector.failures.push(failure);
    collector.ignore(found.path, failure);
  }
  for (const { path } of collector.archives) {
    collector.ignore(path, 'An archive in an archive is not opened.');
  }
}

async function openArchive(
  found: Found,
  prefix: string,
  collector: Collector,
): Promise<string | undefined> {
  const content = await found.read(limits.archiveBytes);
  if ('failure' in content) return content.failure;
  const archive = await Archive.open(content);
  if ('failure' in archive) return archive.failure;
  walkMembers(archive, archive.members, 0, prefix, collector);
  if (archive.isCut) {
    collector.ignore(
      found.path,
      `It holds more than ${limits.names} files: the rest was not looked at.`,
    );
  }
}

async function walkFolder(path: DiskPath, name: string, collector: Collector): Promise<void> {
  let level = [{ path, shown: name }];
  let names = 0;
  while (level.length > 0) {
    const next: typeof level = [];
    for (const folder of level) {
      const listed = await list(folder.path);
      if ('failure' in listed) {
        collector.failures.push(listed.failure);
        collector.ignore(folder.shown || '.', listed.failure);
        continue;
      }
      names += listed.length;
      if (names > limits.names) {
        collector.ignore(
          folder.shown || '.',
          'There are too many files: from here on none was looked at.',
        );
        return;
      }
      const files = listed.filter(({ kind }) => kind !== 'folder');
      const folders = listed.filter(({ kind }) => kind === 'folder');
      for (const { name, path, kind } of [...files, ...folders]) {
        const shown = within(folder.shown, name);
        if (kind !== 'folder') {
          collector.add({ path: shown, kind, read: (limit) => readRegular(path, limit) });
        } else if (collector.enters(shown)) next.push({ path, shown });
      }
    }
    level = next;
  }
}

function walkMembers(
  archive: Archive,
  members: readonly Member[],
  depth: number,
  name: string,
  collector: Collector,
): void {
  const located = members
    .filter(({ segments }) => segments.length > depth)
    .map((member) => ({ member, path: member.segments.slice(depth).reduce(within, name) }));
  located.sort((a, b) => compare(a.member.segments, b.member.segments));
  for (const { member, path } of located) {
    const { kind } = member;
    const folders = path.split('/').slice(0, -1);
    const isEntered = folders.every((_, i) => collector.enters(folders.slice(0, i + 1).join('/')));
    if (!isEntered) continue;
    if (kind === 'folder') collector.enters(path);
    else collector.add(fromArchive(archive, member, path));
  }
}

/** Near the top first, then folder by folder: the order in which a folder on disk is walked. */
function compare(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((segment, i) => segment !== b[i]);
  return at < 0 ? 0 : byCodeUnits(a[at]!, b[at]!);
}

function fromArchive(archive: Archive, member: Member, path: string): Found {
  const { kind, entry } = member;
  const isEncrypted = entry.isEncrypted();
  const read = (limit: number) => archive.read(member, limit);
  return { path, kind, isFromArchive: true, isEncrypted, read };
}

function foundOf({ name, kind, place }: EntryPart): Found {
  const path = name.split('/').reduce(within, '');
  if (place.on === 'zip') {
    return { ...fromArchive(place.archive, place.members[0]!, path), isUpload: true };
  }
  return { path, kind, isUpload: true, read: (limit) => readRegular(place.path, limit) };
}
