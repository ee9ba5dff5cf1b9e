/** The version of the product, as its package states it. */
import { version as stated } from '../../package.json';

export const version: string = stated;
