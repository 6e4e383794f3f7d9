/** Results as JUnit XML, which every CI reads. */
import { writeFileSync } from 'node:fs';
import Builder from 'fast-xml-builder';
import type { Report } from '../../check/report.js';
import { WrongUse } from '../command.mjs';
import type { Checked } from './check-file.mjs';
import { shown } from '../../learner/host.js';

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
export function toJUnit(results: readonly Checked[]): string {
  const lessons = new Map<string, Checked[]>();
  for (const result of results) {
    const { lesson } = result.entry;
    lessons.set(lesson, [...(lessons.get(lesson) ?? []), result]);
  }
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
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

/** XML has no way to write most control characters, nor half of a surrogate pair. */
function clean(text: string): string {
  const whole = Buffer.from(text).toString();
  // eslint-disable-next-line no-control-regex -- these are meant
  return whole.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
