/** Every engine that the aggregation is written for. */
import { bigquery } from './bigquery.ts';
import { clickhouse } from './clickhouse.ts';
import type { Dialect } from './dialect.ts';
import { duckdb } from './duckdb.ts';
import { postgres } from './postgres.ts';
import { snowflake } from './snowflake.ts';
import { spark } from './spark.ts';

export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, postgres, bigquery, snowflake, clickhouse, spark };
export type DialectName = (typeof dialectNames)[number];
export const dialectNames = ['duckdb', 'postgres', 'bigquery', 'snowflake', 'clickhouse', 'spark'] as const;
