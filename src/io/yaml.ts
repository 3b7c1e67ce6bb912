import type * as nodeBuild from 'yaml';
// The browser build of `yaml`: the same code, a quarter faster here, because the node build reads `process.env` for every
// token. The package does not export it, so it is named by its place; the bundle takes it in.
// @ts-expect-error -- it has no types beside it: they are those of the node build.
import * as browserBuild from '../../node_modules/yaml/browser/index.js';

const yaml = browserBuild as unknown as typeof nodeBuild;

export const {
  Document: YamlDocument,
  Lexer,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parse,
  parseAllDocuments,
  visit,
} = yaml;
import type { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
export type { Alias, Document, Node, Pair, Scalar, YAMLMap, YAMLParseError, YAMLSeq } from 'yaml';

/** Lets a collection in brackets be written with or without a space inside them; the library knows only both or neither. */
export function padded(collection: YAMLMap | YAMLSeq, isPadded: boolean): void {
  const { toString } = collection;
  collection.toString = function (this: YAMLMap & YAMLSeq, context, ...rest) {
    const own = context === undefined ? context : { ...context, flowCollectionPadding: isPadded ? ' ' : '' };
    return toString.call(this, own as typeof context, ...rest);
  };
}

/** Lets numbers, booleans and nulls be written as they came, zeros in front and all. */
export function keepSource(document: Document): void {
  visitScalars(document, (scalar) => {
    if (typeof scalar.value !== 'string') delete scalar.format;
  });
  document.setSchema('1.2', {
    resolveKnownTags: false,
    customTags: (tags) => [
      {
        tag: '',
        default: true,
        identify: (value) => typeof value !== 'string' && (typeof value !== 'object' || value === null),
        test: /(?!)/u,
        resolve: (text: string) => text,
        stringify: ({ source, value }) => source ?? JSON.stringify(value),
      },
      ...tags,
    ],
  });
}

function visitScalars(document: Document, change: (scalar: Scalar) => void): void {
  yaml.visit(document, { Scalar: (_, scalar) => change(scalar) });
}
