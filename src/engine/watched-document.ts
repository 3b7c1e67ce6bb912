import type { CatalogueDocument, DocumentKind } from '../model/document.ts';
import { knownToFit } from '../model/schema.ts';
import { BlockWatch } from './watched-item.ts';
import type { Look } from './watched-item.ts';

/** A document in which YAML and the schema find nothing wrong, that notes what else is looked at. */
export class WatchedDocument {
  readonly looks = new Set<Look>();
  readonly kind: DocumentKind | undefined;
  readonly map: CatalogueDocument['map'];
  readonly reader = 'strict';
  readonly problems: CatalogueDocument['problems'] = [];
  readonly isReadable = true;
  readonly hasSyntaxFault = false;
  private readonly document: CatalogueDocument;

  constructor(document: CatalogueDocument) {
    this.document = document;
    this.kind = document.kind;
    this.map = new Proxy(document.map, new BlockWatch(document.map, this.looks));
    knownToFit(this as unknown as CatalogueDocument);
  }

  get source(): CatalogueDocument['source'] {
    return this.whole().source;
  }

  get index(): number {
    return this.whole().index;
  }

  get value(): unknown {
    return this.whole().value;
  }

  get file(): string {
    return this.whole().file;
  }

  nodeAt(...args: Parameters<CatalogueDocument['nodeAt']>): ReturnType<CatalogueDocument['nodeAt']> {
    return this.whole().nodeAt(...args);
  }

  nodes(): ReturnType<CatalogueDocument['nodes']> {
    return this.whole().nodes();
  }

  locate(...args: Parameters<CatalogueDocument['locate']>): ReturnType<CatalogueDocument['locate']> {
    return this.whole().locate(...args);
  }

  place(...args: Parameters<CatalogueDocument['place']>): ReturnType<CatalogueDocument['place']> {
    return this.whole().place(...args);
  }

  private whole(): CatalogueDocument {
    this.looks.add('its document');
    return this.document;
  }
}
