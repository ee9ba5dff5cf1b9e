/** Which kinds of quantity a KPI may be stated in: its unit in the catalogue, narrowed by what the KPI itself says. */
import type { KpiValue } from '../../../model/journey.ts';
import { kindOfUnit, type Quantity } from '../../../model/quantity.ts';
import type { KpiEntry, KpiUnit } from '../../../vocabulary/vocabulary.ts';

export type Kind = Quantity['kind'];

const kindOf: Readonly<Record<KpiUnit, Kind>> = {
  count: 'number',
  ratio: 'number',
  score: 'number',
  percent: 'percent',
  points: 'points',
  money: 'money',
  duration: 'duration',
};

/** Units of the catalogue, the usual one first. */
export function unitsOf({ unit, units = [] }: KpiEntry): readonly KpiUnit[] {
  return [unit, ...units];
}

/** Money may be bare: it is in the map's currency. A plain number fits a KPI of another unit only when the KPI says that it is one. */
export function kindsOf(definition: KpiEntry, kpi: KpiValue | undefined): readonly Kind[] {
  const stated = statedKind(definition, kpi);
  const [usual, ...further] = unitsOf(definition).map((unit) => kindOf[unit]);
  const kinds = stated === undefined ? [usual ?? 'number', ...further.filter((kind) => kind !== 'number' || kpi?.scale.state === 'given')] : [stated];
  return kinds.includes('money') ? [...kinds, 'number'] : kinds;
}

/** What the key `unit` says: a unit (`%`, `h`, `EUR`) or a word of the catalogue (`score`); nothing for any other text, such as the `points` of a score. */
function statedKind(definition: KpiEntry, kpi: KpiValue | undefined): Kind | undefined {
  if (kpi?.unit.state !== 'given') return undefined;
  const word = kpi.unit.value.trim().toLowerCase();
  const isWord = isUnit(word) && (word !== 'points' || unitsOf(definition).includes(word));
  return kindOfUnit(kpi.unit.value) ?? (isWord ? kindOf[word] : undefined);
}

/** Does the catalogue allow what the KPI says of its unit? Any text may name what a plain number counts. */
export function isStatedUnitAllowed(definition: KpiEntry, kpi: KpiValue): boolean {
  const kinds = unitsOf(definition).map((unit) => kindOf[unit]);
  return kinds.includes(statedKind(definition, kpi) ?? 'number');
}

function isUnit(word: string): word is KpiUnit {
  return Object.hasOwn(kindOf, word);
}
