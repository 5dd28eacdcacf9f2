import { ExportOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ProcessKind } from '../../../domain/process/process-kind';
import { useSession } from '../../auth/session';

/** Opens the very workflow in the Temporal UI; nothing where there is none to link to. */
export function TemporalLink({
  process,
}: {
  process: { readonly kind: ProcessKind; readonly processKey: string };
}) {
  const { t } = useTranslation();
  const { temporalUi, namespace } = useSession().settings;
  if (temporalUi === null) return null;
  const id = `${process.kind}/${process.processKey}`;
  return (
    <a
      href={`${temporalUi}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(id)}`}
      target="_blank"
      rel="noreferrer"
      aria-label={t('flowDesk.openTemporal', { id })}
      style={{ whiteSpace: 'nowrap' }}
    >
      {t('flowDesk.temporal')} <ExportOutlined aria-hidden />
    </a>
  );
}
