// @ts-check
/** Converts cells as our kernel does, and answers how long each took, in seconds. */
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
process.chdir(new URL('../../notebooks', import.meta.url).pathname);

/** VGG-16: a number is a convolution with that many filters, M is a pooling. */
const VGG16 = [64, 64, 'M', 128, 128, 'M', 256, 256, 256, 'M', 512, 512, 512, 'M', 512, 512, 512];

function vgg16() {
  let channels = 3;
  const layers = VGG16.flatMap((layer) => {
    if (layer === 'M') return ['new nn.MaxPool2d(2, 2)'];
    const conv = `new nn.Conv2d(${channels}, ${layer}, 3, { padding: 1 })`;
    channels = Number(layer);
    return [conv, 'new nn.ReLU()'];
  });
  if (layers.length !== 30) throw new Error(`Not 30 layers, but ${layers.length}.`);
  return layers.join(',\n  ');
}

const cells = {
  import: "import { nn, randn } from 'convlab';",
  short: 'const y = new nn.Conv2d(3, 10, 3)(randn([1, 3, 130, 130]));',
  deep: `const vgg = new nn.Sequential(\n  ${vgg16()},\n);
const z: [1, 512, 14, 14] = vgg(randn([1, 3, 224, 224])).shape;`,
};

function run() {
  const kernel = '../../dist/tools/kernel/tslab';
  require(`${kernel}/lighter-builder.js`); // before tslab
  const { optimiseLater, readLess } = require(`${kernel}/prepare-compiler.js`);
  optimiseLater();
  readLess(require(`${kernel}/tslabs-typescript.js`).tslabsTypescript());
  const { Turns } = require(`${kernel}/turns.js`);
  const turns = new Turns();
  const times = Object.entries(cells).map(([name, code]) => {
    turns.begin({ mayFail: false });
    const started = performance.now();
    const { diagnostics } = turns.converter.convert(turns.declared, code);
    const seconds = (performance.now() - started) / 1000;
    if (diagnostics.length > 0) throw new Error(`${name}: ${diagnostics[0].messageText}`);
    turns.end({ ok: true, set: [] });
    return [name, seconds];
  });
  turns.converter.close();
  return Object.fromEntries(times);
}

createInterface({ input: process.stdin }).on('line', () => console.log(JSON.stringify(run())));
