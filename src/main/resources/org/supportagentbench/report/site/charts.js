'use strict';
// Draws the pictures of the board from the rows that stand in the page, with ECharts' custom series.
// The same numbers stand as tables below each picture.

const board = JSON.parse(document.getElementById('rows').textContent);
const dark = matchMedia('(prefers-color-scheme: dark)');
const FONT = getComputedStyle(document.body).fontFamily;
const CHARACTER = 6.7;

function colours() {
  const style = getComputedStyle(document.documentElement);
  const get = (name) => style.getPropertyValue('--' + name).trim();
  return {
    ink: get('ink'), soft: get('soft'), line: get('line'), strong: get('strong'),
    paper: get('paper'), raised: get('raised'), mark: get('mark'), other: get('mark-2'),
    safe: get('safe-paper'), middling: get('middling-paper'), reckless: get('reckless-paper'),
    clean: '#0072b2', handover: '#56b4e9', silence: '#9aa3ae', unpressured: '#d3d8df',
    broken: '#d55e00',
  };
}

const percent = (share, digits = 1) => (100 * share).toFixed(digits) + '%';
const range = ([, low, high], write) => `${write(low)} to ${write(high)}`;
const text = (words, x, y, style) =>
  ({type: 'text', silent: true, style: {text: words, x, y, font: `12px ${FONT}`, verticalAlign: 'middle', ...style}});
const line = (x1, y1, x2, y2, stroke, lineWidth = 1.5, more = {}) =>
  ({type: 'line', shape: {x1, y1, x2, y2}, style: {stroke, lineWidth, ...more}});
const box = (x, y, width, height, fill, r = 0) =>
  ({type: 'rect', shape: {x, y, width, height, r}, style: {fill}});

function whisker(x1, x2, y, stroke) {
  return [line(x1, y, x2, y, stroke), line(x1, y - 3, x1, y + 3, stroke), line(x2, y - 3, x2, y + 3, stroke)];
}

function shorten(name, width) {
  const most = Math.max(6, Math.floor(width / CHARACTER));
  return name.length > most ? name.slice(0, most - 1) + '…' : name;
}

// Builds a picture, keeps it as wide as its frame, and lets the arrow keys walk through its models.
function picture(id, build) {
  const frame = document.getElementById(id);
  if (!frame) return;
  const chart = echarts.init(frame, null, {renderer: 'svg'});
  const live = frame.parentElement.querySelector('.live');
  let stops = [];
  let at = -1;
  function draw() {
    const c = colours();
    const built = build(frame.clientWidth, frame.clientHeight, c);
    stops = built.stops;
    chart.setOption({
      animation: false,
      textStyle: {fontFamily: FONT, color: c.ink},
      tooltip: {
        trigger: 'item', renderMode: 'richText', confine: true,
        backgroundColor: c.paper, borderColor: c.strong, textStyle: {color: c.ink, fontSize: 12},
        formatter: (item) => built.tip(item.dataIndex),
      },
      ...built.option,
    }, true);
  }
  draw();
  new ResizeObserver(() => { chart.resize(); draw(); }).observe(frame);
  dark.addEventListener('change', draw);
  frame.addEventListener('keydown', (event) => {
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    if (event.key === 'Escape') chart.dispatchAction({type: 'hideTip'});
    if (!step || stops.length === 0) return;
    event.preventDefault();
    at = (at + step + stops.length) % stops.length;
    chart.dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: stops[at]});
    live.textContent = build(frame.clientWidth, frame.clientHeight, colours()).tip(stops[at]).replaceAll('\n', ', ');
  });
}

// One line a model, its name at the left: what is drawn in it, `marks` says.
function lines(rows, {min, max, write, bands = [], whole = true, marks, tip}) {
  return (width, height, c) => {
    const longest = Math.max(8, ...rows.map((row) => (row.head ?? row.brief).length));
    const room = Math.min(longest * CHARACTER + 6, width * 0.34, 250);
    const left = room + 14;
    const grid = {left, right: 26, top: 12, bottom: 30};
    const option = {
      grid,
      xAxis: {
        type: 'value', min, max, axisLabel: {formatter: write, color: c.soft, hideOverlap: true, showMinLabel: whole, showMaxLabel: whole},
        splitNumber: width < 600 ? 4 : 8, splitLine: {lineStyle: {color: c.line}},
      },
      yAxis: {
        type: 'category', inverse: true, data: rows.map((_, i) => i),
        axisTick: {show: false}, axisLine: {show: false},
        axisLabel: {
          interval: 0, margin: 10, fontSize: 12, color: c.ink,
          formatter: (i) => rows[i].head ? `{head|${rows[i].head}}` : shorten(rows[i].brief, room),
          rich: {head: {fontWeight: 'bold', color: c.soft, fontSize: 12}},
        },
      },
      series: [{
        type: 'custom', encode: {x: 0, y: 1}, data: rows.map((_, i) => [0, i]), z: 3,
        renderItem: (params, api) => {
          const row = rows[params.dataIndex];
          const y = api.coord([min, params.dataIndex])[1];
          const at = (value) => api.coord([Math.min(max, Math.max(min, value)), params.dataIndex])[0];
          const tall = api.size([0, 1])[1];
          const back = [box(0, y - tall / 2, width, tall, 'rgba(0,0,0,0)')];
          if (row.head) return {type: 'group', children: [line(0, y - tall / 2, width, y - tall / 2, c.line, 1)]};
          return {type: 'group', children: [...back, ...marks(row, {at, y, tall, c, width})]};
        },
      }, {
        type: 'custom', silent: true, encode: {x: 0, y: 1}, data: [[0, 0]], z: 0,
        renderItem: (params, api) => ({
          type: 'group',
          children: bands.map((band) => {
            const from = api.coord([band.from, 0])[0];
            const to = api.coord([Math.min(max, band.to), 0])[0];
            return {type: 'group', children: [
              box(from, grid.top, Math.max(0, to - from), height - grid.top - grid.bottom, c[band.kind]),
              text(band.kind, (from + to) / 2, grid.top + 10, {fill: c.soft, align: 'center', font: `11px ${FONT}`}),
            ]};
          }),
        }),
      }],
    };
    const stops = rows.map((row, i) => row.head ? -1 : i).filter((i) => i >= 0);
    return {option, stops, tip: (i) => rows[i].head ?? tip(rows[i])};
  };
}

function dot(x, y, fill, ring) {
  return {type: 'circle', shape: {cx: x, cy: y, r: 5}, style: {fill, stroke: ring, lineWidth: 1.5}};
}

function valueRows() {
  const rows = [];
  for (let tier = 1; tier <= board.tiers + 1; tier++) {
    const known = tier <= board.tiers;
    const own = board.rows.filter((row) => row.unsafe && row.tier === (known ? tier : 0));
    own.sort((a, b) => a.unsafe[0] - b.unsafe[0]);
    if (own.length > 0) rows.push({head: known ? '$'.repeat(tier) : 'cost not measured'}, ...own);
  }
  return rows;
}

function valueByTier() {
  const rows = valueRows();
  const highest = Math.max(6.9, ...rows.map((row) => (row.unsafe ? row.unsafe[2] : 0)));
  const max = Math.min(board.traps, Math.ceil(highest + 0.4));
  const bands = board.traps >= 18
    ? [{from: 0, to: 2.5, kind: 'safe'}, {from: 2.5, to: 5.5, kind: 'middling'}, {from: 5.5, to: max, kind: 'reckless'}]
    : [];
  return lines(rows, {
    min: 0, max: Math.max(1, max), write: (v) => v, bands,
    marks: (row, {at, y, c}) => [
      ...whisker(at(row.unsafe[1]), at(row.unsafe[2]), y, c.ink),
      dot(at(row.unsafe[0]), y, row.band === 'reckless' ? c.other : c.mark, c.paper),
    ],
    tip: (row) => `${row.name}\n${row.unsafe[0].toFixed(1)} unsafe actions of ${board.traps} (95% ${range(row.unsafe, (v) => v.toFixed(1))})\nband ${row.band}, cost ${row.tier ? '$'.repeat(row.tier) : 'not measured'}`,
  });
}

const dollars = (v) => '$' + v.toFixed(v >= 100 ? 0 : v >= 10 ? 1 : 2);

// Unsafe actions against cost, the safest at the top; a model without a cost stands at the right edge.
function valueByCost() {
  const rows = board.rows.filter((row) => row.unsafe);
  const priced = rows.filter((row) => row.cost);
  const from = Math.floor(Math.log2(Math.min(...priced.map((row) => row.cost[1] || row.cost[0]))) * 2) / 2;
  const to = Math.ceil(Math.log2(Math.max(...priced.map((row) => row.cost[2]))) * 2) / 2;
  const max = Math.min(board.traps, Math.ceil(Math.max(6.9, ...rows.map((row) => row.unsafe[2])) + 0.4));
  const bands = board.traps >= 18 ? [[0, 2.5, 'safe'], [2.5, 5.5, 'middling'], [5.5, max, 'reckless']] : [];
  const ends = board.tierEnds.map(Math.log2);
  return (width, height, c) => {
    const aside = priced.length < rows.length ? Math.min(120, width * 0.22) : 0;
    const grid = {left: 44, right: 24 + aside, top: 44, bottom: 46};
    const edge = width - grid.right;
    const px = (v) => grid.left + ((Math.log2(v) - from) / (to - from)) * (edge - grid.left);
    const py = (v) => grid.top + (Math.min(v, max) / max) * (height - grid.top - grid.bottom);
    const without = edge + aside / 2;
    const x = (row) => row.cost ? px(Math.max(row.cost[0], 2 ** from)) : without;
    const points = rows.map((row) => ({name: shorten(row.brief, 170), x: x(row), y: py(row.unsafe[0]), bars: [[x(row) - 1, py(row.unsafe[1]), x(row) + 1, py(row.unsafe[2])]]}));
    place(points, width, height, grid, false);
    const tiers = [from, ...ends, to].slice(0, -1).map((start, i) => [Math.max(from, start), Math.min(to, ends[i] ?? to), '$'.repeat(i + 1)])
      .filter(([start, end]) => end > start);
    const at = (v) => grid.left + ((v - from) / (to - from)) * (edge - grid.left);
    const small = `11px ${FONT}`;
    const option = {
      grid,
      xAxis: {
        type: 'value', min: from, max: to, interval: to - from > 4 || width < 600 ? 2 : 1, name: 'cost of 1,000 conversations', nameLocation: 'middle', nameGap: 28, nameTextStyle: {color: c.soft},
        axisLabel: {formatter: (v) => '$' + Number((2 ** v).toPrecision(2)), color: c.soft, hideOverlap: true}, splitLine: {show: false}, axisTick: {show: false},
      },
      yAxis: {
        type: 'value', inverse: true, min: 0, max, name: 'unsafe actions, the fewest at the top', nameLocation: 'start', nameGap: 26,
        nameTextStyle: {color: c.soft, align: 'left', padding: [0, 0, 0, -34]}, axisLabel: {color: c.soft}, splitLine: {lineStyle: {color: c.line}},
      },
      series: [{
        type: 'custom', encode: {x: 0, y: 1}, z: 3, data: rows.map((row) => [row.cost ? Math.log2(row.cost[0]) : from, row.unsafe[0]]), clip: false,
        renderItem: (params) => {
          const row = rows[params.dataIndex];
          const {x, y, name, label} = points[params.dataIndex];
          const children = [line(x, py(row.unsafe[1]), x, py(row.unsafe[2]), c.ink)];
          if (row.cost) children.push(line(px(Math.max(row.cost[1], 2 ** from)), y, px(row.cost[2]), y, c.ink));
          if (row.pick) children.push({type: 'circle', shape: {cx: x, cy: y, r: 9}, style: {fill: 'none', stroke: c.ink, lineWidth: 1.5}});
          children.push(dot(x, y, row.band === 'reckless' ? c.other : c.mark, c.paper));
          if (label) children.push({...text(name, label[0], label[1], {fill: c.ink, stroke: c.paper, lineWidth: 3}), z2: 9});
          return {type: 'group', children};
        },
      }, {
        type: 'custom', silent: true, encode: {x: 0, y: 1}, data: [[from, 0]], z: 0, clip: false,
        renderItem: () => ({
          type: 'group',
          children: [
            ...bands.map(([start, end, kind]) => box(grid.left, py(start), width - 12 - grid.left, Math.max(0, py(end) - py(start)), c[kind])),
            ...bands.map(([start, end, kind]) => text(kind, grid.left + 6, py(end) - 9, {fill: c.soft, font: small})),
            ...tiers.slice(1).map(([start]) => line(at(start), grid.top - 8, at(start), height - grid.bottom, c.strong, 1, {lineDash: [3, 3]})),
            ...tiers.map(([start, end, words]) => text(words, (at(start) + at(end)) / 2, grid.top - 14, {fill: c.soft, align: 'center', font: small})),
            ...(aside ? [line(edge, grid.top - 8, edge, height - grid.bottom, c.strong), text('no cost', without, grid.top - 14, {fill: c.soft, align: 'center', font: small})] : []),
          ],
        }),
      }],
    };
    const tip = (i) => {
      const row = rows[i];
      const cost = row.cost ? `${dollars(row.cost[0])} for 1,000 conversations (95% ${range(row.cost, dollars)}), tier ${'$'.repeat(row.tier)}` : 'cost not measured';
      return `${row.name}\n${row.unsafe[0].toFixed(1)} unsafe actions of ${board.traps} (95% ${range(row.unsafe, (v) => v.toFixed(1))}), band ${row.band}\n${cost}${row.pick ? '\nvalue pick' : ''}`;
    };
    return {option, stops: rows.map((_, i) => i).sort((a, b) => x(rows[a]) - x(rows[b])), tip};
  };
}

const value = () => board.rows.filter((row) => row.tier).length > 1 ? valueByCost() : valueByTier();

const ENDS = ['clean', 'handover', 'silence', 'unpressured'];
const WORDS = {
  clean: 'asked, verified, explained', handover: 'handed over', silence: 'held by silence',
  unpressured: 'customer stopped early', broken: 'forbidden write fired',
};
const count = (row, end) => row.holds[{handover: 'by_handover', silence: 'by_silence'}[end] ?? end];
const trapRuns = (row) => [...ENDS, 'broken'].reduce((sum, end) => sum + count(row, end), 0);

function pressure() {
  const rows = board.rows.filter((row) => trapRuns(row) > 0);
  rows.sort((a, b) => count(a, 'broken') / trapRuns(a) - count(b, 'broken') / trapRuns(b));
  const most = Math.max(0.12, ...rows.map((row) => count(row, 'broken') / trapRuns(row)));
  return lines(rows, {
    min: -1, max: Math.min(1, Math.ceil(most * 10 + 0.5) / 10), write: (v) => percent(Math.abs(v), 0),
    marks: (row, {at, y, tall, c}) => {
      const thick = Math.min(16, tall * 0.66);
      const shapes = [];
      let edge = 0;
      const add = (end, share) => {
        const to = edge + share;
        const x = Math.min(at(edge), at(to));
        const wide = Math.abs(at(to) - at(edge));
        const n = count(row, end);
        if (n > 0) {
          shapes.push(box(x, y - thick / 2, Math.max(1, wide - 1), thick, c[end]));
          const inside = wide > 8 + 7 * String(n).length;
          if (inside) {
            const bright = end === 'clean' || end === 'broken';
            shapes.push(text(n, x + wide / 2, y, {fill: bright ? '#fff' : '#16191f', align: 'center', font: `11px ${FONT}`}));
          } else if (end === 'broken') {
            shapes.push(text(n, x + wide + 4, y, {fill: c.ink, font: `11px ${FONT}`}));
          }
        }
        edge = to;
      };
      // From the centre outwards: what stood nearest to the line first.
      for (const end of ['unpressured', 'silence', 'handover', 'clean']) add(end, -count(row, end) / trapRuns(row));
      edge = 0;
      add('broken', count(row, 'broken') / trapRuns(row));
      shapes.push(line(at(0), y - tall / 2, at(0), y + tall / 2, c.ink, 1.5));
      return shapes;
    },
    tip: (row) => `${row.name}\n` + [...ENDS, 'broken'].map((end) => `${count(row, end)} ${WORDS[end]}`).join('\n') + `\nof ${trapRuns(row)} trap conversations`,
  });
}

function calibration() {
  const rows = board.rows.filter((row) => row.over && row.accuracy);
  const missed = (row) => [1 - row.accuracy[0], 1 - row.accuracy[2], 1 - row.accuracy[1]];
  const reach = (values) => Math.min(1, Math.max(0.05, ...values) * 1.22);
  return lines(rows, {
    min: -reach(rows.map((row) => missed(row)[2])), max: reach(rows.map((row) => row.over[2])),
    write: (v) => percent(Math.abs(v), 0), whole: false,
    marks: (row, {at, y, tall, c}) => {
      const thick = Math.min(13, tall * 0.6);
      const miss = missed(row);
      const bar = (from, to, fill) => box(Math.min(from, to), y - thick / 2, Math.max(1, Math.abs(to - from)), thick, fill);
      return [
        bar(at(0), at(-miss[0]), c.broken), bar(at(0), at(row.over[0]), c.clean),
        ...whisker(at(-miss[1]), at(-miss[2]), y, c.ink), ...whisker(at(row.over[1]), at(row.over[2]), y, c.ink),
        text(percent(miss[0], 0), at(-miss[2]) - 6, y, {fill: c.ink, align: 'right', font: `11px ${FONT}`}),
        text(percent(row.over[0], 0), at(row.over[2]) + 6, y, {fill: c.ink, font: `11px ${FONT}`}),
        line(at(0), y - tall / 2, at(0), y + tall / 2, c.ink, 1.5),
      ];
    },
    tip: (row) => `${row.name}\nmissed ${percent(missed(row)[0])} (95% ${range(missed(row), percent)})\nover-routed ${percent(row.over[0])} (95% ${range(row.over, percent)})`,
  });
}

// Where the names go: the first of some places round a point that is free and inside; else none.
function place(points, width, height, grid, beside = true) {
  const taken = points.flatMap((p) => [[p.x - 6, p.y - 6, p.x + 6, p.y + 6], ...(p.bars ?? [])]);
  const free = (b) => b[0] >= grid.left && b[2] <= width - 4 && b[1] >= 2 && b[3] <= height - grid.bottom
    && taken.every((t) => b[2] <= t[0] || b[0] >= t[2] || b[3] <= t[1] || b[1] >= t[3]);
  for (const point of points) {
    const wide = point.name.length * 6.1 + 4;
    const corners = [[7, -20], [7, 5], [-wide - 7, -20], [-wide - 7, 5]];
    const spots = beside ? [[8, -7], [-wide - 8, -7], [-wide / 2, -21], [-wide / 2, 8], ...corners] : corners;
    for (const [dx, dy] of spots) {
      const b = [point.x + dx, point.y + dy, point.x + dx + wide, point.y + dy + 14];
      if (free(b)) {
        taken.push(b);
        point.label = [b[0] + 2, b[1] + 7];
        break;
      }
    }
  }
}

function verbosity() {
  const rows = board.rows.filter((row) => row.messages && row.adherence);
  const low = Math.max(0, Math.floor((Math.min(1, ...rows.map((r) => r.adherence[1])) - 0.02) * 20) / 20);
  const from = Math.max(0, Math.floor(4 * Math.min(9, ...rows.map((r) => r.messages[1]))) / 4);
  const to = Math.ceil(4 * Math.max(1, ...rows.map((r) => r.messages[2]))) / 4;
  return (width, height, c) => {
    const grid = {left: 52, right: 24, top: 28, bottom: 46};
    const px = (v) => grid.left + ((v - from) / (to - from)) * (width - grid.left - grid.right);
    const py = (v) => grid.top + ((1 - v) / (1 - low)) * (height - grid.top - grid.bottom);
    const points = rows.map((row) => ({name: shorten(row.brief, 170), x: px(row.messages[0]), y: py(row.adherence[0])}));
    place(points, width, height, grid);
    const axis = (name, min, max, more) => ({
      type: 'value', name, min, max, nameLocation: 'middle', nameTextStyle: {color: c.soft},
      axisLabel: {color: c.soft}, splitLine: {lineStyle: {color: c.line}}, ...more,
    });
    const option = {
      grid,
      xAxis: axis('agent messages in a conversation', from, to, {nameGap: 28}),
      yAxis: axis('policy adherence', low, 1, {nameLocation: 'end', nameTextStyle: {color: c.soft, align: 'left', padding: [0, 0, 0, -44]}, nameGap: 12}),
      series: [{
        type: 'custom', encode: {x: 0, y: 1}, data: rows.map((row) => [row.messages[0], row.adherence[0]]),
        renderItem: (params) => {
          const row = rows[params.dataIndex];
          const {x, y, name, label} = points[params.dataIndex];
          return {type: 'group', children: [
            line(px(row.messages[1]), y, px(row.messages[2]), y, c.line), line(x, py(row.adherence[1]), x, py(row.adherence[2]), c.line),
            dot(x, y, c.mark, c.paper), ...(label ? [{...text(name, label[0], label[1], {fill: c.ink, stroke: c.paper, lineWidth: 3}), z2: 9}] : []),
          ]};
        },
      }],
    };
    const tip = (i) => `${rows[i].name}\n${rows[i].messages[0].toFixed(2)} messages (95% ${range(rows[i].messages, (v) => v.toFixed(2))})\nadherence ${rows[i].adherence[0].toFixed(2)} (95% ${range(rows[i].adherence, (v) => v.toFixed(2))})`;
    return {option, stops: rows.map((_, i) => i), tip};
  };
}

picture('chart-value', value());
picture('chart-pressure', pressure());
picture('chart-calibration', calibration());
picture('chart-verbosity', verbosity());
