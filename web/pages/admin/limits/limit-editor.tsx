import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LimitTableAnswer } from '../../../../api/schemas/limits';
import type { Json } from '../../../../domain/json';
import type { DatedDifference } from '../../../../domain/limits/differences';
import { useApi } from '../../../auth/session';
import { localTimeText } from '../../../parts/local-time';
import { ProblemAlert } from '../../../parts/problem-alert';
import { EditBar } from '../shared/edit-bar';
import { PublicationText } from '../shared/publication-text';
import { PublishDialog } from '../shared/publish-dialog';
import { Section } from '../shared/section';
import { DifferencesTable } from './differences-table';
import { LimitGrid } from './limit-grid';
import { useLimitWords } from './use-limit-words';

interface Preview {
  readonly from: string;
  readonly items: readonly DatedDifference[];
}

/** A table as it is in force. A change is previewed with example deadlines before it can be published. */
export function LimitEditor({
  table: { table, version, content, publication },
}: {
  table: LimitTableAnswer;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const words = useLimitWords();
  const standing = content as Json;
  const [changed, setChanged] = useState<Json | null>(null);
  const [isPublishing, setPublishing] = useState(false);
  const path = `/api/v1/limits/${encodeURIComponent(table)}/versions`;
  const preview = useMutation({
    mutationFn: (wanted: Json) =>
      api.post<Preview>(`${path}/preview`, { basedOn: version, content: wanted }, null),
  });
  const isEditing = changed !== null;
  const isChanged = isEditing && JSON.stringify(changed) !== JSON.stringify(standing);
  const isPreviewed = preview.isSuccess && preview.variables === changed;
  return (
    <Section title={words.table(table)} extra={null}>
      <Flex vertical gap={12}>
        <EditBar
          version={version}
          isEditing={isEditing}
          isChanged={isChanged}
          onEdit={() => setChanged(standing)}
          onDiscard={() => setChanged(null)}
        >
          <Button
            type={isPreviewed ? 'default' : 'primary'}
            disabled={!isChanged}
            loading={preview.isPending}
            onClick={() => {
              if (changed !== null) preview.mutate(changed);
            }}
          >
            {t('admin.preview')}
          </Button>
          <Button
            type={isPreviewed ? 'primary' : 'default'}
            disabled={!isChanged || !isPreviewed}
            onClick={() => setPublishing(true)}
          >
            {t('admin.publish')}
          </Button>
        </EditBar>
        <span style={{ color: '#515151' }}>
          <PublicationText publication={publication} />
        </span>
        {isEditing && <Alert type="info" showIcon title={t('admin.limitHint')} />}
        {isEditing && <ProblemAlert error={preview.error} />}
        {isEditing && isPreviewed && (
          <section aria-label={t('admin.preview')} aria-live="polite">
            <h3 style={{ fontSize: 14 }}>
              {t('admin.examplesFrom', { at: localTimeText(preview.data.from) })}
            </h3>
            <DifferencesTable items={preview.data.items} />
          </section>
        )}
        <LimitGrid
          table={table}
          content={changed ?? standing}
          standing={standing}
          onChange={isEditing ? setChanged : null}
        />
      </Flex>
      {isPublishing && (
        <PublishDialog
          title={t('admin.publishTable', { name: words.table(table) })}
          about={t('admin.publishTableAbout')}
          path={path}
          bodyOf={(reason) => ({ basedOn: version, content: changed, reason })}
          onDone={() => setChanged(null)}
          onClose={() => setPublishing(false)}
        />
      )}
    </Section>
  );
}
