/** A project → the part of it by which names in its maps resolve, as one text to compare; what else it says changes no name. */
import type { Entry } from '../vocabulary/catalogue.ts';
import type { Project } from './project.ts';

type Named = Entry & { readonly channel?: string | undefined; readonly stages?: readonly unknown[] };

export function namingOf(project: Project): string {
  const { personas, channels, touchpoints, teams, systems, tools, barriers, capture, kpis, models, research, language, model } = project;
  const lists = [personas, channels, touchpoints, teams, systems, tools, barriers, capture, kpis, models, research];
  const named = lists.map(({ entries }) => (entries as readonly Named[]).map(({ id, name, aliases, channel, stages }) => [id, name, aliases, channel, stages]));
  return JSON.stringify([language, model, named]);
}
