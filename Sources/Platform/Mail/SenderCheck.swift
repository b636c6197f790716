/// What our own mail server found out about who sent a mail (RFC 8601): kept as evidence, and never believed of others.
package struct SenderCheck: Sendable, Equatable {
    /// `dmarc=pass dkim=pass spf=fail`: the methods that are kept, in this order.
    package let text: String

    /// Whether the domain of the From line stands behind the mail.
    package var vouches: Bool { text.split(separator: " ").contains("dmarc=pass") }

    /// Whether the domain of the From line says that the mail is not from there.
    package var contradicts: Bool { text.split(separator: " ").contains("dmarc=fail") }

    package init(text: String) { self.text = text }

    /// Nil where the headers hold none by that server.
    ///
    /// - Parameter server: the name it writes under; another's line may be the sender's own invention.
    package init?(_ headers: [String], by server: String) {
        for header in headers {
            let pieces = Self.withoutComments(header).split(separator: ";", omittingEmptySubsequences: false)
            guard let name = pieces.first?.split(whereSeparator: \.isWhitespace).first,
                name.lowercased() == server.lowercased()
            else { continue }
            var found: [String: String] = [:]
            for piece in pieces.dropFirst() { Self.read(piece, into: &found) }
            text = Self.methods.compactMap { method in found[method].map { "\(method)=\($0)" } }.joined(separator: " ")
            return
        }
        return nil
    }

    private static let methods = ["dmarc", "dkim", "spf", "arc"]
    private static let results: Set<String> = [
        "pass", "fail", "none", "neutral", "softfail", "policy", "temperror", "permerror",
    ]

    /// Of several signatures one that passes counts.
    private static func read(_ piece: Substring, into found: inout [String: String]) {
        guard let word = piece.split(whereSeparator: \.isWhitespace).first, let equals = word.firstIndex(of: "=") else {
            return
        }
        let method = word[..<equals].prefix { $0 != "/" }.lowercased()
        let result = word[word.index(after: equals)...].lowercased()
        guard methods.contains(method), results.contains(result), found[method] != "pass" else { return }
        found[method] = result
    }

    /// Without what stands in brackets, which may hold anything.
    private static func withoutComments(_ text: String) -> String {
        var depth = 0
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "(" { depth += 1 }
            if depth == 0 { kept.append(scalar) }
            if scalar == ")" { depth = max(0, depth - 1) }
        }
        return String(kept)
    }
}
