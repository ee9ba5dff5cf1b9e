import { describe, expect, test } from 'vitest';
import { documentLinks } from '../../../server/core/features/documentLinks.ts';
import { contextOf, type Options, wholeText } from './context.ts';

/** `text → where to: tooltip`, in file order. */
function links(text: string, options: Options = {}): string[] {
  const whole = wholeText(text);
  return documentLinks(contextOf(whole, options)).map(({ span, target, tooltip }) => {
    const to = target.kind === 'url' ? target.url : `${target.file} ${target.path}`;
    return `${whole.slice(span.start, span.end)} → ${to}: ${tooltip}`;
  });
}

const project = `
  cjm: 1
  kind: project
  research:
    - { id: interviews-q3, name: Interviews of autumn, link: docs/q3.md }
    - { id: survey, link: "https://survey.example/42" }
    - { id: unlinked }
`;

describe('a map', () => {
  test('evidence leads to the study, wherever that is declared', () => {
    const text = `
      research: [ { id: own, link: notes/own.md } ]
      stages:
        - stage: decision
          evidence: [interviews-q3, assumption, nowhere, unlinked]
          kpis: { C: { value: 3%, source: survey } }
          steps:
            - step: Pays
              experience: { score: 4, evidence: [own] }
    `;
    expect(links(text, { project })).toEqual([
      'notes/own.md → own notes/own.md: Open the link',
      'interviews-q3 → project docs/q3.md: Open the study: Interviews of autumn',
      'survey → https://survey.example/42: Open the study: survey',
      'own → own notes/own.md: Open the study: own',
    ]);
  });

  test('links, pictures and insights, in Russian', () => {
    const text = `
      stages:
        - stage: decision
          image: { src: "img/one.png", alt: One }
          steps:
            - step: Pays
              image: img/two.png
              pains:
                - { text: x, link: https://tracker.example/7 }
      insights: [orders.insights.cjm.yaml]
    `;
    expect(links(text, { language: 'ru' })).toEqual([
      'img/one.png → own img/one.png: Открыть изображение',
      'img/two.png → own img/two.png: Открыть изображение',
      'https://tracker.example/7 → https://tracker.example/7: Открыть ссылку',
      'orders.insights.cjm.yaml → own orders.insights.cjm.yaml: Открыть данные инсайтов',
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'command:evil',
    'file:///etc/passwd',
    '/etc/passwd',
    'C:\\secret',
    'ftp://host/x',
    'unknown',
    '\\\\host\\share',
    'https://',
  ])('does not lead to %s', (link) => {
    expect(links(`stages: [ { stage: decision, pains: [ { text: x, link: '${link}' } ] } ]`)).toEqual([]);
  });
});

test('a project file leads from its own place', () => {
  expect(links('cjm: 1\nkind: project\nresearch: [ { id: a, link: docs/a.md } ]\npersonas: [ { id: sam, image: sam.png, evidence: [a] } ]\n')).toEqual([
    'docs/a.md → own docs/a.md: Open the link',
    'sam.png → own sam.png: Open the picture',
    'a → own docs/a.md: Open the study: a',
  ]);
});
