/**
 * What a kernel does while the learner reads: it has the compiler work out the types that the first cells will ask
 * for. A cell that comes meanwhile has its turn after the piece at hand, which it would mostly have had to do itself.
 */
import type { TypesRequest } from './types-protocol';

const IMPORT = "import { F, nn, randn, type Tensor } from 'convlab';";

/** What lessons begin with, the most frequent first. */
const CELLS = [
  'const y = new nn.Conv2d(3, 10, 3)(randn([8, 3, 130, 130]));',
  `const net = new nn.Sequential(
  new nn.Conv2d(3, 10, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2, 2),
  new nn.Flatten(), new nn.Linear(40960, 10),
);
net(randn([8, 3, 128, 128])).shape;`,
  `class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 8, 5);
  fc1 = new nn.Linear(1152, 10);
  forward(x: Tensor<[number, 1, 28, 28]>) {
    return this.fc1(F.maxPool2d(F.relu(this.conv1(x)), 2).flatten(1));
  }
}
new Net()(randn([8, 1, 28, 28]));`,
];

/** How long messages have their turn between two pieces, in milliseconds. */
const PAUSE = 50;

/** After this time without a cell, in milliseconds, none is expected in the next moment. */
const QUIET = 2000;

export class ReadAhead {
  /** What is left to do, and how long nothing must have been asked before. */
  readonly #pieces: [quiet: number, run: () => void][];
  #timer: NodeJS.Timeout | undefined;
  #hasCell = false;

  /**
   * @param ask has the compiler look at a cell, below those that have run: without those, it would let go of the
   * files that they import, and not see that one has changed
   * @param later what takes a while and only some cells need
   */
  constructor(ask: (asked: TypesRequest) => unknown, later: readonly (() => void)[]) {
    const look =
      (code: string, ...above: string[]) =>
      () =>
        void ask({ id: 0, code, above });
    this.#pieces = [
      [PAUSE, look(IMPORT)],
      ...CELLS.map((code): [number, () => void] => [PAUSE, look(code, IMPORT)]),
      ...later.map((run): [number, () => void] => [QUIET, run]),
    ];
  }

  /** Goes on as soon as there is time: the kernel has started, or a cell has come. */
  go({ isCell = false } = {}): void {
    this.#hasCell ||= isCell;
    clearTimeout(this.#timer);
    const [next] = this.#pieces;
    if (!next) return;
    const [quiet, run] = next;
    this.#timer = setTimeout(
      () => {
        this.#pieces.shift();
        run();
        this.go();
      },
      this.#hasCell ? QUIET : quiet,
    );
  }
}
