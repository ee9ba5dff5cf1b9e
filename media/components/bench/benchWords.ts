/** The words of the tools around the map, which only a live preview has, in both languages. */
import { type Frame, withNoun } from '../frame.ts';

const words = {
  tools: { en: 'Tools of the map', ru: 'Инструменты карты' },
  search: { en: 'Search', ru: 'Поиск' },
  searchHint: { en: 'Search in the map (/ or Ctrl+F)', ru: 'Поиск по карте (/ или Ctrl+F)' },
  ofMatches: { en: '{n} of {count}', ru: '{n} из {count}' },
  noMatch: { en: 'no match', ru: 'не найдено' },
  matches: { en: 'match|matches', ru: 'совпадение|совпадения|совпадений' },
  previousMatch: { en: 'Previous match (Shift+Enter)', ru: 'Предыдущее совпадение (Shift+Enter)' },
  nextMatch: { en: 'Next match (Enter)', ru: 'Следующее совпадение (Enter)' },
  filter: { en: 'Filter', ru: 'Фильтр' },
  filterHint: { en: 'Show only some cells', ru: 'Показать только часть ячеек' },
  onlyPains: { en: 'Only pains', ru: 'Только боли' },
  onlyFindings: { en: 'Only findings', ru: 'Только замечания' },
  persona: { en: 'Persona', ru: 'Персонаж' },
  owner: { en: 'Owner', ru: 'Ответственный' },
  everybody: { en: 'all', ru: 'все' },
  showAll: { en: 'Show all', ru: 'Показать всё' },
  nothingMeant: { en: 'No cell of the map is like that.', ru: 'Таких ячеек на карте нет.' },
  rows: { en: 'Rows', ru: 'Строки' },
  rowsHint: { en: 'Hide and reorder lanes; the text stays as it is', ru: 'Скрыть и переставить строки; текст не меняется' },
  hiddenRows: { en: 'hidden', ru: 'скрыто' },
  moveUp: { en: 'Move up: {name}', ru: 'Выше: {name}' },
  moveDown: { en: 'Move down: {name}', ru: 'Ниже: {name}' },
  movedTo: { en: '{name}: {n} of {count}', ru: '{name}: {n} из {count}' },
  resetRows: { en: 'As in the map', ru: 'Как в карте' },
  density: { en: 'Density', ru: 'Плотность' },
  compact: { en: 'compact rows', ru: 'плотные строки' },
  normal: { en: 'normal rows', ru: 'обычные строки' },
  roomy: { en: 'roomy rows', ru: 'просторные строки' },
  smaller: { en: 'Smaller (−)', ru: 'Мельче (−)' },
  larger: { en: 'Larger (+)', ru: 'Крупнее (+)' },
  actualSize: { en: 'Actual size (0)', ru: 'Обычный размер (0)' },
  zoom: { en: 'Zoom', ru: 'Масштаб' },
  fit: { en: 'Fit', ru: 'Вписать' },
  fitHint: { en: 'All steps side by side in the window', ru: 'Все шаги в ширину окна' },
  second: { en: 'Second map', ru: 'Вторая карта' },
  secondHint: { en: 'Lay another map of the workspace over this one', ru: 'Наложить другую карту рабочей области' },
  removeSecond: { en: 'Take away: {name}', ru: 'Убрать: {name}' },
  noPlace: { en: 'has no place here: {names}', ru: 'нет места на этой карте: {names}' },
  present: { en: 'Present', ru: 'Показ' },
  presentHint: { en: 'Stage by stage, on the whole screen', ru: 'Этап за этапом, на весь экран' },
  leave: { en: 'Leave (Esc)', ru: 'Закончить (Esc)' },
  previousStage: { en: 'Previous stage (←)', ru: 'Предыдущий этап (←)' },
  nextStage: { en: 'Next stage (→)', ru: 'Следующий этап (→)' },
  ofStages: { en: '{n} / {count}', ru: '{n} / {count}' },
  stageOf: { en: '{name}, stage {n} of {count}', ru: '{name}, этап {n} из {count}' },
  speakerNotes: { en: 'Speaker notes', ru: 'Заметки докладчика' },
  noNotes: { en: 'No notes for this stage.', ru: 'К этому этапу заметок нет.' },
  reached: { en: 'reached', ru: 'дошли' },
  goOn: { en: 'of the stage before', ru: 'от предыдущего этапа' },
  exportMap: { en: 'Export…', ru: 'Выгрузить…' },
  exportHint: { en: 'This view as a file: HTML, SVG, PNG, PDF, Markdown …', ru: 'Этот вид в файл: HTML, SVG, PNG, PDF, Markdown …' },
  copyView: { en: 'Copy picture', ru: 'Копировать картинку' },
  copyViewHint: { en: 'Copy this view as a picture', ru: 'Копировать этот вид как картинку' },
  viewCopied: { en: 'The view is in the clipboard as a picture.', ru: 'Вид скопирован в буфер обмена как картинка.' },
  cellCopied: { en: 'The cell is in the clipboard as a picture.', ru: 'Ячейка скопирована в буфер обмена как картинка.' },
  noDiagram: { en: 'there is no diagram to be seen', ru: 'диаграммы не видно' },
  noInsights: { en: 'insights have no picture; export them as HTML', ru: 'картинки из инсайтов нет, выгрузите их в HTML' },
  keys: { en: 'Keys', ru: 'Клавиши' },
  keysHint: { en: 'All keys (?)', ru: 'Все клавиши (?)' },
  close: { en: 'Close', ru: 'Закрыть' },
} as const;

export type BenchWord = keyof typeof words;

/** `{names}` of what is told are filled in. */
export function benchWord({ language }: Pick<Frame, 'language'>, id: BenchWord, params: Readonly<Record<string, string | number>> = {}): string {
  return words[id][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export function countedMatches(frame: Pick<Frame, 'language'>, count: number): string {
  return withNoun(count, words.matches[frame.language], frame.language);
}
