// esbuild plugin: bundles that share code do so through chunks, which esbuild makes of ES modules only; these are turned into CommonJS afterwards,
// because the oldest Node that runs the server knows no other kind in a file that ends in `.js`.
import { Buffer } from 'node:buffer';
import { basename } from 'node:path';
import { transform } from 'esbuild';

/** What V8 has made of the server's code is kept for its next start, where Node can do that (from 22.1 on). */
const keepCompiled = 'require("node:module").enableCompileCache?.();';

export const commonJsChunks = {
  name: 'common-js-chunks',
  setup: ({ initialOptions, onEnd }) => {
    const { minify = false, target } = initialOptions;
    const toCommonJs = async (file) => {
      const banner = basename(file.path) === 'server.js' ? keepCompiled : '';
      const own = { format: 'cjs', platform: 'node', charset: 'utf8', supported: { 'dynamic-import': false }, banner };
      const { code } = await transform(file.text, { ...own, minify, target });
      const contents = Buffer.from(code);
      return { path: file.path, contents, hash: file.hash, text: code };
    };
    onEnd(async (result) => {
      if (result.outputFiles) result.outputFiles = await Promise.all(result.outputFiles.map(toCommonJs));
    });
  },
};
