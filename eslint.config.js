import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// A pattern of `group` that begins with # lets everything pass, hence regular expressions.
const rooms = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
})
const closed = (regex, message) => ({ regex, message })
const typesOnly = (regex, message) => ({ regex, message, allowTypeImports: true })

export default tseslint.config(
  { ignores: ['node_modules', 'build', '.data', 'db/migrations'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in app/settings.ts.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  { files: ['db/**'], rules: rooms([closed('^#(app|search|tests)/', 'db imports no other room.')]) },
  {
    files: ['db/vocabulary/**'],
    rules: rooms([closed('^(?!#db/vocabulary/)', 'The vocabulary imports nothing: the browser may have it.')]),
  },
  {
    files: ['search/**'],
    rules: rooms([
      closed('^#(app|tests)/', 'search knows nothing of app.'),
      typesOnly('^#db/(?!vocabulary/)', 'search takes types of db, and values of its vocabulary alone.'),
    ]),
  },
  {
    files: ['app/**'],
    rules: rooms([
      closed('^#tests/', 'app knows nothing of tests.'),
      closed('^meilisearch$', 'search/client.ts alone speaks to Meilisearch.'),
    ]),
  },
  {
    files: ['app/commands/**', 'tests/**', 'vite.config.ts', 'remix.config.js'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['tests/bench/**', 'tests/eval/**', 'tests/support/console.ts'], rules: { 'no-console': 'off' } },
)
