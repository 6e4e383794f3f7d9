/** The package that `bundled-compiler.ts` stands in for: the bundler knows it by this name. */
declare module 'the-compiler' {
  import type * as Typescript from 'typescript';

  const compiler: typeof Typescript;
  export default compiler;
}
