// @ts-check
/* global Buffer, TextEncoder */
/** Mutated submissions. A case is what one student hands in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { archiveMutations } from './archive.mjs';
import { notebookMutations } from './notebook.mjs';
import { randomFrom } from './random.mjs';
import { textMutations } from './text.mjs';

/**
 * @typedef {'notebook' | 'archive' | 'file'} Kind
 *
 * @typedef {object} Case
 * @property {Kind} kind
 * @property {string} name of the entry in the folder of submissions
 * @property {string} [path] in the entry, if that is a folder
 * @property {Buffer} bytes
 * @property {readonly string[]} mutations what was done to it
 */

/** @type {readonly Kind[]} */
const kinds = ['notebook', 'archive', 'file'];

/** @param {string} root the project's folder */
export function casesFrom(root) {
  const notebooks = read(join(root, 'notebooks'), '.ipynb');
  const files = [...read(join(root, 'solutions'), '.ts'), ...read(join(root, 'exercises'), '.ts')];
  const archives = files.slice(0, 12).map(([, text], i) => Buffer.from(archiveOf(i, text, files)));

  /**
   * The case that a seed determines.
   *
   * @param {number} seed
   * @returns {Case}
   */
  return (seed) => {
    const random = randomFrom(seed);
    const kind = kinds[seed % kinds.length] ?? 'file';
    const name = `student-${seed}`;
    /** @type {string[]} */
    const mutations = [];
    const times = 1 + random.below(4);
    if (kind === 'archive') {
      /** @type {Buffer} */
      let bytes = Buffer.from(random.one(archives));
      // Usually just one: after two, hardly any archive can be opened at all.
      for (let i = random.chance(0.8) ? 1 : times; i > 0 && bytes.length > 0; i--) {
        const mutation = random.one(Object.keys(archiveMutations));
        mutations.push(mutation);
        bytes = archiveMutations[mutation]?.(bytes, random, random.one(archives)) ?? bytes;
      }
      return { kind, name: `${name}.zip`, bytes, mutations };
    }
    const [path, original] = random.one(kind === 'notebook' ? notebooks : files);
    let text = original;
    if (kind === 'notebook' && random.chance(0.6)) {
      const notebook = JSON.parse(text);
      for (let i = 0; i < times && notebook.cells?.length > 0; i++) {
        const mutation = random.one(Object.keys(notebookMutations));
        mutations.push(mutation);
        notebookMutations[mutation]?.(notebook, random);
        if (!Array.isArray(notebook.cells)) break;
      }
      text = JSON.stringify(notebook);
    } else {
      const all = kind === 'notebook' ? notebooks : files;
      for (let i = 0; i < times && text.length > 0; i++) {
        const mutation = random.one(Object.keys(textMutations));
        mutations.push(mutation);
        text = textMutations[mutation]?.(text, random, random.one(all)[1]) ?? text;
      }
    }
    const bytes = Buffer.from(text, random.chance(0.03) ? 'utf16le' : 'utf8');
    return { kind, name, path, bytes, mutations };
  };
}

/**
 * @param {string} folder
 * @param {string} ending
 * @returns {[name: string, text: string][]}
 */
function read(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.includes('.backup-'))
    .sort()
    .map((name) => [
      name.replaceAll('\\', '/').replace(/^.*\//, ''),
      readFileSync(join(folder, name), 'utf8'),
    ]);
}

/**
 * @param {number} i
 * @param {string} text
 * @param {readonly [name: string, text: string][]} files
 */
function archiveOf(i, text, files) {
  const bytes = (/** @type {string} */ content) => new TextEncoder().encode(content);
  const several = files.slice(i, i + 1 + (i % 5));
  const mtime = '2026-01-02'; // now would make another archive each time
  return zipSync(
    {
      ...Object.fromEntries(several.map(([name, content]) => [`work/${name}`, bytes(content)])),
      'answer.ts': bytes(text),
      'inner.zip': zipSync({ 'a.ts': bytes(text) }, { mtime }),
    },
    { level: i % 2 === 0 ? 0 : 6, mtime },
  );
}
