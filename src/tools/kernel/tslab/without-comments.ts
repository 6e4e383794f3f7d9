/** Declarations without comments, which a compiler would parse like everything else. */

/** What must stay: text, which may contain comment markers, or a reference to another file. Or a comment. */
const keptOrComment =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/\/ *<.*)|\/\*[^]*?\*\/|\/\/.*/g;

export const withoutComments = (text: string): string => text.replace(keptOrComment, '$1');
