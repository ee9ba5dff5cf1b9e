/** Keeps what features make of one part of a text (a chunk, a stage), until the part or what else it rests on is another object. Belongs to one document. */
export class PartMemory {
  private readonly known = new WeakMap<object, Map<string, { readonly basis: readonly unknown[]; readonly made: unknown }>>();

  /** `feature` tells apart what is made of the same part; it always goes with the same type. */
  recall<T>(part: object, feature: string, basis: readonly unknown[], make: () => T): T {
    let ofPart = this.known.get(part);
    if (!ofPart) this.known.set(part, (ofPart = new Map()));
    const old = ofPart.get(feature);
    if (old && old.basis.length === basis.length && old.basis.every((one, index) => one === basis[index])) return old.made as T;
    const made = make();
    ofPart.set(feature, { basis, made });
    return made;
  }
}
