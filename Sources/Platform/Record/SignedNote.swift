/// A text signed by one or more keys (C2SP signed-note).
package struct SignedNote: Sendable, Hashable {
    /// One signature line.
    package struct Signature: Sendable, Hashable {
        package let name: String
        /// Four bytes.
        package let id: [UInt8]
        package let bytes: [UInt8]

        package init(name: String, id: [UInt8], bytes: [UInt8]) {
            self.name = name
            self.id = id
            self.bytes = bytes
        }
    }

    /// Why something is not a signed note, or not one by the key it should be by.
    package enum Fault: Error, Sendable, Equatable {
        case notANote(String)
        case notSignedBy(String)
        case wrongSignature
    }

    /// Ends in a line break.
    package let text: String
    package let signatures: [Signature]

    package init(text: String, signatures: [Signature]) {
        self.text = text
        self.signatures = signatures
    }

    /// More signatures than this are refused; C2SP asks that at least 16 be read.
    private static let mostSignatures = 64

    /// Reads a note; the text ends at the last empty line.
    package init(_ note: String) throws(Fault) {
        let bytes = Array(note.utf8)
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }) else {
            throw .notANote("a control character stands in it")
        }
        guard bytes.last == 0x0A else { throw .notANote("it does not end in a line break") }
        var blank = bytes.count - 2
        while blank > 0, !(bytes[blank] == 0x0A && bytes[blank - 1] == 0x0A) { blank -= 1 }
        guard blank > 0 else { throw .notANote("no empty line before its signatures") }
        let lines = bytes[(blank + 1)..<(bytes.count - 1)].split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count <= SignedNote.mostSignatures else { throw .notANote("it has too many signatures") }
        var signatures: [Signature] = []
        for line in lines { signatures.append(try SignedNote.signature(line)) }
        self.init(text: String(decoding: bytes[..<blank], as: UTF8.self), signatures: signatures)
    }

    private static func signature(_ line: ArraySlice<UInt8>) throws(Fault) -> Signature {
        let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 3, parts[0] == "\u{2014}", isName(parts[1]), let bytes = Base64.bytes(parts[2]),
            bytes.count > 4
        else { throw .notANote("a signature line is not one") }
        return Signature(name: parts[1], id: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
    }

    /// Throws unless the key has signed the text.
    ///
    /// Signatures by other keys are not looked at.
    package func verify(by key: VerifierKey) throws(Fault) {
        let own = signatures.filter { $0.name.utf8.elementsEqual(key.name.utf8) && $0.id == key.id }
        guard !own.isEmpty else { throw .notSignedBy(key.name) }
        guard own.allSatisfy({ key.accepts($0.bytes, of: text) }) else { throw .wrongSignature }
    }

    /// Whether a key may be called so: not empty, no spaces, no plus sign, no control characters.
    package static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { $0 != "+" && $0.value > 0x20 && !$0.properties.isWhitespace }
    }
}

extension SignedNote: CustomStringConvertible {
    package var description: String {
        let lines = signatures.map { "\u{2014} \($0.name) \(Base64.text($0.id + $0.bytes))\n" }
        return "\(text)\n\(lines.joined())"
    }
}
