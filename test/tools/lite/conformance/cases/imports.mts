/** What a cell may import. */
import type { Cases } from '../case.mjs';

export const imports: Cases = {
  'Names of convlab are imported, and are there in later cells': [
    ["import { nn, tensor, zeros, type Tensor } from 'convlab';", ''],
    ['new nn.ReLU()(tensor([-1, 2])).toArray()', '[ 0, 2 ]'],
    ['const t: Tensor<[2]> = zeros([2]); t.shape', '[ 2 ]'],
  ],
  'All of convlab is imported by one name': [
    ["import * as convlab from 'convlab';", ''],
    ['convlab.tensor([1, 2]).sum().item()', '3'],
    ['const z: convlab.Tensor<[3]> = convlab.zeros([3]); z.numel()', '3'],
  ],
  'A type is imported alone': [
    ["import type { Tensor } from 'convlab';", ''],
    ['const size = (x: Tensor) => x.numel(); typeof size', 'function'],
  ],
  'A name is imported by another name': [
    ["import { ones as einsen, F as functional } from 'convlab';", ''],
    ['functional.relu(einsen([1, 2])).toArray()', '[ [ 1, 1 ] ]'],
  ],
  'A cell imports and uses at once, in any line': [
    ["const before = 1;\nimport { arange } from 'convlab';\narange(3).toArray()", '[ 0, 1, 2 ]'],
  ],
  'An imported name can be imported again and declared again': [
    ["import { rand } from 'convlab';", ''],
    ["import { rand } from 'convlab'; rand([2], { seed: 1 }).shape", '[ 2 ]'],
    ['const rand = 3; rand', '3'],
  ],
  'convlab has no default export': ["import lab from 'convlab';", 'lab.tensor([1, 2]).numel()'],
  'A name that convlab does not have is refused': [
    ["import { Conv2d } from 'convlab';", { fails: /has no exported member 'Conv2d'/ }],
    [
      "import { tensr } from 'convlab';",
      { fails: /has no exported member named 'tensr'\. Did you mean 'tensor'\?/ },
    ],
  ],
  'A module that is not there is refused': [
    [
      "import torch from 'torch';",
      { fails: /^1:19 - Cannot find module 'torch' or its corresponding type declarations\./ },
    ],
  ],
  'A dynamic import gives convlab': [
    ["const lazily = await import('convlab'); lazily.tensor([2]).item()", '2'],
  ],
  "tslab's display is there": [
    ["import * as tslab from 'tslab';", ''],
    ["tslab.display.html('<b>128</b>');", { shows: [{ 'text/html': '<b>128</b>' }] }],
    [
      "tslab.display.markdown('**a**'); tslab.display.svg('<svg/>');",
      { shows: [{ 'text/markdown': '**a**' }, { 'image/svg+xml': '<svg/>' }] },
    ],
    [
      'tslab.display.png(new Uint8Array([137, 80, 78, 71]));',
      { shows: [{ 'image/png': 'iVBORw==' }] },
    ],
    ["tslab.display.raw('text/plain', 'as it is');", { shows: [{ 'text/plain': 'as it is' }] }],
  ],
  "tslab's display is imported by its name": [
    [
      "import { display as show } from 'tslab'; show.text('t');",
      { shows: [{ 'text/plain': 't' }] },
    ],
  ],
  'A new display of tslab is overwritten': [
    [
      "import { newDisplay } from 'tslab'; const place = newDisplay(); place.text('1'); place.text('2');",
      { shows: [{ 'text/plain': '1' }, { 'text/plain': '2' }] },
    ],
  ],
  'A cell makes a file, which other cells import': [
    ['/** @module sides */\nexport const side = 130;\nexport const two = () => 2;', ''],
    ["import { side, two } from './sides'; side - two()", '128'],
    ['/** @module sides */\nexport const side = 131;\nexport const two = () => 2;', ''],
    ["import { side as newSide } from './sides'; newSide", '131'],
  ],
  'A file that is not there is refused': [
    ["import { x } from './nowhere';", { fails: /^1:19 - Cannot find module '\.\/nowhere'/ }],
    [
      "import { y } from './nowhere.json' with { type: 'json' };",
      { fails: /^1:19 - Cannot find module '\.\/nowhere\.json'/ },
    ],
  ],
  "Node's modules are there": [
    ["import { readFileSync } from 'fs'; import { join } from 'node:path';", ''],
    ["join('a', 'b')", 'a/b'],
  ],
  'A cell has a `require`': ["const required = require('convlab'); required.tensor([1]).item()"],
  'A cell may say that it exports, as in a file': [
    ['export const exported = 4; exported', '4'],
    ['const alike = 3;\nexport { alike };\nalike', '3'],
    ['export {};', ''],
    'export default 3;',
  ],
};
