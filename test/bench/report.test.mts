import { describe, expect, it } from 'vitest';
import { toHistory, toMarkdown } from '../../bench/harness/report.mjs';

const row = (name: string) => ({ name, title: name, explain: '', rounds: 1, run: async () => {} });
const measured = (date: string, versions: Record<string, string>) => ({
  ...{ date, commit: 'abc1234', machine: { cores: '2' }, versions },
  figures: [{ what: 'a pass', unit: 'ms', rounds: 5, ours: { median: 2, quartiles: [1, 3] } }],
});

describe('The page of results', () => {
  const results = {
    old: measured('2026-01-01', { node: '20', torch: '2.12' }),
    new: measured('2026-02-02', { node: '20', torch: '2.13' }),
  };
  const page = toMarkdown(results as never, ['old', 'new', 'none'].map(row), '# Notes\nSlow.');

  it('keeps rows that were measured with something else, and says with what', () => {
    expect(page).toContain('**Versions:** node 20, torch 2.13.');
    expect(page).toContain('`old`, 5 rounds, 2026-01-01, commit abc1234, with torch 2.12.');
    expect(page).toContain('`new`, 5 rounds, 2026-02-02, commit abc1234.');
  });

  it('says how to measure what has not been measured', () => {
    expect(page).toContain('Not measured yet: `npm run bench -- none`.');
  });
});

describe('A row that was measured while other programs ran', () => {
  it('says so, for threads that spin then lose much', () => {
    const page = (busy: number) =>
      toMarkdown({ old: { ...measured('2026-01-01', {}), busy } } as never, [row('old')], '');
    expect(page(0.34)).toContain('commit abc1234, **on a busy machine** (others took 34 %).');
    expect(page(0.05)).toContain('commit abc1234.');
  });
});

describe('The history', () => {
  it('has a line for a run: date, commit, machine and the medians of its rows', () => {
    const figure = {
      ...{ what: 'a pass', peer: 'torch', unit: 'ms', rounds: 5 },
      ours: { median: 2, quartiles: [1, 3] },
      theirs: { median: 4, quartiles: [4, 4] },
      ratio: { median: 0.5, quartiles: [0.4, 0.6] },
    };
    const run = { ...measured('2026-03-01', { node: '22' }), busy: 0.02, figures: [figure] };
    const results = { epoch: run, old: measured('2026-01-01', {}) };
    const line = toHistory(results as never, [row('epoch')]);
    expect(line).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(line)).toEqual({
      date: '2026-03-01',
      commit: 'abc1234',
      machine: { cores: '2' },
      versions: { node: '22' },
      medians: {
        epoch: {
          busy: 0.02,
          figures: [{ what: 'a pass', peer: 'torch', unit: 'ms', ours: 2, theirs: 4, ratio: 0.5 }],
        },
      },
    });
  });
});
