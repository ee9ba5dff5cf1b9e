// esbuild plugin: leaves out of Mermaid the kinds of diagrams, layouts and formulas that the product never draws.
const drawn = /^\.\/(?:chunks\/mermaid\.core\/)?(?:journeyDiagram|quadrantDiagram|timeline-definition|xychartDiagram)-\w+\.mjs$/;

/** @type {import('esbuild').Plugin} */
export const fewDiagrams = {
  name: 'few-diagrams',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path, importer }) =>
      kind === 'dynamic-import' && /node_modules[\\/]mermaid[\\/]/.test(importer) && !drawn.test(path)
        ? { path: 'left out', namespace: 'left-out' }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'left-out' }, () => ({
      contents: "throw new Error('This kind of diagram is left out of this build.'); export const diagram = undefined;",
    }));
  },
};
