import Foundation
import Testing

@testable import Mail

@Suite("What Outlook packs into winmail.dat")
struct WinmailTests {
    /// A file as Outlook writes it: where it begins, its short name, its bytes, its long name among other properties.
    static func packed(_ short: String, _ bytes: [UInt8], long: String? = nil) -> [UInt8] {
        var file = attribute(2, 0x0006_9002, [0, 0]) + attribute(2, 0x0001_8010, Array(short.utf8) + [0])
        file += attribute(2, 0x0006_800F, bytes)
        if let long {
            var name = long.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            name += [0, 0]
            var properties = little(2) + [0x03, 0, 0x05, 0x37] + little(1)
            properties += [0x1F, 0, 0x07, 0x37] + little(1) + little(name.count) + name
            properties += [UInt8](repeating: 0, count: (4 - name.count % 4) % 4)
            file += attribute(2, 0x0006_9005, properties)
        }
        return file
    }

    static func winmail(_ files: [UInt8]...) -> [UInt8] {
        little(0x223E_9F78) + [1, 0] + attribute(1, 0x0008_9006, little(0x10000)) + files.flatMap(\.self)
    }

    private static func attribute(_ level: UInt8, _ id: Int, _ value: [UInt8]) -> [UInt8] {
        let sum = value.reduce(0) { ($0 + Int($1)) & 0xFFFF }
        return [level] + little(id) + little(value.count) + value + [UInt8(sum & 0xFF), UInt8(sum >> 8)]
    }

    private static func little(_ number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static func mail(_ file: [UInt8]) -> [UInt8] {
        let text = """
            From: ada@parents.example
            Date: Mon, 15 Jul 2019 09:30:00 +0100
            Content-Type: multipart/mixed; boundary="mix"

            --mix
            Content-Type: text/plain

            See the files.
            --mix
            Content-Type: application/ms-tnef; name="winmail.dat"
            Content-Transfer-Encoding: base64

            \(Data(file).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed]))
            --mix--
            """
        return Array(text.utf8)
    }

    @Test("Its files are listed by their long names, and given back byte for byte")
    func files() throws {
        let bytes = Self.mail(
            Self.winmail(
                Self.packed("PLAN~1.PDF", Array("%PDF-".utf8), long: "Plan für Æsa.pdf"),
                Self.packed("note.txt", Array("Bring coats.".utf8))
            )
        )
        let letter = try reader.read(bytes)
        #expect(letter.attachments.map(\.name) == ["Plan für Æsa.pdf", "note.txt"])
        #expect(letter.attachments.map(\.size) == [5, 12])
        for (file, content) in zip(letter.attachments, ["%PDF-", "Bring coats."]) {
            #expect(try reader.content(file.sha256, in: bytes) == Array(content.utf8))
        }
    }

    @Test("One with nothing in it that can be taken out stays one file")
    func empty() throws {
        #expect(try reader.read(Self.mail(Self.winmail())).attachments.map(\.name) == ["winmail.dat"])
        #expect(try reader.read(Self.mail(Array("no TNEF".utf8))).attachments.map(\.name) == ["winmail.dat"])
    }

    @Test("Cut off or changed anywhere, it is read as far as it goes")
    func broken() {
        let whole = Self.winmail(Self.packed("a.txt", Array("words".utf8), long: "a long name.txt"))
        for count in whole.indices { _ = WinmailFile(Array(whole.prefix(count))) }
        for place in whole.indices {
            for value in [0x00, 0x7F, 0xFF] as [UInt8] {
                var changed = whole
                changed[place] = value
                #expect((WinmailFile(changed)?.files.count ?? 0) <= 2)
            }
        }
        #expect(WinmailFile(whole)?.files.map(\.name) == ["a long name.txt"])
    }
}
