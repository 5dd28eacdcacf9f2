import { BatchInWork } from './batch-in-work';
import { BatchUpload } from './batch-upload';

/** A batch: handed in, or followed once it is. `onOpen`: with its number, null for another one. */
export function BatchDesk({
  batchNo,
  onOpen,
}: {
  batchNo: string | null;
  onOpen: (batchNo: string | null) => void;
}) {
  return batchNo === null ? (
    <BatchUpload onStarted={onOpen} />
  ) : (
    <BatchInWork key={batchNo} batchNo={batchNo} onAnother={() => onOpen(null)} />
  );
}
