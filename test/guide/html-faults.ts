import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': ['error', { style: 'omit' }],
    // Names of items are as long as they are.
    'long-title': 'off',
    // The style sheet keeps numbers on one line; item text stays as it was written.
    'tel-non-breaking': 'off',
    // <search> and <output> are unknown to browsers that are still in use.
    'prefer-native-element': ['error', { exclude: ['search', 'status'] }],
    'no-trailing-whitespace': 'off',
  },
});

/** What is wrong with a page as HTML. */
export async function htmlFaults(page: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(page, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}
