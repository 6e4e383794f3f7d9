/** The child's program and the library in one file, for where it may see nothing else. */
import { build, stop, type Plugin } from 'esbuild';
import { compiled } from '../machine/paths.mjs';

/**
 * Writes child.ts, and all of the library that an answer can import, as one script. The exercises and their
 * checks are not in it: only the parent knows what is right.
 *
 * @param outfile where to write it; what it reads from packages at run time is in node_modules next to it
 */
export async function bundleChild(outfile: string): Promise<void> {
  await build({
    entryPoints: [compiled('answer-process/child.js')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    // Layer types are identified by the names of their classes.
    keepNames: true,
    logLevel: 'silent',
    external: ['@tensorflow/tfjs-node', '@tensorflow/tfjs-backend-cpu', 'mnist'],
    plugins: [withoutCourse],
  });
}

/** What a notebook calls apart from the library: here it only records the answers. */
const withoutCourse: Plugin = {
  name: 'without-course',
  setup(context) {
    context.onResolve({ filter: /^\.\/course\/notebook$/ }, () => ({
      path: compiled('answer-process/course-stub.js'),
    }));
  },
};

/** Stops the bundler, which otherwise stays, with its memory, for as long as this process does. */
export async function endBundler(): Promise<void> {
  await stop();
}
