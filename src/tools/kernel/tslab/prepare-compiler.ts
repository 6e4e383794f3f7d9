/** Prepares a process that compiles many cells with tslab's TypeScript. */
import { setFlagsFromString } from 'node:v8';
import { type Compiler } from './tslabs-typescript';
import { withoutComments } from './without-comments';

/**
 * How much bytecode of a function runs before V8 considers optimising it: 66 KB by default. Thousands of
 * the compiler's functions run only a little longer than that, and optimising them, on other threads,
 * costs more than it saves. With this flag the cells of the lesson Layers in a row compile in 3.1 s instead of 3.8, and
 * take 4.3 s of processor time instead of 6.8.
 */
export const OPTIMISE_LATER = '--interrupt-budget=500000';

/** Sets the flag for a process that has already started. */
export function optimiseLater(): void {
  setFlagsFromString(OPTIMISE_LATER);
}

/** Keeps the compiler from reading what no cell needs, and from watching what does not change. */
export function readLess(compiler: Compiler): void {
  ignoreUnusedTypes(compiler);
  ignoreNodesComments(compiler);
  ignorePackages(compiler);
  ignoreFoldersThatAreFiles(compiler);
}

/** Leaves out the types of packages that no cell has imported. Node's own come when they are needed (node-types.ts). */
function ignoreUnusedTypes({ sys }: Compiler): void {
  const getDirectories = sys.getDirectories.bind(sys);
  sys.getDirectories = (path) =>
    /[\\/]node_modules[\\/]@types[\\/]?$/.test(path) ? [] : getDirectories(path);
}

/** Declarations of packages, and of the library, which is a package where it is linked. */
const ofPackage = /[\\/](?:node_modules|dist)[\\/].*\.d\.[cm]?ts$/;

/** Of these there are hundreds, and a package that is installed wants a new kernel. */
function ignorePackages({ sys }: Compiler): void {
  const watchFile = sys.watchFile!.bind(sys);
  sys.watchFile = (path, ...rest) =>
    ofPackage.test(path) ? { close: () => {} } : watchFile(path, ...rest);
}

/**
 * For `./sizes.json` the compiler looks in a folder of that name first and watches it, and the watch on the file of
 * that name would be the same one, which says nothing of a file.
 */
function ignoreFoldersThatAreFiles({ sys }: Compiler): void {
  const watchDirectory = sys.watchDirectory!.bind(sys);
  sys.watchDirectory = (path, ...rest) =>
    sys.fileExists(path) ? { close: () => {} } : watchDirectory(path, ...rest);
}

/** 100 KB that tfjs refers to, of what it computes with in a browser. */
const ofWebGpu = /[\\/]node_modules[\\/]@webgpu[\\/]types[\\/]/;
const ofNode = /[\\/]node_modules[\\/](?:@types[\\/]node|undici-types)[\\/].*\.d\.ts$/;
/**
 * Three quarters of Node's declarations are comments, and this compiler parses them like everything else: a
 * third of a kernel's start, for 2.2 MB that Node's website explains better.
 */
function ignoreNodesComments({ sys }: Compiler): void {
  const readFile = sys.readFile.bind(sys);
  sys.readFile = (path, encoding) => {
    if (ofWebGpu.test(path)) return '';
    const text = readFile(path, encoding);
    return ofNode.test(path) ? text && withoutComments(text) : text;
  };
}
