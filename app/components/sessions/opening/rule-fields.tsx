import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { RadioCards } from '~/components/ui/choices';
import { Disclosure } from '~/components/ui/disclosure';
import { Field } from '~/components/ui/field';
import { Columns, Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import { TextInput } from '~/components/ui/text-input';
import { consentRule, defaultRule, type Fraction } from '~/domain/decisions/rule';
import { shareInWords } from '~/i18n/rule-sentences';
import { RuleInWords } from '../rule-in-words';

type Form = ReturnType<typeof useRefusedForm>;

const presetOf = (form: Form) => form.valueOf('rule.preset', 'vote');

/** By how many people will decide (D1): a vote, a consent round, or one's own numbers. */
export function RuleChoice({ form }: { readonly form: Form }) {
  const { t } = useTranslation('facilitators');
  return (
    <RadioCards
      name="rule.preset"
      legend={t('open.rule')}
      defaultValue={presetOf(form)}
      error={form.errorOf('rule.preset')}
      choices={[
        { value: 'vote', label: t('open.ruleVote'), hint: t('open.ruleVoteHint') },
        { value: 'consent', label: t('open.ruleConsent'), hint: t('open.ruleConsentHint') },
        { value: 'own', label: t('open.ruleOwn'), hint: t('open.ruleOwnHint') },
      ]}
    />
  );
}

/** The rules in words, and the numbers of one's own. */
export function RuleFields({ form }: { readonly form: Form }) {
  const { t } = useTranslation('facilitators');
  return (
    <Stack>
      <Disclosure summary={t('open.voteInWords')}>
        <RuleInWords rule={defaultRule} />
      </Disclosure>
      <Disclosure summary={t('open.consentInWords')}>
        <RuleInWords rule={consentRule} />
      </Disclosure>
      <Disclosure summary={t('open.ownNumbers')} isOpen={presetOf(form) === 'own'}>
        <OwnNumbers form={form} />
      </Disclosure>
    </Stack>
  );
}

const rule = defaultRule;
/** Field, text and start of each number. */
const counts = [
  ['quorum.minimum', 'ruleField.quorum.minimum', rule.quorum.minimum],
  ['minimumAgree.count', 'ruleField.minimumAgree.count', rule.minimumAgree.count],
  ['objection.count', 'ruleField.objection.count', rule.objection.count],
  ['communityFloor.ballots', 'ruleField.communityFloor.ballots', rule.communityFloor.ballots],
  ['communityHold.ballots', 'ruleField.communityHold.ballots', rule.communityHold.ballots],
] as const;
const shares = [
  ['quorum.share', 'ruleField.quorum.share', rule.quorum.share],
  ['agreement', 'ruleField.agreement', rule.agreement],
  ['minimumAgree.share', 'ruleField.minimumAgree.share', rule.minimumAgree.share],
  ['unclear', 'ruleField.unclear', rule.unclear],
  ['objection.share', 'ruleField.objection.share', rule.objection.share],
  ['communityFloor.share', 'ruleField.communityFloor.share', rule.communityFloor.share],
  ['communityHold.share', 'ruleField.communityHold.share', rule.communityHold.share],
] as const;

/** Shares worth having. Each field's bounds are checked again where the rule is taken. */
const offered: readonly Fraction[] = [
  [0, 1],
  [1, 20],
  [1, 10],
  [1, 5],
  [1, 4],
  [1, 3],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
  [1, 1],
];
const written = ([numerator, denominator]: Fraction) => `${numerator}/${denominator}`;

function OwnNumbers({ form }: { readonly form: Form }) {
  const { t, i18n } = useTranslation('facilitators');
  return (
    <Stack>
      <RadioCards
        name="rule.kind"
        legend={t('open.ruleKind')}
        defaultValue={form.valueOf('rule.kind', 'vote')}
        choices={[
          { value: 'vote', label: t('open.kindVote') },
          { value: 'consent', label: t('open.kindConsent') },
        ]}
      />
      <Columns gap={4}>
        {counts.map(([name, text, start]) => (
          <Field
            key={name}
            name={`rule.${name}`}
            label={t(text)}
            error={form.errorOf(`rule.${name}`)}
          >
            {(ties) => (
              <TextInput
                {...ties}
                inputMode="numeric"
                pattern="[0-9]*"
                defaultValue={form.valueOf(ties.name, String(start))}
              />
            )}
          </Field>
        ))}
        {shares.map(([name, text, start]) => (
          <Field
            key={name}
            name={`rule.${name}`}
            label={t(text)}
            error={form.errorOf(`rule.${name}`)}
          >
            {(ties) => (
              <Select
                {...ties}
                defaultValue={form.valueOf(ties.name, written(start))}
                options={offered.map((share) => ({
                  value: written(share),
                  label: shareInWords(share, i18n.language),
                }))}
              />
            )}
          </Field>
        ))}
      </Columns>
    </Stack>
  );
}
