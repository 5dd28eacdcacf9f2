// The MongoDB driver and jose use syntax jest cannot load untransformed (docs/decisions/0007-toolchain.md).
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(mongodb|jose|zod-openapi)/)'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/support/second-try.ts'],
  testSequencer: '<rootDir>/tests/support/longest-first-sequencer.cjs',
  reporters: ['default', '<rootDir>/tests/support/closing-line-reporter.cjs'],
  testTimeout: 60_000,
  maxWorkers: 3,
};
