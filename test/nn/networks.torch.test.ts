/** Networks of papers, written as users write them, beside torch's. */
import { describe, expect, it } from 'vitest';
import { manualSeed, noGrad, randn, type Tensor } from '../../src/library';
import type { Module } from '../../src/nn/module';
import { extent } from '../sample';
import { networkCases, torch, type NetworkCase } from '../torch/expected';
import { alexNet } from './networks/alexnet';
import { convNeXtBlock } from './networks/convnext';
import { generator } from './networks/dcgan';
import { LeNet5 } from './networks/lenet5';
import { invertedResidual } from './networks/mobilenetv2';
import { resNet18 } from './networks/resnet18';
import { uNet } from './networks/unet';
import { vgg16 } from './networks/vgg16';
import { anEighth, whole, type Width } from './networks/width';

const networks: Readonly<Record<string, (w: Width) => Module>> = {
  LeNet5: () => new LeNet5(),
  AlexNet: alexNet,
  VGG16: vgg16,
  ResNet18: resNet18,
  InvertedResidual: invertedResidual,
  UNet: uNet,
  Generator: generator,
  ConvNeXtBlock: convNeXtBlock,
};

const run = (net: Module, x: Tensor) => noGrad(() => (net as unknown as Call)(x));
type Call = (x: Tensor) => Tensor;

/** The widest of them take seconds and gigabytes at full width. */
const isTried = ({ parameterCount }: NetworkCase) => extent === 'full' || parameterCount < 12e6;

describe.each(networkCases.map((entry) => [entry.name, entry] as const))('%s', (name, entry) => {
  const make = networks[name]!;

  it('gives the numbers of torch from the same seed, an eighth as wide', () => {
    manualSeed(entry.seed);
    const net = make(anEighth).eval();
    expect(run(net, randn(entry.narrow.input))).toBeAllclose(torch(entry.narrow.output));
  });

  it("has torch's names in its state", () => {
    expect(Object.keys(make(anEighth).stateDict())).toEqual(entry.state);
  });

  it.runIf(isTried(entry))('has the parameters and the shape of torch at full width', () => {
    const net = make(whole).eval();
    const count = net.parameters().reduce((sum, one) => sum + one.numel(), 0);
    expect(count).toBe(entry.parameterCount);
    expect(run(net, randn(entry.input)).shape).toEqual(entry.output);
  });
});
