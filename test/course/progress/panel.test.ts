import { describe, expect, it } from 'vitest';
import { ProgressPanel, PROGRESS_MIME } from '../../../src/course/progress/panel';
import { untried } from '../../../src/course/progress/progress';

const lessons = [
  {
    lesson: '00-start-here',
    title: 'Start here',
    exercises: [
      { id: 'wide', title: 'Wide `photos`' },
      { id: 'grey', title: 'Is grey < red?' },
    ],
  },
  { lesson: '10-training', title: 'Training', exercises: [{ id: 'loss', title: 'One loss' }] },
];
const passed = { ...untried, attempts: 1, passed: true, points: 3, maxPoints: 3 };
const tried = { ...untried, attempts: 2, points: 0.5, maxPoints: 3 };
const panel = new ProgressPanel(lessons, { wide: passed, grey: tried });

describe('the progress in the course', () => {
  const html = panel.toHTML();

  it('has a bar with a name, a link and a count for each lesson', () => {
    expect(html).toContain('<a href="00-start-here.ipynb">0 Start here</a>');
    expect(html).toContain('<progress aria-label="0 Start here" value="1" max="2"></progress>');
    expect(html).toContain('<summary>1 of 2 passed</summary>');
    expect(html).toContain('<progress aria-label="10 Training" value="0" max="1"></progress>');
  });

  it('says how each exercise went, and what is next', () => {
    expect(html).toContain('<li>✔ Wide <code>photos</code>: 3 of 3 points, 1 try</li>');
    expect(html).toContain('<li>✖ Is grey &lt; red? 0.5 of 3 points, 2 tries</li>');
    expect(html).toContain('<li>· One loss: not tried yet</li>');
    expect(html).toContain(
      'Next: <b>Is grey &lt; red?</b> in <a href="00-start-here.ipynb">0 Start here</a>',
    );
  });

  it('says the same in text', () => {
    expect(panel.toString()).toBe(
      [
        '1 of 3 exercises passed in the course',
        '· 00-start-here: 1 of 2 passed',
        '· 10-training: 0 of 1 passed',
        'Next: Is grey < red? (`grey`) in 00-start-here.',
      ].join('\n'),
    );
  });

  it('gives JupyterLab the lessons, and nothing about their answers', () => {
    const withMore = lessons.map((lesson) => ({ ...lesson, topic: 'x' }));
    expect(new ProgressPanel(withMore, {}).toBundle()[PROGRESS_MIME]).toEqual({ lessons });
  });
});

describe('the progress in one lesson', () => {
  const of = (lesson: number, record = {}) => new ProgressPanel([lessons[lesson]!], record);

  it('lists its exercises without naming the lesson', () => {
    const html = of(0, { wide: passed }).toHTML();
    expect(html).toContain('value="1" max="2"');
    expect(html).toContain('<li>· Is grey &lt; red? not tried yet</li>');
    expect(html).not.toContain('Start here');
  });

  it('names nothing as next when all are passed', () => {
    const done = of(1, { loss: passed });
    expect(done.toString()).toBe(
      '1 of 1 exercises passed in this lesson\n✔ One loss: 3 of 3 points, 1 try',
    );
    expect(done.toHTML()).not.toContain('Next');
  });
});
