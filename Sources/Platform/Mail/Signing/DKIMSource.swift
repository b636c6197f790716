/// A mail in the relaxed form that signatures are made over (RFC 6376, 3.4).
struct DKIMSource {
    /// Each header, by its name in small letters, as it is signed: without its line end.
    let fields: [String: [UInt8]]
    let body: [UInt8]

    init(_ mail: [UInt8]) {
        var fields: [String: [UInt8]] = [:]
        var at = 0
        var field: [UInt8] = []
        func keep() {
            guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else { return }
            let name = String(decoding: field[..<colon], as: UTF8.self).lowercased()
            fields[name] = Self.relaxed(name: name, value: Array(field[(colon + 1)...]))
        }
        while at < mail.count {
            let end = Self.lineEnd(in: mail, from: at)
            let line = mail[at..<end]
            at = min(mail.count, end + 2)
            if line.first == 32 || line.first == 9 {
                field += line
                continue
            }
            keep()
            field = Array(line)
            if line.isEmpty { break }
        }
        self.fields = fields
        body = Self.relaxed(body: mail[at...])
    }

    private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
        var at = start
        while at < bytes.count, !(bytes[at] == 13 && at + 1 < bytes.count && bytes[at + 1] == 10) { at += 1 }
        return at
    }

    /// Name and value on one line, each run of spaces one, none at the ends.
    static func relaxed(name: String, value: [UInt8]) -> [UInt8] {
        Array("\(name):".utf8) + narrowed(value.filter { $0 != 13 && $0 != 10 }, isTrimmedBefore: true)
    }

    /// Each line without spaces at its end, each run of spaces one, no empty lines at the end.
    private static func relaxed(body: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = Array(body)
        var (written, empty, at): ([UInt8], Int, Int) = ([], 0, 0)
        while at < bytes.count {
            let end = lineEnd(in: bytes, from: at)
            let line = narrowed(Array(bytes[at..<end]), isTrimmedBefore: false)
            at = end + 2
            if line.isEmpty {
                empty += 1
                continue
            }
            for _ in 0..<empty { written += [13, 10] }
            empty = 0
            written += line + [13, 10]
        }
        return written
    }

    private static func narrowed(_ bytes: [UInt8], isTrimmedBefore: Bool) -> [UInt8] {
        var (written, wasSpace): ([UInt8], Bool) = ([], false)
        for byte in bytes {
            if byte == 32 || byte == 9 {
                wasSpace = true
                continue
            }
            if wasSpace && !(isTrimmedBefore && written.isEmpty) { written.append(32) }
            wasSpace = false
            written.append(byte)
        }
        return written
    }
}
