/** What is the same of several numbers is said once. */
import { partOf, saidBefore, type Finding } from '../finding';

/** What is said of one number, and what is said before it of its place. */
export interface Said {
  readonly lead: string;
  readonly finding: Finding;
}

/** `a, b and c` */
export const listed = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);

/** One finding for all numbers of a part of which the same is said, at the place of the first. */
export function saidOnce(all: readonly Said[]): Finding[] {
  const groups = new Map<string, Said[]>();
  for (const said of all) {
    const { message, mistakes = [] } = said.finding;
    const key = JSON.stringify([partOf(said.finding), message, mistakes.map(({ rule }) => rule)]);
    groups.set(key, [...(groups.get(key) ?? []), said]);
  }
  return [...groups.values()].map(([first, ...others]) => {
    const { lead, finding } = first!;
    const too = others.map((other) => `\`${other.finding.part}\``);
    return saidBefore(lead, too.length === 0 ? finding : withMore(finding, too));
  });
}

function withMore(finding: Finding, places: readonly string[]): Finding {
  const too = ` The same goes for ${listed(places)}.`;
  const { message, withoutAnswer } = finding;
  return {
    ...finding,
    message: message + too,
    ...(withoutAnswer !== undefined && { withoutAnswer: withoutAnswer + too }),
  };
}
