import 'i18next';
import type api from '../../locales/en/api.json';
import type builders from '../../locales/en/builders.json';
import type common from '../../locales/en/common.json';
import type coverage from '../../locales/en/coverage.json';
import type errors from '../../locales/en/errors.json';
import type facilitators from '../../locales/en/facilitators.json';
import type opinions from '../../locales/en/opinions.json';
import type participants from '../../locales/en/participants.json';
import type quality from '../../locales/en/quality.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      common: typeof common;
      errors: typeof errors;
      participants: typeof participants;
      facilitators: typeof facilitators;
      builders: typeof builders;
      opinions: typeof opinions;
      quality: typeof quality;
      api: typeof api;
      coverage: typeof coverage;
    };
  }
}
