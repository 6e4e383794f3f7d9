/**
 * Leaves Node's types out until a cell needs them: they are more than the library's and the language's together, and
 * took a third of a kernel's start. A cell that does not compile is compiled again with them. Where they would be
 * missed without a message, they are read at once.
 */
import type * as Typescript from 'typescript';
import type { Converter } from 'tslab/dist/converter';
import { tslabsTypescript } from './tslabs-typescript';

let isRead = false;

/** @returns what a program is made of: also Node's types, if they are to be read */
export function withNodesTypes(
  roots: readonly string[],
  options: Typescript.CompilerOptions,
): readonly string[] {
  if (!isRead) return roots;
  const { resolveTypeReferenceDirective: resolve, sys } = tslabsTypescript();
  const { resolvedTypeReferenceDirective: found } = resolve('node', undefined, options, sys);
  return found?.resolvedFileName === undefined ? roots : [...roots, found.resolvedFileName];
}

/** Packages but the compiler, which has the language's types, and those that the library's types refer to. */
const ofOtherPackage = /\/node_modules\/(?!convlab\/|@tslab\/|@tensorflow\/tfjs-core\/|@webgpu\/)/;

/**
 * Whether a file would silently mean something else without Node's types: a package's messages are not shown, and
 * what `globalThis` does not have is `any`.
 */
const mayDiffer = ({ fileName, isDeclarationFile, text }: Typescript.SourceFile) =>
  isDeclarationFile ? ofOtherPackage.test(fileName) : text.includes('globalThis');

/** @returns whether this program is to be made again, with them */
export function missesNodesTypes(program: Typescript.Program): boolean {
  if (isRead || !program.getSourceFiles().some(mayDiffer)) return false;
  isRead = true;
  return true;
}

/** What Shift+Tab says of a name that is not there. */
const isUnknown = (info: ReturnType<Converter['inspect']>) =>
  !info || info.displayParts?.map(({ text }) => text).join('') === 'any';

/** @returns the same converter, which reads Node's types when an answer without them is not enough */
export function readingNodesTypes(
  converter: Converter,
): Converter & { readonly readAll: () => void } {
  let declarations = '';
  const readAll = () => {
    if (isRead) return;
    isRead = true;
    // Another text, as tslab makes no program again that has not changed. It must not let go of a helper's file: tslab
    // would not run that again if it has changed by the time that it comes back.
    converter.inspect(declarations, '/* Node */', 0);
  };
  const orRead = <Answer>(ask: () => Answer, isEnough: (answer: Answer) => boolean): Answer => {
    const answer = ask();
    if (isRead || isEnough(answer)) return answer;
    readAll();
    return ask();
  };
  return {
    ...converter,
    readAll,
    convert(...given) {
      [declarations] = given;
      return orRead(
        () => converter.convert(...given),
        ({ diagnostics }) => diagnostics.length === 0,
      );
    },
    addModule: (...given) =>
      orRead(
        () => converter.addModule(...given),
        (diagnostics) => diagnostics.length === 0,
      ),
    inspect(...given) {
      [declarations] = given;
      return orRead(
        () => converter.inspect(...given),
        (info) => !isUnknown(info),
      );
    },
    complete(...given) {
      [declarations] = given;
      readAll();
      return converter.complete(...given);
    },
  };
}
