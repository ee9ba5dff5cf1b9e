// esbuild plugin: bundles that share code do so through chunks, which esbuild makes of ES modules only; these are turned into CommonJS afterwards,
// because the oldest Node that runs the server knows no other kind in a file that ends in `.js`.
import { Buffer } from 'node:buffer';
import { transform } from 'esbuild';

export const commonJsChunks = {
  name: 'common-js-chunks',
  setup: ({ initialOptions, onEnd }) => {
    const { minify = false, target } = initialOptions;
    const toCommonJs = async (file) => {
      const { code } = await transform(file.text, { format: 'cjs', platform: 'node', charset: 'utf8', supported: { 'dynamic-import': false }, minify, target });
      const contents = Buffer.from(code);
      return { path: file.path, contents, hash: file.hash, text: code };
    };
    onEnd(async (result) => {
      if (result.outputFiles) result.outputFiles = await Promise.all(result.outputFiles.map(toCommonJs));
    });
  },
};
