/** Another documentation tool builds the text of a library. */
import path from 'node:path';
import type { Peer, PeerPage } from '../bench-page/peers.ts';
import { forget, install, QUIET, writePages } from '../bench-page/prepare.ts';
import { bytesIn } from './bytes.ts';
import { type Cost, measured } from './measure.ts';
import type { Built } from './table.ts';

/** Where `npm run bench:page` installs them, too. */
const WORK = path.resolve('.cache/bench-page');

/**
 * Builds a peer's site from nothing, again, and with other pages.
 * @param told is given each cost as it is known
 */
export async function buildPeer(
  peer: Peer,
  pages: readonly PeerPage[],
  changedPages: readonly PeerPage[],
  told: (what: string, cost: Cost) => Cost,
): Promise<Omit<Built, 'reports'>> {
  const tool = `${peer.name} ${Object.values(peer.dependencies)[0]}`;
  const folder = path.join(WORK, peer.id);
  if (!install(peer, folder)) return { tool, cost: 'could not be installed here', bytes: 0 };
  const build = async (what: string, these: readonly PeerPage[]) => {
    writePages(peer, these, folder);
    return told(what, await measured(process.execPath, peer.build, folder, QUIET));
  };
  forget(peer, folder);
  try {
    const cold = await build('cold', pages);
    const bytes = bytesIn(path.join(folder, peer.site));
    const again = await build('nothing changed', pages);
    const changed = await build('one report changed', changedPages);
    return { tool, cost: { cold, again, changed }, bytes };
  } catch (error) {
    console.error(error);
    return { tool, cost: 'could not be built here', bytes: 0 };
  }
}
