/** A text of a map → what Mermaid shows as that text: one line, in which signs and words of its grammars are entity codes. */

/** Whatever the kind of diagram: signs that end or open something, comments, HTML, entity codes themselves and the signs that Mermaid keeps them by. */
const signs = /[&<>#;:"`ﬂ¶]|%(?=%)|(?<=%)%|\p{Cc}|\p{Cf}|\p{Cs}/gu;
/** Words by which a line is something else than a text, where it begins with one. */
const words = /^(?:journey|timeline|title|section|acc(?:Title|Descr)|quadrantChart|xychart|end|direction|TD|LR|---|==|--|style|click|class)/i;

/** At most 80 characters; a text of nothing but blanks is a dash, because no grammar takes an empty name. */
export function inMermaid(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const [...characters] = line;
  const cut =
    characters.length > longest
      ? `${characters
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : line;
  const coded = cut.replace(signs, codeOf);
  return coded === '' ? '–' : words.test(coded) ? codeOf(coded) + coded.slice(1) : coded;
}
const longest = 80;

/** Signs that nobody sees and halves of signs say nothing. */
function codeOf(text: string): string {
  return /^[\p{Cc}\p{Cf}\p{Cs}]/u.test(text) ? '' : `#${text.codePointAt(0)};`;
}
