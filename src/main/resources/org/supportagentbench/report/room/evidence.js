// --- Evidence in the text -----------------------------------------------------------------------

// Where words stand in a text, also where blanks differ; null if they do not stand there.
function placeOf(text, wordsToFind) {
  if (!wordsToFind || !wordsToFind.trim()) return null;
  const exact = text.indexOf(wordsToFind);
  if (exact >= 0) return { from: exact, to: exact + wordsToFind.length };
  if (wordsToFind.length > 2000 || text.length > 200000) return null;
  const loose = wordsToFind.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(loose, 'i').exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : null;
}

// What is to be marked in the words of one message: evidence of findings, quotes of the judge.
function evidenceAt(talk, index) {
  const wanted = findingsAt(talk, index).map((finding) =>
    ({ words: finding.evidence, kind: 'finding', title: spoken(finding.behaviour) }));
  for (const answer of opinionAnswers(talk)) {
    if (answer.message === index) wanted.push({ words: answer.quote, kind: 'quote', title: 'quoted by the judge' });
  }
  return (text) => wanted.flatMap((each) => {
    const place = placeOf(text, each.words);
    return place ? [{ ...place, kind: each.kind, title: each.title }] : [];
  });
}

const findingsAt = (talk, index) => talk.score.findings.filter((finding) => finding.message === index);
const opinionAnswers = (talk) => talk.opinion?.answers || [];
const nothingMarked = () => [];
