/** Maps as files of other formats, and tables of orders that are to be analysed; what makes them is loaded with the first wish for one. */
import type { Connection } from 'vscode-languageserver';
import type { Exports } from '../export/exports.ts';
import {
  type ExportChoicesParams,
  type ExportChoicesResult,
  type ExportParams,
  type ExportResult,
  exportChoicesRequest,
  exportRequest,
  type OrderColumnsParams,
  type OrderColumnsResult,
  orderColumnsRequest,
} from '../protocol.ts';
import type { Session } from './session.ts';

export type LoadExports = () => Promise<Exports>;

export function registerExports(connection: Connection, session: Session, load: LoadExports): void {
  connection.onRequest<ExportResult, void>(exportRequest, async (params: ExportParams): Promise<ExportResult> => {
    const { exportOpen } = await import('./seldomAsked.ts');
    return exportOpen(params, session, load);
  });
  connection.onRequest<ExportChoicesResult, void>(exportChoicesRequest, async (params: ExportChoicesParams): Promise<ExportChoicesResult> => {
    const { exportChoices } = await import('./seldomAsked.ts');
    return exportChoices(params, session, load);
  });
  connection.onRequest<OrderColumnsResult, void>(orderColumnsRequest, async (params: OrderColumnsParams): Promise<OrderColumnsResult> => {
    const { tellOrderColumns } = await import('./seldomAsked.ts');
    return tellOrderColumns(params);
  });
}
