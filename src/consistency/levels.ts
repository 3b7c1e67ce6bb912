import type { Level } from '../model/generated/types.ts';

/** The levels of government, highest first. */
export const LEVELS: readonly Level[] = ['国家级', '省级', '市级', '县级', '乡级', '村级'];
