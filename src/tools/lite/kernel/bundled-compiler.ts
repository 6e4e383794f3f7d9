/**
 * tslab's compiler in a browser, where it has no files. The bundle has this in the place of the package, so tslab's
 * converter and our own parts find it; as in Node, some of its functions are replaced (kernel/tslab/lighter-builder.ts).
 */
import compiler from 'the-compiler';
import { virtualSystem } from './virtual-files';

interface Inside {
  setSys(system: typeof virtualSystem): void;
}

(compiler as unknown as Inside).setSys(virtualSystem);
Object.assign(compiler, { sys: virtualSystem });

export = compiler;
