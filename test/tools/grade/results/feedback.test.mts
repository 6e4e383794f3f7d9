import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/course/check/finding.js';
import { feedbackHTML } from '../../../../src/tools/grade/results/feedback-html.mjs';
import { feedbackMarkdown } from '../../../../src/tools/grade/results/feedback-markdown.mjs';
import { feedbackFor } from '../../../../src/tools/grade/results/feedback.mjs';
import { linesOf, textOf } from '../../../../src/tools/grade/results/lines.mjs';
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

const markdown = (one: typeof ann, options = {}) =>
  feedbackMarkdown(feedbackFor(one, results, options));
const html = (one: typeof ann, options = {}) => feedbackHTML(feedbackFor(one, results, options));

describe('Feedback', () => {
  it('says what was wrong, what it was worth and where it was', () => {
    expect(markdown(ben)).toBe(`# Convolution, autumn <2026>: ben

**1.5 of 12 points**

One exercise is partly right.

1 day late: 0.17 points less.

| exercise | result | points |
| - | - | - |
| The 130 x 130 quiz (quiz-130) | ✖ not right yet | 1.67 of 5 |
| The size after a convolution (conv-size) | ✖ timed out | 0 of 4 |
| A network with fewer than 500 parameters (small-net) | · no answer | 0 of 3 |

## The 130 x 130 quiz: 1.67 of 5

From quiz-130.ts.

- ✖ **size:** The \`+ 1\` of the formula is missing: a window also fits where it starts.<br>→ How many places does a window of 3 have along a row of 3?
- ↳ **features:** It follows rightly from the size \`15\`.

## The size after a convolution: 0 of 4

From conv-size.ts.

- ✖ It did not come to an end within 10 seconds.

## A network with fewer than 500 parameters: 0 of 3

- · There is no answer to it.
`);
  });

  it('gives answers away only when asked to', () => {
    for (const write of [markdown, html]) {
      expect(write(ben)).not.toMatch(/5120|Expected/);
      expect(write(ben, { answers: true })).toContain('Expected: 16');
      expect(write(ben, { answers: true })).toContain('Expected: 5120');
    }
  });

  it('says a sentence that contains an answer only when asked to', () => {
    const finding: Finding = {
      rule: 'wrong-result',
      part: 'outputSize',
      severity: 'error',
      message: '`outputSize(5)` should give 2, but gave 3.',
      withoutAnswer: '`outputSize(5)` gave 3.',
    };
    const wrong = submission('Dan', 'wrong', [
      result('conv-size', 'wrong', 0, { findings: [finding] }),
    ]);
    for (const write of [markdown, html]) {
      expect(write(wrong)).toContain('gave 3.');
      expect(write(wrong)).not.toContain('should give');
      expect(write(wrong, { answers: true })).toContain('should give 2');
    }
  });

  it('says that a fault is not a grade', () => {
    for (const write of [markdown, html]) {
      expect(write(clara)).toContain('This is not a grade yet');
      expect(write(clara)).toContain('Not graded yet');
      expect(write(clara)).not.toMatch(/\b6 of 12/);
    }
  });

  it('has nothing but the table if everything is right', () => {
    expect(html(ann)).not.toContain('<h2>');
    expect(markdown(ann)).not.toContain('##');
  });

  it('says once what is said about several parts', () => {
    const other = { ...forgotPlusOne, part: 'steps[2]' };
    const lines = linesOf(result('quiz-130', 'wrong', 0, { findings: [forgotPlusOne, other] }));
    expect(lines.map(({ name }) => name)).toEqual(['size, steps[2]']);
  });

  it('has one mark for one number, with the mistakes that may have led to it below', () => {
    const dan = submission('Dan', 'wrong', [
      result('quiz-130', 'wrong', 2, { findings: [oneOfTwo] }),
    ]);
    expect(markdown(dan)).toContain(
      '- ✖ **size:** Two different mistakes lead to this number.<br>→ Give `steps` as well.<br>1. The `+ 1` is missing.<br>→ How many places?<br>2. It has two ends.<br>→ How many columns?\n',
    );
    const page = html(dan);
    expect(page).toMatch(/<details><summary>Which mistakes\?<\/summary><ol>.*<\/ol><\/details>/);
    expect(page).toContain('<li>The <code>+ 1</code> is missing.<span class="hint">→ How many');
    const [line] = linesOf(dan.exercises[0]!);
    expect(textOf(line!).split('\n')).toEqual([
      '✖ size: Two different mistakes lead to this number.',
      '  → Give `steps` as well.',
      '  1. The `+ 1` is missing.',
      '     → How many places?',
      '  2. It has two ends.',
      '     → How many columns?',
    ]);
  });

  it('has no cross for what is not answered yet', () => {
    const open: Finding = { ...forgotPlusOne, rule: 'not-answered', message: 'This is missing.' };
    const [line] = linesOf(result('quiz-130', 'missing', 0, { findings: [open] }));
    expect(line?.mark).toBe('·');
  });

  it('never leaves a result without a word', () => {
    expect(linesOf(result('quiz-130', 'killed', 0))).toEqual([
      { mark: '✖', name: '', text: 'Stopped.' },
    ]);
    expect(linesOf(result('quiz-130', 'right', 5))).toEqual([]);
  });

  it('fetches nothing and runs nothing', () => {
    for (const one of [ben, nasty]) {
      expect(html(one)).toContain(`content="default-src 'none'`);
      expect(html(one)).not.toMatch(/<(?:script|img|iframe|link|object|embed|form|base)\b/i);
      expect(html(one)).not.toMatch(/<[^<>]*\s(?:on\w+|src)=/i);
    }
  });

  it('is Markdown without links, images or tags of a student’s', () => {
    const nodes = nodesIn(parseMarkdown(markdown(nasty, { answers: true })));
    const strange = nodes.filter(({ type }) => /^(?:link|image|definition)/.test(type));
    expect(strange).toEqual([]);
    const html = nodes.filter((node) => node.type === 'html').map(({ value }) => value);
    expect(new Set(html)).toEqual(new Set(['<br>']));
    expect(nodes.filter(({ type }) => type === 'tableRow')).toHaveLength(4);
    expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(5);
  });
});
