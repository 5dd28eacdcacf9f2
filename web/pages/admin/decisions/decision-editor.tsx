import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionTableAnswer } from '../../../../api/schemas/decision-table';
import type { Authorisation } from '../../../../domain/authorisation/authorisation';
import { hitPolicies } from '../../../../domain/decision/decision-table';
import { useApi } from '../../../auth/session';
import { useOnce } from '../../../data/use-once';
import { ProblemAlert } from '../../../parts/problem-alert';
import { EditBar } from '../shared/edit-bar';
import { PublicationText } from '../shared/publication-text';
import { PublishDialog } from '../shared/publish-dialog';
import { Section } from '../shared/section';
import { LevelsTable } from './levels-table';
import { RulesTable } from './rules-table';
import { type Trial, TrialResult } from './trial-result';

/** A table as it is in force. A change has to be tried on past cases, and is published by somebody else than who drafted it. `begun`: a draft to go on with. */
export function DecisionEditor({
  title,
  table,
  begun,
}: {
  title: string;
  table: DecisionTableAnswer;
  begun: Authorisation | null;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const standing = table.content as unknown as Authorisation;
  const [changed, setChanged] = useState<Authorisation | null>(begun);
  const [isPublishing, setPublishing] = useState(false);
  const path = `/api/v1/decision-tables/${encodeURIComponent(table.table)}`;
  const bodyOf = (content: Authorisation) => ({ basedOn: table.version, content });
  const refresh = (): void => {
    void queries.invalidateQueries({ queryKey: ['admin', 'decision-candidates'] });
  };
  const trial = useMutation({
    mutationFn: (content: Authorisation) => api.post<Trial>(`${path}/try`, bodyOf(content), null),
    onSuccess: refresh,
  });
  const keep = useOnce<Authorisation, unknown>(
    (content, key) => api.post(`${path}/candidates`, bodyOf(content), key),
    () => {
      void message.success(t('common.saved'));
      refresh();
    },
  );
  const content = changed ?? standing;
  const isEditing = changed !== null;
  const isChanged = isEditing && JSON.stringify(changed) !== JSON.stringify(standing);
  const isTried = trial.isSuccess && trial.variables === changed;
  const mayPublish = isTried && trial.data.candidate.mayPublish;
  const doChange = isEditing ? setChanged : null;
  return (
    <Section title={title} extra={null}>
      <Flex vertical gap={12}>
        <EditBar
          version={table.version}
          isEditing={isEditing}
          isChanged={isChanged}
          onEdit={() => setChanged(standing)}
          onDiscard={() => setChanged(null)}
        >
          <Button disabled={!isChanged} loading={keep.isPending} onClick={() => keep.mutate(content)}>
            {t('admin.keepDraft')}
          </Button>
          <Button
            type={isTried ? 'default' : 'primary'}
            disabled={!isChanged}
            loading={trial.isPending}
            onClick={() => trial.mutate(content)}
          >
            {t('admin.try')}
          </Button>
          {mayPublish && (
            <Button type="primary" disabled={!isChanged} onClick={() => setPublishing(true)}>
              {t('admin.publish')}
            </Button>
          )}
        </EditBar>
        <span style={{ color: '#515151' }}>
          <PublicationText publication={table.publication} />
        </span>
        {isEditing && <Alert type="info" showIcon title={t('admin.decisionHint')} />}
        {isEditing && <ProblemAlert error={trial.error ?? keep.error} />}
        {isEditing && isTried && !mayPublish && (
          <Alert type="info" showIcon title={t('admin.publishByAnother')} />
        )}
        {isEditing && isTried && <TrialResult table={table} trial={trial.data} />}
        <Flex gap={8} align="center" wrap>
          <span>{t('admin.hitPolicy')}</span>
          {doChange === null ? (
            <strong>{t(`admin.hit-${content.hitPolicy}`)}</strong>
          ) : (
            <Select
              aria-label={t('admin.hitPolicy')}
              style={{ minWidth: 260 }}
              value={content.hitPolicy}
              options={hitPolicies.map((value) => ({ value, label: t(`admin.hit-${value}`) }))}
              onChange={(hitPolicy) => doChange({ ...content, hitPolicy })}
            />
          )}
        </Flex>
        <RulesTable
          table={table}
          rules={content.rules}
          onChange={doChange === null ? null : (rules) => doChange({ ...content, rules })}
        />
        {doChange !== null && (
          <div>
            <Button
              onClick={() =>
                doChange({
                  ...content,
                  rules: [
                    ...content.rules,
                    { rule: `rule-${content.rules.length + 1}`, when: {}, decides: [] },
                  ],
                })
              }
            >
              {t('common.addItem', { what: t('admin.rule') })}
            </Button>
          </div>
        )}
        <h3 style={{ fontSize: 14, margin: '8px 0 0' }}>{t('admin.levels')}</h3>
        <LevelsTable
          table={table}
          levels={content.levels}
          onChange={doChange === null ? null : (levels) => doChange({ ...content, levels })}
        />
      </Flex>
      {isPublishing && (
        <PublishDialog
          title={t('admin.publishTable', { name: title })}
          about={t('admin.publishDecisionAbout')}
          path={`${path}/versions`}
          bodyOf={(reason) => ({ ...bodyOf(content), reason })}
          onDone={() => setChanged(null)}
          onClose={() => setPublishing(false)}
        />
      )}
    </Section>
  );
}
