/** What a field suggests while somebody types; other values are possible. */
export function Suggestions({ id, choices }: { readonly id: string; readonly choices: readonly { readonly value: string; readonly name: string }[] }) {
  return (
    <datalist id={id}>
      {choices.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </datalist>
  );
}
