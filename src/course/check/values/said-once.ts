/** What is the same of several numbers is said once. */
import { partOf, type Finding } from '../finding';

/** What is said of one number, and what is said before it of its place. */
export interface Said {
  readonly lead: string;
  readonly finding: Finding;
}

/** `a, b and c` */
export const listed = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);

/** One finding for all numbers of a part of which the same is said, at the place of the first. */
export function saidOnce(all: readonly Said[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const { lead, finding } of all) {
    const said = [
      finding.message.slice(lead.length).trim(),
      ...(finding.mistakes ?? []).map(({ rule }) => rule),
    ];
    const key = JSON.stringify([partOf(finding), ...said]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map(([first, ...others]) => {
    if (others.length === 0) return first!;
    const too = ` The same goes for ${listed(others.map(({ part }) => `\`${part}\``))}.`;
    const { message, withoutAnswer } = first!;
    return {
      ...first!,
      message: message + too,
      ...(withoutAnswer !== undefined && { withoutAnswer: withoutAnswer + too }),
    };
  });
}
