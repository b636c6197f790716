import Foundation

/// A file that goes with a letter: named here, read from the originals when the letter is sent.
package struct LetterFile: Sendable, Equatable, Codable {
    /// Of its bytes, in hex.
    package let sha256: String
    /// The name its reader saves it under.
    package let name: String
    /// Its media type: `application/pdf`.
    package let type: String

    package init(_ sha256: String, named name: String, type: String) {
        self.sha256 = sha256
        self.name = name
        self.type = type
    }
}

extension LetterFile {
    /// How a letter's files are kept in the outbox; nil where it has none.
    static func kept(_ files: [LetterFile]) throws -> String? {
        files.isEmpty ? nil : String(decoding: try JSONEncoder().encode(files), as: UTF8.self)
    }

    static func read(_ kept: String?) -> [LetterFile] {
        kept.flatMap { try? JSONDecoder().decode([LetterFile].self, from: Data($0.utf8)) } ?? []
    }

    /// Its part of a mail: base64 in lines of 76 signs (RFC 2045, 6.8), its name in ASCII and in full (RFC 2231).
    func part(_ bytes: [UInt8]) -> [UInt8] {
        let plain = String(
            String.UnicodeScalarView(name.unicodeScalars.map { LetterFile.isPlain($0) ? $0 : "_" })
        )
        let full = name.utf8.map { byte in
            LetterFile.isPlain(Unicode.Scalar(byte)) ? String(Unicode.Scalar(byte)) : String(format: "%%%02X", byte)
        }.joined()
        let head =
            "Content-Type: \(MailHeaderText.cleaned(type))\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment; filename=\"\(plain)\";\r\n filename*=UTF-8''\(full)\r\n\r\n"
        let text = Data(bytes).base64EncodedData(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return Array(head.utf8) + Array(text) + [13, 10]
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
        default: false
        }
    }
}
