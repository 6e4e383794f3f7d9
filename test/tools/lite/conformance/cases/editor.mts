/** What the editor asks: Shift+Tab, Tab, and the shapes in the lines. */
import type { Cases } from '../case.mjs';

export const editor: Cases = {
  'Shift+Tab says a type': [
    {
      inspect: 'const shape: [1, 20, 16, 16] = [1, 20, 16, 16]; shape‸',
      gives: 'const shape: [1, 20, 16, 16]',
    },
    { inspect: 'const sha‸pe = [1, 2];', gives: 'const shape: number[]' },
    {
      inspect: 'function area(w: number, h = 2) { return w * h; }\nar‸ea(3)',
      gives: 'function area(w: number, h?: number): number',
    },
    { inspect: 'Math.fl‸oor(1)' },
  ],
  'Shift+Tab says nothing of nothing': [
    { inspect: '  ‸', gives: undefined },
    { inspect: '‸', gives: undefined },
    { inspect: '// a com‸ment' },
  ],
  'Shift+Tab knows earlier cells': [
    ['/** How wide it is. */\nconst wideInspected = [1, 2];', ''],
    { inspect: 'wideInsp‸ected', gives: /^const wideInspected: number\[\]/ },
    ['class Inspected0 { /** Its size. */ size = 3; }', ''],
    { inspect: 'new Inspected0().si‸ze' },
  ],
  'Shift+Tab knows convlab': [
    "import { nn, tensor, zeros, F, check, figure } from 'convlab';\nconst convInspected = new nn.Conv2d(3, 10, 3); const x0 = zeros([1, 3, 8, 8]);",
    { inspect: 'const y0 = convInspected(x0); y‸0', gives: 'const y0: Tensor<[1, 10, 6, 6]>' },
    { inspect: 'new nn.Conv‸2d(3, 10, 3)' },
    { inspect: 'F.re‸lu(x0)' },
    { inspect: 'che‸ck' },
    { inspect: 'tensor([1]).resh‸ape([1, 1])' },
    { inspect: 'figure.lo‸ss' },
  ],
  'Shift+Tab answers in a text that is not right': [
    { inspect: 'const wrong: string = x0; x‸0', gives: 'const x0: Tensor<[1, 3, 8, 8]>' },
    { inspect: 'x‸0.' },
    { inspect: 'unknown‸Name' },
  ],
  'Tab lists members': [
    { complete: 'Math.flo‸', gives: ['floor'] },
    { complete: "'abc'.toU‸", gives: ['toUpperCase'] },
    { complete: '[1].ma‸', gives: ['map'] },
    { complete: 'Math.‸' },
    { complete: '({ alpha: 1, beta: 2 }).‸', gives: ['alpha', 'beta'] },
  ],
  'Tab knows earlier cells and convlab': [
    ['const wideCompleted = 1, wideOther = 2; function wideCalled() {}', ''],
    { complete: 'wideC‸', gives: ['wideCalled', 'wideCompleted'] },
    { complete: 'nn.Conv‸' },
    { complete: 'nn.Max‸' },
    { complete: 'F.re‸' },
    { complete: 'convInspected.‸' },
    { complete: 'x0.arg‸' },
  ],
  'Tab knows names, words and options': [
    { complete: 'consol‸', gives: ['console'] },
    { complete: 'retu‸' },
    { complete: 'new nn.Conv2d(3, 8, 3, { pad‸' },
    { complete: "import { ten‸ } from 'convlab'" },
    { complete: 'const local = 1;\nlet f = () => { loc‸ };' },
    { complete: 'setTim‸' },
  ],
  "Tab knows Node's globals": [{ complete: 'proces‸', gives: ['process'] }],
  'Tab lists nothing where there is nothing': [
    { complete: "'in a te‸xt'", gives: [] },
    { complete: '// a com‸' },
    { complete: 'nothingOfThis‸', gives: [] },
  ],
  'Lines have their shapes': [
    {
      types: 'const a = convInspected(x0);\nconst b = a.relu().flatten(1);',
      gives: ['[1, 10, 6, 6]', '[1, 10, 6, 6] → [1, 360]'],
    },
    { types: 'const c = new nn.MaxPool2d(2)(convInspected(x0));' },
    { types: '3 + 4', gives: [] },
    { types: '' },
  ],
  'Lines have the shapes of cells above that have not run': [
    {
      types: 'const above2 = aboveNot.sum(0);',
      above: ['const aboveNot = zeros([4, 5]);'],
      gives: ['[5]'],
    },
    { types: 'x0.relu()', above: ['const x0 = zeros([7]);'], gives: ['[7]'] },
    { types: 'x0.relu()', gives: ['[1, 3, 8, 8]'] },
  ],
  'What would be refused is said before': [
    { types: 'const wrongType: string = 5;' },
    { types: 'new nn.Conv2d(3, 8, 3)(zeros([1, 4, 5, 5]))' },
    { types: 'new nn.MaxPool2d(2, { ceil_mode: true })' },
    { types: 'notThere + 1' },
    { types: 'const unfinished =' },
    { types: 'print(3)' },
    { types: "import { nowhere } from 'convlab';" },
  ],
  'A cell that was looked at runs as before': [
    { types: 'const lookedAt = 1;' },
    { inspect: 'const lookedAt‸ = 1;' },
    ['lookedAt', { fails: /^1:1 - Cannot find name 'lookedAt'/ }],
  ],
  'Questions are answered while a cell waits': [
    {
      run: 'await new Promise(() => {});',
      gives: { fails: /^Stopped\./ },
      meanwhile: [
        { inspect: 'wideCom‸pleted', gives: 'const wideCompleted: 1' },
        { complete: 'wideC‸', gives: ['wideCalled', 'wideCompleted'] },
        { types: 'convInspected(x0)', gives: ['[1, 10, 6, 6]'] },
      ],
      interruptAfter: 50,
    },
  ],
  'Questions are answered while a cell is busy': [
    {
      run: 'for (;;) {}',
      gives: { fails: /^Stopped\./ },
      meanwhile: [
        { inspect: 'wideCom‸pleted', gives: 'const wideCompleted: 1' },
        { complete: 'Math.flo‸', gives: ['floor'] },
      ],
      interruptAfter: 50,
    },
  ],
  'Shapes that a page knows of a cell that is typed again are of the newest': [
    ["import { ones } from 'convlab'; let typed = ones([2, 2]);", ''],
    { types: 'typed.relu()', gives: ['[2, 2]'] },
    ['let typed = ones([3]);', ''],
    { types: 'typed.relu()', gives: ['[3]'] },
  ],
};
