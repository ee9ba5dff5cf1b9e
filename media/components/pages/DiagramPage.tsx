/** The diagram page: one kind of Mermaid diagram as it is drawn in Markdown, and its text to copy. A page without scripts shows the texts of all kinds. */
import type { Diagram, DiagramPage as DiagramPageView } from '../../../server/core/view/pages/diagramPage.ts';
import type { ShownDiagram } from '../../diagrams/shownDiagram.ts';
import type { Frame } from '../frame.ts';
import { Sentence } from './Sentence.tsx';

export function DiagramPage({ page, frame }: { page: DiagramPageView; frame: Frame }) {
  const chosen = frame.diagram && chosenDiagram(page, frame.diagram);
  return (
    <div class="page diagrams">
      {frame.diagram === undefined || chosen === undefined ? (
        page.diagrams.map((diagram) => (
          <section key={diagram.id} class="diagram" aria-labelledby={`diagram-${diagram.id}`}>
            <h2 id={`diagram-${diagram.id}`}>{diagram.name}</h2>
            <p class="about">{diagram.missing === undefined ? diagram.about : <Sentence text={diagram.missing} />}</p>
            {diagram.text !== undefined && <pre dir="auto">{diagram.text}</pre>}
          </section>
        ))
      ) : (
        <Chosen page={page} diagram={chosen} shown={frame.diagram} />
      )}
    </div>
  );
}

/** The one that the switch stands at; before anybody has chosen, the first that there is something to draw of. */
export function chosenDiagram({ diagrams }: DiagramPageView, { chosen }: Pick<ShownDiagram, 'chosen'>): Diagram | undefined {
  return diagrams.find(({ id }) => id === chosen) ?? diagrams.find(({ text }) => text !== undefined) ?? diagrams[0];
}

function Chosen({ page: { diagrams, words }, diagram, shown }: { page: DiagramPageView; diagram: Diagram; shown: ShownDiagram }) {
  return (
    <>
      <div class="switch" role="tablist" aria-label={words.kinds}>
        {diagrams.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`diagram-tab-${id}`}
            data-diagram={id}
            aria-selected={id === diagram.id}
            aria-controls="diagram-panel"
            tabindex={id === diagram.id ? 0 : -1}
          >
            {name}
          </button>
        ))}
      </div>
      <div class="diagram-panel" role="tabpanel" id="diagram-panel" aria-labelledby={`diagram-tab-${diagram.id}`}>
        {diagram.text === undefined ? (
          <p class="lack">
            <Sentence text={diagram.missing ?? ''} />
          </p>
        ) : (
          <>
            <p class="about">{diagram.about}</p>
            <div class="diagram-sides">
              <Picture diagram={diagram} shown={shown} drawing={words.drawing} failed={words.failed} />
              <section class="source" aria-labelledby="diagram-source">
                <div class="source-head">
                  <h2 id="diagram-source">{words.source}</h2>
                  <button type="button" class="action" data-copy="">
                    {words.copy}
                  </button>
                  <span role="status">{shown.copied && words.copied}</span>
                </div>
                <pre tabindex={0} role="region" aria-label={words.sourceOf}>
                  {diagram.text}
                </pre>
                <p class="hint">
                  <Sentence text={words.pasteIt} />
                </p>
              </section>
            </div>
          </>
        )}
      </div>
    </>
  );
}

function Picture({
  diagram: { name, about },
  shown: { picture },
  drawing,
  failed,
}: {
  diagram: Diagram;
  shown: ShownDiagram;
  drawing: string;
  failed: string;
}) {
  switch (picture.state) {
    case 'drawing':
      return (
        <div class="diagram-picture" role="status">
          <p class="drawing">{drawing}</p>
        </div>
      );
    case 'drawn':
      return (
        <div class="diagram-picture" tabindex={0} role="region" aria-label={name}>
          <img
            src={picture.src}
            width={picture.width}
            height={picture.height}
            alt={`${name}. ${about}`}
            style={{ width: `clamp(${picture.width * smallest}px, 100%, ${picture.width}px)` }}
          />
        </div>
      );
    case 'failed':
      return (
        <div class="diagram-picture" role="status">
          <p class="lack">{failed}</p>
          <pre>{picture.message}</pre>
        </div>
      );
  }
}

/** A wide picture is made smaller to fit, as long as it can be read. */
const smallest = 0.72;
