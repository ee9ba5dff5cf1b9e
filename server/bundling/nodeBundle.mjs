// How everything that runs in Node is bundled.

export const nodeBundle = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // ES modules where packages have them, so that what is not used falls away; yaml's lie under its browser entry.
  mainFields: ['module', 'main'],
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  charset: 'utf8',
};
