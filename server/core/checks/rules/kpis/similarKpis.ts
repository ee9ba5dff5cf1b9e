/** Finds the KPIs that an unknown code may have meant: by code, else by name; the nearest first. */

import { toLatinCode } from '../../../model/homoglyph.ts';
import type { Project } from '../../../model/project.ts';
import { editDistance } from '../../../model/similar.ts';
import { looseForm } from '../../../model/slug.ts';
import { kpis as builtInKpis, type KpiEntry } from '../../../vocabulary/vocabulary.ts';

const shown = 3;

export function similarKpis(written: string, { kpis }: Pick<Project, 'kpis'>): string[] {
  const code = (toLatinCode(written) ?? written).toUpperCase();
  const limit = code.length < 2 ? 0 : code.length < 4 ? 1 : 2;
  const name = looseForm(written);
  const distanceOf = ({ code: known, name: names, aliases = [] }: KpiEntry): number => {
    const byCode = Math.abs(known.length - code.length) > limit ? Number.POSITIVE_INFINITY : editDistance(code, known);
    const near = byCode <= limit ? byCode + (known[0] === code[0] ? 0 : 0.5) : Number.POSITIVE_INFINITY;
    if (name.length < 5) return near;
    const nameDistances = [names.en, names.ru, ...aliases]
      .filter((other) => Math.abs(other.length - name.length) <= 2 && other.length > 4)
      .map((other) => editDistance(name, looseForm(other)));
    return Math.min(near, ...nameDistances.filter((distance) => distance <= 2));
  };
  const found = [...kpis.entries, ...builtInKpis.entries]
    .map((entry) => ({ code: entry.code, distance: distanceOf(entry) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = found[0]?.distance ?? 0;
  return found
    .filter(({ distance }) => Number.isFinite(distance) && distance < best + 1)
    .slice(0, shown)
    .map(({ code: known }) => known);
}
