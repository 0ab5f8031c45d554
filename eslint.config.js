import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** One door per dependency: who alone may import it. `test/pins/layers.test.ts` holds the same doors from outside. */
const doors = {
  electron: ['electron', 'electron/*'],
  ngrok: ['@ngrok/*'],
  keyring: ['keytar', 'keytar/*', '@napi-rs/*'],
  sqlite: ['libsql', 'libsql/*'],
  network: ['undici', 'p-retry', 'lru-cache'],
  markdown: ['markdown-it'],
  mcpServer: [
    '@modelcontextprotocol/server',
    '@modelcontextprotocol/node',
    '@modelcontextprotocol/express',
    '@modelcontextprotocol/sdk/*',
    'express',
  ],
  mcpClient: ['@modelcontextprotocol/client'],
  react: ['react', 'react-dom', 'react-dom/*', 'react/*', '@base-ui/*', '@tanstack/*', 'recharts'],
};

/** Everything closed but the doors named. */
function closed(...open) {
  const group = Object.entries(doors)
    .filter(([name]) => !open.includes(name))
    .flatMap(([, patterns]) => patterns);
  return [{ group, message: 'This dependency has one door, and it is not here. See ARCHITECTURE.md.' }];
}

function room(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const faces = { group: ['**/main/*', '**/headless/*', '**/renderer/*'], message: 'The core knows no face.' };
const deepCore = {
  regex: '(^|/)mcp/(?!index\\.ts$)',
  message: 'The only door into the core is mcp/index.ts.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'out/**', 'docs/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.renderer.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union.' },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'AbortSignal',
          property: 'any',
          message:
            'On Node 20 it forgets a timeout that nothing else holds, and then never fires: use mcp/deadline-signal.ts.',
        },
      ],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  room(
    ['src/contract/**'],
    [{ regex: '^(?!zod$|\\./)', message: 'The contract imports zod and nothing else.' }],
  ),
  room(['src/mcp/**'], [...closed(), faces]),
  room(['src/mcp/database.ts'], [...closed('sqlite'), faces]),
  room(['src/mcp/outbound/**'], [...closed('network'), faces]),
  room(['src/mcp/http/**'], [...closed('mcpServer', 'markdown'), faces]),
  room(['src/mcp/upstream/**', 'src/mcp/doctor/**'], [...closed('mcpClient'), faces]),
  room(['src/mcp/tunnel/ngrok.ts'], [...closed('ngrok'), faces]),
  room(['src/mcp/secrets/keychain.ts'], [...closed('keyring'), faces]),
  room(
    ['src/mcp/connectors/*/**'],
    [
      ...closed(),
      faces,
      {
        regex: '^\\.\\./\\.\\./(?!database\\.ts$|\\.\\./contract/)|^\\.\\./(?!\\.\\./|connector\\.ts$)',
        message: 'A connector knows connector.ts, the contract and its own folder.',
      },
    ],
  ),
  room(
    ['src/mcp/connectors/*/*/**'],
    [
      ...closed(),
      faces,
      {
        regex: '^\\.\\./\\.\\./(?!connector\\.ts$|\\.\\./\\.\\./contract/)',
        message: 'A connector knows connector.ts, the contract and its own folder.',
      },
    ],
  ),
  room(['src/main/**'], [...closed('electron'), deepCore, { group: ['**/headless/*', '**/renderer/*'] }]),
  room(['src/headless/**'], [...closed(), deepCore, { group: ['**/main/*', '**/renderer/*'] }]),
  room(
    ['src/renderer/**'],
    [
      ...closed('react'),
      {
        group: ['node:*', '**/mcp/*', '**/main/*', '**/headless/*'],
        message: 'The window knows the contract and the DOM.',
      },
    ],
  ),
  {
    files: ['src/mcp/**'],
    rules: {
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Deprecated on purpose: docs/decisions/0001-two-mcp-sdks.md says why these two are the right ones.
    files: ['src/mcp/http/protocol/sdk.ts', 'src/mcp/http/protocol/sse.ts', 'test/bench/targets/sdk*.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['src/renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['test/**', '*.config.ts', 'scripts/**'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
