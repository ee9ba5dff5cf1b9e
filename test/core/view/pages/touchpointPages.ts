/** A map's text → its channels or touchpoints page; with a project's text where one is stated. */
import { readProject } from '../../../../server/core/model/readProject.ts';
import { parse } from '../../../../server/core/syntax/syntaxTree.ts';
import type { ChannelsPage } from '../../../../server/core/view/pages/channelsPage.ts';
import type { TouchpointsPage } from '../../../../server/core/view/pages/touchpointsPage.ts';
import { pagedView } from '../../../preview/pagedView.ts';

const head = (language: 'en' | 'ru'): string => `cjm: 1\ntitle: Test\nlanguage: ${language}\nmodel: classic5\n`;

export interface PageOptions {
  /** Without its head. */
  readonly project?: string;
  readonly language?: 'en' | 'ru';
}

export function channelsPageOf(text: string, options: PageOptions = {}): ChannelsPage {
  const page = pageOf('channels', text, options);
  if (page?.kind !== 'channels') throw new Error('there is no channels page');
  return page;
}

export function touchpointsPageOf(text: string, options: PageOptions = {}): TouchpointsPage {
  const page = pageOf('touchpoints', text, options);
  if (page?.kind !== 'touchpoints') throw new Error('there is no touchpoints page');
  return page;
}

function pageOf(shown: 'channels' | 'touchpoints', text: string, { project = '', language = 'en' }: PageOptions) {
  const shared = readProject(parse(`cjm: 1\nkind: project\nname: Test\n${project}`)).project;
  return pagedView(shown, head(language) + text, shared).page;
}
