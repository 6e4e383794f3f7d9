/** What a cell shows. */
export type Output =
  | { readonly kind: 'stream'; readonly name: 'stdout' | 'stderr'; readonly text: string }
  | {
      readonly kind: 'display';
      readonly data: object;
      readonly id?: string;
      readonly update: boolean;
    };
