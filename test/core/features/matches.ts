/** As VS Code compares what is typed with an item's filter text: the letters in order, the first one at the beginning of a word. */
export function matches(typed: string, names: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return true;
  const text = names.toLowerCase();
  for (let at = text.indexOf(wanted.charAt(0)); at >= 0; at = text.indexOf(wanted.charAt(0), at + 1)) {
    const begins = at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1));
    if (begins && isSubsequence(wanted, text.slice(at))) return true;
  }
  return false;
}

function isSubsequence(wanted: string, text: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
