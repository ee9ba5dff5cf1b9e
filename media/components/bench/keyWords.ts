/** What each key of the preview does, in both languages. */
import type { Frame } from '../frame.ts';

const words = {
  keysGrid: { en: 'In the map', ru: 'На карте' },
  keyArrows: { en: 'to the next cell', ru: 'к соседней ячейке' },
  keyCtrlArrows: { en: 'by stage, by group of lanes', ru: 'по этапам, по группам строк' },
  keyHome: { en: 'to the ends of the row; with Ctrl of the map', ru: 'в начало и конец строки; с Ctrl — карты' },
  keyEnter: { en: 'to the text of the cell', ru: 'к тексту ячейки' },
  keyFinding: { en: 'to the next finding, the previous one', ru: 'к следующему и предыдущему замечанию' },
  keyTabs: { en: 'to the next view, on the tabs', ru: 'к следующему представлению, на вкладках' },
  keysEdit: { en: 'Editing', ru: 'Правка' },
  keyTab: { en: 'to the next part of the page, and out of it', ru: 'к следующей части страницы и за её пределы' },
  keyParts: { en: 'along the title, the formula, lists of reasons', ru: 'по заголовку, формуле, спискам причин' },
  keyEdit: { en: 'edit, once more for all values', ru: 'изменить, ещё раз — все значения' },
  keyDetails: { en: 'all values at once', ru: 'сразу все значения' },
  keyItems: { en: 'to another item of the cell, edit it', ru: 'к другому пункту ячейки, изменить его' },
  keyWrite: { en: 'write, in a text a new line', ru: 'записать, в тексте — новая строка' },
  keyGoOn: { en: 'write and go on to the next cell or field', ru: 'записать и перейти к следующей ячейке или полю' },
  keyGiveUp: { en: 'give up, back to the cell', ru: 'отказаться, вернуться к ячейке' },
  keyAdd: { en: 'add to the cell, behind the step, to the stage', ru: 'добавить в ячейку, после шага, к этапу' },
  keyDelete: { en: 'delete', ru: 'удалить' },
  keyDuplicate: { en: 'duplicate', ru: 'дублировать' },
  keyMoveElement: { en: 'move an item, a step, a stage', ru: 'переместить пункт, шаг, этап' },
  keyScore: { en: 'score, on the curve', ru: 'оценка, на кривой' },
  keyMenu: { en: 'what can be done here', ru: 'что можно сделать здесь' },
  keyUndo: { en: 'undo, do again', ru: 'отменить, повторить' },
  keysTools: { en: 'Tools', ru: 'Инструменты' },
  keySearch: { en: 'search', ru: 'поиск' },
  keyWalk: { en: 'to the next match, the previous one', ru: 'к следующему и предыдущему совпадению' },
  keyClear: { en: 'clear the search, close a menu', ru: 'очистить поиск, закрыть меню' },
  keyZoom: { en: 'larger, smaller, actual size', ru: 'крупнее, мельче, обычный размер' },
  keyMove: { en: 'move a lane, in the menu of rows', ru: 'переставить строку, в меню строк' },
  keyHelp: { en: 'this list', ru: 'этот список' },
  keysShow: { en: 'While presenting', ru: 'Во время показа' },
  keyStages: { en: 'to the next stage, the previous one', ru: 'к следующему и предыдущему этапу' },
  keyEnds: { en: 'to the first stage, the last one', ru: 'к первому и последнему этапу' },
  keyNotes: { en: 'speaker notes', ru: 'заметки докладчика' },
  keyLeave: { en: 'leave', ru: 'закончить' },
} as const;

export type KeyWord = keyof typeof words;

export function keyWord({ language }: Pick<Frame, 'language'>, id: KeyWord): string {
  return words[id][language];
}
