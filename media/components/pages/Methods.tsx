/** The ways to work with a funnel beside each other: the step each names, what it would bring, and a button that puts it on the sliders. */
import type { FunnelPageView, FunnelSheet } from '../../../server/core/view/pages/funnelView.ts';
import { filled } from '../../figureText.ts';
import type { Frame } from '../frame.ts';

export function Methods({ name, sheet, words, frame }: { name: string; sheet: FunnelSheet; words: FunnelPageView['words']; frame: Frame }) {
  return (
    <section class="methods" aria-label={`${words.methods}: ${name}`}>
      <h3>{words.methods}</h3>
      <ul>
        {sheet.methods.map((method) => (
          <li key={method.id} data-method={method.id} data-element={method.element}>
            <b>{method.name}</b>
            <strong class="good">{method.effect}</strong>
            <span>{method.what}</span>
            <small>{method.help}</small>
            {frame.live && (
              <button type="button" data-try={`${sheet.id} ${method.id}`} aria-label={filled(words['method-try-name'], { name: method.name })}>
                {words['method-try']}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
