/** A sentence in which what stands between backticks is the text of a map or of Markdown. */
export function Sentence({ text }: { text: string }) {
  return <>{text.split(/(?<!`)`(?!`)/).map((part, index) => (index % 2 === 0 ? part : <code key={part}>{part}</code>))}</>;
}
