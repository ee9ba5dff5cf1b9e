/** The wish for a picture of each customer → its answer; what it takes is loaded with the first one. */
import type { DrawEach } from '../preview/previews.ts';

export const drawEachCustomer: DrawEach = async (message, preview, extensionUri) => {
  const { drawEach } = await import('./drawEach.ts');
  await drawEach(message, preview, extensionUri);
};
