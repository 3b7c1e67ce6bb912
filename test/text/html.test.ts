import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html, isBlank, joined, scriptJson } from '../../src/text/html.ts';
import type { Content } from '../../src/text/html.ts';

/** Texts in which what matters to HTML is common. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '&lt;',
        '<script>',
        '</script>',
        '<!--',
        '\u202e',
        '\u0000',
        '\ud800',
        '\u2028',
        '`',
        '=',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('escapeHtml', () => {
  test('没有标记、引号、落单的 & 能通过', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/u);
        expect(escaped.replace(/&(?:lt|gt|quot|amp|#39);/gu, '')).not.toContain('&');
      }),
    );
  });
  test('看得见的文字一个不少', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = unescape(escapeHtml(text));
        expect(Array.from(shown).length).toBe(Array.from(text).length);
        expect(shown.replaceAll('\ufffd', '')).toBe(
          text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/gu, ''),
        );
      }),
    );
  });
  test('改变书写方向的字符换成看得见的替代字符', () => {
    expect(escapeHtml('说明\u202egpj.exe')).toBe('说明\ufffdgpj.exe');
  });
});

describe('html', () => {
  test('填进去的文字都转义，标记和列表照旧', () => {
    const list = ['<b>', html`<i>${'a&b'}</i>`];
    expect(html`<p title="${'"x"'}">${list}${undefined}${false}${0}</p>`.text).toBe(
      '<p title="&quot;x&quot;">&lt;b&gt;<i>a&amp;b</i>0</p>',
    );
  });
  test('长得像标记的数据不是标记', () => {
    const data = JSON.parse('[{"text":"<script>"}]') as string[];
    expect(() => html`${data}`.text).toThrow(TypeError);
  });
  test('空内容看得出来', () => {
    const blank: Content[] = [undefined, false, '', [], [undefined, ['']], html``];
    const shown: Content[] = [0, 'x', html`<br>`];
    expect(blank.filter((content) => !isBlank(content))).toEqual([]);
    expect(shown.filter((content) => isBlank(content))).toEqual([]);
  });
  test('列表的间隔只在中间', () => {
    expect(html`${joined(['甲', '乙', '丙'], '、')}`.text).toBe('甲、乙、丙');
  });
});

describe('scriptJson', () => {
  test('放进脚本里读得回来，也结束不了脚本', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = scriptJson({ text });
        expect(written).not.toMatch(/[<>&\u2028\u2029]/u);
        expect((runInNewContext(`(${written})`) as { text: string }).text).toBe(text);
      }),
    );
  });
});
