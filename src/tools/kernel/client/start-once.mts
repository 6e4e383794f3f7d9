/** Starts a kernel and ends it, so that those to come find the compiler as it was compiled here. Set-up runs this. */
import { Kernel } from './kernel.mjs';

const CELL = `import { nn, randn } from 'convlab';
console.log(new nn.Conv2d(3, 10, 3)(randn([1, 3, 8, 8])));`;

const kernel = await Kernel.start({ cwd: process.cwd() });
await kernel.execute(CELL);
await kernel.shutdown();
