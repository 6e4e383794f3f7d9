/**
 * The library's types as a notebook sees them: the kernel has its own TypeScript 5.0.4, which resolves
 * packages in the old way and is not strict.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as TypeScript from 'typescript';
import { tslabsTypescript } from '../../kernel/tslab/tslabs-typescript.js';
import { paths } from '../../machine/paths.mjs';
import { type Check } from './check.mjs';

/**
 * The complaints of the kernel's TypeScript about the declarations reachable from this file.
 *
 * @internal Tests pass in a wrong declaration.
 */
export function declarationErrors(entry: string, folder: string): string[] {
  const ts = tslabsTypescript();
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.CommonJS,
    moduleResolution: 2 satisfies TypeScript.ModuleResolutionKind.Node10,
    esModuleInterop: true,
    skipLibCheck: false,
    noEmit: true,
    types: [], // not even Node's, which the kernel reads only when a cell needs them
  });
  const own = folder.split('\\').join('/');
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(`${own}/`))
    .flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ])
    .map(({ file, start, messageText }) => {
      const place = file!.getLineAndCharacterOfPosition(start ?? 0);
      const message = ts.flattenDiagnosticMessageText(messageText, '\n');
      return `${file!.fileName.slice(own.length + 1)}:${place.line + 1}:${place.character + 1} ${message}`;
    });
}

export const declarations: Check = {
  name: 'declarations',
  title: "types as the kernel's TypeScript 5.0.4 sees them",
  run() {
    const dist = join(paths.root, 'dist');
    const entry = join(dist, 'index.d.ts');
    const errors = existsSync(entry)
      ? declarationErrors(entry, dist)
      : ['dist/index.d.ts is not there: src/index.ts did not compile'];
    const failures = errors.length === 0 ? [] : [`${this.title}\n${errors.join('\n')}`];
    return Promise.resolve({ passed: errors.length === 0 ? 1 : 0, failures });
  },
};
