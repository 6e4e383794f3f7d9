/** The library as the compiler sees it, with additional files that exist only in memory. */
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..');

/** The entry point of the library, and the paths of the examples. */
export const library = join(root, 'src', 'index.ts');
export const here = (file: string) => join(__dirname, file);

const { options } = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.json'),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
)!;

/** Compiles the library and `files`, texts by path. What `before` has read is not read again. */
export function program(files: Record<string, string>, before?: ts.Program): ts.Program {
  const disk = ts.createCompilerHost(options, true);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => file in files || disk.fileExists(file),
    getSourceFile: (file, ...rest) =>
      file in files
        ? ts.createSourceFile(file, files[file]!, options.target!, true)
        : (before?.getSourceFile(file) ?? disk.getSourceFile(file, ...rest)),
  };
  return ts.createProgram([library, ...Object.keys(files)], options, host, before);
}
