/** What a cell can import in a browser. */
import { base64 } from '../../../figure/draw/bytes';
import { newId } from '../../../display/new-id';
import type * as library from '../../../index';
import type { CourseFiles } from './files';

/** Shows something in several forms. */
export type Show = (bundle: object, output?: { id: string; again: boolean }) => void;

interface Given {
  readonly convlab: typeof library;
  readonly files: CourseFiles;
  readonly show: Show;
}

export function packagesFor({ convlab, files, show }: Given): Readonly<Record<string, unknown>> {
  const fs = files.asNodes();
  // It was an ES module: it has no default export.
  const asModule = Object.defineProperty({ ...convlab }, '__esModule', { value: true });
  return { convlab: asModule, tslab: tslab(show), fs, 'node:fs': fs };
}

const TYPES = {
  html: 'text/html',
  javascript: 'text/javascript',
  markdown: 'text/markdown',
  latex: 'text/latex',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
  text: 'text/plain',
} as const;

/** tslab's own way of showing something: https://github.com/yunabe/tslab */
function tslab(show: Show) {
  const displayOf = (id?: string) => {
    let again = false;
    const raw = (type: string, content: string | Uint8Array) => {
      const data = { [type]: typeof content === 'string' ? content : base64(content) };
      show(data, id === undefined ? undefined : { id, again });
      again = id !== undefined;
    };
    const named = Object.entries(TYPES).map(([name, type]) => [
      name,
      (content: string | Uint8Array) => raw(type, content),
    ]);
    return { raw, ...(Object.fromEntries(named) as object) };
  };
  return { display: displayOf(), newDisplay: () => displayOf(newId()) };
}
