/** Models, written as in a cell. */

/** The network of the quiz. */
export const quiz = `const features = new nn.Sequential(
  new nn.Conv2d(3, 10, 3),
  new nn.MaxPool2d(4, 4),
  new nn.Conv2d(10, 20, 5, { padding: 2 }),
  new nn.MaxPool2d(2, 2),
);`;

const pool = 'new nn.MaxPool2d(2, 2)';

/** The convolutional part of VGG-16: 31 layers. Simonyan and Zisserman, 2014. */
export const vgg16 = `const vgg16 = new nn.Sequential(
  ${[
    ...[block(3, 64), block(64, 64), pool],
    ...[block(64, 128), block(128, 128), pool],
    ...[block(128, 256), block(256, 256), block(256, 256), pool],
    ...[block(256, 512), block(512, 512), block(512, 512), pool],
    ...[block(512, 512), block(512, 512), block(512, 512), pool],
  ].join(',\n  ')},
);`;

function block(channels: number, filters: number): string {
  return `new nn.Conv2d(${channels}, ${filters}, 3, { padding: 1 }), new nn.ReLU(true)`;
}
