#!/usr/bin/env node
const { load } = require('../dist/cli/loader.cjs');

const { main } = load(require.resolve('../dist/cli/main.cjs'));

void main(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
