/** The pages of all views besides the map. They are loaded when somebody looks at one of them. */
import type { ArrangePage } from './page.ts';

export const arrangePage: ArrangePage = () => undefined;
