import { Button, Flex, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What one may do with a version in force, or with a change to it. */
export function EditBar({
  version,
  isEditing,
  isChanged,
  onEdit,
  onDiscard,
  children,
}: {
  version: number;
  isEditing: boolean;
  isChanged: boolean;
  onEdit: () => void;
  onDiscard: () => void;
  /** What a change may be done with. */
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Flex gap={8} wrap align="center">
      <Tag color="blue">{t('admin.version', { version })}</Tag>
      {isEditing ? (
        <>
          <Tag color={isChanged ? 'orange' : 'default'}>
            {t(isChanged ? 'admin.changed' : 'admin.notChanged')}
          </Tag>
          <Button type="text" onClick={onDiscard}>
            {t('admin.discard')}
          </Button>
          {children}
        </>
      ) : (
        <Button type="primary" onClick={onEdit}>
          {t('admin.edit')}
        </Button>
      )}
    </Flex>
  );
}
