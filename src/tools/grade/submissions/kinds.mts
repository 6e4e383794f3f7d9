/** What each file of a submission is, judging by its name, and in words why most are not accepted. */
import { baseName, folded } from './names.mjs';

export type Use = 'typescript' | 'notebook' | 'archive';

/** What a file may be used for; otherwise why it is not accepted. */
export function useOf(path: string, ids: ReadonlySet<string>): Use | { readonly reason: string } {
  const name = baseName(path);
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? '';
  if (/\.d\.ts$/i.test(name)) return { reason: 'Declarations (.d.ts) are not needed.' };
  if (ending === '.ts') {
    if (ids.has(name.slice(0, -ending.length))) return 'typescript';
    const reason = whyNotTypeScript(path, name);
    return reason === undefined ? 'typescript' : { reason };
  }
  if (isNotebook(name)) return 'notebook';
  if (/^\.zip$/i.test(ending)) return 'archive';
  return { reason: misspelt(name, ids) ?? reasonFor(name, ending.toLowerCase()) };
}

/** Browsers and mail programs change extensions. */
const notebookEnding = /\.ipynb(\.json|\.txt)?$/i;

function isNotebook(name: string): boolean {
  return notebookEnding.test(name);
}

/** `10-the-quiz`, for `lessons/10-the-quiz.ipynb`. */
export function notebookName(path: string): string {
  return baseName(path).replace(notebookEnding, '');
}

/** Why a folder is not entered. */
export function whyNotEnter(name: string): string | undefined {
  if (name === 'node_modules') return 'Packages are not taken: the grader has its own.';
  if (name === '.ipynb_checkpoints') return 'These are Jupyter’s copies of older states.';
  if (name.startsWith('.')) return 'Hidden folders are not looked into.';
}

/** A name so close to an exercise's that the file is probably meant as its answer. */
export function misspelt(name: string, ids: ReadonlySet<string>): string | undefined {
  const stem = name
    .replace(/(\.[a-z]{1,3}){1,2}$/i, '') // Windows may hide one of two extensions
    .replace(/( ?\(\d+\)| ?- ?copy| copy)( \d+)?$/i, '')
    .replace(/[ _]+/g, '-');
  const isScript = /\.(ts|js|tsx|jsx|mts|cts|txt)$/i.test(name);
  const meant = isScript ? [...ids].find((id) => folded(id) === folded(stem)) : undefined;
  if (meant === undefined || name === `${meant}.ts`) return;
  return `Is this the answer to ${meant}? It must be called ${meant}.ts to be taken.`;
}

function whyNotTypeScript(path: string, name: string): string | undefined {
  if (/\.(test|spec)\.ts$/.test(name)) return tests;
  const folders = path.split('/').slice(0, -1);
  if (folders.some((folder) => /^(__tests__|tests?)$/i.test(folder))) return tests;
  if (/\.config\.ts$/.test(name)) return settings;
  if (/\.backup-\d+\.ts$/.test(name)) return 'It is the copy of an older state.';
}

const tests = 'Tests are not taken: the grader has its own.';
const settings = 'Settings are not taken: the grader has its own.';

function reasonFor(name: string, ending: string): string {
  if (/^(package(-lock)?|tsconfig.*|jsconfig)\.json$/i.test(name)) return settings;
  if (/\.config\.(js|mjs|cjs|mts|cts)$/i.test(name)) return settings;
  if (/\.(test|spec)\.[a-z]+$/i.test(name)) return tests;
  if (/^\.(rar|7z|tar|tgz|gz|xz|bz2)$/.test(ending)) return 'Of archives only .zip is opened.';
  if (/^\.[mc]?jsx?$/.test(ending)) return 'JavaScript is not taken, only TypeScript (.ts).';
  if (/^\.([mc]ts|tsx)$/.test(ending)) return 'Of TypeScript only .ts is taken.';
  if (/^text\.html$/i.test(name)) return `It was typed into a form. ${expected}`;
  if (/^link\.html$/i.test(name))
    return `It is a link, and what it points to may change. ${expected}`;
  return 'Only .ts files and notebooks (.ipynb) are taken.';
}

const expected = 'Hand in the .ts files or notebooks (.ipynb) themselves.';
