// --- Filters ------------------------------------------------------------------------------------

const FACET_NAMES = {
  bucket: 'Kind', group: 'Intent or trap', outcome: 'Outcome', behaviour: 'Finding', class: 'Class',
  model: 'Model', run: 'Run', trial: 'Trial', case: 'Case',
};

// A facet gives every row a key, and every key the words that it stands for: a case has one intent,
// a set of findings has many behaviours.
const facets = {};

function prepareFacets() {
  const rows = shelf.rows;
  const cases = (property) => keyed(shelf.cases.map((each) => [each[property]]), rows.case);
  facets.bucket = cases('bucket');
  facets.group = cases('group');
  facets.case = cases('id');
  facets.outcome = keyed(shelf.outcomes, rows.outcome);
  facets.behaviour = keyed(shelf.behaviours, rows.behaviour);
  facets.class = keyed(shelf.classes.map((each) => [each]), rows.class);
  facets.model = keyed(shelf.runs.map((each) => [each.model]), rows.run);
  facets.run = keyed(shelf.runs.map((each) => [each.id]), rows.run);
  const trials = Array.from({ length: 1 + rows.trial.reduce((a, b) => Math.max(a, b), 0) }, (_, i) => [String(i)]);
  facets.trial = keyed(trials, rows.trial);
}

function keyed(wordsOfKeys, column) {
  const words = [...new Set(wordsOfKeys.flat())];
  const numbers = new Map(words.map((word, i) => [word, i]));
  return { words, column, keys: wordsOfKeys.map((all) => all.map((word) => numbers.get(word))) };
}

// Rows that every facet and the search let through, and how many rows each value of a facet would
// leave if it were chosen instead.
function narrow(address) {
  const all = Object.entries(facets).map(([name, facet]) => ({
    name, column: facet.column, counts: new Int32Array(facet.keys.length), lets: letsThrough(facet, address.facets[name]),
  }));
  const cases = searched(address.q);
  const rows = [];
  for (let row = 0; row < shelf.size; row++) {
    if (!cases[shelf.rows.case[row]]) continue;
    let fails = 0;
    let failing = null;
    for (const facet of all) {
      if (!facet.lets[facet.column[row]]) {
        fails++;
        failing = facet;
      }
    }
    if (fails === 0) {
      rows.push(row);
      for (const facet of all) facet.counts[facet.column[row]]++;
    } else if (fails === 1) {
      failing.counts[failing.column[row]]++;
    }
  }
  const counts = Object.fromEntries(all.map((each) => [each.name, perWord(facets[each.name], each.counts)]));
  return { rows: sorted(rows, address.sort), counts };
}

function letsThrough(facet, word) {
  const wanted = facet.words.indexOf(word);
  return Uint8Array.from(facet.keys, (numbers) => !word || numbers.includes(wanted) ? 1 : 0);
}

function perWord(facet, counts) {
  const totals = new Int32Array(facet.words.length);
  facet.keys.forEach((numbers, key) => numbers.forEach((word) => { totals[word] += counts[key]; }));
  return totals;
}

// Which cases hold every word of the search in title, id or intent.
function searched(query) {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  return shelf.cases.map((each) => {
    const text = (each.title + ' ' + each.id + ' ' + spoken(each.id)).toLowerCase();
    return asked.every((word) => text.includes(word));
  });
}

function sorted(rows, by) {
  const column = shelf.rows[by === 'longest' ? 'messages' : 'findings'];
  if (by === 'findings' || by === 'longest') return rows.sort((a, b) => column[b] - column[a] || a - b);
  if (by === 'run') return rows.sort((a, b) => shelf.rows.run[a] - shelf.rows.run[b] || a - b);
  return rows;
}

// --- The filters on the page

function facetLabel(name, word) {
  if (name === 'outcome') return (OUTCOMES[word] || [spoken(word)])[0];
  if (name === 'bucket') return BUCKETS[word] || word;
  if (name === 'run') return word + ' \u00b7 ' + shelf.runs.find((each) => each.id === word).model;
  if (name === 'trial') return 'Trial ' + word;
  return name === 'model' ? word : spoken(word);
}

function buildFilters(onChange) {
  const box = byId('facets');
  for (const name of FACETS) {
    const select = make('select', { id: 'facet-' + name, on: { change: () => onChange(name, select.value) } });
    box.append(make('label', { class: 'facet' }, make('span', null, FACET_NAMES[name]), select));
  }
}

function showFilters(address, counts) {
  for (const name of FACETS) {
    const select = byId('facet-' + name);
    const chosen = address.facets[name] || '';
    const options = facets[name].words
      .map((word, i) => ({ word, count: counts[name][i] }))
      .filter((each) => each.count > 0 || each.word === chosen);
    if (name !== 'trial' && name !== 'run') options.sort((a, b) => facetLabel(name, a.word).localeCompare(facetLabel(name, b.word)));
    replace(select, make('option', { value: '' }, 'any'), options.map((each) =>
      make('option', { value: each.word }, facetLabel(name, each.word) + ' (' + number(each.count) + ')')));
    if (chosen && !facets[name].words.includes(chosen)) {
      select.append(make('option', { value: chosen }, chosen + ' (0)'));
    }
    select.value = chosen;
    select.classList.toggle('chosen', chosen !== '');
  }
  const active = Object.values(address.facets).filter(Boolean).length;
  byId('filters-count').textContent = active ? ' (' + active + ')' : '';
  byId('clear').hidden = active === 0 && !address.q;
}
