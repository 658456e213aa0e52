/** What a browser tells a screen reader: Chromium's own accessibility tree, flat. */
import type { Page } from 'playwright-core';

/** A node that is not left out of the tree. */
export interface Heard {
  role: string;
  name: string;
  /** All the text below the node, its own included. */
  text: string;
  /** `expanded`, `live`, `checked`, `activedescendant` (the name of the option) … as far as they are set. */
  properties: Record<string, unknown>;
}

/** The tree of the page as it is now, outer nodes first. */
export async function heardOn(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const byElement = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
  const textOf = (node: (typeof nodes)[number] | undefined): string =>
    node?.role?.value === 'StaticText'
      ? String(node.name?.value ?? '')
      : (node?.childIds ?? []).map((id) => textOf(byId.get(id))).join('');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => ({
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? ''),
      text: textOf(node),
      properties: Object.fromEntries(
        (node.properties ?? []).map(({ name, value }) => [
          name,
          value.value ??
            value.relatedNodes
              ?.map(({ backendDOMNodeId }) => byElement.get(backendDOMNodeId)?.name?.value)
              .join(),
        ]),
      ),
    }));
}
