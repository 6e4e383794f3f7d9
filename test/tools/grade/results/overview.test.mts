import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../../src/tools/grade/results/files.mjs';
import { overviewHTML } from '../../../../src/tools/grade/results/overview-html.mjs';
import { overviewMarkdown } from '../../../../src/tools/grade/results/overview-markdown.mjs';
import { overviewOf } from '../../../../src/tools/grade/results/overview.mjs';
import { statisticsOf } from '../../../../src/tools/grade/results/statistics.mjs';
import { nodesIn, parseMarkdown } from './markdown.mjs';
import {
  ann,
  ben,
  clara,
  forgotPlusOne,
  nasty,
  oneOfTwo,
  result,
  results,
  submission,
} from './sample.mjs';

const of = (...submissions: (typeof ann)[]) => ({ ...results, submissions });

describe('The numbers of a class', () => {
  it('count what was not graded as that alone', () => {
    const { graded, counts, mean, median, bands } = statisticsOf(of(ann, ben, clara));
    expect(graded).toBe(2);
    expect(counts).toEqual([
      ['right', 1],
      ['wrong', 1],
      ['fault', 1],
    ]);
    expect([mean, median]).toEqual([6.75, 6.75]);
    expect(bands.map((band) => band.submissions)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('put the hardest exercise first, by those who answered it', () => {
    const { exercises } = statisticsOf(of(ann, ben, clara));
    expect(
      exercises.map(({ exercise, share, answered }) => [exercise.id, share, answered]),
    ).toEqual([
      ['conv-size', 0.5, 2],
      ['small-net', 4 / 6, 2],
      ['quiz-130', (5 + 5 / 3 + 5) / 15, 3],
    ]);
  });

  it('count a mistake once per student, and no consequences of it', () => {
    const twice = submission('d', 'wrong', [
      result('quiz-130', 'wrong', 0, {
        findings: [forgotPlusOne, { ...forgotPlusOne, part: 'x' }],
      }),
    ]);
    const { mistakes, parts } = statisticsOf(of(ben, twice));
    expect(mistakes).toEqual([
      {
        rule: 'forgot-plus-one',
        submissions: 2,
        exercises: ['quiz-130'],
        example: forgotPlusOne.message,
      },
    ]);
    expect(parts.map(({ part, submissions }) => [part, submissions])).toEqual([
      ['size', 2],
      ['x', 1],
    ]);
  });

  it('count each mistake that may have led to a number', () => {
    const either = submission('e', 'wrong', [
      result('quiz-130', 'wrong', 0, { findings: [oneOfTwo] }),
    ]);
    const { mistakes, parts } = statisticsOf(of(either));
    expect(mistakes.map(({ rule, example }) => [rule, example])).toEqual([
      ['forgot-plus-one', 'The `+ 1` is missing.'],
      ['padding-counted-once', 'It has two ends.'],
    ]);
    expect(parts).toEqual([{ exercise: 'quiz-130', part: 'size', submissions: 1 }]);
  });

  it('are there even without any students', () => {
    const overview = overviewOf(of());
    expect(overview.summary).toBe('No submissions.');
    expect(overview.figures).toEqual([]);
    expect(overviewHTML(overview, String)).toContain('No submissions.');
    expect(overviewOf(of(clara)).summary).toBe('1 submission: 1 not graded. No scores yet.');
  });
});

describe('The overview', () => {
  const overview = overviewOf(results);

  it('has a sentence for each figure', () => {
    expect(overview.figures.map(({ name, sentence }) => [name, sentence])).toEqual([
      [
        'scores',
        'Of 3 graded submissions the mean is 4.5 of 12 points and the median 1.5; the largest group, 1, lies between 0 and 10 per cent. 1 submission is not graded.',
      ],
      [
        'exercises',
        'Of the points that those who answered could win, the fewest were won in conv-size: 33%, then small-net (44%).',
      ],
      [
        'mistakes',
        'The commonest mistakes are forgot-plus-one and <b>rule</b>|`, in 1 submission each.',
      ],
    ]);
    const html = overviewHTML(overview, String);
    for (const { sentence } of overview.figures) {
      expect(html).toContain(
        `<figcaption>${sentence.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`,
      );
    }
    expect(html.match(/<svg /g)).toHaveLength(3);
  });

  it('names what needs attention, faults first', () => {
    expect(
      overview.attention.map(({ submission, status }) => [submission.student, status]),
    ).toEqual([
      ['clara', 'fault'],
      [nasty.student, 'tampered'],
    ]);
    expect(overview.attention[0]!.why).toBe('convlab could not grade one exercise.');
  });

  it('points to what each student was told, whatever they are called', () => {
    const html = overviewHTML(overview, (student) => `feedback/${student}%.html`);
    expect(html).toContain('<a href="feedback/Ann%20M%C3%BCller%25.html">');
    const markdown = overviewMarkdown(overview, (student) => `${student}(1).md`, String);
    expect(markdown).toContain('[ben](ben\\(1\\).md)');
  });

  it('is Markdown with only our own links and images', () => {
    const files = filesOf(results);
    const nodes = nodesIn(parseMarkdown(files.get('overview.md')!));
    const links = nodes.filter((node) => node.type === 'link');
    const paths = links.map(({ url }) => decodeURIComponent(url));
    expect(new Set(paths).size).toBe(4);
    expect(paths.filter((path) => !files.has(path))).toEqual([]);
    const images = nodes.filter((node) => node.type === 'image').map(({ url }) => url);
    expect(images).toEqual(['figures/scores.svg', 'figures/exercises.svg', 'figures/mistakes.svg']);
    expect(nodes.filter((node) => node.type === 'html')).toEqual([]);
    expect(nodes.filter((node) => node.type === 'tableRow')).toHaveLength(3 + 4 + 3 + 5);
  });
});
