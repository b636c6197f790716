/// The properties of one packed file (MS-OXCDATA, 2.11.1), read as far as its name.
enum WinmailProperties {
    /// The long file name (0x3707); the short one is cut to eight letters.
    static func longName(in bytes: ArraySlice<UInt8>) -> String? {
        var reader = LittleReader(bytes)
        guard let count = reader.number(4) else { return nil }
        for _ in 0..<min(count, 1_000) {
            guard let type = reader.number(2), let id = reader.number(2), skipName(of: id, &reader),
                let values = values(of: type, &reader)
            else { return nil }
            guard id == 0x3707, let value = values.first else { continue }
            return type == 0x1F ? wideText(value) : plainText(value)
        }
        return nil
    }

    /// Until a zero byte, as Windows writes western letters where it is not UTF-8.
    static func plainText(_ bytes: ArraySlice<UInt8>) -> String? {
        let text = Array(bytes.prefix { $0 != 0 })
        guard !text.isEmpty else { return nil }
        return String(validating: text, as: UTF8.self) ?? Windows1252.text(text)
    }

    private static func wideText(_ bytes: ArraySlice<UInt8>) -> String? {
        let bytes = Array(bytes)
        let units = stride(from: 0, to: bytes.count - 1, by: 2)
            .map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }.prefix { $0 != 0 }
        return units.isEmpty ? nil : String(decoding: units, as: UTF16.self)
    }

    /// A property with a number of its own says first which one it is.
    private static func skipName(of id: Int, _ reader: inout LittleReader) -> Bool {
        guard id >= 0x8000 else { return true }
        guard reader.take(16) != nil, let kind = reader.number(4), let number = reader.number(4) else { return false }
        return kind == 0 || reader.take(padded(number)) != nil
    }

    /// The values of a property, as bytes; nil where they break off or are of a type that is not known.
    private static func values(of type: Int, _ reader: inout LittleReader) -> [ArraySlice<UInt8>]? {
        let isMany = type & 0x1000 != 0
        let one = type & 0xFFF
        let sizes = [
            0x02: 4, 0x03: 4, 0x04: 4, 0x0A: 4, 0x0B: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x14: 8, 0x40: 8, 0x48: 16,
        ]
        let isVariable = [0x0D, 0x1E, 0x1F, 0x102].contains(one)
        guard isVariable || sizes[one] != nil, let count = isMany || isVariable ? reader.number(4) : 1 else {
            return nil
        }
        var values: [ArraySlice<UInt8>] = []
        for _ in 0..<min(count, 1_000) {
            guard let length = isVariable ? reader.number(4) : sizes[one], let value = reader.take(padded(length))
            else {
                return nil
            }
            values.append(value.prefix(length))
        }
        return values
    }

    private static func padded(_ length: Int) -> Int { (length + 3) & ~3 }
}
