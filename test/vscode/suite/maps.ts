/** Small maps that the tests open. `<|>` is the cursor. */

/** Clean but for the line that a test puts at the end. */
export function mapWith(stage: string, rest = ''): string {
  return `cjm: 1
title: Weekly order
language: en
model: classic5
persona: { id: sam, name: Sam }
job: food at the door without leaving home
scope: { partial: true }
state: current
period: 2026-10
currency: EUR
stages:
  - stage: ${stage}
    steps:
      - step: Hears about us
        id: hear
        actions:
          - Sees a poster
${rest}`;
}
