// The WebExtension API, with promises in both browsers. Only this file imports the polyfill, which throws outside an
// extension: tests replace it, and the probe, which must stay small, goes without.
export { default as browser } from 'webextension-polyfill';
