import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { personAnswer } from '../../../api/schemas/person';
import { memberOf } from '../../../domain/process/actor';
import { whyNotGiveTo } from '../../../domain/process/task-rules';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import type { Option } from '../../parts/json-form/form-context';
import type { Task } from './use-tasks';

type Person = z.input<typeof personAnswer>;

const mostShown = 200;

/** The people of a department. */
function usePeopleOf(department: Task['group']['department'], isWanted: boolean): readonly Person[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['people', department],
    queryFn: () => api.get<PageOf<Person>>('/api/v1/people', { department, pageSize: mostShown }),
    staleTime: 10 * 60_000,
    enabled: isWanted,
  });
  return data?.items ?? [];
}

function asOption({ id, name }: Person): Option {
  return { value: id, label: `${name} ${id}` };
}

/** To whom a task may be given: everybody of its group but the one who holds it and those whose work it reviews. */
export function useReceivers(task: Task, isWanted: boolean): readonly Option[] {
  return usePeopleOf(task.group.department, isWanted)
    .filter((person) => person.id !== task.assignee && whyNotGiveTo(task, memberOf(person)) === null)
    .map(asOption);
}

/** Those a form asks to be named: account managers, technicians. */
export function useNamedPeople(task: Task): Readonly<Record<string, readonly Option[]>> {
  const fields = JSON.stringify(task.form);
  const managers = usePeopleOf('key-accounts', fields.includes('"managerId"'));
  const technicians = usePeopleOf('network-maintenance', fields.includes('"technicianId"'));
  return {
    managerId: managers.filter(({ roles }) => roles.includes('account-manager')).map(asOption),
    technicianId: technicians.filter(({ roles }) => roles.includes('specialist')).map(asOption),
  };
}
