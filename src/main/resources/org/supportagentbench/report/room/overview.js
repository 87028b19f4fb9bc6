// --- Before a conversation is open: where to begin ----------------------------------------------

const hashOfFilter = (given) => writtenAddress({ facets: given });

function overview() {
  const { counts } = narrow({ q: '', facets: {} });
  const outcomes = Object.keys(OUTCOMES).filter((each) => facets.outcome.words.includes(each) && each !== 'held');
  return [
    make('h2', null, 'How they came out'),
    outcomeTable(outcomes),
    make('h2', null, 'What rules found'),
    make('ul', { class: 'begin' }, facets.behaviour.words
      .map((word, i) => ({ word, count: counts.behaviour[i] })).sort((a, b) => b.count - a.count)
      .map((each) => make('li', null, make('a', { href: hashOfFilter({ behaviour: each.word }) }, spoken(each.word)),
        make('span', { class: 'quiet' }, ' in ' + several(each.count, 'conversation'))))),
    paidList(),
    asideList(),
  ].flat();
}

// What each run was paid, where a model was asked for anything.
function paidList() {
  const runs = shelf.runs.filter((run) => Object.keys(run.paid || {}).length > 0);
  return runs.length === 0 ? [] : [
    make('h2', null, 'What was paid'),
    make('ul', { id: 'paid', class: 'begin' }, runs.map((run) => make('li', null, make('bdi', null, run.name), ': ' + paidWords(run.paid)))),
  ];
}

const paidWords = (paid) => Object.entries(paid).map(([role, sum]) =>
  role + ' $' + sum.usd.toFixed(4) + ' for ' + several(sum.calls, 'call')
  + (sum.unpriced ? ', besides ' + several(sum.unpriced, 'conversation') + ' without a price' : '')).join(' \u00b7 ');

// Conversations that were set aside and held again: they enter no number and no filter.
function asideList() {
  const all = shelf.runs.flatMap((run) => run.voided || []);
  return all.length === 0 ? [] : [
    make('h2', null, 'Set aside and held again'),
    make('p', { class: 'quiet' }, 'They enter no number and stand in no list but this.'),
    make('ul', { id: 'aside', class: 'begin' }, all.map((each) => make('li', null,
      make('a', { href: writtenAddress({ facets: {}, open: each.name }) }, make('bdi', null, each.name)),
      make('span', { class: 'quiet' }, ' ' + spoken(each.reason) + (each.detail ? ': ' + each.detail : ''))))),
  ];
}

function outcomeTable(outcomes) {
  const table = shelf.runs.map(() => new Map());
  for (let row = 0; row < shelf.size; row++) {
    const counts = table[shelf.rows.run[row]];
    for (const outcome of shelf.outcomes[shelf.rows.outcome[row]]) counts.set(outcome, (counts.get(outcome) || 0) + 1);
  }
  const head = make('tr', null, make('th', { scope: 'col' }, 'Run'), outcomes.map((each) => make('th', { scope: 'col' }, OUTCOMES[each][0])));
  const body = shelf.runs.map((run, i) => make('tr', null,
    make('th', { scope: 'row' }, make('a', { href: hashOfFilter({ run: run.id }) }, run.name)),
    outcomes.map((outcome) => make('td', null, table[i].has(outcome)
      ? make('a', { href: hashOfFilter({ run: run.id, outcome }) }, number(table[i].get(outcome))) : make('span', { class: 'quiet' }, '0')))));
  return make('div', { class: 'spread', tabindex: '0', role: 'group', 'aria-label': 'Outcomes of each run' },
    make('table', { class: 'overview' }, make('thead', null, head), make('tbody', null, body)));
}
