import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Checked } from '../../../src/tools/cli/exercises/check-file.mjs';
import { writeJUnit } from '../../../src/tools/cli/exercises/junit.mjs';
import { five, reportWith, wrong } from '../../course/progress/exercise.js';

const entry = {
  exercise: five,
  lesson: '00-start-here',
  lessonTitle: 'Start here',
  topic: 'hands',
};
const result = (points: number, more: Partial<Checked> = {}): Checked => ({
  entry,
  report: reportWith(points, points === 2 ? [] : [wrong('too-small')]),
  ran: true,
  printed: '',
  notes: [],
  seconds: 0.25,
  ...more,
});

function toJUnit(results: readonly Checked[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'convlab-junit-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeJUnit(join(folder, 'junit.xml'), results);
  return readFileSync(join(folder, 'junit.xml'), 'utf8');
}

describe('JUnit XML', () => {
  it('has a suite for each lesson and a case for each exercise', () => {
    const fault = { ...wrong('check-failed'), severity: 'fault' as const };
    const xml = toJUnit([
      result(2),
      result(0, { printed: 'a < b' }),
      result(0, { entry: { ...entry, lesson: '01-next' }, report: reportWith(0, [fault]) }),
    ]);
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="convlab" tests="3" failures="1" errors="1" time="0.750">
  <testsuite name="00-start-here" tests="2" failures="1" errors="0" time="0.500">
    <testcase name="five" classname="00-start-here.hands" time="0.250"/>
    <testcase name="five" classname="00-start-here.hands" time="0.250">
      <failure message="It is not right." type="too-small">Five: 0 of 2 points
✖ It is not right.</failure>
      <system-out>a &lt; b</system-out>
    </testcase>
  </testsuite>
  <testsuite name="01-next" tests="1" failures="0" errors="1" time="0.250">
    <testcase name="five" classname="01-next.hands" time="0.250">
      <error message="It is not right." type="check-failed">Five: not judged
! It is not right.</error>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('is XML whatever was printed or said', () => {
    const finding = { ...wrong('too-small'), message: 'a "b" <c> & ]]>\nd \u0007\ud800' };
    const xml = toJUnit([
      result(0, { report: reportWith(0, [finding]), printed: '\u001b[31mred\u001b[0m\u0000 ]]>' }),
    ]);
    expect(xml).toContain('message="a &quot;b&quot; &lt;c&gt; &amp; ]]&gt; d �"');
    expect(xml).toContain('<system-out>[31mred[0m ]]&gt;</system-out>');
    // eslint-disable-next-line no-control-regex -- these are not allowed in XML
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });
});
