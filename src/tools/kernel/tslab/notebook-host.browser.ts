/** What a browser's kernel knows of the open notebook and of the library's types, in place of `notebook-host.ts`. */
let cells: readonly string[] = [];
let declarations: (name: string) => string = () => '';

/** @param texts the texts of the notebook's code cells, as they are now */
export function keepCells(texts: readonly string[]): void {
  cells = texts;
}

export function readDeclarationsWith(read: (name: string) => string): void {
  declarations = read;
}

export const cellsOfNotebook = (): readonly string[] => cells;

export const declarationsOf = (name: string): string => declarations(name);

export const languageOfNotebook = (): string | undefined => undefined;

export const folderOfNotebook: string | undefined = undefined;

export const isFile = (): boolean => false;
