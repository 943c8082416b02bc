import { defineConfig } from 'wxt';
export default defineConfig({ imports: false, publicDir: 'lib/static', modules: ['@wxt-dev/webextension-polyfill'] });
