import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../bench/harness/report.mjs';

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
