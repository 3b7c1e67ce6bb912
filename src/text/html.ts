/** Markup made by `html`. A class that is not exported, so that no data of a catalogue can pass for it. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type { Markup };

/** What a template takes: text is escaped, markup stays, lists are joined, `false` and `undefined` are nothing. */
export type Content = Markup | string | number | false | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Characters that no page may hold or that hide what is written: controls but tab and line breaks, marks that turn the
 * direction of writing (U+202E shows `gpj.exe` as `exe.jpg`), halves of surrogate pairs.
 */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text for an element or a quoted attribute. Characters that hide what is written become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(UNSEEN, '\ufffd').replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);
}

/** The only way to make markup: everything put into the template is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = parts[0] ?? '';
  contents.forEach((content, index) => {
    text += written(content) + (parts[index + 1] ?? '');
  });
  return new Markup(text);
}

function written(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeHtml(content);
  return typeof content === 'number' ? String(content) : content.map(written).join('');
}

/** Whether a content shows nothing. */
export function isBlank(content: Content): boolean {
  return written(content) === '';
}

/** Markup between two neighbours of a list. */
export function joined(contents: readonly Content[], between: Content): Content {
  return contents.flatMap((content, index) => (index === 0 ? [content] : [between, content]));
}

/** A value as JSON that may stand in a script: it can neither end the element nor break a line of JavaScript. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
