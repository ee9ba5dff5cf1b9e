// esbuild plugin: leaves out of `fontkit` what unpacks WOFF 2, half a megabyte; the fonts of the product are plain TrueType.

export const plainFonts = {
  name: 'plain-fonts',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]brotli[\\/]decompress\.js$/ }, () => ({
      contents: "module.exports = () => { throw new Error('fonts in WOFF 2 cannot be read'); };\n",
    })),
};
