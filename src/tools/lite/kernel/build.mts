/** What the kernel of a browser's tab is made of, as files. So far there are none. */

/** @param _folder gets the bundles of its workers, and what these fetch */
export function kernelFiles(_folder: string): Promise<void> {
  return Promise.resolve();
}
