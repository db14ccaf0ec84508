import { emptyTally } from '~/domain/answers/answer';
import { decide } from '~/domain/decisions/decide';
import { gatherFacts } from '~/domain/decisions/facts';
import { defaultRule } from '~/domain/decisions/rule';
import { publishDecision, publishRule } from '~/domain/snapshots/published-decision';
import type { PublishableState } from '~/domain/snapshots/state';
import { buildCategory, buildState, buildText, testId } from '../factories/publishable-state';
import { sha256 } from '../factories/published-releases';

const rule = publishRule(defaultRule, { es: 'Dos tercios.' }, sha256);
const community = testId(700);
const objection = testId(701);
const session = testId(900);

const facts = gatherFacts({
  rule: defaultRule,
  shownOnDevices: 60,
  devices: { ...emptyTally, agree: 28, disagree: 9, pass: 5, unclear: 2, declined: 6 },
  hands: { ...emptyTally, agree: 5 },
  communities: [
    {
      id: community,
      label: { es: 'Repartidoras', ar: 'عاملات التوصيل' },
      isAttested: true,
      isAffected: true,
      tally: { ...emptyTally, agree: 3, disagree: 8 },
    },
  ],
  objections: [{ id: objection, seconds: 6 }],
});

const decision = publishDecision({
  id: testId(800),
  kind: 'add',
  record: {
    sessionId: session,
    proposalId: testId(801),
    revisionId: testId(802),
    decidedAt: '2026-03-02T20:00:00.000Z',
    admission: 'slips',
    facts,
    decision: decide(facts),
    textSha256: { es: 'a'.repeat(64) },
    dissent: [objection],
  },
  ruleKey: rule.key,
  publishedVoices: new Set([objection]),
  groups: { groups: [] },
});

const faces = buildCategory(1, {
  notation: 'P1',
  legacyIds: ['deepfakes', 'S4'],
  status: 'contested',
  facets: {
    modality: ['image', 'video'],
    actor: ['person', 'model'],
    detection: ['output', 'not-by-a-filter'],
    affectedGroups: ['mujeres jóvenes'],
    further: { maturity: ['realized'] },
  },
  equivalence: { es: 'exact', ar: 'near' },
  related: [testId(4)],
  contentWarning: { es: 'Humillación' },
  mappings: [
    {
      predicate: 'close',
      source: 'ailuminate-v1.0',
      object: 'ipv',
      objectLabel: 'Privacy',
      justification: 'Likeness is a part of it.',
    },
    {
      predicate: 'no-match',
      source: 'llama-guard-3',
      object: '',
      objectLabel: '',
      justification: '',
    },
  ],
  texts: [
    buildText({
      text: {
        label: 'Perfiles falsos con tu cara',
        altLabels: ['montaje'],
        hiddenLabels: ['depfeik'],
        definition: 'Alguien usa una IA para que parezca que dijiste lo que no dijiste.',
        inclusions: ['Tu voz copiada'],
        exclusions: ['Parodias que se anuncian como tales'],
        scopeNote: 'También en familia.',
        levels: [
          { key: 'low', text: 'Molesta' },
          { key: 'high', text: 'Destroza una vida' },
        ],
      },
    }),
    buildText({
      language: 'ar',
      origin: 'machine',
      from: 'es',
      engine: 'example-mt 1',
      text: { label: 'حسابات مزيفة بوجهك', definition: 'يبدو أنك قلت ما لم تقل.' },
    }),
  ],
  decision,
});

const intimate = buildCategory(2, {
  status: 'held',
  parents: [faces.id],
  primaryParent: faces.id,
});

const mockery = buildCategory(4, {
  related: [faces.id],
  announced: {
    kind: 'merged',
    reason: { es: 'Casi siempre es lo mismo.' },
    successors: [faces.id],
  },
});

/** Everything that the format can hold, in two versions: the second merges one category away. */
export const goldenStates: readonly PublishableState[] = [false, true].map((isMerged) =>
  buildState({
    description: { es: 'Nombrados por quienes los viven.' },
    attribution: 'Vecinas de Lavapiés',
    rightsNote: 'Los ejemplos son de quienes los dieron.',
    derivedFrom: [
      { source: 'Starter list', version: '1', sha256: 'b'.repeat(64), license: 'CC0-1.0' },
    ],
    governance: { es: 'Decidimos en la plaza, entre todas.' },
    rules: [rule],
    sessions: [
      {
        id: session,
        admission: 'slips',
        offeredLanguages: ['es', 'ar'],
        openedAt: new Date('2026-03-01T09:00:00Z'),
        closedAt: new Date('2026-03-02T20:00:00Z'),
        people: 60,
        byLanguage: { es: 38, ar: 16, am: 6 },
      },
    ],
    categories: [
      faces,
      intimate,
      mockery,
      buildCategory(3, {
        departureReason: isMerged ? { es: 'Es lo mismo.' } : {},
        ...(isMerged && {
          status: 'deprecated',
          deprecation: { kind: 'merged', successors: [faces.id] },
        }),
      }),
    ],
    examples: [
      {
        id: testId(300),
        concept: faces.id,
        language: 'es',
        text: 'Un vídeo de una concejala diciendo algo que no dijo.',
        contentWarning: 'Humillación',
        kind: 'in',
        modality: 'video',
        mayTestAi: true,
        accepted: true,
      },
    ],
    voices: [
      {
        id: objection,
        concept: faces.id,
        language: 'es',
        text: 'No todo montaje hace daño.',
        contentWarning: 'Burla',
        kind: 'dissent',
        decision: decision.id,
      },
    ],
    linearizations: [
      { id: 'guard', purpose: { es: 'Filtro' }, max: 2, keys: { [faces.id]: 'S1' } },
    ],
  }),
);
