/** Of which version of the course a file of the learner's is, and whether somebody has worked in it. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { plain } from '../../lesson/exercise-file.mjs';
import { isEdited, parseAny, recordedHash } from '../../lesson/edited.mjs';
import {
  exerciseOf,
  isExercise,
  isNotebook,
  lessonOf,
  type Files,
} from '../../lesson/learner-files.mjs';

/** Texts of the course by their versions: what edited files were begun with. */
export type Bases = ReadonlyMap<string, string>;

/** The mark that the course put into the file; undefined for one that it did not make. */
export function versionOf(path: string, text: string): string | undefined {
  if (isNotebook(path)) return recordedHash(parseAny(text));
  return isExercise(path) ? starterOf(text)?.mark : undefined;
}

/** Whether a file is as the course made it. Outputs of cells don't count. */
export function isUntouched(path: string, text: string): boolean {
  if (isNotebook(path)) return !isEdited(parseAny(text));
  const starter = isExercise(path) ? starterOf(text) : undefined;
  if (!starter) return false;
  const rest = plain(text).replace(starter.line, '');
  return bytesToHex(sha256(rest)).startsWith(starter.mark);
}

/** What the file was begun with, if that is known. */
export function baseOf(
  path: string,
  text: string,
  served: Files,
  bases: Bases,
): string | undefined {
  const version = versionOf(path, text);
  if (version === undefined) return undefined;
  const current = served.get(placeOf(path, served));
  const isCurrent = current !== undefined && versionOf(path, current) === version;
  return isCurrent ? current : bases.get(version);
}

/** Where the course has a lesson or an exercise now, whatever number or topic it had. */
export function placeOf(path: string, served: Files): string {
  const name = nameOf(path);
  if (name === undefined || served.has(path)) return path;
  return [...served.keys()].find((other) => nameOf(other) === name) ?? path;
}

/** Whether a file was begun with another version than the page has; the learner's own files have none. */
export function isStale(path: string, text: string, served: Files): boolean {
  const version = versionOf(path, text);
  const place = placeOf(path, served);
  const current = served.get(place);
  if (version === undefined || current === undefined) return false;
  return place !== path || version !== versionOf(place, current);
}

function nameOf(path: string): string | undefined {
  if (isNotebook(path)) return `notebooks/${lessonOf(path)}`;
  return isExercise(path) ? exerciseOf(path) : undefined;
}

function starterOf(text: string): { line: string; mark: string } | undefined {
  const [line, mark] = /^ \* Starter: ([0-9a-f]{12})(?![0-9a-f]).*\n/m.exec(plain(text)) ?? [];
  return line === undefined || mark === undefined ? undefined : { line, mark };
}
