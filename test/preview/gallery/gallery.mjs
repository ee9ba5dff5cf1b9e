/**
 * `npm run gallery`: draws every picture of docs/gallery.md and writes the page. Names of scenes (`-- map funnel`) draw those alone.
 * Look at what has changed before it is committed: the tests compare with these pictures from then on.
 */
import { continueOnPinnedNode } from '../../setUp/pinnedNode.mjs';

await continueOnPinnedNode();
const { runGallery } = await import('./runGallery.ts');
process.exitCode = await runGallery(process.argv.slice(2));
