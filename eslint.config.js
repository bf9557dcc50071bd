import js from '@eslint/js';
import lwcConfig from '@salesforce/eslint-config-lwc/recommended-ts.js';
import { defineConfig, globalIgnores } from 'eslint/config';
import importPlugin from 'eslint-plugin-import';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// The arrows of docs/architecture.md: app -> rooms -> ui -> domain; force-app never reaches into local-org or scripts.
const rooms = ['strategy', 'backlog', 'planning', 'roadmap', 'stakeholders', 'decisions'];
const zones = [
  { target: './force-app', from: './local-org' },
  { target: './force-app', from: './scripts' },
  { target: './local-org', from: './force-app', except: ['./main/domain'] },
  { target: './local-org', from: './scripts' },
  { target: './local-org', from: './bench' },
  { target: './force-app/main/domain', from: './force-app', except: ['./main/domain', './main/libraries'] },
  { target: './force-app/main/ui', from: './force-app', except: ['./main/ui', './main/domain', './main/libraries'] },
  ...rooms.map((room) => ({
    target: `./force-app/main/${room}`,
    from: './force-app/main',
    except: [`./${room}`, './records', './ui', './domain', './libraries', './platform']
  }))
];

export default defineConfig([
  globalIgnores([
    'node_modules/',
    '.cache/',
    '.local-org*/',
    'types/',
    'coverage/',
    'e2e/output/',
    'bench/output/',
    'force-app/**/lwc/**/*.js',
    'force-app/main/libraries/'
  ]),
  { files: ['force-app/**/lwc/**/*.ts'], extends: [lwcConfig] },
  {
    files: ['**/*.{ts,mjs,js}'],
    extends: [js.configs.recommended, tseslint.configs.recommended],
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error'
    }
  },
  {
    // In force-app the plugin comes with the LWC configuration below; ESLint refuses a second instance.
    files: ['local-org/**/*.ts', 'scripts/**/*.ts', 'e2e/**/*.ts', 'bench/**/*.ts'],
    plugins: { import: importPlugin }
  },
  {
    files: ['force-app/**/*.ts', 'local-org/**/*.ts', 'scripts/**/*.ts', 'e2e/**/*.ts', 'bench/**/*.ts'],
    settings: { 'import/resolver': { node: { extensions: ['.ts', '.js'] } } },
    rules: { 'import/no-restricted-paths': ['error', { zones }] }
  },
  {
    files: ['scripts/**', 'local-org/**', 'e2e/**', 'bench/**', '*.js'],
    ignores: ['local-org/lwc-host/modules/**'],
    languageOptions: { globals: globals.node }
  },
  {
    files: ['force-app/**/lwc/**/*.test.ts', 'force-app/**/__tests__/**/*.ts'],
    languageOptions: { globals: { ...globals.node, ...globals.jest } },
    rules: { '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off' }
  }
]);
