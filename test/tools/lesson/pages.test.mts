/** Compares the front page and the glossary with the lessons. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { glossary, proseOf } from './prose.mjs';
import { manifest } from '../../../src/course/exercises/index.js';
import { sourceNames } from '../../../src/tools/lesson/names.mjs';
import { courseTexts } from './texts.mjs';
import { folder } from './session.mjs';
import { lessonNames } from './read.mjs';

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('the front page', () => {
  const front = read('0-course.md');

  it('sorts before the lessons', () => {
    expect(sourceNames(folder)[0]).toBe('0-course.md');
  });

  it.each(lessonNames(folder))('has the title and the minutes of %s', (name) => {
    const text = read(name);
    const [, title] = /^title: (.*)$/m.exec(text)!;
    const [, minutes] = /About (\d+) minutes/.exec(text)!;
    const boxes = front.slice(front.indexOf('<div class="course-map">')).split('\n  - ');
    const box = boxes.find((text) => text.includes(`(${name})`));
    expect(box).toContain(`[${Number(name.slice(0, 2))} ${title}](${name})`);
    expect(box).toContain(`\n    *${minutes} minutes*`);
    expect(manifest.find((entry) => `${entry.lesson}.md` === name)?.title).toBe(title);
  });

  it.each([
    ['The short way', /^ {2}- \*\*\[/],
    ['The whole course', /^ {2}- /],
  ])('says how long it takes: %s', (way, isOnIt) => {
    const lessons = front.split('\n').flatMap((line, i, lines) => {
      const [, minutes] = /^ {4}\*(\d+) minutes\*$/.exec(lines[i + 2] ?? '') ?? [];
      return isOnIt.test(line) && minutes ? [{ line, minutes: Number(minutes) }] : [];
    });
    const row = front.split('\n').find((line) => line.startsWith(`| **${way}**`))!;
    const [, hours] = /\| about (\d+) \|$/.exec(row)!;
    const total = lessons.reduce((sum, { minutes }) => sum + minutes, 0);
    expect(Math.round(total / 60)).toBe(Number(hours));
    // The table leads to all lessons of the short way, which are in bold in the map.
    const links = [...row.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link);
    for (const link of links) expect(lessons.some(({ line }) => line.includes(link!))).toBe(true);
    expect([0, lessons.length]).toContain(links.length);
  });
});

describe('the glossary', () => {
  it('is in the order of the alphabet', () => {
    const terms = glossary.map(({ term }) => term.toLowerCase());
    expect(terms).toEqual([...terms].sort());
  });

  it.each(glossary)('leads from “$term” to a lesson that uses it', ({ term, lesson }) => {
    expect(proseOf(read(lesson)).toLowerCase()).toContain(term.toLowerCase());
  });

  it.each(glossary)('has the one word “$term” for its thing', ({ elsewhere }) => {
    const found = elsewhere.flatMap((word) => {
      const other = new RegExp(String.raw`(?<![\w-])${word}(?![\w-])`, 'i');
      return courseTexts()
        .filter(({ text }) => other.test(withoutQuotes(text)))
        .map(({ place }) => `${place} says “${word}”`);
    });
    expect(found).toEqual([]);
  });
});

/** In quotation marks, a lesson may use other people's words. */
function withoutQuotes(text: string): string {
  return text.replace(/"[^"]{1,120}"/g, '');
}
