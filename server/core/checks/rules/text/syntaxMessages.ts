/** What is said of each mistake of writing that has no rule of its own. */
import type { Message } from '../../rule.ts';

export interface Sentence {
  readonly en: Message;
  readonly ru: Message;
}

export const sentences: Readonly<Record<string, Sentence>> = {
  quote: { en: 'The quote {sign} that opens here is not closed', ru: 'Кавычка {sign} здесь открыта, но не закрыта' },
  'after-quote': { en: 'There is text after the closing quote', ru: 'После закрывающей кавычки есть ещё текст' },
  escape: {
    en: '“{text}” means nothing between double quotes: a backslash is written twice',
    ru: '«{text}» в двойных кавычках ничего не значит: обратная черта пишется дважды',
  },
  bracket: { en: 'The bracket “{sign}” that opens here is not closed', ru: 'Скобка «{sign}» здесь открыта, но не закрыта' },
  'extra-bracket': { en: 'The bracket “{sign}” closes nothing', ru: 'Скобка «{sign}» ничего не закрывает' },
  'empty-item': { en: 'There is nothing before this comma', ru: 'Перед этой запятой ничего нет' },
  comma: { en: 'A comma is missing before “{text}”', ru: 'Перед «{text}» не хватает запятой' },
  'comment-space': { en: 'A blank is missing before the comment', ru: 'Перед комментарием не хватает пробела' },
  'colon-space': { en: 'A blank is missing after the colon', ru: 'После двоеточия не хватает пробела' },
  colon: { en: '“{text}” is neither a key with a colon nor part of the text above', ru: '«{text}» — не ключ с двоеточием и не продолжение текста выше' },
  indent: { en: 'The indentation of “{text}” fits nothing above', ru: 'Отступ у «{text}» не подходит ни к чему выше' },
  deep: { en: '“{text}” stands under “{above}”, which has a value already', ru: '«{text}» стоит под «{above}», у которого уже есть значение' },
  'long-text': { en: 'A text after “{sign}” begins on the next line', ru: 'Текст после «{sign}» начинается со следующей строки' },
  'blank-indent': { en: 'The blank line above is indented deeper than the text', ru: 'Пустая строка выше отступает дальше, чем сам текст' },
  alias: {
    en: 'Nothing in this file is marked “&{name}”, so “*{name}” stands for nothing',
    ru: 'В файле ничто не помечено «&{name}», поэтому «*{name}» ни на что не указывает',
  },
  'early-alias': {
    en: 'The mark “&{name}” stands only further down; it comes before “*{name}”',
    ru: 'Метка «&{name}» стоит ниже, а должна стоять раньше, чем «*{name}»',
  },
  anchor: {
    en: 'Marks and references (“&”, “*”) stand singly, right before a value',
    ru: 'Метки и ссылки («&», «*») ставятся по одной, прямо перед значением',
  },
  directive: {
    en: 'A line that begins with “%” is an instruction to YAML; a map has none',
    ru: 'Строка, которая начинается с «%», — это указание для YAML; в карте их нет',
  },
  'document-start': { en: 'The map begins on the line after “---”', ru: 'Карта начинается со строки после «---»' },
  'empty-key': { en: 'There is no key before the colon', ru: 'Перед двоеточием нет ключа' },
  'complex-key': { en: 'A key is one word or text, not a list or a mapping', ru: 'Ключ — это слово или текст, а не список и не отображение' },
  'long-key': {
    en: 'The key is longer than 1024 characters: is a line break or a quote missing?',
    ru: 'Ключ длиннее 1024 знаков: не пропущен ли перевод строки или кавычка?',
  },
  'too-deep': { en: 'The brackets are nested too deeply to be read', ru: 'Слишком много вложенных скобок, прочесть это нельзя' },
  'too-many-nodes': {
    en: 'References repeat so much that this part is too large to be read',
    ru: 'Из-за повторных ссылок эта часть слишком велика, прочесть её нельзя',
  },
  unreadable: { en: 'This part cannot be read', ru: 'Эту часть прочесть не удалось' },
  unexpected: { en: '“{text}” does not fit here', ru: '«{text}» здесь не на месте' },
};
