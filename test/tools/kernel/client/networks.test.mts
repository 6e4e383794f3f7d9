/** The networks of papers as cells of a notebook: Shift+Tab shows torch's shape at full width. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';
import { networkCases } from '../../../torch/expected.js';
import { streamText } from './stream-text.mjs';

const folder = join(import.meta.dirname, '../../../nn/networks');

/** The files, by the network's name in torch. */
const files: Readonly<Record<string, string>> = {
  LeNet5: 'lenet5',
  AlexNet: 'alexnet',
  VGG16: 'vgg16',
  ResNet18: 'resnet18',
  InvertedResidual: 'mobilenetv2',
  UNet: 'unet',
  Generator: 'dcgan',
  ConvNeXtBlock: 'convnext',
};

/** A file as a learner would have it in a cell: without imports, and without the function around the class. */
function cellOf(file: string): string {
  return readFileSync(join(folder, `${file}.ts`), 'utf8')
    .replace(/^import .*\n/gm, '')
    .replace(/^export function \w+\(w: Width.*\n/m, '')
    .replace(/^ {2}return new \w+\(\);\n\}\n/m, '')
    .replace(/^export /gm, '');
}

let kernel: Kernel;
const run = async (cell: string) => {
  const { status, outputs } = await kernel.execute(cell);
  expect({ status, said: streamText(outputs, 'stderr') }).toEqual({ status: 'ok', said: '' });
};
beforeAll(async () => {
  kernel = await Kernel.start({ cwd: import.meta.dirname });
  await run("import { cat, F, full, nn, randn, type Tensor } from 'convlab';");
  await run(cellOf('width'));
});
afterAll(() => kernel.shutdown());

it.each(networkCases)('$name', async ({ name, parameterCount, input, output }) => {
  // The largest take gigabytes at full width.
  await run(`const w = ${parameterCount < 12e6 ? 'whole' : 'anEighth'};`);
  await run(cellOf(files[name]!));
  await run(`const net = new ${name}().eval();\nconst y = net(randn([${input.join(', ')}]));`);
  expect(await kernel.inspect('y', 1)).toBe(
    `const y: Tensor<[${['number', ...output.slice(1)].join(', ')}]>`,
  );
});
