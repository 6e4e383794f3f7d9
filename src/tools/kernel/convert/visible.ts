/**
 * The declarations from earlier cells that a cell can see: what it names, and what that names in turn.
 *
 * Names are looked for in the text, whatever they mean there, so that too much is kept rather than too
 * little. Because nothing else is kept, the same cell needs to be converted only once, however the rest of
 * a notebook differs.
 */
import type { Declaration } from './converted-cell';

const word = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/gu;

/** The declarations that the cell can see, in alphabetical order, and the others. */
export function visibleTo(
  source: string,
  declarations: readonly Declaration[],
): { visible: readonly Declaration[]; hidden: readonly Declaration[] } {
  // A name can be written with escapes: then the text does not show it.
  if (source.includes('\\u')) return { visible: declarations, hidden: [] };
  const open = [source];
  const named = new Set<string>();
  const visible = new Set<Declaration>();
  // An import may lend its names to types that are written out, and a declaration without a name may change
  // any type.
  const isAlwaysSeen = ({ isImport, names }: Declaration) => isImport || names.length === 0;
  for (const declaration of declarations.filter(isAlwaysSeen)) {
    visible.add(declaration);
    open.push(declaration.text);
  }
  const byName = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    for (const name of declaration.names) {
      byName.set(name, [...(byName.get(name) ?? []), declaration]);
    }
  }
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const [name] of text.matchAll(word)) {
      if (named.has(name)) continue;
      named.add(name);
      for (const declaration of byName.get(name) ?? []) {
        if (visible.has(declaration)) continue;
        visible.add(declaration);
        open.push(declaration.text);
      }
    }
  }
  return {
    visible: inOrder([...visible]),
    hidden: declarations.filter((declaration) => !visible.has(declaration)),
  };
}

/** By name; declarations of the same name keep their order, which is significant. */
function inOrder(declarations: readonly Declaration[]): Declaration[] {
  const key = ({ names }: Declaration) => names[0] ?? '';
  return [...declarations].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
