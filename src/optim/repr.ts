/** How PyTorch prints optimisers. */
import { python } from '../nn/repr';

/** Name, and the options of each group, sorted by PyTorch's names. */
export function formatOptimizer(name: string, groups: readonly object[]): string {
  const blocks = groups.map((options, i) => {
    const lines = Object.entries(options)
      .map(([key, value]): [string, unknown] => [snakeCase(key), value])
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]) => `    ${key}: ${python(value as Parameters<typeof python>[0])}\n`);
    return `Parameter Group ${i}\n${lines.join('')}`;
  });
  return `${name} (\n${blocks.join('\n')})`;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
