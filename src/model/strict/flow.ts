import { outside } from './outside.ts';
import { COMMA, ScalarReader, SPACE } from './scalars.ts';

const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/** No catalogue file comes near it; a deeper one is for the reader that knows what to say of it. */
export const MAX_DEPTH = 32;

/** Reads lists and maps in brackets that close on their line. */
export class FlowReader extends ScalarReader {
  protected isBracket(): boolean {
    const unit = this.unit();
    return unit === OPEN_BRACKET || unit === OPEN_BRACE;
  }

  /** A value; outside brackets commas and brackets in it are no signs. */
  protected flow(depth: number, inBrackets: boolean): unknown {
    if (depth > MAX_DEPTH) throw outside;
    const unit = this.unit();
    if (unit === OPEN_BRACKET) return this.flowList(depth);
    if (unit === OPEN_BRACE) return this.flowMap(depth);
    this.scan(inBrackets);
    return this.takeValue();
  }

  private flowList(depth: number): readonly unknown[] {
    const node = this.layout.open('flow-list', this.at);
    const entries: unknown[] = [];
    for (let isClosed = this.opens(CLOSE_BRACKET); !isClosed; isClosed = this.closes(CLOSE_BRACKET))
      entries.push(this.flow(depth + 1, true));
    this.layout.close(node, this.at);
    return entries;
  }

  private flowMap(depth: number): Readonly<Record<string, unknown>> {
    const node = this.layout.open('flow-map', this.at);
    const map: Record<string, unknown> = {};
    for (let isClosed = this.opens(CLOSE_BRACE); !isClosed; isClosed = this.closes(CLOSE_BRACE)) {
      this.scan(true);
      const name = this.takeKey(map);
      if (this.unit() !== SPACE) throw outside;
      this.skipSpaces();
      map[name] = this.flow(depth + 1, true);
    }
    this.layout.close(node, this.at);
    return map;
  }

  /** Goes behind the opening bracket; whether it closes at once; then behind that too. */
  private opens(closing: number): boolean {
    this.at += 1;
    this.skipSpaces();
    if (this.unit() !== closing) return false;
    this.at += 1;
    return true;
  }

  /** Goes behind the comma or the closing bracket that has to follow; whether it was the bracket. */
  private closes(closing: number): boolean {
    this.skipSpaces();
    const unit = this.unit();
    if (unit !== COMMA && unit !== closing) throw outside;
    this.at += 1;
    if (unit === COMMA) this.skipSpaces();
    return unit === closing;
  }
}
