// Endless tensors.
import { nn, ones } from 'convlab';
const all: unknown[] = [];
for (;;) all.push(ones([64, 1024, 1024]));
export const conv1 = new nn.Conv2d(1, 16, 3);
