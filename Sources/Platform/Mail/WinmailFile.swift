/// What Outlook packs into one file called `winmail.dat` (MS-OXTNEF): the files in it, for the rest is in the mail too.
///
/// Read by hand, since the library there is binds whoever links it to the GPL; nothing here trusts a length.
package struct WinmailFile: Sendable, Equatable {
    package let files: [PackedFile]

    /// A file in it.
    package struct PackedFile: Sendable, Equatable {
        package let name: String?
        package let bytes: [UInt8]
    }

    /// Media types and names under which it comes.
    static func isOne(_ label: MailPart.Label) -> Bool {
        label.type == "application/ms-tnef" || label.type == "application/vnd.ms-tnef"
            || label.name?.lowercased() == "winmail.dat"
    }

    /// Files that are listed at most.
    private static let mostFiles = 500

    /// Nil where the bytes are no such file; where they break off, the files that are whole.
    package init?(_ bytes: [UInt8]) {
        var reader = LittleReader(bytes[...])
        guard reader.number(4) == 0x223E_9F78, reader.number(2) != nil else { return nil }
        var files: [PackedFile] = []
        var (name, content): (String?, [UInt8]?)
        func close() {
            if let content { files.append(PackedFile(name: name, bytes: content)) }
            (name, content) = (nil, nil)
        }
        while files.count < Self.mostFiles, reader.number(1) != nil, let attribute = reader.number(4),
            let length = reader.number(4), let value = reader.take(length), reader.number(2) != nil
        {
            switch attribute & 0xFFFF {
            case 0x9002: close()
            case 0x8010: name = name ?? WinmailProperties.plainText(value)
            case 0x800F: content = Array(value)
            case 0x9005: name = WinmailProperties.longName(in: value) ?? name
            default: break
            }
        }
        close()
        self.files = files
    }
}

/// Numbers with the lowest byte first, from what is left; nil where less is left.
struct LittleReader {
    private var left: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { left = bytes }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= left.count else { return nil }
        defer { left = left.dropFirst(count) }
        return left.prefix(count)
    }

    mutating func number(_ count: Int) -> Int? {
        take(count).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
    }
}
