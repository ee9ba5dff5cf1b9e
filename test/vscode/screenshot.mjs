/** Takes the pictures of the real editor in docs/images, all of them or those that are named: “language-light references”. */
import { continueOnPinnedNode } from '../setUp/pinnedNode.mjs';

await continueOnPinnedNode();
const { takePictures } = await import('./takePictures.ts');
await takePictures(process.argv.slice(2));
