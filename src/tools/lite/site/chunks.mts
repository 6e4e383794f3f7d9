/**
 * Which parts of JupyterLite's program a page of ours can ever ask for.
 *
 * The program is a graph of chunks, and their text says which others a chunk loads: `n.e(4680)`, or several at once
 * in `Promise.all`. What only diagrams, charts and terminals load is never asked for where their extensions are
 * disabled, and is half of all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Words by which a chunk of a library is known: elk and mermaid (diagrams), vega (charts), xterm (terminals). */
const libraries = /org\.eclipse\.elk|mermaidAPI|vega\.github\.io\/schema|allowProposedApi/;

const chunkName = /^(\d+)\.[0-9a-f]+\.js$/;
const loaded = /\.e\("?(\d+)"?\)/g;
/** Several that are loaded together. */
const together = /Promise\.all\(\[((?:\w+\.e\("?\d+"?\),?)+)\]\)/g;

/** The names of the files in `build` that nothing loads, without what is disabled. */
export function unusedChunks(build: string): string[] {
  const files = new Map(
    readdirSync(build).flatMap((name) => {
      const id = chunkName.exec(name)?.[1];
      return id === undefined ? [] : [[id, join(build, name)] as const];
    }),
  );
  const texts = new Map([...files].map(([id, file]) => [id, readFileSync(file, 'utf8')]));
  const dead = new Set([...texts].filter(([, text]) => libraries.test(text)).map(([id]) => id));
  const used = new Set<string>();
  const open = [readFileSync(join(build, 'lab', 'bundle.js'), 'utf8'), ...sharedCore(build)];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const group of groupsIn(text)) {
      if (group.some((id) => dead.has(id))) continue;
      for (const id of group.filter((one) => texts.has(one) && !used.has(one))) {
        used.add(id);
        open.push(texts.get(id)!);
      }
    }
  }
  return [...files].filter(([id]) => !used.has(id)).map(([, file]) => basename(file));
}

/** What JupyterLab's packages share. */
function sharedCore(build: string): string[] {
  const names = readdirSync(build).filter((name) => /^jlab_core\..*\.js$/.test(name));
  return names.map((name) => readFileSync(join(build, name), 'utf8'));
}

/** The chunks that a text loads: each list is loaded as a whole, or not at all. */
function groupsIn(text: string): string[][] {
  const idsIn = (part: string) => [...part.matchAll(loaded)].map(([, id]) => id!);
  const groups = [...text.matchAll(together)].map(([, part]) => idsIn(part!));
  const single = idsIn(text.replace(together, '')).map((id) => [id]);
  return [...groups, ...single];
}
