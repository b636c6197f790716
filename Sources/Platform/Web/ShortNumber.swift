/// A number people can read out, by which the log is searched: `7F3K-2M9Q`.
enum ShortNumber {
    /// Eight letters and digits from five bytes; without I, L, O and U, which are misread.
    static func made(from bytes: [UInt8]) -> String {
        let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let value = bytes.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let eight = (0..<8).map { letters[Int(value >> (35 - 5 * UInt64($0)) & 31)] }
        return String(eight[0..<4]) + "-" + String(eight[4..<8])
    }
}
