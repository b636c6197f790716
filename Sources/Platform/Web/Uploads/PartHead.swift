/// What a part of a form says about itself.
struct PartHead: Sendable, Equatable {
    /// The name of the field.
    let name: String
    /// The name of the file, made plain; nil where the part is no file, empty where none was chosen.
    let fileName: String?
    /// `type/subtype` in lower case.
    let mediaType: String

    /// Reads the lines of a head; nil where they break the rules or name no field.
    init?(_ bytes: ArraySlice<UInt8>) {
        var disposition: Disposition?
        var mediaType = PartHead.unknownType
        let lines = HeadLine.all(in: bytes)
        guard let lines, lines.count <= 16 else { return nil }
        for line in lines {
            switch line.name {
            case "content-disposition": disposition = Disposition(line.value)
            case "content-type": mediaType = PartHead.mediaType(line.value)
            default: continue
            }
        }
        guard let disposition else { return nil }
        name = disposition.name
        fileName = disposition.fileName.map(FileName.plain)
        self.mediaType = mediaType
    }

    static let unknownType = "application/octet-stream"

    /// Without parameters; what is not written as media types are is unknown.
    private static func mediaType(_ value: ArraySlice<UInt8>) -> String {
        let bare = value.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }
        let halves = bare.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isPlain = halves.count == 2 && halves.allSatisfy { !$0.isEmpty && $0.allSatisfy(HeadLine.isToken) }
        guard isPlain, bare.count <= 127 else { return unknownType }
        return String(decoding: bare, as: UTF8.self).lowercased()
    }
}

/// One line of a head.
struct HeadLine {
    /// In lower case.
    let name: String
    /// Without space around it.
    let value: ArraySlice<UInt8>

    /// The lines between line ends; nil where one has no name.
    static func all(in bytes: ArraySlice<UInt8>) -> [HeadLine]? {
        var lines: [HeadLine] = []
        for line in bytes.split(separator: 10) {
            let bare = line.last == 13 ? line.dropLast() : line
            guard !bare.isEmpty else { continue }
            guard let colon = bare.firstIndex(of: UInt8(ascii: ":")), colon != bare.startIndex,
                bare[..<colon].allSatisfy(isToken), !bare.contains(0), !bare.contains(13)
            else { return nil }
            let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
            let head = bare[(colon + 1)...].drop(while: isSpace)
            let end = head.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? head.startIndex
            lines.append(
                HeadLine(name: String(decoding: bare[..<colon], as: UTF8.self).lowercased(), value: head[..<end])
            )
        }
        return lines
    }

    /// RFC 9110, 5.6.2.
    static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
