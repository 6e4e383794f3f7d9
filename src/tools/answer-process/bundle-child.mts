/** The child's program and the library in one file, for where nothing else may be seen. */
import { build, stop, type Plugin } from 'esbuild';
import { compiled } from '../machine/paths.mjs';

/**
 * Writes child.ts, and all of the library that an answer can import, as one script. The exercises and
 * their checks are not in it: what is right is known in the parent alone.
 *
 * @param outfile where to write it; what it reads from packages at run time lies in node_modules beside it
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
    // Types of layers are told by the names of their classes.
    keepNames: true,
    logLevel: 'silent',
    external: ['@tensorflow/tfjs-node', '@tensorflow/tfjs-backend-cpu', 'mnist'],
    plugins: [withoutCourse],
  });
}

/** What a notebook calls beside the library: here it only takes note of the answers. */
const withoutCourse: Plugin = {
  name: 'without-course',
  setup(context) {
    context.onResolve({ filter: /^\.\/course\/notebook$/ }, () => ({
      path: compiled('answer-process/course-stub.js'),
    }));
  },
};

/** Ends the bundler, which otherwise stays, with its memory, as long as this process does. */
export async function endBundler(): Promise<void> {
  await stop();
}
