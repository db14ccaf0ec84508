import { z } from 'zod';
import {
  type ExamplesDocument,
  exampleKinds,
  type VoicesDocument,
  voiceKinds,
} from '~/domain/snapshots/state';
import { keyword, languageTag, longText, semver, shortText, uuid, whole } from './primitives';

const consented = {
  id: uuid,
  concept: uuid,
  language: languageTag,
  text: longText,
  contentWarning: shortText.optional(),
};

const example = z
  .strictObject({
    ...consented,
    kind: z.enum(exampleKinds),
    modality: keyword.optional(),
    level: keyword.optional(),
    mayTestAi: z.boolean(),
    accepted: z.boolean(),
    answers: z.strictObject({ in: whole, borderline: whole, out: whole }).optional().meta({
      description:
        'How many people of its room, five or more together, saw it as in, on the line or out.',
    }),
  })
  .meta({ id: 'Example', description: '`mayTestAi`: its author agreed to use in testing AI.' });

const voice = z
  .strictObject({ ...consented, kind: z.enum(voiceKinds), decision: uuid.optional() })
  .meta({ id: 'Voice', description: "Somebody's own words, published with their consent." });

/** `examples.json`. */
export const examplesSchema: z.ZodType<ExamplesDocument> = z
  .strictObject({ taxonomy: uuid, version: semver, examples: z.array(example).max(100_000) })
  .meta({ title: 'Parlance examples' });

/** `voices.json`. */
export const voicesSchema: z.ZodType<VoicesDocument> = z
  .strictObject({ taxonomy: uuid, version: semver, voices: z.array(voice).max(100_000) })
  .meta({ title: 'Parlance voices' });
