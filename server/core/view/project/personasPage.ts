/** The personas of a project and their maps → persona sheets after the five steps, the sceptic test of each offer, scores side by side, and the interviews behind them. */
import { describeFinding } from '../../checks/describe.ts';
import type { Finding } from '../../checks/finding.ts';
import type { Job, Lanes } from '../../model/journey.ts';
import type { PersonaSheet } from '../../model/plan.ts';
import type { Persona, Research } from '../../model/project.ts';
import { defaultScale, parseScale } from '../../model/scale.ts';
import { given } from '../../model/stated.ts';
import { findIn } from '../../vocabulary/catalogue.ts';
import { benefits, canonicalStages, channels, personaSteps, researchMethods, sceptic } from '../../vocabulary/vocabulary.ts';
import { nameIn, type ProjectDesk, roundMoney, studyPlace } from './desk.ts';
import type { MapFacts, MetHere, StageFacts } from './mapFacts.ts';
import { type PersonasLabels, type PersonasWords, personasWords } from './personasWords.ts';
import { anchorOf, type Reading } from './portfolioPage.ts';
import type { Place } from './projectView.ts';
import { type LinkedStage, linkedStage } from './strategyPage.ts';

export interface PersonasPage {
  readonly kind: 'personas';
  readonly words: PersonasLabels;
  readonly sheets: readonly Sheet[];
  readonly comparison: { readonly stages: readonly { readonly id: string; readonly name: string }[]; readonly rows: readonly ComparedPersona[] };
  readonly interviews: readonly Interview[];
}

export interface Sheet {
  readonly id: string;
  readonly persona: Place;
  /** “58 % of customers”. */
  readonly share: string;
  readonly quote: string | undefined;
  /** “5 of 5 steps”. */
  readonly complete: { readonly text: string; readonly share: number };
  readonly steps: readonly SheetStep[];
  readonly value: readonly string[];
  readonly entry: string;
  readonly jobs: readonly string[];
  readonly path: readonly { readonly map: Place; readonly stages: readonly PathStage[] }[];
  readonly sceptic: readonly { readonly question: string; readonly answer: 'pass' | 'fail' | 'unknown' | 'absent'; readonly text: string }[];
  /** What the cliché check says, the other findings about the persona apart. */
  readonly cliches: { readonly isClean: boolean; readonly texts: readonly string[] };
  readonly findings: readonly { readonly rule: string; readonly severity: Finding['severity']; readonly text: string }[];
  readonly evidence: readonly Place[];
}

export interface SheetStep {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly { readonly name: string; readonly entries: readonly string[] }[];
}

export interface PathStage {
  readonly stage: Place;
  readonly anchor: string;
  readonly score: Reading | undefined;
  /** The most important first; one without a touchpoint where the stage has none. */
  readonly met: readonly {
    readonly touchpoint: Place | undefined;
    /** What the customer wants and expects there, once at the stage, and what the company promises. */
    readonly matters: readonly string[];
  }[];
}

export interface ComparedPersona {
  readonly persona: Place;
  /** One for each stage. */
  readonly scores: readonly (Reading | undefined)[];
}

export interface Interview {
  readonly study: Place;
  readonly method: string;
  readonly date: string;
  readonly people: string;
  readonly summary: string;
  readonly stages: readonly LinkedStage[];
}

/** Methods in which people are listened to, one by one or in a group. */
const talks: ReadonlySet<string> = new Set(['interview', 'expert-interview', 'focus-group', 'diary-study']);
/** Touchpoints told of at one stage. */
const mostTouchpoints = 4;
const mostMatters = 2;

export function arrangePersonasPage(desk: ProjectDesk): PersonasPage {
  const words = personasWords[desk.language];
  const sheets = desk.plan.personas.flatMap((sheet) => {
    const persona = desk.project.personas.byId(sheet.id);
    return persona ? [sheetOf(sheet, persona, desk, words)] : [];
  });
  return { kind: 'personas', words: words.labels, sheets, comparison: compare(desk), interviews: interviewsOf(desk) };
}

function mapsOf(id: string, desk: ProjectDesk): readonly MapFacts[] {
  return desk.maps.filter(({ personas }) => personas.some((one) => one.id === id));
}

/** Without plans, unless there is nothing else. */
function realMapsOf(id: string, desk: ProjectDesk): readonly MapFacts[] {
  const maps = mapsOf(id, desk);
  const real = maps.filter(({ map }) => !map.journey.context.isPlan);
  return real.length > 0 ? real : maps;
}

function sheetOf(sheet: PersonaSheet, persona: Persona, desk: ProjectDesk, words: PersonasWords): Sheet {
  const maps = mapsOf(persona.id, desk);
  const steps = stepsOf(sheet, persona, desk, words);
  const filled = steps.filter(({ groups }) => groups.some(({ entries }) => entries.length > 0)).length;
  const found = findingsOf(sheet, desk);
  const cliches = found.filter(({ rule }) => rule === 'usp-cliche');
  const share = given(persona.share);
  return {
    id: persona.id,
    persona: desk.inProject(sheet.element, persona.name[desk.language]),
    share: share === undefined ? '' : desk.words.say(words.ofCustomers, { value: desk.format.quantity(share, '', undefined) }),
    quote: sheet.quote,
    complete: { text: desk.words.say(words.complete, { a: String(filled), b: String(steps.length) }), share: filled / steps.length },
    steps,
    value: realMapsOf(persona.id, desk).flatMap((map) => valueOf(map, desk, words)),
    entry: persona.entry === undefined ? '' : nameIn(findIn(persona.entry, desk.project.channels, channels), persona.entry, desk.language),
    jobs: [...persona.jobs, ...maps.flatMap(({ map }) => jobOf(given(map.journey.job), words))].filter((job, index, all) => all.indexOf(job) === index),
    path: maps.map((map) => ({ map: desk.inMap(map, 'title', map.title), stages: map.stages.map((stage) => pathStage(map, stage, desk)) })),
    sceptic: sceptic.entries.map(({ id, question }) => {
      const answer = sheet.sceptic.get(id) ?? 'absent';
      return { question: question[desk.language], answer, text: words.answers[answer] };
    }),
    cliches:
      persona.offer === undefined
        ? { isClean: false, texts: [words.noOffer] }
        : cliches.length === 0
          ? { isClean: true, texts: [words.noCliche] }
          : { isClean: false, texts: cliches.map((finding) => describeFinding(finding, desk.language)) },
    findings: found
      .filter((finding) => !cliches.includes(finding))
      .map((finding) => ({ rule: finding.rule, severity: finding.severity, text: describeFinding(finding, desk.language) })),
    evidence: sheet.evidence.flatMap((id) => studyPlaces(desk.project.research.find(id), desk)),
  };
}

function stepsOf(sheet: PersonaSheet, persona: Persona, { language }: ProjectDesk, { labels }: PersonasWords): SheetStep[] {
  const alone = (entries: readonly string[]): SheetStep['groups'] => [{ name: '', entries }];
  const written: Readonly<Record<string, SheetStep['groups']>> = {
    'persona.traits': alone(persona.traits),
    'persona.needs': alone(persona.needs),
    'persona.decision': [
      { name: labels.main, entries: sheet.main },
      { name: labels.additional, entries: sheet.additional },
      { name: labels.influencers, entries: sheet.influencers },
    ].filter(({ entries }) => entries.length > 0),
    'persona.benefits': alone(persona.benefits.map((text) => nameIn(benefits.find(text), text, language))),
    'persona.offer': alone(persona.offer === undefined ? [] : [persona.offer]),
  };
  return personaSteps.entries.map(({ id, name, key }) => ({ id, name: name[language], groups: written[key] ?? [] }));
}

function valueOf(map: MapFacts, desk: ProjectDesk, words: PersonasWords): string[] {
  const { P, Q } = map.map.result.metrics.formula.factors;
  const period = map.map.journey.effectivePeriod;
  const perCustomer = P.value === undefined || Q.value === undefined ? undefined : P.value * Q.value;
  return [
    ...(map.revenue === undefined
      ? []
      : [
          desk.words.say(words.revenue, {
            value: roundMoney(desk, map.revenue, map.currency),
            period: period === undefined ? map.title : desk.format.period(period),
          }),
        ]),
    ...(perCustomer === undefined ? [] : [desk.words.say(words.perCustomer, { value: roundMoney(desk, perCustomer, map.currency) })]),
  ];
}

function jobOf(job: Job | undefined, words: PersonasWords): string[] {
  if (job === undefined) return [];
  if (job.sentence !== undefined) return [job.sentence];
  const parts = [
    [words.jobWhen, job.when],
    [words.jobWant, job.want],
    [words.jobSoThat, job.soThat],
  ] as const;
  const text = parts.flatMap(([word, said]) => (said === undefined ? [] : [`${word} ${said}`])).join(', ');
  return text === '' ? [] : [text];
}

function pathStage(map: MapFacts, stage: StageFacts, desk: ProjectDesk): PathStage {
  const { score } = stage.scored;
  const weight = ({ importance }: MetHere): number => importance ?? 0;
  const told = new Set<string>();
  const matters = (columns: readonly Lanes[], promise: string | undefined): string[] => {
    const wanted = columns.flatMap(wantedIn).filter((text) => !told.has(text));
    const shown = wanted.slice(0, mostMatters);
    for (const text of shown) told.add(text);
    return [...shown, ...(promise === undefined ? [] : [promise])];
  };
  const met = stage.touchpoints
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, mostTouchpoints)
    .map((one) => ({ touchpoint: desk.inMap(map, one.element, one.name), matters: matters(columnsOf(one, stage), one.standard) }));
  return {
    stage: desk.inMap(map, `stage:${stage.stage.id}`, stage.stage.name),
    anchor: anchorOf(map, stage),
    score: score === undefined ? undefined : { text: desk.format.number(score, 1, 1), share: stage.share, detail: '' },
    met: met.length > 0 ? met : [{ touchpoint: undefined, matters: matters(allColumns(stage), undefined) }],
  };
}

/** The step at which it is met; of one that is met all along, the whole stage. */
function columnsOf({ element }: MetHere, { stage }: StageFacts): readonly Lanes[] {
  const step = stage.steps.find(({ id }) => element.startsWith(`${stage.id}/${id}/`));
  return step ? [step.lanes] : allColumns({ stage });
}

function allColumns({ stage }: Pick<StageFacts, 'stage'>): readonly Lanes[] {
  return [stage, ...stage.steps].map(({ lanes }) => lanes);
}

function wantedIn({ items }: Lanes): string[] {
  return [...(items.goals?.entries ?? []), ...(items.expectations?.entries ?? [])].flatMap(({ text }) => given(text) ?? []);
}

/** Those that the check of the project file has about the persona. */
function findingsOf({ element }: PersonaSheet, { findings, plan }: ProjectDesk): readonly Finding[] {
  const place = plan.places.get(element);
  return findings.filter(({ at }) => place && at.chunk === place.chunk && at.start >= place.start && at.end <= place.end);
}

function compare(desk: ProjectDesk): PersonasPage['comparison'] {
  const { min, max } = parseScale(desk.project.scale ?? '') ?? defaultScale;
  const drawn = desk.project.personas.entries.filter(({ id }) => mapsOf(id, desk).length > 0);
  const shares = (id: string, canonical: string): number[] =>
    realMapsOf(id, desk).flatMap(({ stages }) => stages.filter((stage) => stage.canonical.includes(canonical)).flatMap(({ share }) => share ?? []));
  const stages = canonicalStages.entries.filter((stage) => drawn.some(({ id }) => shares(id, stage.id).length > 0));
  const reading = (all: readonly number[]): Reading | undefined => {
    if (all.length === 0) return undefined;
    const share = all.reduce((sum, one) => sum + one, 0) / all.length;
    return { text: desk.format.number(min + share * (max - min), 1, 1), share, detail: '' };
  };
  return {
    stages: stages.map(({ id, name }) => ({ id, name: name[desk.language] })),
    rows: drawn.map(({ id, name }) => ({
      persona: desk.inProject(`persona:${id}`, name[desk.language]),
      scores: stages.map((stage) => reading(shares(id, stage.id))),
    })),
  };
}

function studyPlaces(study: Research | undefined, desk: ProjectDesk): Place[] {
  return study ? [studyPlace(study, desk)] : [];
}

function interviewsOf(desk: ProjectDesk): Interview[] {
  return [...desk.trace.ofStudy]
    .filter(([{ method }]) => method !== undefined && talks.has(researchMethods.find(method)?.id ?? ''))
    .toSorted(([a], [b]) => (b.date ?? '').localeCompare(a.date ?? ''))
    .map(([study, stages]) => ({
      study: studyPlace(study, desk),
      method: nameIn(researchMethods.find(study.method ?? ''), study.method ?? '', desk.language),
      date: study.date ?? '',
      people: study.n === undefined ? '' : desk.format.number(study.n),
      summary: study.summary ?? '',
      stages: stages.map((at) => linkedStage(at, desk)),
    }));
}
