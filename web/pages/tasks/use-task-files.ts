import { useQuery, useQueryClient } from '@tanstack/react-query';
import { processIdOf } from '../../../domain/process/process-kind';
import { fileKinds } from '../../../domain/attachment/file-kinds';
import { useApi } from '../../auth/session';
import type { Attachment } from '../../parts/attachment';
import type { FormFiles } from '../../parts/json-form/form-context';
import type { Task } from './use-tasks';

/** The files of a task's process as far as one may see them, and how to add one. */
export function useTaskFiles({ taskId, kind, processKey }: Task): FormFiles {
  const api = useApi();
  const queries = useQueryClient();
  const key = ['process', kind, processKey, 'attachments'];
  const found = useQuery({
    queryKey: key,
    // Who sees the task alone sees none of its process: they still may add to it.
    queryFn: () =>
      api
        .get<{ items: readonly Attachment[] }>('/api/v1/attachments', {
          processId: processIdOf(kind, processKey),
        })
        .catch(() => ({ items: [] })),
  });
  return {
    standing: found.data?.items ?? [],
    upload: async (file) => {
      const query = { taskId, fileName: file.name };
      const key_ = crypto.randomUUID();
      const sent = await api.send<Attachment>('/api/v1/attachments', query, file, mediaTypeOf(file), key_);
      queries.setQueryData<{ items: readonly Attachment[] }>(key, (before) => ({
        items: [...(before?.items ?? []).filter((one) => one.attachmentId !== sent.attachmentId), sent],
      }));
      return sent;
    },
  };
}

/** Some systems know no type for a file: then its name tells. */
function mediaTypeOf({ type, name }: File): string {
  if (type !== '' && fileKinds[type] !== undefined) return type;
  const kind = Object.entries(fileKinds).find(([, { extension }]) => name.toLowerCase().endsWith(extension));
  return kind?.[0] ?? (type === '' ? 'application/octet-stream' : type);
}
