/// The words of HTML that is too tangled to build a tree of.
enum StrippedHTML {
    /// The text between the tags, in one pass: blocks end a line, scripts and styles are left out.
    static func text(of html: String) -> String {
        var out: [UInt8] = []
        var rest = Array(html.utf8)[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            out.append(contentsOf: rest[..<open])
            rest = rest[(open + 1)...]
            let name = rest.prefix(12).prefix { $0 > 32 && $0 != UInt8(ascii: ">") }
            let tag = String(decoding: name, as: UTF8.self).lowercased()
            guard name.first.map({ $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!") || $0 > 64 }) ?? false else {
                out.append(UInt8(ascii: "<"))
                continue
            }
            rest = after(tag, in: rest)
            if endsLine(tag) { out.append(10) }
        }
        out.append(contentsOf: rest)
        return named(String(decoding: out, as: UTF8.self))
    }

    private static func after(_ tag: String, in rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if tag == "script" || tag == "style" {
            return rest.firstRange(of: Array("</\(tag)".utf8)).map { rest[$0.lowerBound...] } ?? []
        }
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return [] }
        return rest[(end + 1)...]
    }

    private static func endsLine(_ tag: String) -> Bool {
        ["br", "br/", "/p", "/div", "/tr", "/li", "/table", "/h1", "/h2", "/h3", "/ul", "/ol"].contains(tag)
    }

    /// The few entities that plain words need.
    private static func named(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
        let known = ["nbsp;": " ", "amp;": "&", "lt;": "<", "gt;": ">", "quot;": "\"", "#39;": "'"]
        return pieces.dropFirst().reduce(into: String(pieces.first ?? "")) { text, piece in
            let entity = known.first { piece.hasPrefix($0.key) }
            text += entity.map { $0.value + piece.dropFirst($0.key.count) } ?? "&" + piece
        }
    }
}
