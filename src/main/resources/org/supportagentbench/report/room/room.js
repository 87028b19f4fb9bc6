// --- The room -----------------------------------------------------------------------------------

const state = { address: { open: '', m: null, vs: '', q: '', sort: '', facets: {} }, talk: null };

// Changes the address, and what depends on it.
function change(changes, step) {
  state.address = { ...state.address, ...changes };
  showAddress(state.address, step);
  show(Object.keys(changes));
}

function openRow(row, step) {
  change({ open: idOf(row), m: null, vs: '' }, step);
}

// Brings the page in line with the address; `changed` says which parts of it may be different.
function show(changed) {
  const touches = (...keys) => !changed || keys.some((key) => changed.includes(key));
  const { address } = state;
  const row = address.open && !asideOf(address.open) ? rowOf(address.open) : -1;
  if (touches('q', 'sort', 'facets')) {
    const { rows, counts } = narrow(address);
    showFilters(address, counts);
    byId('count').textContent = number(rows.length) + ' of ' + several(shelf.size, 'conversation');
    if (byId('search').value !== address.q) byId('search').value = address.q;
    byId('sort').value = address.sort;
    byId('list').scrollTop = 0;
    fillList(rows, row);
    byId('none').hidden = rows.length > 0;
  } else {
    listing.at = listing.rows.indexOf(row);
    markRow();
  }
  if (touches('open', 'vs')) {
    showPlace();
    read();
  } else if (touches('m')) {
    showMessage(address.m);
  }
}

function onHash() {
  const before = state.address;
  state.address = readAddress();
  const same = (key) => JSON.stringify(before[key]) === JSON.stringify(state.address[key]);
  show(Object.keys(state.address).filter((key) => !same(key)));
  if (same('m') && state.address.m !== null) showMessage(state.address.m);
}

function listen() {
  byId('search').form.addEventListener('submit', (event) => event.preventDefault());
  byId('search').addEventListener('input', (event) => change({ q: event.target.value }));
  byId('sort').addEventListener('change', (event) => change({ sort: event.target.value }));
  byId('clear').addEventListener('click', () => change({ q: '', facets: {} }));
  byId('list').addEventListener('scroll', () => drawList(false), { passive: true });
  byId('list').addEventListener('click', (event) => {
    const row = event.target.closest('.item');
    if (!row) return;
    listing.at = Number(row.dataset.place);
    openRow(listing.rows[listing.at], true);
    if (!wideEnough()) byId('talk').focus();
  });
  byId('compare').addEventListener('change', (event) => change({ vs: event.target.value, m: null }, true));
  byId('unfold').addEventListener('click', unfoldOrFold);
  byId('back').addEventListener('click', () => { change({ open: '', m: null, vs: '' }); byId('list').focus(); });
  byId('help-open').addEventListener('click', () => byId('help').showModal());
  addEventListener('keydown', onKey);
  addEventListener('hashchange', onHash);
  addEventListener('popstate', onHash);
  addEventListener('resize', () => drawList(false));
}

function begin(json) {
  takeIndex(json);
  prepareFacets();
  buildFilters((name, value) => change({ facets: { ...state.address.facets, [name]: value } }));
  buildHelp();
  listen();
  state.address = readAddress();
  if (Object.keys(state.address.facets).length > 0) byId('filters').open = true;
  show();
  document.body.dataset.ready = 'yes';
  performance.mark('room-ready');
}

window.Room = {
  index: (name, json) => begin(json),
  chunk: takeChunk,
};

// The list is a script as well, loaded by this one: whatever page holds the room needs no more.
script('data/index.js', () => {
  if (shelf.ready) return;
  document.body.dataset.read = 'yes';
  showProblem('data/index.js cannot be loaded. Is the folder of the report complete?');
});
