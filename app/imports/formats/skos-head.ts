import type { Finding } from '~/contracts/imports';
import { licenseAt } from '~/domain/snapshots/licenses';
import { byCodeUnits } from '~/domain/snapshots/order';
import type { ImportedHead, ReadOptions } from '../imported-taxonomy';
import { shorten } from '../shorten';
import type { RdfGraph, RdfNode } from './rdf-graph';
import { localName, resourcesAt, termsAt, types } from './skos-terms';
import { languageMapAt } from './skos-words';

export const isHead = (node: RdfNode): boolean =>
  resourcesAt(node, 'type').some((type) => types.heads.some((head) => head === type));

/**
 * What the file says about the list as a whole. Of several schemes and ontologies the one speaks that names a licence, then
 * a title, then holds most concepts.
 */
export function headOf(
  graph: RdfGraph,
  { concepts, options }: { concepts: readonly RdfNode[]; options: ReadOptions },
): { readonly head: Partial<ImportedHead>; readonly findings: readonly Finding[] } {
  const held = new Map<string, number>();
  for (const concept of concepts) {
    for (const scheme of resourcesAt(concept, 'inScheme')) {
      held.set(scheme, (held.get(scheme) ?? 0) + 1);
    }
  }
  const has = (node: RdfNode, name: 'license' | 'title') => Number(termsAt(node, name).length > 0);
  const [head] = graph
    .nodes()
    .filter((node) => isHead(node) || held.has(node.id))
    .sort(
      (a, b) =>
        has(b, 'license') - has(a, 'license') ||
        has(b, 'title') - has(a, 'title') ||
        (held.get(b.id) ?? 0) - (held.get(a.id) ?? 0) ||
        byCodeUnits(a.id, b.id),
    );
  const title = languageMapAt(head, 'title', options);
  return {
    head: {
      title: Object.keys(title).length === 0 ? undefined : title,
      description: languageMapAt(head, 'description', options),
      license: licenseOf(head),
      source: head && { name: head.id, version: versionOf(head) },
    },
    findings: severalSchemes([...held.keys()].sort(byCodeUnits)),
  };
}

/** An SPDX id where the address or the words are known, else what the file says, for people to judge. */
function licenseOf(head: RdfNode | undefined): string | undefined {
  const [stated] = termsAt(head, 'license');
  if (!stated) return undefined;
  const written = stated.kind === 'resource' ? stated.id : stated.text.trim();
  return licenseAt(written) ?? written;
}

function versionOf(head: RdfNode): string {
  const version = termsAt(head, 'version').find(({ kind }) => kind === 'words');
  return version?.kind === 'words' ? version.text : '';
}

function severalSchemes(schemes: readonly string[]): Finding[] {
  if (schemes.length < 2) return [];
  const params = { count: schemes.length, names: shorten(schemes.map(localName).join(', ')) };
  return [{ severity: 'info', path: '', code: 'import-several-schemes', params }];
}
