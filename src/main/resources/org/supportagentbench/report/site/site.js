'use strict';
// Sorts tables and opens the evidence of a row. Everything is on the page already.

// The value of a row in a column; empty where nothing was measured.
function cellValue(row, column) {
  return row.cells[column].dataset.v ?? '';
}

// Rows without a number come last, whichever way a column is sorted.
function compare(a, b, text, down) {
  if (a === '' || b === '') return (a === '') - (b === '');
  const order = text ? a.localeCompare(b, 'en') : Number(a) - Number(b);
  return down ? -order : order;
}

function sortBy(table, head) {
  const text = head.dataset.sort === 'text';
  const first = head.dataset.sort === 'high' ? 'descending' : 'ascending';
  const other = first === 'ascending' ? 'descending' : 'ascending';
  const next = head.getAttribute('aria-sort') === first ? other : first;
  for (const each of table.tHead.rows[0].cells) {
    if (each.hasAttribute('aria-sort')) each.setAttribute('aria-sort', each === head ? next : 'none');
  }
  const body = table.tBodies[0];
  const column = head.cellIndex;
  const rows = [...body.querySelectorAll(':scope > .row')];
  const more = new Map(rows.map((row) => [row, row.nextElementSibling]));
  rows.sort((a, b) =>
    compare(cellValue(a, column), cellValue(b, column), text, next === 'descending'));
  for (const row of rows) body.append(row, more.get(row));
}

for (const table of document.querySelectorAll('table[data-sortable]')) {
  table.tHead.addEventListener('click', (event) => {
    const head = event.target.closest('th[data-sort]');
    if (head && event.target.closest('button')) sortBy(table, head);
  });
}

for (const button of document.querySelectorAll('.open')) {
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    document.getElementById(button.getAttribute('aria-controls')).classList.toggle('shown', open);
  });
}
