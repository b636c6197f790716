/// Text whose long lines were broken by the program that sent it (RFC 3676).
enum FlowedText {
    /// The lines joined again where the sender broke them; a signature mark stays by itself.
    static func joined(_ text: String, deletingSpace: Bool) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        var open: Int?
        for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
            var words = line.dropFirst(depth)
            if words.first == 32 { words = words.dropFirst() }
            let isSignature = words.elementsEqual("-- ".utf8)
            let goesOn = words.last == 32 && !isSignature
            if open != depth || isSignature {
                if open != nil { out.append(10) }
                out.append(contentsOf: [UInt8](repeating: UInt8(ascii: ">"), count: depth))
                if depth > 0, !words.isEmpty { out.append(32) }
            }
            out.append(contentsOf: goesOn && deletingSpace ? words.dropLast() : words)
            open = goesOn ? depth : nil
            if !goesOn { out.append(10) }
        }
        // The last line has no end of its own.
        if open == nil, out.last == 10 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }
}
