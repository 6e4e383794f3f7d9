import { describe, expect, it } from 'vitest';
import { toJUnit } from '../../../../src/tools/grade/results/junit.mjs';
import { python } from './python.mjs';
import { ann, ben, clara, nasty, results, submission } from './sample.mjs';

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

const program = `
import json, sys, xml.etree.ElementTree as tree
def read(e):
    return dict(tag=e.tag, attributes=e.attrib, text=e.text or '', children=[read(c) for c in e])
print(json.dumps(read(tree.fromstring(sys.stdin.buffer.read()))))
`;
const read = async (of: typeof results) => (await python(program, toJUnit(of))) as Element;
const only = (one: typeof ann) => read({ ...results, submissions: [one] });

describe('junit.xml', () => {
  it('is XML with a suite for each student and a case for each exercise', async () => {
    const root = await read(results);
    expect(root.tag).toBe('testsuites');
    expect(root.attributes).toMatchObject({
      tests: '12',
      failures: '6',
      errors: '1',
      skipped: '1',
    });
    expect(root.children.map(({ attributes }) => attributes.name).slice(0, 3)).toEqual([
      ann.student,
      ben.student,
      clara.student,
    ]);
    expect(root.children.map(({ children }) => children.length)).toEqual([3, 3, 3, 3]);
  });

  it('tells what was wrong from what was left out and from what failed', async () => {
    const inside = async (one: typeof ann) =>
      (await only(one)).children[0]!.children.map(({ children }) => children[0]?.tag);
    expect(await inside(ann)).toEqual([undefined, undefined, undefined]);
    expect(await inside(ben)).toEqual(['failure', 'failure', 'skipped']);
    expect(await inside(clara)).toEqual([undefined, 'error', 'failure']);
  });

  it('says why', async () => {
    const [quiz, size] = (await only(ben)).children[0]!.children;
    expect(quiz!.attributes).toEqual({ name: 'quiz-130', classname: '10-the-quiz.quiz' });
    expect(quiz!.children[0]!.attributes.type).toBe('forgot-plus-one');
    expect(quiz!.children[0]!.text).toContain('→ How many places');
    expect(size!.children[0]!.attributes).toEqual({
      message: 'It did not come to an end within 10 seconds.',
      type: 'timed-out',
    });
  });

  it('has an error for a fault that belongs to no exercise', async () => {
    const root = await only(submission('dora', 'fault', [], { reason: 'The disk was full.' }));
    expect(root.attributes).toMatchObject({ tests: '1', errors: '1' });
    expect(root.children[0]!.children[0]!.children[0]!.attributes.message).toBe(
      'The disk was full.',
    );
  });

  it('keeps a student’s text in its place', async () => {
    const suite = (await only(nasty)).children[0]!;
    expect(suite.attributes.name).toContain('<img src=x onerror=');
    expect(suite.attributes.name).toContain(']]>\\u202e');
    expect(suite.children).toHaveLength(3);
    expect(suite.children[0]!.children[0]!.text).toContain(
      "<script>document.title='hacked'</script>",
    );
  });
});
