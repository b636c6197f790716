import Testing

@testable import Web

@Suite("Reading files as they arrive")
struct MultipartReaderTests {
    /// What a body says, with each part's bytes in one piece.
    private func read(_ body: String, pieces: [Int] = [], boundary: String = "b") throws -> [String] {
        var reader = MultipartReader(boundary: boundary)
        var said: [String] = []
        var bytes: [UInt8] = []
        func hear(_ event: MultipartReader.Event) {
            switch event {
            case .head(let head): said.append("\(head.name)|\(head.fileName ?? "-")")
            case .bytes(let more): bytes.append(contentsOf: more)
            case .end:
                said.append(String(decoding: bytes, as: UTF8.self))
                bytes = []
            }
        }
        let all = Array(body.utf8)
        var start = 0
        for end in pieces + [all.count] {
            try reader.take(all[start..<end], hear)
            start = end
        }
        try reader.finish()
        return said
    }

    static let field = "Content-Disposition: form-data; name=\"f\"\r\n\r\n"
    static let file =
        "Content-Disposition: form-data; name=\"g\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n"

    static let samples: [(String, [String])] = [
        ("--b\r\n\(field)word\r\n--b--\r\n", ["f|-", "word"]),
        ("--b\r\n\(field)\r\n--b--", ["f|-", ""]),
        (
            "--b\r\n\(field)one\r\n--b\r\n\(file)two\r\nthree\r\n\r\n--b--\r\n",
            ["f|-", "one", "g|a.txt", "two\r\nthree\r\n"]
        ),
        // Before the first boundary and behind the last stands nothing that counts.
        ("hello\r\n--a\r\n--b\r\n\(field)x\r\n--b--\r\n--b\r\n\(field)y\r\n--b--", ["f|-", "x"]),
        // Space behind a boundary.
        ("--b \t\r\n\(field)x\r\n--b  \r\n\(field)y\r\n--b--", ["f|-", "x", "f|-", "y"]),
        // What begins like a boundary and is none belongs to the words.
        (
            "--b\r\n\(field)x\r\n--bb\r\n--b-\r\n-b\r\n--\r\n\r--b\n--b\r\n--b--",
            ["f|-", "x\r\n--bb\r\n--b-\r\n-b\r\n--\r\n\r--b\n--b"]
        ),
        ("--bx\r\n--b\r\n\(field)\r\r\r\n\r\n\r\n--b--", ["f|-", "\r\r\r\n\r\n"]),
    ]

    @Test("However a body is cut, it says the same", arguments: samples)
    func everyCut(body: String, said: [String]) throws {
        #expect(try read(body) == said)
        let count = body.utf8.count
        for first in 0...count {
            #expect(try read(body, pieces: [first]) == said, "cut at \(first)")
        }
        #expect(try read(body, pieces: Array(0...count)) == said, "byte by byte")
        for width in [2, 3, 5, 7] {
            #expect(try read(body, pieces: Array(stride(from: 0, to: count, by: width))) == said, "\(width) at a time")
        }
    }

    @Test(
        "A body that stops before its end is refused, wherever it stops",
        arguments: ["--b\r\n\(field)one\r\n--b\r\n\(file)two\r\n--b--"]
    )
    func cutOff(body: String) {
        for length in 0..<body.utf8.count {
            let start = String(decoding: body.utf8.prefix(length), as: UTF8.self)
            #expect(throws: MultipartReader.Fault.malformed, "\(length) bytes") { try read(start) }
        }
    }

    @Test(
        "A part that does not say what it is is refused",
        arguments: [
            "--b\r\n\r\nx\r\n--b--", "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: attachment; name=\"f\"\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"f\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n folded: x\r\n\r\nx\r\n--b--",
            "--b\r\nno colon\r\n\r\nx\r\n--b--",
        ]
    )
    func heads(body: String) { #expect(throws: MultipartReader.Fault.malformed) { try read(body) } }

    @Test("A head that does not end is refused long before memory does")
    func longHead() {
        let endless = "--b\r\nX: " + String(repeating: "x", count: 9000)
        #expect(throws: MultipartReader.Fault.headTooLong) { try read(endless) }
        #expect(throws: MultipartReader.Fault.headTooLong) { try read(endless + "\r\n\r\nx\r\n--b--") }
        let many = String(repeating: "X: y\r\n", count: 17)
        #expect(throws: MultipartReader.Fault.malformed) { try read("--b\r\n\(many)\(Self.field)x\r\n--b--") }
    }

    @Test("What comes out is never held back by more than a boundary")
    func streaming() throws {
        var reader = MultipartReader(boundary: "b")
        var count = 0
        try reader.take(Array("--b\r\n\(Self.file)".utf8)) { _ in }
        for round in 1...100 {
            try reader.take([UInt8](repeating: 0x61, count: 1000)) {
                if case .bytes(let more) = $0 { count += more.count }
            }
            #expect(count >= round * 1000 - 5)
        }
    }
}
