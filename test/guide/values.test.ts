import { describe, expect, test } from 'vitest';
import { html } from '../../src/text/html.ts';
import { citationText, linkOrText, phoneLinks } from '../../src/guide/values.ts';

describe('依据', () => {
  test('文字照写，名称加书名号，几条用分号隔开', () => {
    expect(citationText('《某法》第一条')).toBe('《某法》第一条');
    expect(citationText({ 名称: '某办法', 文号: '某令第1号', 条款: ['第一条', '第二条'] })).toBe(
      '《某办法》（某令第1号）第一条、第二条',
    );
    expect(citationText(['《某法》第一条', { 名称: '《某规定》' }])).toBe('《某法》第一条；《某规定》');
    expect(citationText(undefined)).toBeUndefined();
  });
});

describe('网址', () => {
  test.each(['https://www.example.org/a?b=1&c=2', 'http://example.org'])('%s 是链接', (text) => {
    expect(html`${linkOrText(text)}`.text).toContain('<a href="http');
  });
  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org',
    'https://bank.example.org@evil.example',
    'https:\\\\example.org',
    'https://example.org/" onmouseover="alert(1)',
    '四川政务服务网',
    'https://',
  ])('%s 不是链接', (text) => {
    expect(html`${linkOrText(text)}`.text).not.toContain('<a');
  });
  test('链接里的引号不能结束属性', () => {
    expect(html`${linkOrText('https://example.org/"onclick="x')}`.text.match(/"/gu)).toHaveLength(4);
  });
});

describe('电话', () => {
  test('每个号码是一个链接，别的文字照旧', () => {
    expect(html`${phoneLinks('028-62345678、(0816)2345678转8001')}`.text).toBe(
      '<a href="tel:02862345678">028-62345678</a>、<a href="tel:08162345678">(0816)2345678转8001</a>',
    );
    expect(html`${phoneLinks('+86 28 12345')}`.text).toBe('<a href="tel:02812345">+86 28 12345</a>');
    expect(html`${phoneLinks('<b>12345')}`.text).toBe('&lt;b&gt;<a href="tel:12345">12345</a>');
    expect(html`${phoneLinks('工作日9:00至17:00拨028-62345678，传真“（028）62345679”，QQ群12345678')}`.text).toBe(
      '工作日9:00至17:00拨<a href="tel:02862345678">028-62345678</a>，传真<a href="tel:02862345679">“（028）62345679”</a>，QQ群12345678',
    );
    expect(html`${phoneLinks('待定')}`.text).toBe('待定');
  });
});
