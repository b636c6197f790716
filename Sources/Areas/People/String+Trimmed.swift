extension String {
    /// Without spaces and line ends around it.
    var trimmed: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
        let end = scalars.lastIndex { !$0.properties.isWhitespace }
        return end.map { String(scalars[...$0]) } ?? ""
    }

    /// Whether it stands on one line and holds nothing that only a machine reads.
    var isOneLine: Bool { !unicodeScalars.contains { $0.value < 32 || (0x7F..<0xA0).contains($0.value) } }
}
