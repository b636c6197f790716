/// Trimming and cutting by bytes: in mail text "\r\n" is two, and a letter with a mark is no end of line.
extension StringProtocol {
    /// Without spaces, tabs, line ends and no-break spaces at both ends.
    func trimmingMailSpace() -> String {
        guard let first = unicodeScalars.firstIndex(where: { !$0.isMailSpace }) else { return "" }
        return String(self[first...]).trimmingMailSpaceAtEnd()
    }

    func trimmingMailSpaceAtEnd() -> String {
        guard let last = unicodeScalars.lastIndex(where: { !$0.isMailSpace }) else { return "" }
        return String(self[..<unicodeScalars.index(after: last)])
    }

    /// Its lines, without their ends.
    var mailLines: [String] {
        utf8.split(separator: 10, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension Unicode.Scalar {
    /// Spaces that programs put around words; the invisible ones too.
    var isMailSpace: Bool {
        switch value {
        case 9, 10, 13, 32, 0xA0, 0x200B...0x200F, 0x202F, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
