/** `cjm.showPlaces`: goes to the place that a code lens speaks of, or lists them where there are several. The server makes the editor run it. */
import { commands, type Disposable, Location, l10n, Position, Range, Uri } from 'vscode';
import { type Range as PlainRange, showPlacesCommand } from '../../server/protocol.ts';

interface PlainLocation {
  readonly uri: string;
  readonly range: PlainRange;
}

export function registerShowPlaces(): Disposable {
  return commands.registerCommand(showPlacesCommand, (uri: string, at: PlainRange['start'], places: readonly PlainLocation[]) =>
    commands.executeCommand('editor.action.goToLocations', Uri.parse(uri), toPosition(at), places.map(toLocation), 'peek', l10n.t('There is nothing to show.')),
  );
}

function toLocation({ uri, range }: PlainLocation): Location {
  return new Location(Uri.parse(uri), new Range(toPosition(range.start), toPosition(range.end)));
}

function toPosition({ line, character }: PlainRange['start']): Position {
  return new Position(line, character);
}
