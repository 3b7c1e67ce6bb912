import { resolveSettings } from '../../src/config/settings.ts';
import { CatalogueContext, openCatalogue } from '../../src/engine/catalogue.ts';
import type { Catalogue } from '../../src/engine/catalogue.ts';
import { memorySource } from '../../src/io/file-source.ts';
import { RULES } from '../../src/rules/index.ts';

/** A catalogue in memory with its context, as of the first of January 2026. */
export function catalogueOf(files: Readonly<Record<string, string | Uint8Array>>): {
  catalogue: Catalogue;
  context: CatalogueContext;
} {
  const catalogue = openCatalogue(memorySource(files));
  const settings = resolveSettings(
    catalogue.settings?.value,
    RULES.map(({ id }) => id),
    '2026-01-01',
  );
  return { catalogue, context: new CatalogueContext(catalogue, settings, '2026-01-01') };
}
