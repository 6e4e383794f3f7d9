/** How questions, and those that come back, look in a terminal. */
import pc from 'picocolors';
import type { ComingBack, PracticeQuestion } from '../../../course/practice/index.js';
import { wrapped } from '../exercises/show.mjs';
import { indent } from '../terminal.mjs';

/** A question: its heading, what is given, and what is asked. */
export function showQuestion({ exercise, difficulty, id, text }: PracticeQuestion): string {
  const head = `${pc.bold(exercise.title)} ${pc.dim(`· difficulty ${difficulty} · ${id}`)}`;
  return `${head}\n\n${showMarkdown(text)}`;
}

/** The Markdown of questions: wrapped paragraphs, indented code, and bold words in bold. */
function showMarkdown(markdown: string): string {
  const pieces = markdown.split(/```\w*\n([\s\S]*?)\n```/);
  return pieces
    .map((piece, i) => (i % 2 === 1 ? indent(pc.cyan(piece)) : emphasized(wrapped(piece).trim())))
    .join('\n\n');
}

function emphasized(text: string): string {
  return text.replace(/\*\*([^*]+)\*\*/g, (_, words: string) => pc.bold(words));
}

/** How many of the questions that come back are shown. */
const most = 6;

/** What comes back and when, the soonest first. */
export function showComingBack(all: readonly ComingBack[], now: Date): string {
  const lines = all.slice(0, most).map(({ skill, due }) => {
    const what =
      'rule' in skill
        ? `${skill.topic}: ${skill.rule.replaceAll('-', ' ')}`
        : `${skill.topic}, difficulty ${skill.difficulty}`;
    return [when(due, now), what] as const;
  });
  const width = Math.max(...lines.map(([time]) => time.length));
  const left = all.length - lines.length;
  return [
    pc.bold('Comes back:'),
    ...lines.map(([time, what]) => `  ${time.padEnd(width)}  ${what}`),
    ...(left > 0 ? [`  and ${left} more later`] : []),
  ].join('\n');
}

const units = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/** `now`, `in 10 minutes`, `tomorrow` */
function when(due: Date, now: Date): string {
  const minutes = (due.getTime() - now.getTime()) / 60_000;
  if (minutes <= 0) return 'now';
  const [unit, length] = units.find(([, length]) => minutes >= length) ?? units[2];
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  return words.format(Math.max(1, Math.round(minutes / length)), unit);
}
