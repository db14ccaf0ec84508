import { emptyTally } from '~/domain/answers/answer';
import { decide } from '~/domain/decisions/decide';
import { gatherFacts, type RoomCounts } from '~/domain/decisions/facts';
import { defaultRule } from '~/domain/decisions/rule';
import type { ProposalKind } from '~/domain/proposals/proposal';
import type { Phase } from '~/domain/sessions/session';
import { canonicalText } from '~/domain/snapshots/canonical';
import { type CategoryText, noFacets } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import {
  addCategories,
  addRenderings,
  addRevisions,
  type NewCategory,
  type NewRendering,
  placeCategories,
} from '~db/repositories/categories.server';
import { addTaxonomy } from '~db/repositories/taxonomies.server';
import { decisions } from '~db/schema/decisions';
import { annotations, objections, proposals } from '~db/schema/proposals';
import { participants, sessions } from '~db/schema/sessions';

const start = new Date('2026-03-01T09:00:00Z');

const wordsOf = (parts: Partial<CategoryText>): CategoryText => ({
  label: 'Perfil falso',
  altLabels: [],
  hiddenLabels: [],
  definition: '',
  inclusions: [],
  exclusions: [],
  scopeNote: '',
  levels: [],
  ...parts,
});

export interface StoredTaxonomy {
  readonly taxonomyId: string;
  readonly slug: string;
}

/** A taxonomy in the database, private, without categories. */
export async function storeTaxonomy(
  deps: Deps,
  { slug = 'harms', license = 'CC-BY-4.0' }: { slug?: string; license?: string } = {},
): Promise<StoredTaxonomy> {
  const taxonomyId = deps.ids.uuid();
  await addTaxonomy(deps.db, {
    id: taxonomyId,
    slug,
    title: { es: 'Daños de la IA', ar: 'أضرار الذكاء الاصطناعي' },
    description: { es: 'Nombrados por quienes los viven.' },
    originalLanguage: 'es',
    languages: ['es', 'ar'],
    license,
    attribution: 'Vecinas de Lavapiés',
    requestId: deps.ids.uuid(),
    createdAt: start,
  });
  return { taxonomyId, slug };
}

interface CategoryParts extends Partial<Omit<NewCategory, 'id' | 'taxonomyId'>> {
  /** Words by language, the first one being the original. */
  readonly words: Readonly<Record<string, Partial<CategoryText>>>;
  readonly parentId?: string;
}

/** A standing category with its words; gives its id. */
export async function storeCategory(
  deps: Pick<Deps, 'db' | 'ids' | 'secrets'>,
  { taxonomyId }: Pick<StoredTaxonomy, 'taxonomyId'>,
  { words, parentId, ...parts }: CategoryParts,
): Promise<string> {
  const id = deps.ids.uuid();
  const revisionId = deps.ids.uuid();
  const [originalLanguage = 'es'] = Object.keys(words);
  await addCategories(deps.db, [
    {
      id,
      taxonomyId,
      slug: `c-${id.slice(-8)}`,
      status: 'accepted',
      position: 0,
      facets: noFacets,
      currentRevisionId: revisionId,
      createdAt: start,
      modifiedAt: start,
      ...parts,
    },
  ]);
  if (parentId)
    await placeCategories(deps.db, [{ id, parents: [parentId], primaryParent: parentId }]);
  await addRevisions(deps.db, [
    {
      id: revisionId,
      taxonomyId,
      categoryId: id,
      ordinal: 1,
      originalLanguage,
      change: 'initial',
      createdAt: start,
    },
  ]);
  await addRenderings(
    deps.db,
    Object.entries(words).map(([language, text]): NewRendering => {
      const whole = wordsOf(text);
      return {
        id: deps.ids.uuid(),
        revisionId,
        language,
        ordinal: 1,
        origin: language === originalLanguage ? 'original' : 'human',
        text: whole,
        textSha256: deps.secrets.sha256(canonicalText(whole)),
        authorRole: 'facilitator',
        createdAt: start,
      };
    }),
  );
  return id;
}

/** A closed session with people who speak the given languages. */
export async function storeSession(
  deps: Deps,
  { taxonomyId }: StoredTaxonomy,
  people: Readonly<Record<string, number>>,
  phase: Phase = 'closed',
): Promise<string> {
  const id = deps.ids.uuid();
  await deps.db.insert(sessions).values({
    id,
    taxonomyId,
    code: deps.ids.code('ABCDEFGHJKLMNPQRSTUVWXYZ', 6),
    title: { es: 'Sesión' },
    languages: Object.keys(people),
    phase,
    admission: 'slips',
    rule: defaultRule,
    timeZone: 'Europe/Madrid',
    closedAt: phase === 'closed' ? new Date('2026-03-02T20:00:00Z') : null,
    deleteAt: new Date('2026-06-01T00:00:00Z'),
    observerTokenHash: deps.ids.token(16),
    requestId: deps.ids.uuid(),
    createdAt: start,
  });
  const rows = Object.entries(people).flatMap(([language, count]) =>
    Array.from({ length: count }, () => ({
      id: deps.ids.uuid(),
      sessionId: id,
      state: 'in' as const,
      language,
      readingLanguages: [language],
      isOwnDevice: true,
      requestId: deps.ids.uuid(),
      joinedAt: start,
    })),
  );
  if (rows.length > 0) await deps.db.insert(participants).values(rows);
  return id;
}

interface DecisionParts {
  readonly sessionId: string;
  readonly categoryId: string;
  readonly kind?: ProposalKind;
  readonly effect?: 'applied' | 'none' | 'needs-rebase';
  readonly counts?: Partial<RoomCounts>;
  /** A statement of dissent whose author agreed to publication. */
  readonly dissent?: string;
}

/** A decided proposal about a category, with the record that the pure rule gives. */
export async function storeDecision(
  deps: Deps,
  { taxonomyId }: StoredTaxonomy,
  { sessionId, categoryId, kind = 'affirm', effect = 'applied', counts, dissent }: DecisionParts,
): Promise<string> {
  const [id, proposalId, revisionId] = [deps.ids.uuid(), deps.ids.uuid(), deps.ids.uuid()];
  const objectionId = deps.ids.uuid();
  const decidedAt = new Date('2026-03-02T20:00:00Z');
  const facts = gatherFacts({
    rule: defaultRule,
    shownOnDevices: 20,
    devices: { ...emptyTally, agree: 14, disagree: 2 },
    hands: emptyTally,
    communities: [],
    objections: dissent ? [{ id: objectionId, seconds: 0 }] : [],
    ...counts,
  });
  await deps.db.insert(proposals).values({
    id: proposalId,
    sessionId,
    taxonomyId,
    kind,
    change: { kind: 'affirm', categoryId },
    categoryId,
    status: 'decided',
    visibility: 'passed',
    position: 0,
    rationaleLanguage: 'es',
    currentRevisionId: revisionId,
    requestId: deps.ids.uuid(),
    createdAt: start,
  });
  if (dissent) {
    await deps.db.insert(objections).values({
      id: objectionId,
      sessionId,
      proposalId,
      language: 'es',
      reason: dissent,
      mayPublish: true,
      visibility: 'passed',
      requestId: deps.ids.uuid(),
      createdAt: start,
    });
  }
  const decision = decide(facts);
  await deps.db.insert(decisions).values({
    id,
    taxonomyId,
    sessionId,
    proposalId,
    revisionId,
    outcome: decision.outcome,
    reason: decision.reason,
    effect,
    categoryId,
    position: 0,
    decidedAt,
    record: {
      sessionId,
      proposalId,
      revisionId,
      decidedAt: decidedAt.toISOString(),
      admission: 'slips',
      facts,
      decision,
      textSha256: { es: deps.secrets.sha256('es') },
      dissent: dissent ? [objectionId] : [],
    },
  });
  return id;
}

interface AnnotationParts {
  readonly categoryId: string;
  readonly body: string;
  readonly purpose?: typeof annotations.$inferInsert.purpose;
  readonly scope?: typeof annotations.$inferInsert.scope;
  readonly visibility?: typeof annotations.$inferInsert.visibility;
  readonly mayTestAi?: boolean;
  /** Whose it is, and where it was written. */
  readonly participantId?: string;
  readonly sessionId?: string;
}

export async function storeAnnotation(
  deps: Deps,
  { taxonomyId }: StoredTaxonomy,
  { categoryId, body, ...parts }: AnnotationParts,
): Promise<string> {
  const id = deps.ids.uuid();
  await deps.db.insert(annotations).values({
    id,
    taxonomyId,
    targetId: categoryId,
    target: { type: 'category', id: categoryId },
    purpose: 'example-in',
    language: 'es',
    body,
    scope: 'published',
    mayTestAi: true,
    visibility: 'passed',
    requestId: deps.ids.uuid(),
    createdAt: start,
    ...parts,
  });
  return id;
}
