/// The path and query of a request, read strictly.
struct Target: Sendable, Equatable {
    /// Why an address cannot be read.
    enum Fault: Error, Equatable {
        case tooLong
        case malformed
    }

    /// Decoded, none empty.
    let segments: [String]
    let query: [String: String]
    /// The address it should have been asked by, where slashes stand doubled or at the end.
    let properPath: String?

    /// Decoded, with a slash at its head: `/marlow-heath/points`.
    var path: String { "/" + segments.joined(separator: "/") }

    /// Reads `/area/points?q=words`.
    ///
    /// Refused are addresses above 4,096 bytes, broken percent-encoding, bytes that are not UTF-8, control characters,
    /// `\`, and segments `.` and `..`: what two programs may read differently.
    init(_ target: String) throws(Fault) {
        let bytes = Array(target.utf8)
        guard bytes.count <= 4096 else { throw .tooLong }
        guard bytes.first == UInt8(ascii: "/"), !bytes.contains(where: { $0 <= 0x20 || $0 == 0x5C || $0 == 0x7F })
        else {
            throw .malformed
        }
        let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
        let raw = bytes[1..<max(1, end)].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let kept = raw.filter { !$0.isEmpty }
        var segments: [String] = []
        for segment in kept { segments.append(try Target.segment(segment)) }
        self.segments = segments
        let rest = bytes[min(end + 1, bytes.count)...]
        query = try Target.query(rest)
        let isProper = kept.count == raw.count || (raw.count == 1 && kept.isEmpty)
        properPath = isProper ? nil : Target.rewritten(segments, query: rest)
    }

    private static func segment(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
        guard let text = PercentEncoding.decoded(bytes, plusIsSpace: false) else { throw .malformed }
        let isPlain = !text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
        guard isPlain, text != ".", text != "..", !text.utf8.contains(0x2F) else { throw .malformed }
        return text
    }

    private static func query(_ bytes: ArraySlice<UInt8>) throws(Fault) -> [String: String] {
        guard let fields = FormFields.read(bytes, atMost: 64) else { throw .malformed }
        var query: [String: String] = [:]
        for field in fields where query[field.name] == nil { query[field.name] = capped(field.value) }
        return query
    }

    /// At most 1,000 bytes, cut between characters.
    private static func capped(_ text: String) -> String {
        guard text.utf8.count > 1000 else { return text }
        var kept = ""
        var count = 0
        for scalar in text.unicodeScalars {
            count += String(scalar).utf8.count
            if count > 1000 { break }
            kept.unicodeScalars.append(scalar)
        }
        return kept
    }

    private static func rewritten(_ segments: [String], query: ArraySlice<UInt8>) -> String {
        let path = "/" + segments.map(Link.encoded).joined(separator: "/")
        return query.isEmpty ? path : path + "?" + String(decoding: query.filter { $0 < 0x7F }, as: UTF8.self)
    }
}
