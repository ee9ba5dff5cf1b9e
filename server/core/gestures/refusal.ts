/** Why a gesture is refused: what, why, and how to mend it, in both languages. */
import type { Bilingual } from '../vocabulary/catalogue.ts';

type Reason =
  | 'not-a-map'
  | 'gone'
  | 'text-only'
  | 'broken'
  | 'twice'
  | 'unusual'
  | 'unsafe'
  | 'alias'
  | 'anchor'
  | 'anchor-copied'
  | 'anchor-shared'
  | 'anchor-order'
  | 'comments'
  | 'key-unknown'
  | 'key-needed'
  | 'value-empty'
  | 'value-sign'
  | 'value-scale'
  | 'value-word'
  | 'value-rating'
  | 'value-date'
  | 'value-count'
  | 'value-quantity'
  | 'value-other'
  | 'value-list'
  | 'value-pair'
  | 'kpi-unknown'
  | 'kpi-there'
  | 'lane-language'
  | 'lane-unknown'
  | 'lane-there'
  | 'lane-name'
  | 'lane-other'
  | 'lane-single'
  | 'state-none'
  | 'stage-unknown'
  | 'scenario-nothing'
  | 'place-other';

const sentences: Readonly<Record<Reason, Bilingual>> = {
  'not-a-map': {
    en: 'This file is no map, so there is no picture to edit; edit its text.',
    ru: 'Этот файл — не карта, править в картинке нечего: измените текст.',
  },
  gone: {
    en: '“{what}” is not in the text any more; look at the picture again and repeat.',
    ru: '«{what}» в тексте больше нет: взгляните на обновлённую картинку и повторите.',
  },
  'text-only': {
    en: '“{what}” cannot be edited in the picture; change it in the text.',
    ru: '«{what}» в картинке не правится: измените в тексте.',
  },
  broken: {
    en: 'The text around “{what}” cannot be read, so nothing was changed; mend the error there first.',
    ru: 'Текст вокруг «{what}» не читается, поэтому ничего не изменено: сначала исправьте там ошибку.',
  },
  twice: {
    en: 'The key “{key}” is written twice there, so it is unclear which one is meant; take one of them out first.',
    ru: 'Ключ «{key}» записан там дважды, и неясно, какой из них имеется в виду: сначала уберите один.',
  },
  unusual: {
    en: 'This is written too unusually to be changed from the picture; change it in the text.',
    ru: 'Это записано слишком необычно, чтобы менять из картинки: измените в тексте.',
  },
  unsafe: {
    en: 'This edit would change more than was meant, so nothing was changed; change it in the text.',
    ru: 'Такая правка задела бы лишнее, поэтому ничего не изменено: измените в тексте.',
  },
  alias: {
    en: '“{alias}” stands for a text that is written elsewhere in the file; change it there, or write it out here.',
    ru: '«{alias}» — ссылка на текст, записанный в другом месте файла: измените его там или впишите здесь.',
  },
  anchor: {
    en: '“&{name}” is defined here and used elsewhere as “*{name}”; write it out there first.',
    ru: 'Здесь определён «&{name}», а в другом месте используется «*{name}»: сначала впишите текст там.',
  },
  'anchor-copied': {
    en: '“&{name}” is defined here and would be defined twice; copy this in the text, without the anchor.',
    ru: 'Здесь определён «&{name}», в копии он повторится: скопируйте в тексте без якоря.',
  },
  'anchor-shared': {
    en: '“&{name}” is used elsewhere as “*{name}”, so both places would change; write it out there first.',
    ru: '«&{name}» используется в другом месте как «*{name}», изменились бы оба: сначала впишите текст там.',
  },
  'anchor-order': {
    en: 'There “*{name}” would stand before its “&{name}”; write it out first.',
    ru: 'Там «*{name}» окажется раньше своего «&{name}»: сначала впишите текст.',
  },
  comments: {
    en: 'The comments in it would find no place between the brackets; write the list there one item per line first.',
    ru: 'Комментариям из него не найдётся места в скобках: сначала запишите список там по одному пункту в строке.',
  },
  'key-unknown': {
    en: '“{what}” has no “{key}” that the picture could set.',
    ru: 'У «{what}» нет «{key}», которое можно задать из картинки.',
  },
  'key-needed': {
    en: 'Nothing is left of it without “{key}”; delete the whole of it instead.',
    ru: 'Без «{key}» от него ничего не останется: удалите его целиком.',
  },
  'value-empty': {
    en: 'An empty text says nothing; write one, or delete the element.',
    ru: 'Пустой текст ничего не говорит: напишите что-нибудь или удалите элемент.',
  },
  'value-sign': {
    en: 'The text holds a character that no file of text can hold; take it out.',
    ru: 'В тексте есть знак, которого не может быть в текстовом файле: уберите его.',
  },
  'value-scale': {
    en: '“{value}” is no score of this map: a number from {min} to {max}, or “???” for unknown.',
    ru: '«{value}» — не оценка этой карты: нужно число от {min} до {max} или «???», если она неизвестна.',
  },
  'value-word': {
    en: '“{value}” is not possible here; one of: {words}.',
    ru: '«{value}» здесь не подходит; возможны: {words}.',
  },
  'value-rating': {
    en: '“{value}” is no rating; a number from 1 to 5.',
    ru: '«{value}» — не оценка; нужно число от 1 до 5.',
  },
  'value-date': {
    en: '“{value}” is no date; write it as 2026-12-31.',
    ru: '«{value}» — не дата; запишите как 2026-12-31.',
  },
  'value-count': {
    en: '“{value}” is no number of customers; a whole number without a sign.',
    ru: '«{value}» — не количество клиентов; нужно целое число без знака.',
  },
  'value-quantity': {
    en: '“{value}” is no figure; a number with its unit, as 12.5%, 2 h or 40 EUR.',
    ru: '«{value}» — не величина; нужно число с единицей: 12.5%, 2 ч или 40 EUR.',
  },
  'value-other': {
    en: '“{value}” does not fit the key “{key}”; what it takes is in the help of the key.',
    ru: '«{value}» не подходит ключу «{key}»; что он принимает, сказано в справке к нему.',
  },
  'value-list': {
    en: '“{key}” holds more than one value here; change it in the text.',
    ru: 'В «{key}» здесь несколько значений: измените в тексте.',
  },
  'value-pair': {
    en: '“{value}” says no figure; write its code and the change, like “C: +1.5 pp”.',
    ru: '«{value}»: не хватает показателя. Запишите его код и изменение, например «C: +1,5 п.п.».',
  },
  'kpi-unknown': {
    en: 'Nobody knows the KPI “{code}”; take a code of the catalogue, or declare it in the project file first.',
    ru: 'Показатель «{code}» неизвестен: возьмите код из каталога или сначала объявите его в файле проекта.',
  },
  'kpi-there': {
    en: 'The KPI {code} is there already; change its value.',
    ru: 'Показатель {code} там уже есть: измените его значение.',
  },
  'lane-language': {
    en: 'The lane “{lane}” is called as the language calls it; a name of its own is said in the text, under “lanes”.',
    ru: 'Дорожка «{lane}» называется так, как принято в языке; своё название задаётся в тексте, в ключе «lanes».',
  },
  'lane-unknown': {
    en: 'There is no lane “{lane}”; give it a name to make it one of the map’s own.',
    ru: 'Дорожки «{lane}» нет: дайте ей название, и она станет собственной дорожкой карты.',
  },
  'lane-there': {
    en: 'The lane “{lane}” is there already, in every column.',
    ru: 'Дорожка «{lane}» уже есть, в каждом столбце.',
  },
  'lane-name': {
    en: '“{lane}” is a key of the language, so no lane can be called so; take another name.',
    ru: '«{lane}» — ключ языка, дорожку так назвать нельзя: возьмите другое название.',
  },
  'lane-other': {
    en: 'What stands in “{from}” cannot stand in “{to}”; move it to a lane of the same kind.',
    ru: 'Содержимое «{from}» не может стоять в «{to}»: переместите в дорожку того же вида.',
  },
  'lane-single': {
    en: 'A cell of “{lane}” holds one value and no list; change the value.',
    ru: 'В ячейке «{lane}» одно значение, а не список: измените его.',
  },
  'state-none': {
    en: '“none” is said of lists only; “{lane}” can be unknown or not applicable.',
    ru: '«none» говорят только о списках; «{lane}» может быть неизвестно или неприменимо.',
  },
  'stage-unknown': {
    en: '“{text}” is no stage of the model {model}; take one of: {stages}.',
    ru: '«{text}» — не этап модели {model}; возможны: {stages}.',
  },
  'scenario-nothing': {
    en: 'None of the figures tried out has a place for it in this map; try another figure, or write it in the text.',
    ru: 'Ни для одной из опробованных цифр в этой карте нет места: попробуйте другую цифру или запишите это в тексте.',
  },
  'place-other': {
    en: '“{what}” cannot be put there; a stage stands among the stages, a step in a stage, an item in a cell.',
    ru: '«{what}» туда не поставить: этап стоит среди этапов, шаг — в этапе, пункт — в ячейке.',
  },
};

/** Thrown by the makers of gestures, and caught where all of them are called. */
export class Refused extends Error {
  readonly sentence: Bilingual;

  constructor(reason: Reason, said: Readonly<Record<string, string | number>> = {}) {
    super(reason);
    const { en, ru } = sentences[reason];
    this.sentence = { en: filled(en, said), ru: filled(ru, said) };
  }
}

function filled(sentence: string, said: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => shortened(String(said[name] ?? '')));
}

/** Long texts are told by their beginning. */
function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
