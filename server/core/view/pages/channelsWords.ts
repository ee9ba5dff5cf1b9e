/** The words of the channels page in both languages; counted ones have a form for each plural category. */
import type { Language } from '../../vocabulary/catalogue.ts';

/** Those that the page brings with it. */
export interface ChannelsLabels {
  readonly title: string;
  readonly channel: string;
  readonly mean: string;
  readonly weakest: string;
  readonly legendScore: string;
  readonly legendGap: string;
  readonly legendPlanned: string;
  readonly legendMissing: string;
  readonly legendUnknown: string;
  readonly legendUnrated: string;
  readonly legendRival: string;
}

export interface ChannelsWords {
  readonly labels: ChannelsLabels;
  readonly groups: { readonly online: string; readonly offline: string; readonly both: string; readonly unsaid: string; readonly none: string };
  readonly media: { readonly owned: string; readonly earned: string; readonly paid: string };
  readonly inStages: string;
  readonly touchpoints: string;
  readonly unused: string;
  readonly noTouchpoint: string;
  readonly noneStated: string;
  readonly unknownStated: string;
  readonly notMet: string;
  readonly satisfaction: string;
  readonly gap: string;
  readonly rival: string;
  readonly unrated: string;
  readonly unknown: string;
  readonly notApplicable: string;
  readonly planned: string;
  readonly missing: string;
  readonly meanOf: string;
  readonly weakestIs: string;
  readonly summary: string;
  readonly summaryUnrated: string;
  readonly weakestChannel: string;
  readonly emptyStages: string;
  readonly leftOut: string;
  readonly oneChannel: string;
}

export const channelsWords: Readonly<Record<Language, ChannelsWords>> = {
  en: {
    labels: {
      title: 'Channels by stage',
      channel: 'Channel',
      mean: 'Mean',
      weakest: 'weakest',
      legendScore: 'satisfaction, 1 to 5; the bar repeats it',
      legendGap: 'importance exceeds satisfaction by two or more',
      legendPlanned: 'planned',
      legendMissing: 'missing: customers expect it',
      legendUnknown: 'stated as unknown',
      legendUnrated: 'met, not rated',
      legendRival: 'better or worse than the competitor, with its value',
    },
    groups: { online: 'Online', offline: 'Offline', both: 'Online and offline', unsaid: 'Neither online nor offline stated', none: 'Without a channel' },
    media: { owned: 'owned', earned: 'earned', paid: 'paid' },
    inStages: '{n} stage|{n} stages',
    touchpoints: '{n} touchpoint|{n} touchpoints',
    unused: 'not used in this map',
    noTouchpoint: 'no touchpoint',
    noneStated: 'none, as stated',
    unknownStated: 'touchpoints unknown',
    notMet: 'not met',
    satisfaction: 'satisfaction {value}',
    gap: 'gap {value}',
    rival: 'competitor {value}',
    unrated: 'not rated',
    unknown: 'satisfaction unknown',
    notApplicable: 'n/a',
    planned: 'planned',
    missing: 'missing',
    meanOf: 'mean {value}',
    weakestIs: 'weakest: {name} {value}',
    summary: '{touchpoints} in {channels}, on average {mean}.',
    summaryUnrated: '{touchpoints} in {channels}, none rated yet.',
    weakestChannel: 'Weakest: {channel} ({value}).',
    emptyStages: 'No touchpoint at: {stages}.',
    leftOut: 'Stages of the model that this map leaves out: {stages}.',
    oneChannel: '{n} channel|{n} channels',
  },
  ru: {
    labels: {
      title: 'Каналы по этапам',
      channel: 'Канал',
      mean: 'Среднее',
      weakest: 'слабее всего',
      legendScore: 'удовлетворённость от 1 до 5; полоска повторяет число',
      legendGap: 'важность выше удовлетворённости на два и больше',
      legendPlanned: 'запланирована',
      legendMissing: 'отсутствует, хотя клиенты её ждут',
      legendUnknown: 'отмечено как неизвестное',
      legendUnrated: 'есть, но не оценена',
      legendRival: 'лучше или хуже, чем у конкурента, и его оценка',
    },
    groups: { online: 'Онлайн', offline: 'Офлайн', both: 'Онлайн и офлайн', unsaid: 'Онлайн или офлайн — не указано', none: 'Без канала' },
    media: { owned: 'собственный', earned: 'заработанный', paid: 'платный' },
    inStages: '{n} этап|{n} этапа|{n} этапов',
    touchpoints: '{n} точка контакта|{n} точки контакта|{n} точек контакта',
    unused: 'на этой карте не используется',
    noTouchpoint: 'нет точек контакта',
    noneStated: 'точек нет, так и указано',
    unknownStated: 'точки неизвестны',
    notMet: 'не встречается',
    satisfaction: 'удовлетворённость {value}',
    gap: 'разрыв {value}',
    rival: 'у конкурента {value}',
    unrated: 'не оценена',
    unknown: 'удовлетворённость неизвестна',
    notApplicable: 'неприменимо',
    planned: 'запланирована',
    missing: 'отсутствует',
    meanOf: 'среднее {value}',
    weakestIs: 'слабее всего: {name} {value}',
    summary: '{touchpoints} в {channels}, в среднем {mean}.',
    summaryUnrated: '{touchpoints} в {channels}, оценок пока нет.',
    weakestChannel: 'Слабее всего: {channel} ({value}).',
    emptyStages: 'Без точек контакта: {stages}.',
    leftOut: 'Этапы модели, которых на карте нет: {stages}.',
    oneChannel: '{n} канале|{n} каналах|{n} каналах',
  },
};
