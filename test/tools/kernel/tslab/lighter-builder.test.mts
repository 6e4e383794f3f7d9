import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compiled, paths } from '../../../../src/tools/machine/paths.mjs';

interface Clock {
  setTimeout(callback: () => void): unknown;
}
interface Converter {
  convert(declarations: string, code: string): { output?: string; diagnostics: unknown[] };
  close(): void;
}

const require = createRequire(import.meta.url);

test('the compiler may have more to do than a cell, as when a file appears where it looked for one', () => {
  require(compiled('kernel/tslab/lighter-builder.js'));
  const { tslabsTypescript } = require(compiled('kernel/tslab/tslabs-typescript.js')) as {
    tslabsTypescript: () => { createWatchCompilerHost: (...given: unknown[]) => unknown };
  };
  const compiler = tslabsTypescript();
  let clock: Clock | undefined;
  const create = compiler.createWatchCompilerHost;
  compiler.createWatchCompilerHost = (...given) => {
    clock = given[2] as Clock;
    return create(...given);
  };
  const { createConverter } = require(join(paths.root, 'node_modules/tslab/dist/converter.js')) as {
    createConverter: (options: { isJS: boolean; isBrowser: boolean }) => Converter;
  };
  const converter = createConverter({ isJS: false, isBrowser: false });
  try {
    expect(converter.convert('', 'let x = 1').diagnostics).toEqual([]);
    let ran = 0;
    clock!.setTimeout(() => ran++);
    clock!.setTimeout(() => ran++);
    expect(converter.convert('', 'let y = 2').output).toContain('y = 2');
    expect(ran).toBe(2);
    expect(converter.convert('', 'let z: string = 3').diagnostics).toHaveLength(1);
  } finally {
    converter.close();
  }
});
