import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Flex, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  departmentLabels,
  departments,
  localNetworkLabels,
  stationLabels,
} from '../../../../domain/people/department';
import { useApi } from '../../../auth/session';
import type { PageOf } from '../../../data/page-of';
import { Loaded } from '../../../parts/page-state';
import { Pager } from '../../../parts/pager';
import { useLabel } from '../../../texts/use-label';
import { LinesTable, closed } from '../shared/lines-table';
import { Section } from '../shared/section';
import type { Person } from './use-person-options';

const onAPage = 20;

/** Everybody known to the house, and the way to say that one is away. */
export function Directory({ onAbsent }: { onAbsent: (person: Person) => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const api = useApi();
  const [asked, setAsked] = useState<{ text: string; department: string | null; page: number }>({
    text: '',
    department: null,
    page: 1,
  });
  const { text, department, page } = asked;
  const people = useQuery({
    queryKey: ['people', 'directory', asked],
    queryFn: () =>
      api.get<PageOf<Person>>('/api/v1/people', {
        page,
        pageSize: onAPage,
        text: text === '' ? undefined : text,
        department: department ?? undefined,
      }),
    placeholderData: keepPreviousData,
  });
  const places = ({ station, localNetworks }: Person): string =>
    [
      ...(station === null ? [] : [label(stationLabels[station])]),
      ...localNetworks.map((name) => label(localNetworkLabels[name])),
    ].join(' ');
  return (
    <Section title={t('admin.directory')} extra={null}>
      <Flex gap={8} wrap role="search" style={{ marginBlockEnd: 8 }}>
        <Input.Search
          allowClear
          aria-label={t('admin.searchPeople')}
          placeholder={t('admin.searchPeople')}
          style={{ width: 220 }}
          maxLength={50}
          onSearch={(value) => setAsked({ ...asked, text: value.trim(), page: 1 })}
        />
        <Select
          allowClear
          aria-label={t('admin.department')}
          placeholder={t('admin.department')}
          style={{ minWidth: 160 }}
          value={department}
          options={departments.map((value) => ({ value, label: label(departmentLabels[value]) }))}
          onChange={(value: string | undefined) => setAsked({ ...asked, department: value ?? null, page: 1 })}
        />
      </Flex>
      <Loaded query={people}>
        {({ items, total }) => (
          <>
            <LinesTable<Person>
              rows={items}
              keyOf={({ id }) => id}
              perPage={null}
              empty={t('common.empty')}
              opensTo={closed}
              columns={[
                {
                  key: 'name',
                  title: t('admin.personName'),
                  render: ({ name, id }) => t('admin.nameAndId', { name, id }),
                },
                {
                  key: 'department',
                  title: t('admin.department'),
                  render: (person) => label(departmentLabels[person.department]),
                },
                {
                  key: 'roles',
                  title: t('admin.roles'),
                  render: ({ roles }) =>
                    roles.map((role) => t(`admin.role-${role}`)).join(t('admin.listSeparator')),
                },
                { key: 'place', title: t('admin.place'), render: (person) => places(person) || '—' },
                {
                  key: 'actions',
                  title: t('admin.actions'),
                  render: (person) => (
                    <Button
                      size="small"
                      aria-label={`${t('admin.recordAbsence')} ${person.name}`}
                      onClick={() => onAbsent(person)}
                    >
                      {t('admin.recordAbsence')}
                    </Button>
                  ),
                },
              ]}
            />
            <Pager
              page={page}
              pageSize={onAPage}
              total={total}
              onTurn={(next) => setAsked({ ...asked, page: next })}
            />
          </>
        )}
      </Loaded>
    </Section>
  );
}
