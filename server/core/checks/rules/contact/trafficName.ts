/** Says how warm traffic is, in the words of the picture. */
import { catalogue, type Entry, type Language } from '../../../vocabulary/catalogue.ts';
import { labels } from '../../../vocabulary/vocabulary.generated.ts';

const words = catalogue(labels as readonly Entry[]);

export function trafficName(temperature: string | number, language: Language): string {
  return words.byId(`traffic-${temperature}`)?.name[language] ?? String(temperature);
}
