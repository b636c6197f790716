import Foundation
import Kernel

/// A folder of files as one .zip, the same bytes for the same files: one time for all, nothing compressed.
///
/// Written by APPNOTE 6.3: what is evidence is mostly compressed already, and stored as it is anyone can read it.
package struct Archive {
    /// A file of it; its bytes are read when its turn comes.
    package struct Entry: Sendable {
        package let name: String
        package let bytes: @Sendable () throws -> [UInt8]

        /// - Parameter name: a path with `/`; what could lead out of a folder, or is no name elsewhere, is replaced.
        package init(_ name: String, bytes: @escaping @Sendable () throws -> [UInt8]) {
            self.name = Archive.safe(name)
            self.bytes = bytes
        }
    }

    /// Why there is no archive.
    package enum Fault: Error, Equatable {
        /// More than 4 GB, or 65,535 files.
        case tooLarge
        case notWritten(String)
    }

    /// Writes the archive to a file, which appears whole or not; a name that is there already gets a number.
    package static func write(_ entries: [Entry], dated day: Day, to path: String) throws {
        guard entries.count < 65_535 else { throw Fault.tooLarge }
        let aside = "\(path).making"
        guard FileManager.default.createFile(atPath: aside, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: aside)
        else { throw Fault.notWritten(path) }
        do {
            var archive = Archive(dated: day)
            for entry in entries {
                let bytes = try entry.bytes()
                try file.write(contentsOf: archive.head(of: entry.name, bytes))
                try file.write(contentsOf: Data(bytes))
            }
            try file.write(contentsOf: archive.end())
            try file.close()
        } catch {
            try? FileManager.default.removeItem(atPath: aside)
            throw error
        }
        guard rename(aside, path) == 0 else { throw Fault.notWritten(path) }
    }

    private let date: UInt16
    private var offset: UInt64 = 0
    private var names: Set<String> = []
    private var directory: [UInt8] = []

    /// The oldest year an archive can say is 1980.
    private init(dated day: Day) {
        let parts = day.description.split(separator: "-").compactMap { Int($0) }
        let (year, month, date) = parts.count == 3 ? (parts[0], parts[1], parts[2]) : (1980, 1, 1)
        self.date = UInt16(min(max(year - 1980, 0), 127) << 9 | month << 5 | date)
    }
}

extension Archive {
    /// The name as every system takes it: no way up, no drive, no control characters, no dot or space at an end.
    package static func safe(_ name: String) -> String {
        let parts = name.precomposedStringWithCanonicalMapping.split(whereSeparator: { $0 == "/" || $0 == "\\" })
        let safe = parts.map(safePart).filter { !$0.isEmpty }
        return safe.isEmpty ? "file" : safe.joined(separator: "/")
    }

    private static func safePart(_ part: Substring) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in part.unicodeScalars {
            let isControl =
                scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
            scalars.append(isControl || "<>:\"|?*".unicodeScalars.contains(scalar) ? "_" : scalar)
        }
        let trimmed = String(scalars).trimmingCharacters(in: CharacterSet(charactersIn: " ."))
        var short = trimmed
        while short.utf8.count > 180 { short.removeLast() }
        return short
    }

    /// The name, or the same with a number where it is taken.
    private mutating func unused(_ name: String) -> String {
        var candidate = name
        var number = 1
        while !names.insert(candidate.lowercased()).inserted {
            number += 1
            let (stem, ending) = ((name as NSString).deletingPathExtension, (name as NSString).pathExtension)
            candidate = ending.isEmpty ? "\(stem) (\(number))" : "\(stem) (\(number)).\(ending)"
        }
        return candidate
    }

    /// What stands before a file (4.3.7), noted for the directory.
    private mutating func head(of name: String, _ bytes: [UInt8]) throws -> [UInt8] {
        let name = Array(unused(name).utf8)
        let (sum, size) = (Checksum.crc32(bytes), UInt64(bytes.count))
        guard offset + size + 200 + UInt64(name.count) + UInt64(directory.count) < UInt64(UInt32.max) else {
            throw Fault.tooLarge
        }
        // Names in UTF-8 (bit 11); stored; midnight.
        let facts: [UInt8] =
            two(20) + two(0x800) + two(0) + two(0) + two(Int(date)) + four(UInt64(sum)) + four(size) + four(size)
            + two(name.count) + two(0)
        let local = four(0x0403_4B50) + facts + name
        directory += four(0x0201_4B50) + two(0x031E) + facts + two(0) + two(0) + two(0) + four(0o100644 << 16)
        directory += four(offset) + name
        offset += UInt64(local.count) + size
        return local
    }

    /// The directory and its end (4.3.12, 4.3.16).
    private func end() -> [UInt8] {
        let count = two(names.count)
        return directory + four(0x0605_4B50) + two(0) + two(0) + count + count + four(UInt64(directory.count))
            + four(offset) + two(0)
    }

    private func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }

    private func four(_ number: UInt64) -> [UInt8] { (0..<4).map { UInt8(number >> (8 * $0) & 0xFF) } }
}

/// The checksum that archives bear.
enum Checksum {
    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { bytes in
            table.withUnsafeBufferPointer { table in
                ~bytes.reduce(UInt32.max) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
            }
        }
    }
}
