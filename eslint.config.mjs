import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist',
      'site',
      'tab',
      '.convlab',
      'node_modules',
      'test/fixtures',
      'src/tools/lite/kernel/tab-globals.d.ts', // for the compiler of cells alone
      'src/tensor/kernels/wasm/assembly', // another language, whose compiler checks it
      'test/attacks/corpus',
      'exercises/**/*.backup-*.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './src/tools/lab/tsconfig.json',
          './src/tools/lite/offline/tsconfig.json',
          './src/tools/lite/page/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A file is about one thing; past 250 lines it is usually about two.
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // A text that somebody handed in could make such an expression run for hours.
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    // Words that are not what an engineer would write in a comment here, and marks of work that is put off.
    // What learners read in exercises and solutions is a matter of the course.
    ignores: ['exercises/**', 'solutions/**'],
    rules: {
      'no-warning-comments': [
        'error',
        {
          location: 'anywhere',
          terms: [
            'anew',
            'behind them',
            'behind which',
            'can not',
            'fixme',
            'nobody',
            'prettier-ignore',
            'right behind',
            'shall',
            'so long',
            'so often',
            'stands behind',
            'stands there',
            'todo',
            'whoever',
          ],
        },
      ],
    },
  },
  {
    // An argument too many is to be refused, so it must not be declared.
    files: ['src/**'],
    rules: { 'prefer-rest-params': 'off' },
  },
  {
    // What a learner is yet to write uses its arguments and changes its variables.
    files: ['exercises/**'],
    rules: { '@typescript-eslint/no-unused-vars': 'off', 'prefer-const': 'off' },
  },
  {
    files: ['**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
