import {
  Bool,
  type DataType,
  Dictionary,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableFromIPC,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from "apache-arrow";
import type { ColumnType, PublishedColumn, Row, Value } from "./table.ts";

/** Arrow type of a column; text is dictionary-encoded with its own fixed id so that bytes repeat. */
function arrowType(type: ColumnType, id: number): DataType {
  switch (type) {
    case "tekst":
      return new Dictionary(new Utf8(), new Int32(), id);
    case "geheel":
      return new Int32();
    case "decimaal":
      return new Float64();
    case "ja_nee":
      return new Bool();
  }
}

function checkedValue(value: Value | undefined, { naam, type }: PublishedColumn): Value {
  if (value === null || value === undefined) return null;
  const expected = { tekst: "string", geheel: "number", decimaal: "number", ja_nee: "boolean" }[type];
  const fits = typeof value === expected && (type !== "geheel" || Number.isInteger(value));
  if (!fits) throw new TypeError(`Kolom ${naam} heeft geen ${type}.`);
  return value;
}

/**
 * Rows as an Arrow IPC file. The schema comes from `columns`, never from the values, so that a column
 * of nulls keeps its type and the same rows always give the same bytes.
 * @throws TypeError when a value does not fit its column.
 */
export function encodeRows(rows: readonly Row[], columns: readonly PublishedColumn[]): Uint8Array {
  const fields = columns.map((column, i) => new Field(column.naam, arrowType(column.type, i), true));
  const children = columns.map((column, i) => {
    const values = rows.map((row) => checkedValue(row[column.naam], column));
    const vector: Vector = vectorFromArray(values, fields[i]?.type as DataType);
    const data = vector.data[0];
    return data ?? makeData({ type: fields[i]?.type as DataType, length: 0 });
  });
  const schema = new Schema(fields);
  const data = makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), "file");
}

/** The rows of an Arrow IPC file as plain objects; the inverse of {@link encodeRows}. */
export function decodeRows(bytes: Uint8Array): Row[] {
  return tableFromIPC(bytes)
    .toArray()
    .map((row) => row.toJSON() as Row);
}
