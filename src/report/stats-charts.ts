import type { Spread } from '../consistency/benchmarks.ts';
import { html } from '../text/html.ts';
import type { Markup } from '../text/html.ts';

/** Units of a chart's width and height; the style sheet stretches it. */
const WIDTH = 100;
const HEIGHT = 8;
/** Width of what must be seen even where it has no length. */
const LEAST_WIDTH = 1.5;

/** A bar as long as a share. The number stands beside it, so nobody needs to hear of it. */
export function shareBar(share: number | undefined): Markup | undefined {
  if (share === undefined) return undefined;
  return chart(
    html`<rect class="fill" width="${places(Math.min(1, Math.max(0, share)) * WIDTH)}" height="${HEIGHT}"/>`,
  );
}

/** From nothing to the most: a band from the least to the most, and a tick at the median. */
export function rangeBar({ least, median, most }: Spread): Markup {
  const at = (value: number) => (most === 0 ? 0 : (value / most) * WIDTH);
  const band = Math.max(LEAST_WIDTH, at(most) - at(least));
  return chart(
    html`<rect class="fill" x="${places(Math.min(at(least), WIDTH - band))}" width="${places(band)}" height="${HEIGHT}"/><rect class="tick" x="${places(Math.min(at(median), WIDTH - LEAST_WIDTH))}" width="${LEAST_WIDTH}" height="${HEIGHT}"/>`,
  );
}

function chart(shapes: Markup): Markup {
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="${WIDTH}" height="${HEIGHT}"/>${shapes}</svg>`;
}

function places(value: number): string {
  return String(Math.round(value * 100) / 100);
}
