/** Node's `path` in a browser, where no process has a folder in which relative paths begin. */
import path from 'path-browserify';

const absolute = (name: string) => (path.isAbsolute(name) ? name : `/${name}`);

export = {
  ...path,
  relative: (from: string, to: string) => path.relative(absolute(from), absolute(to)),
};
