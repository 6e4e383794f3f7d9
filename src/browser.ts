/** The library for a browser's worker: `prepare` fetches what it reads; everything else is as in Node. */
import { digitFiles } from './data/host.browser';
import { fetchFiles } from './tensor/fetched-files';
import { wasmFiles } from './tensor/kernels/wasm/files';

export * from './library';

/**
 * Fetches the files that the library reads, so that everything after it can be synchronous.
 *
 * @param folder the address of the folder that holds them, as `src/tools/lite` makes it
 * @param options `digits`: also those of `data.digits` (true)
 * @throws if a file is missing, or the server cannot be reached
 * @example
 * await prepare('https://example.org/convlab/');
 * tensor([1, 2]).add(1)
 */
export async function prepare(
  folder: string | URL,
  { digits = true }: { digits?: boolean } = {},
): Promise<void> {
  await fetchFiles(folder, [...Object.values(wasmFiles), ...(digits ? digitFiles : [])]);
}
