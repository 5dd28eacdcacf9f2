import { z } from 'zod';
import { type FilePartName, filePartLabels, filePartNames } from '../../../domain/customer/file';
import { filePartForms } from '../../../domain/customer/forms';
import { type Route, defineRoute } from '../../route';
import { anyJson, label } from '../../schemas/common';
import { keepers } from './keeping';

const fileForm = z
  .object({
    part: z.enum(filePartNames),
    label,
    form: z
      .record(z.string(), anyJson)
      .meta({ description: '内容的 JSON Schema / JSON Schema of the content' }),
  })
  .meta({ id: 'CustomerFileForm' });

function formOf(part: FilePartName): z.input<typeof fileForm> {
  const schema = z.toJSONSchema(filePartForms[part], { io: 'input' });
  return { part, label: filePartLabels[part], form: JSON.parse(JSON.stringify(schema)) };
}

// Made once: they are the same for everybody.
const items = filePartNames.map(formOf);

/** What each part of a customer's file asks for, to make forms from (CUS-1). */
export function listFileForms(): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/customers/file-forms',
    operationId: 'listCustomerFileForms',
    summary: { zh: '客户档案各部分的表单', en: 'The forms of the parts of a customer file' },
    tag: 'customers',
    request: {},
    responses: {
      200: {
        schema: z.object({ items: z.array(fileForm) }),
        description: { zh: '表单', en: 'The forms' },
        example: { items: [formOf('key-persons')] },
      },
    },
    problems: [],
    access: { roles: keepers, scope: 'everything' },
    idempotent: false,
    handle: async () => ({ status: 200, body: { items } }),
  });
}
