/** A report → the plain data of `cjm diff --format json`. What is not known is `null`. */
import type { Language } from '../vocabulary/catalogue.ts';
import type { Change, Position } from './change.ts';
import type { Figures, FunnelFigures } from './compareFigures.ts';
import { type Plain, textsOf, toJson } from './plain.ts';
import { type ComparedFile, findingsOf, type Report, type Side } from './report.ts';

export function inJson({ files, before, after }: Report, language: Language): unknown {
  return { version: 1, base: side(before), head: side(after), maps: files.map((file) => fileOf(file, language)) };
}

function side({ name, commit }: Side): unknown {
  return { name: name ?? null, commit: commit ?? null };
}

function fileOf(file: ComparedFile, language: Language): unknown {
  const { status, path, before, kind, comparison } = file;
  const { changes, figures, unread } = comparison;
  const found = findingsOf(file, language).map(({ isNew, ...finding }) => ({ isNew, finding }));
  return {
    path,
    ...(before === path ? {} : { from: before }),
    kind,
    status: status === 'changed' && changes.length === 0 ? 'unchanged' : status,
    changes: changes.map(changeOf),
    metrics: {
      before: figures.before ? figuresOf(figures.before) : null,
      after: figures.after ? figuresOf(figures.after) : null,
      attribution: figures.attribution ?? null,
      profit: figures.profit ?? null,
    },
    findings: {
      fixed: found.filter(({ isNew }) => !isNew).map(({ finding }) => finding),
      new: found.filter(({ isNew }) => isNew).map(({ finding }) => finding),
    },
    // Counted from 1.
    unread: { before: unread.before === undefined ? null : unread.before + 1, after: unread.after === undefined ? null : unread.after + 1 },
  };
}

function changeOf({ kind, path, from, stage, step, lane, before, after, parts, better, into, outOf }: Change): unknown {
  const isMove = kind === 'moved';
  return {
    kind,
    path,
    ...(from !== path && kind !== 'added' ? { from } : {}),
    stage: stage ?? null,
    step: step ?? null,
    lane: lane ?? null,
    before: isMove && outOf ? position(outOf) : value(before),
    after: isMove && into ? position(into) : value(after),
    better: better ?? null,
    ...(parts.length === 0
      ? {}
      : { parts: parts.map((part) => ({ key: part.key, before: value(part.before), after: value(part.after), better: part.better ?? null })) }),
  };
}

function value(plain: Plain | undefined): unknown {
  return plain === undefined ? null : toJson(plain);
}

/** From 1, and what stands before it. */
function position({ list, index, previous }: Position): unknown {
  return { list: list.replace(/^\+/, ''), position: index + 1, after: previous ? (previous.name ?? textsOf(previous.value)[0] ?? null) : null };
}

function figuresOf({ funnels, experience, currency, curve, ...factors }: Figures): unknown {
  return {
    ...Object.fromEntries(Object.entries(factors).map(([id, figure]) => [id, figure ?? null])),
    currency: currency ?? null,
    experience: experience ?? null,
    curve: curve.map(({ id, score }) => ({ id, score: score ?? null })),
    funnels: funnels.filter(({ steps }) => steps.some(({ count }) => count !== undefined)).map(funnelOf),
  };
}

function funnelOf({ id, total, bottleneck, steps }: FunnelFigures): unknown {
  return {
    id,
    total: total ?? null,
    bottleneck: bottleneck ?? null,
    steps: steps.map((step) => ({ id: step.id, count: step.count ?? null, conversion: step.conversion ?? null })),
  };
}
