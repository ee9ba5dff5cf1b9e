/** What most sessions never ask for, loaded as one with the first wish for any of it: each part on its own would cut the server into more pieces. */
export { drawBlock } from './drawBlock.ts';
export { describeForm, editMap } from './editMap.ts';
export { exportChoices, exportOpen } from './exportOpen.ts';
export { JourneyList } from './journeyList.ts';
export { layOverMaps } from './layOverMaps.ts';
export { tellOrderColumns } from './orderColumns.ts';
export { describeProject, listModels, writeStarter } from './starterChoices.ts';
