/** `cjm view` and `cjm render`: the view model and the file drawn from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { root } from '../setUp/paths.mjs';
import { cjm, folderWith, mapWith } from './cjm.ts';

const grocery = 'examples/grocery/grocery.cjm.yaml';
const view = async (args: readonly string[], options = {}): Promise<JourneyView> => JSON.parse((await cjm(['view', ...args], options)).out) as JourneyView;

describe('view', () => {
  test('prints what the preview draws, with the names of the project', async () => {
    const { header, stages, language, counts } = await view([grocery]);
    expect([header.title, header.personas[0]?.name, language]).toEqual(['Weekly grocery order', 'Busy parent', 'en']);
    expect(stages.map(({ id }) => id)).toEqual(['awareness', 'consideration', 'decision', 'delivery', 'loyalty']);
    expect(counts.error).toBe(0);
  });

  test('--language translates the fixed words, not the texts', async () => {
    const { header, stages, language } = await view([grocery, '--language', 'ru']);
    expect([header.title, language, stages[0]?.traffic && stages[0].trafficLabel]).toEqual(['Weekly grocery order', 'ru', 'холодный']);
    expect((await view([grocery], { env: { LC_ALL: 'ru_RU.UTF-8' } })).language).toBe('en');
  });

  test('knows the day only when told', async () => {
    expect((await view([grocery])).header.facts.join()).not.toContain('ago');
    expect((await view([grocery, '--today', '2026-11-22'])).header.facts).toContain('reviewed 21 days ago');
  });

  test('reads standard input, with the project of --stdin-path', async () => {
    const input = readFileSync(join(root, grocery), 'utf8');
    expect(await view(['-', '--stdin-path', grocery], { input })).toEqual(await view([grocery]));
  });

  test('of broken text: what could be read, and the problem', async () => {
    const { problem, stages } = await view(['-'], { input: mapWith('goals: ["open') });
    expect([problem?.line, stages.length]).toEqual([13, 1]);
  });

  test.each([
    ['examples/grocery/orders.insights.cjm.yaml', '“examples/grocery/orders.insights.cjm.yaml” is an insights file, not a map'],
    ['examples', '“examples” is a folder, not a file'],
    ['missing.cjm.yaml', '“missing.cjm.yaml” does not exist'],
  ])('of %s: exit code 2', async (path, message) => {
    expect(await cjm(['view', path])).toEqual({ code: 2, out: '', err: `cjm: ${message}\n` });
  });
});

describe('render', () => {
  test('one file that needs nothing beside it, the same bytes on every run', async () => {
    const cwd = folderWith();
    const map = join(root, grocery);
    expect(await cjm(['render', map, '-o', 'a.html'], { cwd })).toEqual({ code: 0, out: '', err: '' });
    await cjm(['render', map, '-o', 'b.htm'], { cwd, env: { TZ: 'Asia/Tokyo', LC_ALL: 'ru_RU.UTF-8' } });
    const html = readFileSync(join(cwd, 'a.html'), 'utf8');
    expect(readFileSync(join(cwd, 'b.htm'), 'utf8')).toBe(html);
    expect((await cjm(['render', map])).out).toBe(html);
    expect((await cjm(['render', map, '-o', '-'])).out).toBe(html);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<title>Weekly grocery order</title>');
    expect(html).toContain('data-cell="decision/place-order/pains"');
    expect(html).not.toMatch(/<script|<link|https?:\/\/(?!www\.w3\.org)|@import|url\((?!["']?data:)/);
  });

  test('theme, view and language', async () => {
    const map = join(root, grocery);
    expect((await cjm(['render', map, '--theme', 'dark'])).out).toContain('<body class="vscode-dark">');
    expect((await cjm(['render', map, '--language', 'ru'])).out).toContain('<html lang="ru">');
    const funnel = (await cjm(['render', map, '--view', 'funnel'])).out;
    expect(funnel).toContain('data-funnel="stages"');
    expect(funnel).not.toContain('data-cell=');
    expect(funnel).toContain('Bottleneck: Delivery and use.');
    expect(funnel).not.toMatch(/<input|<button/);
    expect(JSON.parse((await cjm(['view', map, '--view', 'funnel'])).out)).toMatchObject({ shown: 'funnel', page: { kind: 'funnel' } });
    expect((await cjm(['render', map, '--view', 'channels'])).out).toContain('data-channel="phone"');
    expect((await cjm(['render', map, '--view', 'touchpoints'])).out).toContain('data-touchpoint="Phone"');
  });

  test('pictures of the map are in the file; what lies outside is not touched', async () => {
    const pixel = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64');
    const cwd = folderWith({ 'outside.gif': pixel, 'repository/.git/HEAD': '', 'repository/shared.gif': pixel, 'repository/maps/near.gif': pixel });
    const steps = ['near.gif', '../shared.gif', '../../outside.gif', 'missing.gif', 'https://example.org/x.gif']
      .map((src, index) => `      - step: Step ${index}\n        image: ${src}\n`)
      .join('');
    const { code, out, err } = await cjm(['render', '-', '--stdin-path', 'repository/maps/bread.cjm.yaml'], { cwd, input: `${mapWith()}    steps:\n${steps}` });
    expect(code).toBe(0);
    expect(out.match(/src="data:image\/gif;base64,/g)?.length).toBe(2);
    expect(out.match(/<img/g)?.length).toBe(2);
    for (const src of ['../../outside.gif', 'missing.gif', 'https://example.org/x.gif'])
      expect(err).toContain(`cjm: the picture “${src}” cannot be put into the file; its description stands in its place\n`);
  });

  test('a broken map is drawn as far as it can be read', async () => {
    const { code, out, err } = await cjm(['render', '-'], { input: mapWith('goals: ["open') });
    expect([code, out.includes('data-stage="decision"')]).toEqual([0, true]);
    expect(err).toMatch(/^cjm: “<stdin>” has \d+ errors?; the picture shows what could be read\n$/);
  });

  test.each([
    [['-o', 'map.doc'], '“map.doc” cannot be drawn: its name has to end in one of .html, .svg, .png, .pdf, .md'],
    [['-o', 'map'], '“map” cannot be drawn: its name has to end in one of .html, .svg, .png, .pdf, .md'],
    [['--theme', 'blue'], '--theme cannot be “blue”; it is one of: light, dark'],
    [['--view', 'portfolio'], '--view cannot be “portfolio”; it is one of: map, funnel, channels, touchpoints, scores, personas, insights, diagram'],
    [['--view', 'funnel'], '“<stdin>” states nothing for the view “funnel”'],
    [['-o', 'no/map.html'], '“no/map.html” cannot be written: its folder does not exist'],
  ])('%j: exit code 2', async (args, message) => {
    expect(await cjm(['render', '-', ...args], { cwd: folderWith(), input: mapWith() })).toEqual({ code: 2, out: '', err: `cjm: ${message}\n` });
  });
});
