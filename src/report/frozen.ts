/** Data of a published form that nobody changes: the generated types say nothing of that. */
export type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;
