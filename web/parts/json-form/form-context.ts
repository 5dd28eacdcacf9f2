import { type ComponentType, createContext, useContext } from 'react';
import type { Attachment } from '../attachment';
import type { Schema } from './schema';

/** A value to be chosen, of a field whose schema takes any text. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** How files are kept with what the form is about. */
export interface FormFiles {
  readonly standing: readonly Attachment[];
  readonly upload: (file: File) => Promise<Attachment>;
}

/** What the fields of a form share. */
export interface FormParts {
  readonly formId: string;
  readonly disabled: boolean;
  /** What is wrong with a field, in words; null if nothing. */
  readonly faultOf: (path: string) => string | null;
  /** Values to choose from, by the name of the field: what only the task knows. */
  readonly choices: Readonly<Record<string, readonly Option[]>>;
  /** Null where nothing can be attached. */
  readonly files: FormFiles | null;
  /** Any field: those made of fields find it here. */
  readonly Field: ComponentType<FieldProps<Schema>>;
}

const FormContext = createContext<FormParts | null>(null);

export const FormProvider = FormContext.Provider;

/** @throws Error outside of a form */
export function useForm(): FormParts {
  const parts = useContext(FormContext);
  if (parts === null) throw new Error('This field stands in no form');
  return parts;
}

/** The id of a field's control; forms of one page have fields of one name. */
export function idOf({ formId }: Pick<FormParts, 'formId'>, path: string): string {
  return `${formId}-${path.replaceAll('.', '-')}`;
}

/** What every field is given. */
export interface FieldProps<S> {
  readonly schema: S;
  readonly path: string;
  /** The name of its property. */
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}
