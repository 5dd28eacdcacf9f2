import './global-setup';

/** Stops what the global setup started. */
module.exports = async function globalTeardown(): Promise<void> {
  await globalThis.bihuanTestServers?.stop();
};
