import sfdxConfig from '@salesforce/sfdx-lwc-jest/config.js';

const { jestConfig } = sfdxConfig;

export default {
  ...jestConfig,
  testMatch: ['**/lwc/**/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.cache', '<rootDir>/.local-org', '<rootDir>/.localdevserver'],
  // LWC 9 ships as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(.*@lwc/)|(.*@salesforce/sfdx-lwc-jest/src/lightning-stubs)/)'],
  // Istanbul cannot read decorators that TypeScript left in place.
  coverageProvider: 'v8',
  // What ends does so on a slow machine too; this is for what hangs.
  testTimeout: 600_000,
  collectCoverageFrom: ['force-app/**/lwc/**/*.ts', '!**/__tests__/**']
};
