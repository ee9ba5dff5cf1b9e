/** `cjm.swapSides` and `cjm.sideBySide`: turn the focused comparison round, or show its two texts beside each other. */
import { commands, Disposable } from 'vscode';
import type { Comparison } from '../comparison/comparison.ts';
import type { Comparisons } from '../comparison/comparisons.ts';
import { showSideBySide } from '../comparison/showSideBySide.ts';
import type { VersionTexts } from '../comparison/versionTexts.ts';

export function registerTurnComparison(comparisons: Comparisons, texts: VersionTexts): Disposable {
  const onActive = (act: (comparison: Comparison) => unknown) => (): unknown => {
    const comparison = comparisons.active();
    return comparison && act(comparison);
  };
  return Disposable.from(
    commands.registerCommand('cjm.swapSides', onActive(comparisons.swap)),
    commands.registerCommand(
      'cjm.sideBySide',
      onActive((comparison) => showSideBySide(comparison, texts)),
    ),
  );
}
