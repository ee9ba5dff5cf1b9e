/** A filled arrow for better, a hollow one for worse. It is for the eye: names say it in words. */

export function Better({ better }: { better: boolean }) {
  return (
    <i class={better ? 'tr good' : 'tr bad'} aria-hidden="true">
      {better ? '▲' : '▽'}
    </i>
  );
}
