import Kernel

extension RecordedEntry {
    /// The fields of a part.
    ///
    /// - Throws: `RecordError.notFields` where the part is missing or is not an object.
    package func fields(_ part: Part) throws -> Fields {
        guard let json = entry[part] else { throw RecordError.notFields }
        return try Fields(json)
    }

    /// What was written with it under a name; nil where nothing was, or where it has been erased.
    package func said(_ name: String) throws -> String? {
        guard let words else { return nil }
        // Asked for as what may be missing: beside other words, one that was not written is no fault.
        return try Fields(words)[name] as String?
    }

    /// The identity of the thing this entry made: where the entry stands.
    ///
    /// Unique on the install, and the same whenever the entry is applied again: 23 bits of the log, 40 of the position.
    package func identity<Thing>() -> ID<Thing> { ID(log.number << 40 | position) }
}
