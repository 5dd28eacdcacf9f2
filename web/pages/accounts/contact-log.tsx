import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Form, Input, List, Modal, Radio, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { ProcessRef } from '../../../api/schemas/process-ref';
import type { logInput } from '../../../domain/customer/input';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { useOnce } from '../../data/use-once';
import { usePersonName } from '../../data/use-people';
import { LocalTime } from '../../parts/local-time';
import { Loaded, Nothing } from '../../parts/page-state';
import { Pager } from '../../parts/pager';
import { ProblemAlert } from '../../parts/problem-alert';
import { casePagePath } from '../case/case-kinds';
import { customerPath } from './use-file';

type Noted = z.input<typeof logInput>;

interface Entry extends Noted {
  readonly entryId: string;
  readonly at: string;
  readonly by: string;
  /** The case it was said about. */
  readonly process: ProcessRef | null;
}

const pageSize = 20;

/** What was said to and by the customer, in their cases too; and a note of what belongs to no case (CUS-1). */
export function ContactLog({ customerNo }: { customerNo: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const nameOf = usePersonName();
  const [page, setPage] = useState(1);
  const [isNoting, setNoting] = useState(false);
  const log = useQuery({
    queryKey: ['processes', 'customer-log', customerNo, page],
    queryFn: () => api.get<PageOf<Entry>>(customerPath(customerNo, '/log'), { page, pageSize }),
    placeholderData: keepPreviousData,
  });
  return (
    <Flex vertical gap="middle">
      <Button type="primary" style={{ alignSelf: 'flex-start' }} onClick={() => setNoting(true)}>
        {t('accounts.noteContact')}
      </Button>
      {isNoting && <NoteContact customerNo={customerNo} onClose={() => setNoting(false)} />}
      <Loaded query={log}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing text={t('accounts.noLog')} />
          ) : (
            <Flex vertical gap="small">
              <List
                bordered
                style={{ background: '#fff' }}
                dataSource={[...items]}
                rowKey="entryId"
                renderItem={({ at, by, channel, direction, contact, summary, process }) => (
                  <List.Item>
                    <Flex vertical gap={2}>
                      <Typography.Text type="secondary">
                        <LocalTime at={at} /> · {nameOf(by)} · {contact}
                      </Typography.Text>
                      <span style={{ whiteSpace: 'pre-wrap' }}>{summary}</span>
                      <Flex gap={4} wrap align="center">
                        <Tag>{t(`accounts.channel-${channel}`)}</Tag>
                        <Tag>{t(`accounts.direction-${direction}`)}</Tag>
                        {process !== null && (
                          <Link to={casePagePath({ kind: process.kind, number: process.processKey })}>
                            {process.processKey}
                          </Link>
                        )}
                      </Flex>
                    </Flex>
                  </List.Item>
                )}
              />
              <Pager page={page} pageSize={pageSize} total={total} onTurn={setPage} />
            </Flex>
          )
        }
      </Loaded>
    </Flex>
  );
}

function NoteContact({ customerNo, onClose }: { customerNo: string; onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Noted>();
  const note = useOnce(
    (said: Noted, key) => api.post(customerPath(customerNo, '/log'), said, key),
    () => {
      void queries.invalidateQueries({ queryKey: ['processes', 'customer-log', customerNo] });
      void message.success(t('common.saved'));
      onClose();
    },
  );
  const must = { required: true, whitespace: true, message: t('common.wrong-required') };
  return (
    <Modal
      open
      title={t('accounts.noteContact')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={note.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        disabled={note.isPending}
        initialValues={{ channel: 'visit', direction: 'to-customer' }}
        onFinish={(said) => note.mutate(said)}
      >
        <Form.Item name="direction" label={t('accounts.direction')}>
          <Radio.Group
            options={(['to-customer', 'from-customer'] as const).map((value) => ({
              value,
              label: t(`accounts.direction-${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="channel" label={t('accounts.channel')}>
          <Select
            options={(['visit', 'phone', 'message', 'mail'] as const).map((value) => ({
              value,
              label: t(`accounts.channel-${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="contact" label={t('accounts.withWhom')} rules={[must]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="summary" label={t('accounts.said')} rules={[must]}>
          <Input.TextArea rows={4} maxLength={2_000} />
        </Form.Item>
        <ProblemAlert error={note.error} />
      </Form>
    </Modal>
  );
}
