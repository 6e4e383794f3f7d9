// @ts-check
/** Row: how long a learner waits for the types of a deep network. */

/** @type {import('./rows.mjs').Row} */
export const typeCheck = {
  name: 'type-check',
  title: 'Checking the types of a 30-layer cell',
  explain: `A cell with VGG-16's 30 layers up to the last ReLU in one \`nn.Sequential\`, and its call on an image of 3 x 224 x 224, as our kernel compiles it (TypeScript 5.0.4) before it runs. Seconds, in a fresh process each round, which has read nothing ahead. "Import cell" is the first one, which imports convlab; "a short cell", the next, makes and calls one Conv2d.`,
  rounds: 5,
  async run({ compare, node }) {
    await compare({
      async ours() {
        const worker = node('bench/workers/type-check.mjs');
        const times = await worker.ask({});
        worker.close();
        return times;
      },
      figures: [
        { key: 'import', what: 'import cell', unit: 's' },
        { key: 'short', what: 'a short cell', unit: 's' },
        {
          key: 'deep',
          what: '30 layers',
          unit: 's',
          goal: { text: 'at most 0.4 s', of: 'ours', atMost: 0.4 },
        },
      ],
    });
  },
};
