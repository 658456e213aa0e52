/** The two fields of a proposal: what is to stand in the place of the report's words, and why. */
import { element } from '../element.ts';
import { showIn, whenTyped } from '../typed.ts';
import type { Proposal } from './proposal.ts';

export interface Fields {
  /** Each with its name. */
  labels: readonly HTMLLabelElement[];
  /** Shows a proposal, also where it is being written. */
  show(proposal: Proposal): void;
  /** Which of them its reader is at. */
  typed(): 'proposed' | 'reason' | null;
}

/** @param onChange when the reader has written in one of them */
export function fieldsFor(onChange: (change: Partial<Proposal>) => void): Fields {
  const [proposed, reason] = [element('textarea', ''), element('textarea', '')];
  whenTyped(proposed, () => onChange({ proposed: proposed.value }));
  whenTyped(reason, () => onChange({ reason: reason.value }));
  const named = [
    ['修改为', proposed],
    ['理由', reason],
  ] as const;
  return {
    labels: named.map(([name, area]) => element('label', '', name, area)),
    show(proposal) {
      showIn(proposed, proposal.proposed);
      showIn(reason, proposal.reason);
      for (const [name, area] of named) {
        area.rows = Math.min(8, Math.max(2, Math.ceil(area.value.length / 22)));
        area.setAttribute('aria-label', `${name}：${proposal.label}`);
      }
    },
    typed() {
      if (!document.hasFocus()) return null;
      if (proposed === document.activeElement) return 'proposed';
      return reason === document.activeElement ? 'reason' : null;
    },
  };
}
