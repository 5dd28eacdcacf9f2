import {
  DisconnectOutlined,
  FileAddOutlined,
  FileDoneOutlined,
  SolutionOutlined,
  UploadOutlined,
  WifiOutlined,
} from '@ant-design/icons';
import { Card, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../auth/session';
import { Nothing } from '../../parts/page-state';
import { PageTitle } from '../../parts/page-title';
import { MyBatches } from './batch/my-batches';
import { mayStart } from './start-kinds';
import { type StartKind, startKinds } from './starts';
import './sales.css';

const icons: Readonly<Record<StartKind, ReactNode>> = {
  order: <FileAddOutlined />,
  coverage: <WifiOutlined />,
  solution: <SolutionOutlined />,
  contract: <FileDoneOutlined />,
  exit: <DisconnectOutlined />,
  batch: <UploadOutlined />,
};

/** The sales desk: what one may begin, and the batches one handed in. */
export function SalesPage() {
  const { t } = useTranslation();
  const { myself } = useSession();
  const mine = startKinds.filter((kind) => mayStart(kind, myself));
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 1000 }}>
      <PageTitle text={t('sales.title')} />
      {mine.length === 0 ? (
        <Nothing text={t('sales.nothingToStart')} />
      ) : (
        <ul className="start-tiles">
          {mine.map((kind) => (
            <li key={kind}>
              <Link to={`/sales/new/${kind}`} className="start-tile">
                <span className="start-icon" aria-hidden>
                  {icons[kind]}
                </span>
                <span>
                  <strong>{t(`sales.new-${kind}`)}</strong>
                  <span className="start-hint">{t(`sales.hint-${kind}`)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {mine.includes('batch') && (
        <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('sales.myBatches')}</h2>}>
          <MyBatches />
        </Card>
      )}
    </Flex>
  );
}
