/// Fields as a browser posts them: `application/x-www-form-urlencoded`.
enum FormFields {
    /// The fields in order; nil where they cannot be read or are more than `limit`.
    static func read(_ bytes: some Collection<UInt8>, atMost limit: Int) -> [FormField]? {
        var fields: [FormField] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard fields.count < limit else { return nil }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first.flatMap({ PercentEncoding.decoded($0, plusIsSpace: true) }) else { return nil }
            let value = parts.count > 1 ? PercentEncoding.decoded(parts[1], plusIsSpace: true) : ""
            guard let value else { return nil }
            fields.append(FormField(name: name, value: value))
        }
        return fields
    }
}
