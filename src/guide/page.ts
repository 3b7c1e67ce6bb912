import { html, joined } from '../text/html.ts';
import type { Content } from '../text/html.ts';
import { HOME, relativeAddress } from './paths.ts';
import type { OutputFile } from '../io/output.ts';

/** What stands on every page. */
export interface Site {
  readonly name: string;
  /** What the catalogue says about itself; empty where it says nothing. */
  readonly description: string;
  readonly asOf: string;
  readonly commit: string | undefined;
  /** Whether the site has pages about the rules. */
  readonly hasRules: boolean;
}

/** A step of the breadcrumb; without an address it is only a word. */
export interface Crumb {
  readonly title: string;
  readonly path?: string;
}

interface Page {
  /** Relative to the root of the site. */
  readonly path: string;
  readonly title: string;
  /** From the home page down to, not including, this page. */
  readonly trail: readonly Crumb[];
  readonly body: Content;
  /** Paths of scripts, in order. */
  readonly scripts?: readonly string[];
}

export const RULES_INDEX = 'rules/index.html';
export const STYLE = 'assets/style.css';

/** Nothing is loaded from anywhere but the site itself, and no script stands in a page. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src data: 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A whole page as a file. */
export function pageFile({ path, title, trail, body, scripts = [] }: Page, site: Site): OutputFile {
  const to = (target: string): string => relativeAddress(path, target);
  const page = html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${path === HOME ? site.name : `${title} - ${site.name}`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${to(STYLE)}">
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header class="site"><div class="width"><a href="${to(HOME)}">${site.name}</a></div></header>
${path !== HOME && breadcrumb(trail, title, to)}<main id="content" class="width" tabindex="-1">
${body}</main>
<footer class="site"><div class="width">
${site.description !== '' && html`<p>${site.description}</p>\n`}<p>基准日 ${site.asOf}${site.commit !== undefined && `，版本 ${site.commit}`}${site.hasRules && html`，<a href="${to(RULES_INDEX)}">检查规则</a>`}</p>
</div></footer>
${scripts.map((script) => html`<script src="${to(script)}"></script>\n`)}</body>
</html>
`;
  return { path, content: page.text };
}

function breadcrumb(trail: readonly Crumb[], title: string, to: (path: string) => string): Content {
  const steps = [{ title: '首页', path: HOME }, ...trail].map((crumb) =>
    crumb.path === undefined
      ? html`<li>${crumb.title}</li>`
      : html`<li><a href="${to(crumb.path)}">${crumb.title}</a></li>`,
  );
  return html`<nav class="trail" aria-label="当前位置"><ol class="width">${joined([...steps, html`<li aria-current="page">${title}</li>`], '\n')}</ol></nav>\n`;
}
