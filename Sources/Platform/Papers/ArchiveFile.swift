import Foundation

/// A .zip as it lies there, read where it was stored without packing, as `Archive` writes it.
///
/// By APPNOTE 6.3, parsed over bytes: whatever a stranger has made of it, no more is read than is there.
package struct ArchiveFile: Sendable {
    /// The files of it, in the order its directory names them; folders are left out.
    package let entries: [Entry]
    private let data: Data

    package struct Entry: Sendable, Equatable {
        package let name: String
        /// Bytes.
        package let size: Int
        /// Whether its bytes stand there as they are: neither packed nor locked.
        package let isStored: Bool
        fileprivate let offset: Int
    }

    /// Why it cannot be read.
    package enum Fault: Error, Equatable {
        case notAnArchive
        case damaged
        /// It was packed anew: its files stand in it in another form.
        case packed(String)
    }

    /// The signature that every .zip with files begins with.
    package static let start: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    package init(at path: String) throws {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
            throw Fault.notAnArchive
        }
        try self.init(data)
    }

    init(_ data: Data) throws {
        self.data = data
        guard data.count >= 22 else { throw Fault.notAnArchive }
        // A remark of up to 65,535 bytes may stand after the end.
        let first = max(0, data.count - 22 - 65_535)
        guard
            let end = stride(from: data.count - 22, through: first, by: -1)
                .first(where: { ArchiveFile.number(in: data, at: $0, bytes: 4) == 0x0605_4B50 })
        else { throw Fault.notAnArchive }
        let count = ArchiveFile.number(in: data, at: end + 10, bytes: 2)
        var place = ArchiveFile.number(in: data, at: end + 16, bytes: 4)
        var entries: [Entry] = []
        for _ in 0..<count {
            guard place + 46 <= end, ArchiveFile.number(in: data, at: place, bytes: 4) == 0x0201_4B50 else {
                throw Fault.damaged
            }
            func field(_ offset: Int, _ bytes: Int) -> Int {
                ArchiveFile.number(in: data, at: place + offset, bytes: bytes)
            }
            let (nameLength, rest) = (field(28, 2), field(30, 2) + field(32, 2))
            guard place + 46 + nameLength + rest <= end,
                let name = String(validating: ArchiveFile.bytes(in: data, at: place + 46, nameLength), as: UTF8.self)
            else { throw Fault.damaged }
            let isStored = field(8, 2) & 1 == 0 && field(10, 2) == 0
            if !name.hasSuffix("/") {
                entries.append(Entry(name: name, size: field(24, 4), isStored: isStored, offset: field(42, 4)))
            }
            place += 46 + nameLength + rest
        }
        self.entries = entries
    }

    /// The bytes of one of its files.
    package func bytes(of entry: Entry) throws -> [UInt8] {
        guard entry.isStored else { throw Fault.packed(entry.name) }
        let start = entry.offset
        guard start + 30 <= data.count, ArchiveFile.number(in: data, at: start, bytes: 4) == 0x0403_4B50 else {
            throw Fault.damaged
        }
        let head =
            30 + ArchiveFile.number(in: data, at: start + 26, bytes: 2)
            + ArchiveFile.number(in: data, at: start + 28, bytes: 2)
        guard start + head + entry.size <= data.count else { throw Fault.damaged }
        return ArchiveFile.bytes(in: data, at: start + head, entry.size)
    }

    /// A number as archives write it, the least byte first; the caller has looked that it is there.
    private static func number(in data: Data, at place: Int, bytes count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(data[data.startIndex + place + $1]) << (8 * $1) }
    }

    private static func bytes(in data: Data, at place: Int, _ count: Int) -> [UInt8] {
        let start = data.startIndex + place
        return Array(data[start..<start + count])
    }
}
