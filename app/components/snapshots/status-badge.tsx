import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '~/components/ui/badge';
import type { PublishedStatus } from '~/domain/snapshots/snapshot-concept';

const tones: Readonly<Record<PublishedStatus, BadgeTone>> = {
  accepted: 'success',
  contested: 'warning',
  held: 'accent',
};

interface StatusBadgeProps {
  readonly status: PublishedStatus;
}

/** Where a published category stands, in humane words (D6). */
export function StatusBadge({ status }: StatusBadgeProps) {
  const { t } = useTranslation();
  return <Badge tone={tones[status]}>{t(`categoryStatus.${status}`)}</Badge>;
}
