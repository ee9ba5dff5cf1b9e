/** The words of editing in the picture, which only a live preview has, in both languages. */
import type { Frame } from '../components/frame.ts';

const words = {
  edit: { en: 'Edit', ru: 'Изменить' },
  details: { en: 'Details', ru: 'Подробности' },
  write: { en: 'Write', ru: 'Записать' },
  giveUp: { en: 'Cancel', ru: 'Отмена' },
  add: { en: 'Add', ru: 'Добавить' },
  addTo: { en: 'Add to: {name}', ru: 'Добавить: {name}' },
  addItem: { en: 'Add an item', ru: 'Добавить пункт' },
  addStep: { en: 'Add a step', ru: 'Добавить шаг' },
  addStepBefore: { en: 'Add a step before', ru: 'Добавить шаг перед' },
  addStepAfter: { en: 'Add a step after', ru: 'Добавить шаг после' },
  addStage: { en: 'Add a stage…', ru: 'Добавить этап…' },
  addStageBefore: { en: 'Add a stage before…', ru: 'Добавить этап перед…' },
  addStageAfter: { en: 'Add a stage after…', ru: 'Добавить этап после…' },
  addTitle: { en: 'Add a title', ru: 'Добавить название' },
  addLane: { en: 'Add a lane…', ru: 'Добавить дорожку…' },
  duplicate: { en: 'Duplicate', ru: 'Дублировать' },
  remove: { en: 'Delete', ru: 'Удалить' },
  moveUp: { en: 'Move up', ru: 'Переместить выше' },
  moveDown: { en: 'Move down', ru: 'Переместить ниже' },
  moveLeft: { en: 'Move left', ru: 'Переместить влево' },
  moveRight: { en: 'Move right', ru: 'Переместить вправо' },
  stateNone: { en: 'Say: there is none', ru: 'Отметить: нет' },
  stateUnknown: { en: 'Say: unknown', ru: 'Отметить: неизвестно' },
  stateNotApplicable: { en: 'Say: not applicable', ru: 'Отметить: неприменимо' },
  stateAbsent: { en: 'Clear', ru: 'Очистить' },
  goToText: { en: 'Go to the text', ru: 'Перейти к тексту' },
  more: { en: 'What can be done here', ru: 'Что можно сделать' },
  drag: { en: 'Drag to move', ru: 'Перетащите, чтобы переместить' },
  unknown: { en: '??? unknown', ru: '??? неизвестно' },
  nothing: { en: 'not stated', ru: 'не указано' },
  removed: { en: 'Deleted.', ru: 'Удалено.' },
  undo: { en: 'Undo', ru: 'Отменить' },
  undoHint: { en: 'Undo: Ctrl+Z in the text', ru: 'Отмена: Ctrl+Z в тексте' },
  changed: { en: 'This has changed in the text meanwhile.', ru: 'В тексте это тем временем изменилось.' },
  gone: { en: 'This is not in the text any more.', ru: 'В тексте этого больше нет.' },
  keepMine: { en: 'Keep mine', ru: 'Оставить моё' },
  takeTheirs: { en: 'Take theirs', ru: 'Взять из текста' },
  putBack: { en: 'Add it again', ru: 'Добавить заново' },
  readOnly: { en: 'This file can only be read.', ru: 'Этот файл доступен только для чтения.' },
  written: { en: 'Written.', ru: 'Записано.' },
  moved: { en: 'Moved.', ru: 'Перемещено.' },
  close: { en: 'Close', ru: 'Закрыть' },
} as const;

export type EditWord = keyof typeof words;

export function editWord({ language }: Pick<Frame, 'language'>, id: EditWord, said: Readonly<Record<string, string>> = {}): string {
  return words[id][language].replace(/\{(\w+)\}/g, (_, name: string) => said[name] ?? '');
}
