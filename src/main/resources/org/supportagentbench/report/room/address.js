// --- The address: `#run/case/n&m=7&vs=run/case/n&behaviour=phantom_action` ----------------------

const FACETS = ['bucket', 'group', 'outcome', 'behaviour', 'class', 'model', 'run', 'trial'];
const HIDDEN_FACETS = ['case'];

function readAddress() {
  const address = { open: '', m: null, vs: '', q: '', sort: '', facets: {} };
  location.hash.slice(1).split('&').forEach((part, i) => {
    const at = part.indexOf('=');
    if (at < 0) {
      if (i === 0 && part.includes('/')) address.open = decoded(part);
      return;
    }
    const key = part.slice(0, at);
    const value = decoded(part.slice(at + 1));
    if (key === 'm' && /^\d+$/.test(value)) address.m = Number(value);
    else if (key === 'vs' || key === 'q' || key === 'sort') address[key] = value;
    else if (FACETS.includes(key) || HIDDEN_FACETS.includes(key)) address.facets[key] = value;
  });
  return address;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (e) {
    return text;
  }
}

const encoded = (text) => encodeURIComponent(text).replace(/%2F/g, '/');

function writtenAddress(address) {
  const parts = [];
  if (address.open) parts.push(encoded(address.open));
  if (address.open && address.m !== null && address.m !== undefined) parts.push('m=' + address.m);
  if (address.open && address.vs) parts.push('vs=' + encoded(address.vs));
  if (address.q) parts.push('q=' + encoded(address.q));
  if (address.sort) parts.push('sort=' + encoded(address.sort));
  for (const key of [...FACETS, ...HIDDEN_FACETS]) {
    if (address.facets[key]) parts.push(key + '=' + encoded(address.facets[key]));
  }
  return '#' + parts.join('&');
}

// Changes the address without a jump; `step` makes it one that "back" returns from.
function showAddress(address, step) {
  const hash = writtenAddress(address);
  if (hash !== (location.hash || '#')) history[step ? 'pushState' : 'replaceState'](null, '', hash);
}
