/** What the kernel reads of the open notebook and of the library's types; a browser's kernel has them in memory. */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface RawNotebook {
  readonly metadata?: {
    readonly kernelspec?: { readonly language?: string };
    readonly language_info?: { readonly name?: string };
  };
  readonly cells: readonly { readonly cell_type: string; readonly source: string | string[] }[];
}

/** The texts of the notebook's code cells; none if it is not known which notebook it is. */
export function cellsOfNotebook(): readonly string[] {
  return (readNotebook()?.cells ?? [])
    .filter(({ cell_type: type }) => type === 'code')
    .map(({ source }) => [source].flat().join(''));
}

/** The language of the notebook's cells, as it was saved; undefined if nothing is known of it. */
export function languageOfNotebook(): string | undefined {
  const { kernelspec, language_info: info } = readNotebook()?.metadata ?? {};
  return kernelspec?.language ?? info?.name;
}

function readNotebook(): RawNotebook | undefined {
  // Jupyter's server says so in the kernel's environment.
  const path = process.env.JPY_SESSION_NAME;
  if (!path?.endsWith('.ipynb')) return undefined;
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as RawNotebook;
    return Array.isArray(read.cells) ? read : undefined;
  } catch {
    return undefined; // It has been moved since, or is not a notebook: then nothing is known of it.
  }
}

/** The declarations of `src/index.ts` or another file at the top of the library, by its name. */
export function declarationsOf(name: string): string {
  return readFileSync(join(__dirname, '..', '..', '..', `${name}.d.ts`), 'utf8');
}

/** The folder of the notebook, which paths in its cells begin with; undefined where there is none. */
export const folderOfNotebook: string | undefined = process.cwd();

/** Whether there is such a file, by its path from the notebook. */
export function isFile(path: string): boolean {
  return statSync(resolve(path), { throwIfNoEntry: false })?.isFile() ?? false;
}
