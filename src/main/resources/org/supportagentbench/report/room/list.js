// --- The list: only the rows in sight are on the page -------------------------------------------

const ROW = 62;
const listing = { rows: [], at: -1, first: -1, last: -1, shown: new Map() };

function fillList(rows, openRow) {
  listing.rows = rows;
  listing.at = rows.indexOf(openRow);
  byId('list-space').style.height = rows.length * ROW + 'px';
  drawList(true);
}

function drawList(fresh) {
  const box = byId('list');
  const first = Math.max(0, Math.floor(box.scrollTop / ROW) - 6);
  const last = Math.min(listing.rows.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + 6);
  if (!fresh && first === listing.first && last === listing.last) return;
  Object.assign(listing, { first, last });
  const space = byId('list-space');
  if (fresh) {
    space.textContent = '';
    listing.shown.clear();
  }
  for (const [place, element] of listing.shown) {
    if (place < first || place >= last) {
      element.remove();
      listing.shown.delete(place);
    }
  }
  for (let place = first; place < last; place++) {
    if (!listing.shown.has(place)) {
      const element = listRow(place);
      listing.shown.set(place, element);
      space.append(element);
    }
  }
  markRow();
}

function listRow(place) {
  const row = listing.rows[place];
  const about = shelf.cases[shelf.rows.case[row]];
  const run = shelf.runs[shelf.rows.run[row]];
  const findings = shelf.rows.findings[row];
  const outcome = outcomesOf(row)[0];
  const element = make('div', {
    class: 'item', role: 'option', id: 'row-' + place, 'aria-setsize': listing.rows.length, 'aria-posinset': place + 1,
  },
    make('div', { class: 'row-title' }, make('span', { class: 'title' }, about.title),
      findings > 0 && make('span', { class: 'count', title: several(findings, 'finding') },
        make('span', { 'aria-hidden': 'true' }, findings), make('span', { class: 'unseen' }, several(findings, 'finding')))),
    make('div', { class: 'row-about' }, outcomeChip(outcome),
      make('span', { class: 'item-who' }, run.name), make('span', { class: 'trial' }, 'trial ' + shelf.rows.trial[row])));
  element.style.top = place * ROW + 'px';
  element.dataset.place = place;
  return element;
}

function markRow() {
  for (const [place, element] of listing.shown) {
    element.setAttribute('aria-selected', place === listing.at ? 'true' : 'false');
  }
  const box = byId('list');
  if (listing.shown.has(listing.at)) box.setAttribute('aria-activedescendant', 'row-' + listing.at);
  else box.removeAttribute('aria-activedescendant');
}

function goToPlace(place) {
  if (listing.rows.length === 0) return -1;
  listing.at = Math.max(0, Math.min(listing.rows.length - 1, place));
  const box = byId('list');
  const top = listing.at * ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight;
  drawList(false);
  markRow();
  return listing.rows[listing.at];
}

// Shows where the open conversation stands, in the middle where it is out of sight.
function showPlace() {
  const box = byId('list');
  const top = listing.at * ROW;
  if (listing.at >= 0 && (top < box.scrollTop || top + ROW > box.scrollTop + box.clientHeight)) {
    box.scrollTop = Math.max(0, top - box.clientHeight / 2);
  }
  drawList(false);
}
