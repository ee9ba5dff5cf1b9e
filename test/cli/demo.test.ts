/** The demo repository: its fifteen changes are what `cjm diff` tells, no more and no less, and its money is what a pocket calculator says. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { base, head, makeDemo } from '../demo/demoRepository.ts';
import { fifteenChanges, type Truth } from '../demo/fifteenChanges.ts';
import { demoBlocks, putBlocks } from '../demo/pageBlocks.ts';
import { root } from '../setUp/paths.mjs';
import { cjm, folderWith } from './cjm.ts';

interface Part extends Pick<Truth, 'before' | 'after'> {
  readonly key: string;
}
interface Change extends Omit<Truth, 'edits'> {
  readonly parts?: readonly Part[];
}
type Factor = 'L' | 'C' | 'P' | 'Q';
type Attribution = Readonly<Record<Factor | 'M', number>>;
interface Figures extends Readonly<Record<Factor | 'REV' | 'M' | 'GP', number>> {
  readonly funnels: readonly {
    readonly id: string;
    readonly bottleneck: string;
    readonly steps: readonly { readonly id: string; readonly conversion: number }[];
  }[];
}
interface Compared {
  readonly path: string;
  readonly changes: readonly Change[];
  readonly metrics: { readonly before: Figures; readonly after: Figures; readonly attribution: Attribution; readonly profit: Attribution };
  readonly findings: Readonly<Record<'fixed' | 'new', readonly { readonly rule: string; readonly severity: string }[]>>;
}

let folder: string;
const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
const diff = async (from: string, to: string): Promise<readonly Compared[]> => {
  const { code, out, err } = await cjm(['diff', '--base', from, '--head', to, '--format', 'json'], { cwd: folder });
  expect([code, err]).toEqual([0, '']);
  return (JSON.parse(out) as { maps: Compared[] }).maps;
};

beforeAll(() => {
  folder = folderWith();
  makeDemo(folder);
});

describe('the repository', () => {
  test('is the same on every machine: names, days, hashes', () => {
    const again = folderWith();
    makeDemo(again);
    const log = (cwd: string): string => execFileSync('git', ['log', '--all', '--format=%H %an <%ae> %cI %s'], { cwd, encoding: 'utf8' });
    expect(log(again)).toBe(log(folder));
    expect(git('status', '--porcelain')).toBe('');
    expect(git('branch', '--show-current')).toBe(head);
    expect(new Set(git('log', '--format=%an', base).split('\n')).size).toBe(2);
    expect(git('rev-list', '--count', base)).toBe('4');
    expect(git('rev-list', '--count', `${base}..${head}`)).toBe('7');
  });

  test('goes into no folder that holds something', () => {
    const full = folderWith({ 'notes.txt': 'mine' });
    expect(() => makeDemo(full)).toThrow(`“${full}” is not empty`);
    expect(readdirSync(full)).toEqual(['notes.txt']);
  });

  test('takes nothing over from the settings of a person', () => {
    const home = folderWith({
      '.gitconfig': '[user]\n  name = Somebody\n[commit]\n  gpgsign = true\n[core]\n  autocrlf = true\n[init]\n  defaultObjectFormat = sha256\n',
    });
    const other = join(home, 'demo');
    mkdirSync(other);
    writeFileSync(
      join(home, 'make.mjs'),
      `import { makeDemo } from ${JSON.stringify(new URL('../demo/demoRepository.ts', import.meta.url).href)};\nmakeDemo(${JSON.stringify(other)});\n`,
    );
    execFileSync(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', join(home, 'make.mjs')], {
      env: { ...process.env, HOME: home, USERPROFILE: home, GIT_DIR: join(home, 'nowhere'), GIT_AUTHOR_NAME: 'Somebody' },
    });
    expect(execFileSync('git', ['rev-parse', head], { cwd: other, encoding: 'utf8' }).trim()).toBe(git('rev-parse', head));
  });
});

describe('what `cjm diff` tells', () => {
  /** Of a value that has parts, those that differ. */
  const inShort = ({ kind, path, before, after, better, parts }: Change): Omit<Truth, 'edits'> => {
    const side = (name: 'before' | 'after'): Truth['before'] => Object.fromEntries((parts ?? []).map((part) => [part.key, part[name]]));
    return { kind, path, before: parts ? side('before') : before, after: parts ? side('after') : after, better };
  };

  test('are the fifteen changes, in the order of the map, and nothing else', async () => {
    const maps = await diff(base, head);
    expect(maps.map(({ path }) => path)).toEqual(['grocery.cjm.yaml']);
    const found = maps.flatMap(({ changes }) => changes.map(inShort));
    const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : 1);
    expect(found.toSorted(byPath)).toEqual(
      fifteenChanges.map(({ kind, path, before, after, better }) => ({ kind, path, before, after, better })).toSorted(byPath),
    );
    expect(found).toHaveLength(15);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['added', 'removed', 'changed', 'moved', 'renamed']));
  });

  test('no change where the map was only laid out anew', async () => {
    const commit = git('log', '--format=%H', '--grep=Lay the map out', head);
    expect(git('diff', '--shortstat', `${commit}~1`, commit)).toMatch(/insertions/);
    expect((await diff(`${commit}~1`, commit)).flatMap(({ changes }) => changes)).toEqual([]);
  });

  test('revenue, and what each factor brought to it', async () => {
    const [map] = (await diff(base, head)) as [Compared];
    const { before, after, attribution, profit } = map.metrics;
    const [was, is] = [
      { L: 14_400, C: 0.108, P: 43.5, Q: 1.9 },
      { L: 14_560, C: 0.114, P: 43.9, Q: 1.91 },
    ];
    const [old, now] = [14_400 * 0.108 * 43.5 * 1.9, 14_560 * 0.114 * 43.9 * 1.91];
    expect([old.toFixed(2), now.toFixed(2), (100 * (now / old - 1)).toFixed(1)]).toEqual(['128537.28', '139175.92', '8.3']);
    expect(before.REV).toBeCloseTo(old, 6);
    expect(after.REV).toBeCloseTo(now, 6);
    // Each factor brings (R₁ − R₀) ÷ ln(R₁ ÷ R₀) × ln(x₁ ÷ x₀).
    const brings = (factor: Factor): number => ((now - old) / Math.log(now / old)) * Math.log(is[factor] / was[factor]);
    for (const factor of ['L', 'C', 'P', 'Q'] as const) expect(attribution[factor]).toBeCloseTo(brings(factor), 6);
    expect((['L', 'C', 'P', 'Q'] as const).map((factor) => Math.round(attribution[factor]))).toEqual([1_478, 7_233, 1_225, 702]);
    // The margin stays 24 %.
    expect(attribution.M).toBe(0);
    const add = (amounts: Readonly<Record<string, number>>): number => Object.values(amounts).reduce((sum, one) => sum + one, 0);
    expect([add(attribution), add(profit)].map((sum) => sum.toFixed(2))).toEqual([(now - old).toFixed(2), ((now - old) * 0.24).toFixed(2)]);
  });

  test('the bottleneck, and findings that are new and mended', async () => {
    const [map] = (await diff(base, head)) as [Compared];
    const conversions = (['before', 'after'] as const).map((side) => {
      const funnel = map.metrics[side].funnels[0];
      return [funnel?.bottleneck, funnel?.steps.find(({ id }) => id === funnel.bottleneck)?.conversion];
    });
    expect(conversions).toEqual([
      ['delivery', 1555 / 5200],
      ['delivery', 1660 / 5200],
    ]);
    expect(map.findings.new.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning target-lowered',
      'info review-date-untouched',
      'info revenue-impact',
    ]);
    expect(map.findings.fixed.map(({ rule }) => rule)).toEqual(['number-without-source']);
  });
});

test('the comment is told in Russian, too', async () => {
  const { out } = await cjm(['diff', '--base', base, '--head', head, '--format', 'markdown', '--language', 'ru'], { cwd: folder });
  const lines = out.replaceAll('\u202f', ' ').split('\n');
  expect(lines.filter((line) => line.includes(' › ')).length).toBeGreaterThan(8);
  for (const line of [
    '### Путь «Weekly grocery order»: выручка **+8,3 %** (128 537 € → 139 176 €), опыт на шаге *Places the order* **4 → 5**, 1 новое предупреждение',
    'Выручка по множителям: L +1,2 % · **C +5,6 %** · P +1,0 % · Q +0,5 %. Узкое место прежнее: *Decision → Delivery and use* (29,9 % → 31,9 %).',
    '| Decision | ~ KPI C, конверсия | 10,8 % (цель 12 %) | **11,4 %** ▲ по состоянию на 2026-11-08 |',
    '| Decision › Places the order | − боль | ~~The delivery fee appears only at the last step~~ |  |',
    '| Delivery and use › Receives or collects | ~ KPI OTD, доставка в срок, цель | 96 % | **95 %** |',
    '| Loyalty and advocacy | ↷ шаг «Tells others» | после «Orders again» | первым |',
  ])
    expect(lines).toContain(line);
});

test('docs/review.md shows what the commands print; `npm run demo:review -- --write docs/review.md` puts it there', async () => {
  const page = readFileSync(join(root, 'docs', 'review.md'), 'utf8').replaceAll('\r\n', '\n');
  const blocks = await demoBlocks(async (args) => (await cjm(args, { cwd: folder })).out);
  expect(putBlocks(page, blocks)).toBe(page);
});
