import { html } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';

/** Nothing is loaded from anywhere, and no script runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

interface PageParts {
  readonly language: 'zh-CN' | 'en';
  readonly title: string;
  readonly style: Content;
  readonly body: Content;
  readonly footer: Content;
}

/** A whole page that needs nothing beside itself. */
export function wholePage({ language, title, style, body, footer }: PageParts): Markup {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>
${style}</style>
</head>
<body>
<main>
${body}</main>
<footer>${footer}</footer>
</body>
</html>
`;
}
