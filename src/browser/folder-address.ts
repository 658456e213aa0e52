/**
 * Some hosts answer `/glossary` with `glossary/index.html`: all its addresses would be taken from the
 * folder above. The slash is put where it belongs before anything asks for an address. Nothing is loaded
 * anew, so a host that takes the slash away again makes no circle.
 */
const { protocol, pathname, search, hash } = location;
if (protocol.startsWith('http') && !/\/(index(\.html)?)?$/.test(pathname)) {
  history.replaceState(history.state, '', `${pathname}/${search}${hash}`);
}
