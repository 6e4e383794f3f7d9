/** Results as JUnit XML, which every CI system reads. */
import { writeFileSync } from 'node:fs';
import type { Report } from '../../../course/check/report.js';
import { withoutControls as clean, writeXML } from '../../../display/xml.mjs';
import { WrongUse } from '../command.mjs';
import type { Checked } from './check-file.mjs';
import { shown } from '../../../course/progress/host.js';

/** @throws WrongUse if the file cannot be written */
export function writeJUnit(file: string, results: readonly Checked[]): void {
  try {
    writeFileSync(file, toJUnit(results));
  } catch (error) {
    const { message } = error as Error;
    throw new WrongUse(`${shown(file)} cannot be written: ${message}.`, 'Name another file.');
  }
}

/** A suite for each lesson, a case for each exercise. */
function toJUnit(results: readonly Checked[]): string {
  const lessons = new Map<string, Checked[]>();
  for (const result of results) {
    const { lesson } = result.entry;
    lessons.set(lesson, [...(lessons.get(lesson) ?? []), result]);
  }
  return writeXML({
    testsuites: {
      '@name': 'convlab',
      ...countsOf(results),
      testsuite: [...lessons].map(([lesson, results]) => ({
        '@name': lesson,
        ...countsOf(results),
        testcase: results.map(toCase),
      })),
    },
  });
}

function countsOf(results: readonly Checked[]) {
  const faults = results.filter(({ report }) => report.isFault);
  const failed = results.filter(({ report }) => !report.passed && !report.isFault);
  return {
    '@tests': results.length,
    '@failures': failed.length,
    '@errors': faults.length,
    '@time': results.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(3),
  };
}

function toCase({ entry, report, printed, seconds }: Checked) {
  const { exercise, lesson, topic } = entry;
  const why = report.passed ? {} : { [report.isFault ? 'error' : 'failure']: whyOf(report) };
  return {
    '@name': exercise.id,
    '@classname': `${lesson}.${topic}`,
    '@time': seconds.toFixed(3),
    ...why,
    ...(printed && { 'system-out': clean(printed) }),
  };
}

function whyOf(report: Report) {
  const [first] = report.findings.filter(({ severity }) => severity !== 'note');
  return {
    '@message': clean(first?.message ?? '').replace(/\s+/g, ' '),
    '@type': first?.rule ?? '',
    '#text': clean(String(report)),
  };
}
