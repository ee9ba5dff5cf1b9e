/** The maps that the gallery shows: examples, and texts for what no example has. It draws nothing. */
import { defaultSettings } from '../../../server/core/checks/check.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { toDay } from '../../../server/core/model/period.ts';
import { emptyProject, type Project } from '../../../server/core/model/project.ts';
import { type DrawnJourney, layOver } from '../../../server/core/review/layOver.ts';
import { arrange } from '../../../server/core/view/arrange.ts';
import type { OverlayView } from '../../../server/core/view/journeyView.ts';
import type { InsightsFile } from '../../../server/core/view/pages/insightsPage.ts';
import { readExample } from '../../core/view/viewing.ts';
import { insightsFilesOf } from '../insightsView.ts';

export interface MapText {
  readonly text: string;
  readonly project: Project;
  /** That the map names. */
  readonly insights?: readonly InsightsFile[];
}

/** The pictures are of this day. */
const today = '2026-11-22';

export function overlayOf(map: MapText, other: MapText): OverlayView {
  return layOver(drawn(map), drawn(other));
}

function drawn({ text, project }: MapText): DrawnJourney {
  const document = MapDocument.open(text);
  const journey = document.journey(project);
  const result = document.check(project, { ...defaultSettings, today });
  return { journey, view: arrange(journey, result, { version: 1, today: toDay(today) }) };
}

const own = (text: string): MapText => ({ text, project: emptyProject });

export const grocery = readExample('grocery/grocery.cjm.yaml');
export const groceryWithInsights: MapText = { ...grocery, insights: insightsFilesOf('grocery/grocery.cjm.yaml') };
export const groceryFuture = readExample('grocery/grocery-future.cjm.yaml');
export const groceryInRussian = readExample('grocery-ru/grocery.cjm.yaml');
export const repair = readExample('service-centre/repair.cjm.yaml');
export const onboarding = readExample('saas/onboarding.cjm.yaml');

export const emptyMap = own('cjm: 1\ntitle: Weekly grocery order\npersona: { id: parent, name: Busy parent }\n');

export const singleStage = own(`cjm: 1
title: Calling the service centre
model: custom
persona: { id: caller, name: Somebody whose boiler is cold }
stages:
  - stage: The call
    task: One answer within five minutes
    reached: 840
    steps:
      - step: Waits and speaks
        actions: [Listens to the menu, Explains the fault twice]
        experience: { score: 2, feeling: Impatience, quote: I have told this to your colleague. }
        pains:
          - { text: The adviser does not see the earlier calls, severity: 4 }
        opportunities:
          - { text: Show the last three calls to the adviser, impact: 4, effort: 2, status: planned }
`);

export const longWords = own(`cjm: 1
title: Rechtsschutzversicherungsgesellschaftswechselbegleitung
language: en
model: custom
persona: { id: holder, name: Krankenversicherungsbeitragsrückerstattungsempfängerin }
stages:
  - stage: Haftpflichtversicherungsvergleich
    task: Das Kraftfahrzeughaftpflichtversicherungsangebot in einem Satz erklären
    reached: 12000
    steps:
      - step: Arbeitsunfähigkeitsbescheinigung
        actions: [Füllt das Vermögenszuwachsbesteuerungsformular aus, Lädt die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung hoch]
        touchpoints: [{ name: Kundenbetreuungsselbstbedienungsterminal, importance: 5, satisfaction: 2 }]
        experience: { score: 2, feeling: Unübersichtlichkeitsempfinden, quote: Wer soll das Wort denn lesen? }
        pains: [{ text: Identitätsfeststellungsverfahrensabbruch, severity: 5 }]
        opportunities: [{ text: Unterschriftsbeglaubigungsvereinfachung, impact: 5, effort: 1, status: doing }]
      - step: Wartet
        actions: [${'x'.repeat(120)}]
        experience: { score: 3, feeling: Gleichmut }
        pains: none
  - stage: Vertragsabschlussbestätigungsschreibenversand
    reached: 9000
    steps:
      - step: Unterschreibt
        actions: [https://www.example.com/a/very/long/address/without/any/place/to/break?and=parameters&that=go&on=and&on]
        experience: { score: 5, feeling: Erleichterung }
`);

export const rightToLeft = own(`cjm: 1
title: طلب البقالة الأسبوعي
language: en
model: classic5
persona: { id: mona, name: منى، 34 }
stages:
  - stage: awareness
    reached: 5000
    steps:
      - step: تسمع عنا من صديقة
        id: hear
        actions: [تقرأ التعليقات, تقارن الأسعار مع المتجر القريب]
        thoughts: [هل سيصل الطعام طازجًا؟]
        experience: { score: 4, feeling: فضول }
        pains: none
  - stage: decision
    reached: 900
    steps:
      - step: תשלום
        id: pay
        actions: [בוחרת שעת משלוח, Pays with the card]
        thoughts: [למה המשלוח יקר כל כך?]
        experience: { score: 2, feeling: ספק, quote: למה המשלוח יקר כל כך? }
        pains: [{ text: رسوم التوصيل تظهر في الخطوة الأخيرة, severity: 4 }]
        opportunities: [{ text: הצגת דמי המשלוח בסל, impact: 4, effort: 2, status: idea }]
`);
