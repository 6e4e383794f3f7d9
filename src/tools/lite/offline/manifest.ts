/** All files of one version of the site that the course needs. */
export interface Manifest {
  /** A digest of them all: another file, name or worker makes another version. */
  readonly version: string;
  /** By the path from the site's root, with slashes. */
  readonly files: Readonly<Record<string, FileEntry>>;
}

/** A file's SHA-256 in Base64, by which it is stored and verified, and its size in bytes. */
export type FileEntry = readonly [hash: string, bytes: number];

/** The hashes of a version's files; equal files have one. */
export function hashesOf({ files }: Manifest): Set<string> {
  return new Set(Object.values(files).map(([hash]) => hash));
}
