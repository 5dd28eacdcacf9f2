import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Drawer, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { caseAnswer } from '../../../api/routes/assessment/case-answer';
import { labelOf } from '../../../domain/process/labels';
import { useApi } from '../../auth/session';
import type { Query } from '../../data/api-client';
import type { PageOf } from '../../data/page-of';
import { usePersonName } from '../../data/use-people';
import { LocalTime } from '../../parts/local-time';
import { Loaded, Nothing } from '../../parts/page-state';
import { Pager } from '../../parts/pager';
import { useLabel } from '../../texts/use-label';
import { casePagePath } from '../case/case-kinds';
import { type AssessmentAsked, queryOf } from './asked';
import type { CasesAsked } from './cases-asked';
import { hoursOf } from './figure-value';

type Case = z.input<typeof caseAnswer>;

const onAPage = 20;

function requestOf(asked: AssessmentAsked, about: CasesAsked): { path: string; query: Query } {
  const { figure, subject, time } = about;
  const query: Query = { ...queryOf(asked, about), figure };
  if (time !== null) {
    const { stage, holding, department } = time;
    return {
      path: '/api/v1/assessment/cases',
      query: {
        ...query,
        stage: stage ?? undefined,
        holding: holding ?? undefined,
        department: department ?? query.department,
      },
    };
  }
  if (subject === null) return { path: '/api/v1/assessment/cases', query: { ...query, level: asked.level } };
  return { path: `/api/v1/assessment/${asked.level}/${encodeURIComponent(subject)}/cases`, query };
}

/** The cases behind a figure, each with the way to it (ASM-2). */
export function CasesDrawer({
  asked,
  about,
  onClose,
}: {
  asked: AssessmentAsked;
  about: CasesAsked;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const [page, setPage] = useState(1);
  const { path, query } = requestOf(asked, about);
  const found = useQuery({
    queryKey: ['assessment', path, query, page],
    queryFn: () => api.get<PageOf<Case>>(path, { ...query, page, pageSize: onAPage }),
    placeholderData: keepPreviousData,
  });
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={about.title}
      aria-label={about.title}
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      <Loaded query={found}>
        {({ items, total }) => (
          <>
            <Typography.Paragraph type="secondary">
              {about.from} ~ {about.to} · {t('assessment.casesFound', { count: total })}
            </Typography.Paragraph>
            {items.length === 0 && <Nothing text={t('common.empty')} />}
            <ul style={{ listStyle: 'none', margin: '0 0 12px', padding: 0 }}>
              {items.map((each) => (
                <CaseLine key={`${each.href} ${each.seq} ${each.at} ${each.workingMs}`} found={each} />
              ))}
            </ul>
            <Pager page={page} pageSize={onAPage} total={total} onTurn={setPage} />
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

function CaseLine({ found }: { found: Case }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const { kind, processKey, stage, person, tier, at, hit, workingMs, holding } = found;
  return (
    <li style={{ borderBlockEnd: '1px solid #f0f0f0', paddingBlock: 8 }}>
      <Flex justify="space-between" gap={8} wrap>
        <Link to={casePagePath({ kind, number: processKey })}>
          {label(labelOf('kind', kind))} {processKey}
        </Link>
        {hit !== null && (
          <Tag color={hit ? 'green' : 'red'}>{t(hit ? 'assessment.hit' : 'assessment.missed')}</Tag>
        )}
        {workingMs !== null && <span>{t('assessment.hoursShort', { hours: hoursOf(workingMs) })}</span>}
      </Flex>
      <Typography.Text type="secondary">
        <LocalTime at={at} />
        {` · ${tier}`}
        {stage !== null && ` · ${label(labelOf('stage', stage))}`}
        {person !== null && ` · ${nameOf(person)}`}
        {holding !== null && ` · ${t(`assessment.holding-${holding}`)}`}
      </Typography.Text>
    </li>
  );
}
