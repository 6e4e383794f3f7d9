/** Which names the open notebook's cells set, and which convlab exports: read when a name is missing. */
import { namesSet } from './names';
import { cellsOfNotebook, declarationsOf } from './notebook-host';
import { tslabsTypescript } from './tslabs-typescript';

/** None if the client does not tell which notebook it is. */
export function namesOfNotebook(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const source of cellsOfNotebook()) {
    const { declared, imported } = namesSet(source);
    for (const name of [...declared, ...imported]) names.add(name);
  }
  return names;
}

/** The names in the lists of src/index.ts and src/library.ts. */
export function namesOfConvlab(): ReadonlySet<string> {
  const ts = tslabsTypescript();
  const statements = ['index', 'library'].flatMap((name) => {
    const text = declarationsOf(name);
    return ts.createSourceFile(`${name}.d.ts`, text, ts.ScriptTarget.ES2022).statements;
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
