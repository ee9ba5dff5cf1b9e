/** What the other files of a project give the checks of a map to say, as one text to compare: as long as it stays, so do the findings. */
import type { Around, FileSummary } from './projectFiles.ts';
import { betterNamesOf } from './rules/contact/touchpointsElsewhere.ts';
import { earlierOffer } from './rules/offer/uspDuplicate.ts';

/** Do the others say anything to a file, or may it have been ready for that? */
export function mustListen(around: Around, summary: FileSummary): boolean {
  return (
    summary.kind === 'project' || summary.suppresses || betterNamesOf(summary, around).length > 0 || summary.offers.some((offer) => earlierOffer(offer, around))
  );
}

export function heardFrom(around: Around, summary: FileSummary): string {
  return JSON.stringify([
    betterNamesOf(summary, around).map(({ label, uri, range }) => [label, uri, range]),
    summary.offers.map((offer) => {
      const earlier = earlierOffer(offer, around);
      return earlier && [earlier.persona, earlier.file.uri, earlier.range];
    }),
  ]);
}
