// The line of a reply that names its sections. What has a link below is not named twice.

const LINE = /^Kilde: håndbogen, afsnit(?:tet|tene) (.*)$/gm;

/** `text` with only those sections in its line of sources to which none of `sources` leads. */
export function withoutLinked(text, sources) {
  const linked = new Set(sources.map(({ heading }) => `»${heading}«`));
  const shown = text.replace(LINE, (line, named) => {
    const left = (named.match(/»[^«]*«/g) || []).filter(section => !linked.has(section));
    return left.length ? `Kilde: håndbogen, ${left.length > 1 ? 'afsnittene' : 'afsnittet'} ${left.join(' og ')}` : '';
  });
  return shown.trim();
}
