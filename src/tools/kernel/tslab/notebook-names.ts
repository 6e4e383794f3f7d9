/** Which names the open notebook's cells set, and which convlab exports: read when a name is missing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesSet } from './names';
import { tslabsTypescript } from './tslabs-typescript';

interface RawNotebook {
  readonly cells: readonly { readonly cell_type: string; readonly source: string | string[] }[];
}

/** None if the client does not tell which notebook it is. */
export function namesOfNotebook(): ReadonlySet<string> {
  const names = new Set<string>();
  // Jupyter's server says so in the kernel's environment.
  const path = process.env.JPY_SESSION_NAME;
  if (!path?.endsWith('.ipynb')) return names;
  try {
    const { cells } = JSON.parse(readFileSync(path, 'utf8')) as RawNotebook;
    for (const { cell_type, source } of cells) {
      if (cell_type !== 'code') continue;
      const { declared, imported } = namesSet([source].flat().join(''));
      for (const name of [...declared, ...imported]) names.add(name);
    }
  } catch {
    // It has been moved since, or is not a notebook: then nothing is known of it.
  }
  return names;
}

/** The names in the lists of src/index.ts and src/library.ts. */
export function namesOfConvlab(): ReadonlySet<string> {
  const ts = tslabsTypescript();
  const statements = ['index', 'library'].flatMap((name) => {
    const path = join(__dirname, '..', '..', '..', `${name}.d.ts`);
    return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022).statements;
  });
  const names = new Set<string>();
  for (const statement of statements) {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) continue;
    const { exportClause: clause } = statement;
    const exported = ts.isNamedExports(clause) ? clause.elements : [clause];
    for (const { name } of exported) names.add(name.text);
  }
  return names;
}
