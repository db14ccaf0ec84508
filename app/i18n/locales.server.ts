import type { Resource } from 'i18next';
import arApi from '../../locales/ar/api.json';
import arBuilders from '../../locales/ar/builders.json';
import arCommon from '../../locales/ar/common.json';
import arCoverage from '../../locales/ar/coverage.json';
import arErrors from '../../locales/ar/errors.json';
import arFacilitators from '../../locales/ar/facilitators.json';
import arOpinions from '../../locales/ar/opinions.json';
import arParticipants from '../../locales/ar/participants.json';
import arQuality from '../../locales/ar/quality.json';
import enApi from '../../locales/en/api.json';
import enBuilders from '../../locales/en/builders.json';
import enCommon from '../../locales/en/common.json';
import enCoverage from '../../locales/en/coverage.json';
import enErrors from '../../locales/en/errors.json';
import enFacilitators from '../../locales/en/facilitators.json';
import enOpinions from '../../locales/en/opinions.json';
import enParticipants from '../../locales/en/participants.json';
import enQuality from '../../locales/en/quality.json';
import esApi from '../../locales/es/api.json';
import esBuilders from '../../locales/es/builders.json';
import esCommon from '../../locales/es/common.json';
import esCoverage from '../../locales/es/coverage.json';
import esErrors from '../../locales/es/errors.json';
import esFacilitators from '../../locales/es/facilitators.json';
import esOpinions from '../../locales/es/opinions.json';
import esParticipants from '../../locales/es/participants.json';
import esQuality from '../../locales/es/quality.json';
import type { InterfaceLanguage } from './languages';
import type { Namespace } from './namespaces';

/** All texts, bundled into the server's build. The browser is sent what its page needs. */
export const locales = {
  en: {
    common: enCommon,
    errors: enErrors,
    participants: enParticipants,
    facilitators: enFacilitators,
    builders: enBuilders,
    opinions: enOpinions,
    quality: enQuality,
    api: enApi,
    coverage: enCoverage,
  },
  es: {
    common: esCommon,
    errors: esErrors,
    participants: esParticipants,
    facilitators: esFacilitators,
    builders: esBuilders,
    opinions: esOpinions,
    quality: esQuality,
    api: esApi,
    coverage: esCoverage,
  },
  ar: {
    common: arCommon,
    errors: arErrors,
    participants: arParticipants,
    facilitators: arFacilitators,
    builders: arBuilders,
    opinions: arOpinions,
    quality: arQuality,
    api: arApi,
    coverage: arCoverage,
  },
} satisfies Record<InterfaceLanguage, Record<Namespace, Resource[string][string]>>;
