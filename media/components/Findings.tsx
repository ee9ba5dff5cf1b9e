/** Findings as marks: a wavy line under what is meant, and small signs in a corner that differ by shape as well as by colour. */
import type { ComponentChildren } from 'preact';
import type { FindingMark } from '../../server/core/view/journeyView.ts';

/** The words a finding is about; without a finding, the words alone. */
export function Marked({ finding, children }: { finding: FindingMark | undefined; children: ComponentChildren }) {
  return finding === undefined ? (
    <>{children}</>
  ) : (
    <span class={`sq ${finding.severity}`} data-finding={finding.rule} title={finding.message}>
      {children}
    </span>
  );
}

/** Corner signs; a finding that an item inside already shows (`shown`) has its sign here and its words there. */
export function Findings({ findings, shown = [] }: { findings: readonly FindingMark[]; shown?: readonly FindingMark[] }) {
  if (findings.length === 0 && shown.length === 0) return null;
  const below = new Set(shown.map((finding) => finding.rule));
  const signs = new Map([...shown, ...findings].map((finding) => [finding.rule, finding]));
  return (
    <span class="signs">
      {[...signs.values()].slice(0, 4).map((finding) => (
        <i
          key={finding.rule}
          class={`sign ${finding.severity}`}
          title={finding.message}
          data-finding={below.has(finding.rule) ? undefined : finding.rule}
          aria-hidden="true"
        />
      ))}
    </span>
  );
}
