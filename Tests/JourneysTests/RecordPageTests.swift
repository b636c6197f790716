import HeardTesting
import Kernel
import Points
import Record
import Storage
import Testing
import Web

@testable import App

@Suite("The record's pages")
struct RecordPageTests {
    private let heard: HeardProgram
    private let receipt: String

    init() throws {
        heard = try HeardProgram.marlowHeath()
        try heard.done("import", "mail", heard.write(mail("a", "When is it?"), to: "a.eml"))
        try heard.done("receipt", "P-2019-0001", "--out", heard.folder.file("a.heard"))
        receipt = try String(contentsOfFile: heard.folder.file("a.heard"), encoding: .utf8)
    }

    /// Asks the composed site without a socket.
    private func ask(_ call: Call) async throws -> Reply {
        let install = try await Install.open(
            Settings(environment: ["HEARD_PUBLIC": HeardProgram.publicFolder], data: heard.data)
        )
        let reply = try await Server(install, listen: "127.0.0.1:0").makeSite().desk.reply(to: call)
        try await install.close()
        return reply
    }

    private func get(_ path: String) async throws -> Reply { try await ask(Call("GET", path)) }

    /// Pastes a text into the page's form, as a browser sends it.
    private func paste(_ text: String) async throws -> Reply {
        let body = "receipt=" + Link.encoded(text.replacing("\n", with: "\r\n"))
        return try await ask(
            Call("POST", "/marlow-heath/record", fields: [("Sec-Fetch-Site", "same-origin")], body: Array(body.utf8))
        )
    }

    @Test("A pasted receipt is found true, with what it proves")
    func pasted() async throws {
        for text in [receipt, receipt + "\n\n"] {
            let reply = try await paste(text)
            #expect(reply.status == 200)
            #expect(reply.text.contains("This receipt is true."))
            #expect(reply.text.contains("Words: When is it?"))
            #expect(reply.header("Cache-Control") == "no-store")
        }
    }

    @Test("A changed receipt, another record's, and what is none are refused, and what was pasted stays")
    func refused() async throws {
        let other = try HeardProgram.marlowHeath()
        try other.done("import", "mail", other.write(mail("a", "When is it?"), to: "a.eml"))
        try other.done("receipt", "P-2019-0001", "--out", other.folder.file("a.heard"))
        let foreign = try String(contentsOfFile: other.folder.file("a.heard"), encoding: .utf8)
        for text in [receipt.replacing("When is it", with: "When was it"), foreign, "<script>hello</script>"] {
            let reply = try await paste(text)
            #expect(reply.status == 422)
            #expect(reply.text.contains("This receipt is not true"))
            #expect(!reply.text.contains("This receipt is true."))
            #expect(!reply.text.contains("<script>hello"))
        }
        #expect(try await paste("<b>kept</b>").text.contains("&lt;b&gt;kept"))
        #expect(try await paste(" ").text.contains("Paste a receipt first."))
    }

    @Test("Checkpoint, key and tiles are there for tools of others; what is no tile is not found")
    func tiles() async throws {
        let checkpoint = try await get("/marlow-heath/record/checkpoint")
        #expect(checkpoint.status == 200)
        #expect(checkpoint.header("Cache-Control") == "no-store")
        let size = try #require(Int(checkpoint.text.split(separator: "\n")[1]))
        let key = try await get("/marlow-heath/record/key").text
        #expect(VerifierKey(String(key.dropLast())) != nil)
        let entries = try await get("/marlow-heath/record/tile/entries/000.p/\(size)")
        #expect(entries.status == 200)
        #expect(entries.header("Cache-Control")?.contains("immutable") == true)
        #expect(try await get("/marlow-heath/record/tile/0/000.p/\(size)").body.readableBytes == size * 32)
        for path in [
            "tile/0/000", "tile/0/000.p/\(size + 1)", "tile/0/000.p/0", "tile/0/0", "tile/entries/000.p/x",
            "tile/64/000",
            "tile/0/000.p/256", "nothing",
        ] {
            #expect(try await get("/marlow-heath/record/\(path)").status == 404, "\(path)")
        }
        #expect(try await get("/elm-park/record/checkpoint").status == 404)
    }

    @Test("A receipt's short address leads to its point, and to nothing else")
    func shortAddress() async throws {
        #expect(try await get("/r/P-2019-0001").header("Location") == "/marlow-heath/points/P-2019-0001")
        #expect(try await get("/r/P-2019-0009").status == 404)
        #expect(try await get("/").header("Location") == "/marlow-heath")
        #expect(try await get("/marlow-heath").text.contains("<title>Marlow Heath - Heard</title>"))
    }
}
