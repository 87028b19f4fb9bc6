// How far the runs are: asks every two seconds, and writes what it hears as text.
(function () {
'use strict';

const EVERY = 2000;
const WINDOW = 120000;
const heard = new Map();
const byId = (id) => document.getElementById(id);
const number = (n) => n.toLocaleString('en-US');
const spoken = (name) => String(name).replace(/_/g, ' ');

// Marks what cannot be seen or turns the direction of writing.
const plain = (text) => String(text).replace(
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
  (c) => '\u27e8U+' + c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0') + '\u27e9');

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
  for (const child of children) element.append(child instanceof Node ? child : document.createTextNode(plain(child)));
  return element;
}

// Conversations a minute, over what was heard in the last two minutes.
function pace(run, now) {
  const seen = heard.get(run.id) || [];
  seen.push({ at: now, held: run.held });
  while (seen.length > 2 && now - seen[0].at > WINDOW) seen.shift();
  heard.set(run.id, seen);
  const minutes = (now - seen[0].at) / 60000;
  const held = run.held - seen[0].held;
  return minutes > 0.1 && held > 0 ? held / minutes : 0;
}

function paceWords(run, now) {
  const perMinute = run.state === 'finished' ? 0 : pace(run, now);
  if (perMinute === 0) return '';
  const left = (run.planned - run.held) / perMinute;
  return ', ' + number(Math.round(perMinute)) + ' a minute, about '
    + (left < 1 ? 'a minute' : number(Math.ceil(left)) + ' minutes') + ' left';
}

// What was spent so far, by role; nothing where no model was asked.
function paidWords(paid) {
  const words = Object.entries(paid || {}).map(([role, sum]) =>
    role + ' $' + sum.usd.toFixed(4) + (sum.unpriced ? ' and ' + number(sum.unpriced) + ' conversations without a price' : ''));
  return words.length === 0 ? '' : make('p', null, 'spent: ' + words.join(' \u00b7 '));
}

function runBox(run, now) {
  const state = run.state === 'unfinished' ? 'under way, or its process ended' : spoken(run.state);
  const classes = Object.entries(run.classes).map(([name, count]) => number(count) + ' ' + spoken(name)).join(', ');
  const voided = run.voided ? number(run.voided) + ' voided and held again' : '';
  return make('section', { class: 'run', 'aria-label': plain(run.model + ' ' + run.id) },
    make('h2', null, run.model),
    make('progress', { max: run.planned || 1, value: run.held, 'aria-label': 'Conversations held' }),
    make('p', null, make('span', { class: 'state' }, number(run.held) + ' of ' + number(run.planned) + ' conversations'),
      paceWords(run, now) + ' \u00b7 ' + state),
    make('p', null, [classes, voided].filter(Boolean).join(' \u00b7 ') || 'nothing held yet'),
    paidWords(run.paid),
    make('p', null, make('a', { href: '/conversations/#run=' + encodeURIComponent(run.id) }, 'Read them'),
      ' \u00b7 ' + run.id + ' \u00b7 ' + run.suite + ' \u00b7 begun ' + run.begun));
}

function show(status) {
  const now = performance.now();
  byId('runs').replaceChildren(...status.runs.map((run) => runBox(run, now)));
  const failures = status.runs.flatMap((run) => run.failures);
  for (const id of ['failures-title', 'failures-note']) byId(id).hidden = failures.length === 0;
  byId('failures').replaceChildren(...failures.map((each) => make('li', null,
    make('a', { href: '/conversations/#' + encodeURIComponent(each.conversation) }, each.conversation),
    ' ' + spoken(each.class) + (each.detail ? ': ' + each.detail : ''))));
  say(status.runs.length === 0 ? 'No run yet; sab run begins one.' : '');
}

function say(words) {
  if (byId('live-state').textContent !== words) byId('live-state').textContent = words;
}

async function ask() {
  try {
    const answer = await fetch('/live.json');
    if (!answer.ok) throw new Error(await answer.text());
    show(await answer.json());
    document.body.dataset.ready = 'yes';
  } catch (problem) {
    say('The server does not answer: sab serve has ended, or the store is locked. ' + plain(problem.message));
  }
  setTimeout(ask, document.hidden ? 5 * EVERY : EVERY);
}

if (byId('runs')) ask();
})();
