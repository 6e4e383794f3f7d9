// @ts-check
/** Rows: the course by a link. */
import { CELLS } from './first-cell.mjs';
import { buildWith, Visitor } from './harness/tab.mjs';
import { quantile } from './harness/statistics.mjs';

const [first = '', ...later] = CELLS.typescript;
const FIGURE = "import { figure } from 'convlab';\nfigure.loss([2.3, 1.9, 1.1]);";
/** A line at home. */
const LINE = { megabits: 20, latency: 30 };

/** @type {import('./rows.mjs').Row} */
export const tab = {
  name: 'tab',
  title: 'The course by a link',
  explain: `A browser that has never been there opens a notebook on the site that \`convlab tab\` builds, from a static server that compresses, behind a line of ${LINE.megabits} Mbit/s and ${LINE.latency} ms; it runs the cells of the row first-cell and one with a figure, each as soon as that is possible. Times of the first cell and the figure count from the address being entered. "Sent" is all that came from the server until the figure was drawn. Then the browser stays until the course is ready for offline use, is closed, and comes again: the second visit.`,
  rounds: 3,
  async run({ compare }) {
    const { site, remove } = await buildWith([first, ...later, FIGURE]);
    try {
      await compare({
        ours: () => twice(site),
        figures: [
          {
            key: 'sent',
            what: 'sent until the first figure',
            unit: 'MB',
            goal: { text: 'at most 6 MB', of: 'ours', atMost: 6 },
          },
          { key: 'shown', what: 'notebook shown', unit: 's' },
          {
            key: 'first',
            what: 'first cell',
            unit: 's',
            goal: { text: 'at most 6 s', of: 'ours', atMost: 6 },
          },
          {
            key: 'later',
            what: 'later cells',
            unit: 's',
            goal: { text: 'at most 0.15 s', of: 'ours', atMost: 0.15 },
          },
          { key: 'figure', what: 'first figure', unit: 's' },
          {
            key: 'again',
            what: 'first cell on a second visit',
            unit: 's',
            goal: { text: 'at most 3 s', of: 'ours', atMost: 3 },
          },
        ],
      });
    } finally {
      remove();
    }
  },
};

/** @param {string} site */
async function twice(site) {
  const visitor = await Visitor.come(site, LINE);
  try {
    const { shown, ends, takes, megabytes } = await visitor.visit({ stay: untilOffline });
    const again = await visitor.visit();
    const [firstEnd = NaN] = ends;
    return {
      sent: megabytes,
      shown,
      first: firstEnd,
      later: quantile(takes.slice(1, -1), 0.5),
      figure: ends.at(-1) ?? NaN,
      again: again.ends[0] ?? NaN,
    };
  } finally {
    visitor.leave();
  }
}

/** @param {import('playwright-core').Page} page */
async function untilOffline(page) {
  await page.waitForFunction('navigator.serviceWorker.controller');
}
