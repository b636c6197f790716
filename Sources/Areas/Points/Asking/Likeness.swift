/// Words without what quoting and wrapping change: signs, spaces, line ends and case.
struct Likeness {
    private let bytes: [UInt8]

    init(of words: some Sequence<UInt8>) {
        bytes = words.compactMap { byte in
            guard byte.isOfAWord || byte.isDigit else { return nil }
            return byte.isUppercaseLetter ? byte | 0x20 : byte
        }
    }

    /// How many bytes of letters and digits there are.
    var count: Int { bytes.count }

    /// Whether these words hold the others; others too short to tell questions apart are never held.
    func contains(_ other: Likeness) -> Bool {
        other.count >= 10 && count >= other.count && bytes.firstRange(of: other.bytes) != nil
    }

    /// Whether these words begin with the others.
    func begins(with other: Likeness) -> Bool { other.count >= 10 && bytes.starts(with: other.bytes) }
}
