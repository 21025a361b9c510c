import { Worker } from 'node:worker_threads'
import { safe } from '../dossier/index.ts'

/** Starts a worker with its data, and returns its one message; what `failed` makes of the reason where it ends without one. */
export const askWorker = <T>(worker: URL, workerData: unknown, failed: (why: string) => T): Promise<T> =>
  new Promise((resolve) => {
    const asked = new Worker(worker, { workerData })
    asked.unref()
    asked.on('message', resolve)
    asked.on('error', (error) => resolve(failed(safe(error instanceof Error ? error.message : String(error)))))
    asked.on('exit', (code) => resolve(failed(`worker ${code}`)))
  })
