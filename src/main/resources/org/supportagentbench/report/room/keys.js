// --- Keys ---------------------------------------------------------------------------------------

const KEYS = [
  ['j, \u2193', 'next conversation'], ['k, \u2191', 'previous conversation'], ['Enter', 'read it'],
  ['Esc', 'back to the list; close'], ['n, p', 'next, previous finding'], ['/', 'search'], ['f', 'filters'],
  ['u', 'unfold or fold everything'], ['c', 'compare with another one'], ['?', 'these keys'],
];

const inField = (target) => target.closest('input, select, textarea');

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId('help').open) return;
  if (event.key === 'Escape') return escape(event);
  if (inField(event.target)) {
    if (event.key === 'Enter' && event.target.id === 'search') {
      event.preventDefault();
      byId('list').focus();
      if (listing.at < 0) goToPlace(0);
    }
    return;
  }
  const onList = event.target.id === 'list' || event.target === document.body;
  const act = {
    j: () => step(1), k: () => step(-1), n: () => stepFinding(1), p: () => stepFinding(-1), u: unfoldOrFold,
    '/': () => byId('search').focus(), f: focusFilters, c: () => byId('compare').focus(), '?': () => byId('help').showModal(),
    ...(onList ? { ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: enter, Home: () => stepTo(0),
      End: () => stepTo(listing.rows.length - 1), PageDown: () => step(page()), PageUp: () => step(-page()) } : {}),
  }[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
}

const page = () => Math.max(1, Math.floor(byId('list').clientHeight / ROW) - 1);
const wideEnough = () => matchMedia('(min-width: 800px)').matches;

function step(by) {
  stepTo(listing.at < 0 ? 0 : listing.at + by);
}

// On a wide page the conversation beside the list follows; on a phone it waits for Enter.
function stepTo(place) {
  const row = goToPlace(place);
  if (row >= 0 && (wideEnough() || state.address.open)) openRow(row, !state.address.open);
}

function enter() {
  const row = goToPlace(Math.max(0, listing.at));
  if (row < 0) return;
  openRow(row, !state.address.open);
  byId('talk').focus();
}

function escape(event) {
  event.preventDefault();
  if (inField(event.target)) {
    event.target.blur();
    byId('list').focus();
  } else if (state.address.vs) {
    change({ vs: '' });
  } else if (state.address.open && (!wideEnough() || event.target.id !== 'list')) {
    if (!wideEnough()) change({ open: '', m: null });
    byId('list').focus();
  }
}

function focusFilters() {
  byId('filters').open = true;
  byId('facet-' + FACETS[0]).focus();
}

function unfoldOrFold() {
  const unfold = byId('unfold').textContent === 'Unfold all';
  unfoldAll(byId('messages'), unfold);
  byId('unfold').textContent = unfold ? 'Fold all' : 'Unfold all';
}

function stepFinding(by) {
  const all = state.talk ? [...new Set(state.talk.score.findings.map((finding) => finding.message))].sort((a, b) => a - b) : [];
  if (all.length === 0) return;
  const from = state.address.m ?? -1;
  const next = by > 0 ? all.find((index) => index > from) ?? all[0] : [...all].reverse().find((index) => index < from) ?? all[all.length - 1];
  state.address.m = next;
  showAddress(state.address, false);
  showMessage(next);
}

function buildHelp() {
  add(byId('keys'), KEYS.map(([keys, what]) => make('div', null, make('dt', null, keys.split(', ').map((key) => make('kbd', null, key))), make('dd', null, what))));
}
