/** What XML 1.0 cannot hold, however it is written. */
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a quoted attribute. Line breaks and tabs are references, which no parser turns into spaces. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"\t\n\r]/gu, (mark) => REFERENCES[mark] ?? `&#${mark.charCodeAt(0)};`);
}

/** The attributes of a start tag, with a space before each. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
