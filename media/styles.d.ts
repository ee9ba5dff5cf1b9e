/** A style sheet is a file beside the bundle where it is imported for its effect, and its text where a bundle asks for that. */
declare module '*.css' {
  const text: string;
  export default text;
}
