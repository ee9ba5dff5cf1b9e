/** `cjm schema`: the JSON Schema of the language. */
import { jsonSchema } from '../core/model/jsonSchema.ts';
import type { ExitCode } from './failure.ts';
import type { Terminal } from './terminal.ts';
import { writeResult } from './writeText.ts';

export interface SchemaOptions {
  readonly output?: string;
}

export function schema(options: SchemaOptions, terminal: Terminal): ExitCode {
  writeResult(`${JSON.stringify(jsonSchema(terminal.language), undefined, 2)}\n`, options.output, terminal);
  return 0;
}
