// @ts-check
/** Says which shapes calls have by their types, as the tslab kernel checks them. */
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
process.chdir(new URL('../../notebooks', import.meta.url).pathname);

/** The shapes in the type of each call, or 'refused'. */
function typesOf(/** @type {string[]} */ calls) {
  const converter = require('tslab/dist/converter').createConverter({ isJS: false });
  const { declOutput } = converter.convert('', "import { F, nn, zeros } from 'convlab';");
  const types = calls.map((call) => {
    const { diagnostics, declOutput: found } = converter.convert(declOutput, `let it = ${call};`);
    if (diagnostics.length > 0) return 'refused';
    const type = /let it: ([^;]*);/.exec(found)?.[1] ?? '';
    return type.replace(/(?:import\("[^"]*"\)\.)?Tensor<(\[[^\]]*\])>/g, '$1');
  });
  converter.close();
  return types;
}

createInterface({ input: process.stdin }).on('line', (line) =>
  console.log(JSON.stringify({ types: typesOf(JSON.parse(line).calls) })),
);
