/** A page without the stamp that each form for everybody is given out with. */
export const unstamped = (html: string): string =>
  html.replaceAll(/(?<=name="stamp" value=")[^"]*/g, "");
