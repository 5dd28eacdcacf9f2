import type { TaskView } from '../../domain/process/human-task';
import { containing } from '../../domain/containing';
import type { Condition } from '../find-page';
import type { Store } from '../store';

const mostCustomers = 200;

/**
 * What finds tasks by a few typed letters: the number they are about, their title in either language, or their customer. Every branch can
 * be answered from an index, however many tasks were ever closed.
 */
export function createTaskSearch({ tasks, customers }: Store): (text: string) => Promise<Condition> {
  return async (text) => {
    const wanted = containing(text);
    const [titles, named] = await Promise.all([
      tasks.distinct('title') as Promise<readonly TaskView['title'][]>,
      customers
        .find({ $or: [{ _id: wanted }, { name: wanted }] }, { projection: { _id: 1 } })
        .limit(mostCustomers)
        .toArray(),
    ]);
    const fitting = titles.filter(({ zh, en }) => wanted.test(zh) || wanted.test(en));
    const { source } = wanted;
    return {
      $or: [
        // Numbers are typed from their beginning; of digits alone nobody knows what stands before them.
        { businessKey: /^\d/.test(text) ? wanted : new RegExp(`^${source.toUpperCase()}`) },
        { title: { $in: fitting } },
        { customerNo: { $in: named.map(({ _id }) => _id) } },
      ],
    };
  };
}
