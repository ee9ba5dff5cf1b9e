/** Takes docs/images/editor-light.png and editor-dark.png: the real editor with the grocery map and its preview beside it. */
import { continueOnPinnedNode } from '../setUp/pinnedNode.mjs';

await continueOnPinnedNode();
const { takePictures } = await import('./takePictures.ts');
await takePictures();
