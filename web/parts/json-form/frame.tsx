import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { idOf, useForm } from './form-context';

/** A field's name above it and what is wrong below, both told to whoever cannot see them. */
export function Frame({
  path,
  label,
  required,
  group,
  children,
}: {
  path: string;
  label: string;
  required: boolean;
  /** Several controls with one name, such as radio buttons. */
  group: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const form = useForm();
  const fault = form.faultOf(path);
  const id = idOf(form, path);
  const name = (
    <>
      {label}
      {required ? null : <Typography.Text type="secondary">{` ${t('common.optional')}`}</Typography.Text>}
    </>
  );
  return (
    <Flex vertical gap={4} style={{ marginBottom: 16 }}>
      {group ? <span id={`${id}-label`}>{name}</span> : <label htmlFor={id}>{name}</label>}
      {children}
      {fault === null ? null : (
        <Typography.Text type="danger" id={`${id}-fault`} role="alert">
          {fault}
        </Typography.Text>
      )}
    </Flex>
  );
}

/** What a control is told so that its name and its fault are read with it. */
export function useTold(path: string) {
  const form = useForm();
  const isWrong = form.faultOf(path) !== null;
  const id = idOf(form, path);
  return {
    id,
    'aria-invalid': isWrong,
    ...(isWrong && { 'aria-describedby': `${id}-fault`, status: 'error' as const }),
  };
}
