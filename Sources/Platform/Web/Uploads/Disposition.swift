/// The value of a part's `Content-Disposition`: `form-data; name="letter"; filename="Réponse.pdf"`.
struct Disposition: Sendable, Equatable {
    let name: String
    /// As it was sent; nil where the part is no file.
    let fileName: String?

    /// nil where it is no form's, or names no field.
    init?(_ value: ArraySlice<UInt8>) {
        var parameters = Parameters(value)
        guard parameters.kind == "form-data" else { return nil }
        var (name, plain, extended): (String?, String?, String?) = (nil, nil, nil)
        while let (key, bytes) = parameters.next() {
            switch key {
            case "name": name = name ?? String(validating: Disposition.unescaped(bytes), as: UTF8.self)
            case "filename": plain = plain ?? String(decoding: Disposition.unescaped(bytes), as: UTF8.self)
            case "filename*": extended = extended ?? Disposition.extended(bytes)
            default: continue
            }
        }
        guard !parameters.isBroken, let name, !name.isEmpty else { return nil }
        self.name = name
        fileName = extended ?? plain
    }

    /// Browsers write a quote as `%22` and line ends as `%0D` and `%0A`, and nothing else so (HTML, 4.10.22.8).
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            let code = byte == UInt8(ascii: "%") ? String(decoding: rest.prefix(2), as: UTF8.self).uppercased() : ""
            switch code {
            case "22": plain.append(UInt8(ascii: "\""))
            case "0D", "0A": plain.append(0x20)
            default:
                plain.append(byte)
                continue
            }
            rest = rest.dropFirst(2)
        }
        return plain
    }

    /// RFC 5987: `UTF-8''R%C3%A9ponse.pdf`; nil in any other charset, and where it is broken.
    private static func extended(_ bytes: [UInt8]) -> String? {
        let parts = bytes.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, String(decoding: parts[0], as: UTF8.self).lowercased() == "utf-8" else { return nil }
        return PercentEncoding.decoded(parts[2], plusIsSpace: false)
    }
}

extension Disposition {
    /// Walks over `; key=value; key="value"`.
    private struct Parameters {
        /// What stands before the first parameter, in lower case.
        let kind: String
        private(set) var isBroken = false
        private var rest: ArraySlice<UInt8>

        init(_ value: ArraySlice<UInt8>) {
            let head = value.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }
            kind = String(decoding: head, as: UTF8.self).lowercased()
            rest = value[head.endIndex...]
        }

        /// The next key, in lower case, and its value; nil at the end and where it cannot be read on.
        mutating func next() -> (String, [UInt8])? {
            rest = rest.drop { $0 == UInt8(ascii: ";") || $0 == 0x20 || $0 == 0x09 }
            guard !rest.isEmpty else { return nil }
            let key = rest.prefix(while: HeadLine.isToken)
            rest = rest[key.endIndex...].drop { $0 == 0x20 }
            guard !key.isEmpty, rest.first == UInt8(ascii: "=") else { return broken() }
            rest = rest.dropFirst().drop { $0 == 0x20 }
            guard let value = rest.first == UInt8(ascii: "\"") ? quoted() : token() else { return broken() }
            return (String(decoding: key, as: UTF8.self).lowercased(), value)
        }

        private mutating func broken() -> (String, [UInt8])? {
            isBroken = true
            return nil
        }

        private mutating func token() -> [UInt8]? {
            let value = rest.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }
            rest = rest[value.endIndex...]
            return Array(value)
        }

        /// A backslash hides a quote and nothing else: old browsers send whole paths with theirs.
        private mutating func quoted() -> [UInt8]? {
            var value: [UInt8] = []
            rest = rest.dropFirst()
            while let byte = rest.popFirst() {
                if byte == UInt8(ascii: "\"") { return value }
                if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "\""), let quote = rest.popFirst() {
                    value.append(quote)
                } else {
                    value.append(byte)
                }
            }
            return nil
        }
    }
}
