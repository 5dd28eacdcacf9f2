import type { z } from 'zod';
import { useTranslation } from 'react-i18next';
import type { publicationAnswer } from '../../../../api/schemas/calendar';
import { usePersonName } from '../../../data/use-people';
import { LocalTime } from '../../../parts/local-time';

export type Publication = z.input<typeof publicationAnswer>;

/** Who published a version, when and why; the first came with the house. */
export function PublicationText({ publication }: { publication: Publication }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  if (publication === null) return <>{t('admin.cameWithHouse')}</>;
  return (
    <>
      {nameOf(publication.publishedBy)} · <LocalTime at={publication.publishedAt} /> · {publication.reason}
    </>
  );
}
