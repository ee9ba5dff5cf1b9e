/** Why something cannot be renamed, in words. */
import type { Bilingual } from '../../vocabulary/catalogue.ts';

export type Refusal = Bilingual;

export const nothingWritten: Refusal = { en: 'A name cannot be empty.', ru: 'Имя не может быть пустым.' };

export function meansSomethingElse(text: string): Refusal {
  return {
    en: `“${text}” has a meaning of its own in the language and cannot be a name.`,
    ru: `У слова «${text}» в языке карты своё значение, именем оно быть не может.`,
  };
}

export function isTaken(text: string): Refusal {
  return { en: `The name “${text}” is taken already.`, ru: `Имя «${text}» уже занято.` };
}

export function ofVocabulary(text: string): Refusal {
  return {
    en: `“${text}” belongs to the built-in vocabulary and cannot be renamed; declare one of your own in the project.`,
    ru: `«${text}» — из встроенного словаря, его нельзя переименовать; объявите своё в проекте.`,
  };
}

export function ofBuiltInKpis(code: string): Refusal {
  return {
    en: `“${code}” is a built-in KPI code and cannot be renamed; declare a KPI of your own in the project.`,
    ru: `«${code}» — код встроенного показателя, его нельзя переименовать; объявите свой показатель в проекте.`,
  };
}

export function ofBuiltInModel(text: string): Refusal {
  return {
    en: `“${text}” is a stage of a built-in model and cannot be renamed; give the stage a “name” to show it differently.`,
    ru: `«${text}» — этап встроенной модели, его нельзя переименовать; чтобы этап назывался иначе, добавьте ему «name».`,
  };
}

export function definedElsewhere(text: string): Refusal {
  return {
    en: `The file that declares “${text}” cannot be read, so it cannot be renamed.`,
    ru: `Файл, где объявлено «${text}», не прочитать, поэтому переименовать его нельзя.`,
  };
}
