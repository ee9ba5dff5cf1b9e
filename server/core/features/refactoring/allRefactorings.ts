/** Every refactoring, in the order of the menu. Adding one is adding a file and a line. */
import { addLanes } from './addLanes.ts';
import { convertModel } from './convertModel.ts';
import { factorsFromInsights } from './factorsFromInsights.ts';
import { itemForm } from './itemForm.ts';
import { listForm } from './listForm.ts';
import { mapForm } from './mapForm.ts';
import { moveStep } from './moveStep.ts';
import { normaliseAllNumbers, normaliseNumbers } from './normaliseNumbers.ts';
import { organize } from './organize.ts';
import { personaToProject } from './personaToProject.ts';
import type { Refactoring } from './refactoring.ts';
import { sortLanes } from './sortLanes.ts';
import { splitStage } from './splitStage.ts';
import { touchpointToProject } from './touchpointToProject.ts';
import { translateStages } from './translateStages.ts';

export const refactorings: readonly Refactoring[] = [
  factorsFromInsights,
  personaToProject,
  touchpointToProject,
  itemForm,
  listForm,
  mapForm,
  normaliseNumbers,
  splitStage,
  addLanes,
  sortLanes,
  moveStep,
  convertModel,
  translateStages,
  normaliseAllNumbers,
  organize,
];
