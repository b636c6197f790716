import Cryptography

/// The files of a folder, each with its SHA-256: lines that `sha256sum -c` checks too, and remarks after `#`.
package struct Manifest: Sendable, Equatable {
    package let lines: [Line]

    /// What the file is called, at the top of its folder.
    package static let fileName = "manifest.txt"

    /// A file that belongs there.
    package struct Line: Sendable, Equatable {
        /// 64 hexadecimal digits.
        package let sha256: String
        /// Its path in the folder, with `/`.
        package let name: String

        package init(_ sha256: String, _ name: String) {
            self.sha256 = sha256
            self.name = name
        }
    }

    /// Something that is not as the manifest says.
    package enum Fault: Error, Sendable, Equatable {
        /// It is there, with other bytes.
        case altered(String)
        case missing(String)
        /// It is there, and nothing says that it belongs there.
        case added(String)
        /// It is there, and cannot be read.
        case unreadable(String)
    }

    package init(_ lines: [Line]) { self.lines = lines }

    /// Nil where a line is none of a manifest: then nothing that it says is to be believed.
    package init?(_ text: String) {
        var lines: [Line] = []
        // "\r\n" is one character in Swift, and a newline.
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard let space = line.firstIndex(of: " ") else { return nil }
            let (digits, rest) = (line[..<space], line[space...].dropFirst())
            let name = rest.first == " " || rest.first == "*" ? rest.dropFirst() : rest
            guard Digest32(hex: digits.lowercased()) != nil, !name.isEmpty else { return nil }
            lines.append(Line(digits.lowercased(), String(name)))
        }
        self.lines = lines
    }

    /// - Parameter remarks: what stands above the lines, for people.
    package func text(remarks: [String]) -> String {
        (remarks.map { "# \($0)" } + lines.map { "\($0.sha256)  \($0.name)" }).map { "\($0)\n" }.joined()
    }

    /// Names every file that is not as it says: altered, missing, unreadable, and what nothing says belongs there.
    ///
    /// - Parameters:
    ///   - names: every file of the folder beside the manifest.
    ///   - bytes: reads one; throws where it cannot be read.
    package func faults(among names: [String], bytes: (String) throws -> [UInt8]) -> [Fault] {
        let here = Set(names)
        var faults: [Fault] = []
        for line in lines {
            guard here.contains(line.name) else {
                faults.append(.missing(line.name))
                continue
            }
            do {
                let digest = Digest32.of(try bytes(line.name)).hex
                if digest != line.sha256 { faults.append(.altered(line.name)) }
            } catch {
                faults.append(.unreadable(line.name))
            }
        }
        let belonging = Set(lines.map(\.name))
        return faults + names.filter { !belonging.contains($0) }.map(Fault.added)
    }
}
