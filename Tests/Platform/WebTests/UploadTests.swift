import Foundation
import Hummingbird
import Kernel
import Logging
import Synchronization
import Testing

@testable import Web

@Suite("Sending files")
struct UploadTests {
    private let folder = NSTemporaryDirectory() + "/uploads-\(UUID().uuidString)"
    private let site: Site

    init() {
        var settings = SiteSettings(base: "https://heard.example")
        settings.formToken = { "token-of-\($0)" }
        settings.uploadFolder = folder
        let counter = Mutex(UInt8(0))
        let random: @Sendable (Int) -> [UInt8] = { count in
            let next = counter.withLock { counter in
                counter &+= 1
                return counter
            }
            return [UInt8](repeating: next, count: count)
        }
        site = Site(
            settings: settings,
            routes: [
                .post("/send", takesFiles: Uploads(mostBytes: 5000, mostFiles: 2), UploadTests.show),
                .post("/words", UploadTests.show),
                .post("/kept", takesFiles: Uploads(mostBytes: 5000, mostFiles: 2, keepsWords: true), UploadTests.show),
                .post("/broken", takesFiles: Uploads(mostBytes: 5000, mostFiles: 2)) { _ in throw Broken() },
            ],
            assets: Assets(files: [:]),
            world: World(now: { .noon(of: SampleSite.today) }, random: random),
            logger: Logger(label: "test") { _ in LogKeeper(lines: LogLines()) },
            changeToken: { 1 },
            ready: {}
        )
    }

    /// Says what came, and reads the files while they are there.
    @Sendable private static func show(_ visit: Visit) throws -> Answer {
        let files = try visit.files.map { file in
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
            return "\(file.field)=\(file.name),\(file.mediaType),\(file.size),\(bytes.count)"
        }
        let fields = visit.form.map { "\($0.name)=\($0.value)" }
        let fault = visit.uploadFault.map { ["\($0)"] } ?? []
        return .document(Document((fields + files + fault).joined(separator: ";"), type: "text/plain", caching: .never))
    }

    private func part(_ name: String, _ value: String, file: String? = nil) -> String {
        let fileName = file.map { "; filename=\"\($0)\"" } ?? ""
        return "--XYZ\r\nContent-Disposition: form-data; name=\"\(name)\"\(fileName)\r\n\r\n\(value)\r\n"
    }

    private func send(
        _ parts: [String],
        to target: String = "/send",
        headers: [(String, String)] = [],
        type: String = "multipart/form-data; boundary=XYZ",
        end: String = "--XYZ--\r\n"
    ) async -> Reply {
        let fields = [("Origin", "https://heard.example"), ("Content-Type", type)] + headers
        let call = Call("POST", target, fields: fields, host: "heard.example", body: Array((parts.joined() + end).utf8))
        return await site.desk.reply(to: call)
    }

    /// What stands in the upload folder.
    private var left: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }

    @Test("Words and files arrive with their names and sizes, and the files are gone afterwards")
    func arrives() async {
        let reply = await send([
            part("words", "à b"), part("letter", "hello", file: "Réponse.pdf"), part("more", "", file: ""),
            part("letter", "", file: "empty.txt"),
        ])
        #expect(reply.status == 200)
        let type = "application/octet-stream"
        #expect(reply.text == "words=à b;letter=Réponse.pdf,\(type),5,5;letter=empty.txt,\(type),0,0")
        #expect(left.isEmpty)
    }

    @Test("A quoted boundary and another letter case are understood")
    func boundaries() async {
        let types = ["Multipart/Form-Data; charset=x; Boundary=\"XYZ\"", "multipart/form-data;boundary=XYZ"]
        for type in types { #expect(await send([part("a", "b")], type: type).text == "a=b") }
        for type in [
            "multipart/form-data", "multipart/form-data; boundary=", "text/plain", "multipart/mixed; boundary=XYZ",
        ] {
            #expect(await send([part("a", "b")], type: type).status == 400, "\(type)")
        }
    }

    @Test("Too many bytes and too many files say what to do, and leave nothing behind")
    func limits() async {
        let big = await send([part("f", String(repeating: "x", count: 5001), file: "big.bin")])
        #expect(big.status == 413 && big.text.contains("choose smaller files"))
        let many = await send([part("f", "1", file: "1"), part("f", "2", file: "2"), part("f", "3", file: "3")])
        #expect(many.status == 413 && many.text.contains("You can send 2 files at a time"))
        let announced = await send([part("a", "b")], headers: [("Content-Length", "99999999999")])
        #expect(announced.status == 413)
        let words = await send([part("a", String(repeating: "x", count: (2 << 20) + 1))])
        #expect(words.status == 413 && words.text.contains("up to 2 MB"))
        #expect(left.isEmpty)
    }

    @Test("Where the handler keeps words, too much brings them all and no file, and leaves nothing behind")
    func keepsWords() async {
        let (words, after) = (part("words", "Mine."), part("worried", "yes"))
        let big = part("f", String(repeating: "x", count: 5001), file: "big.bin")
        let cases = [
            ([words, big, after], "tooBig"),
            ([words] + [1, 2, 3].map { part("f", "\($0)", file: "a") } + [after], "tooMany"),
        ]
        for (parts, fault) in cases {
            let reply = await send(parts, to: "/kept")
            #expect(reply.status == 200 && reply.text == "words=Mine.;worried=yes;\(fault)")
        }
        // More than the words and the files may be together.
        let huge = part("f", String(repeating: "x", count: 5 << 20), file: "huge.bin")
        let announced = [("Content-Length", "99999999999")]
        #expect(
            await send([words, huge, after], to: "/kept", headers: announced).text == "words=Mine.;worried=yes;tooBig"
        )
        #expect(left.isEmpty)
    }

    @Test("Ten thousand parts, an endless head and a body without an end are refused, and leave nothing behind")
    func bombs() async {
        #expect(await send([String](repeating: part("a", ""), count: 10_000)).status == 400)
        let head = "--XYZ\r\nX-Bomb: " + String(repeating: "x", count: 100_000) + "\r\n\r\n"
        #expect(await send([part("f", "x", file: "a"), head]).status == 400)
        #expect(await send([part("f", "x", file: "a")], end: "").status == 400)
        #expect(await send([part("a", "\u{0}")]).status == 400)
        #expect(left.isEmpty)
    }

    @Test("A handler that fails leaves no file behind, and its page is the usual one")
    func failing() async {
        #expect(await send([part("f", "x", file: "a")], to: "/broken").status == 500)
        #expect(left.isEmpty)
    }

    @Test("A route that takes no files is sent none; words may come in parts")
    func notTaken() async {
        #expect(await send([part("List-Unsubscribe", "One-Click")], to: "/words").text == "List-Unsubscribe=One-Click")
        #expect(await send([part("f", "x", file: "a")], to: "/words").status == 400)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test("With a session the token is one of the parts")
    func token() async {
        let own = [("Cookie", "__Host-heard=amina")]
        let bare = await send([part("f", "x", file: "a")], headers: own)
        #expect(bare.status == 403 && bare.text.contains("reload the page and send it again"))
        #expect(await send([part("csrf", "token-of-amina"), part("f", "x", file: "a")], headers: own).status == 200)
        #expect(left.isEmpty)
    }

    @Test("A visitor who goes away in the middle leaves no file behind")
    func goesAway() async {
        let (body, source) = RequestBody.makeStream()
        let start = part("f", String(repeating: "x", count: 500), file: "a")
        async let yielded: Void = {
            await source.yield(ByteBuffer(string: start))
            source.finish(Broken())
        }()
        let fields = [("Origin", "https://heard.example"), ("Content-Type", "multipart/form-data; boundary=XYZ")]
        let reply = await site.desk.reply(to: Call("POST", "/send", fields: fields), arriving: body)
        await yielded
        #expect(reply.status == 400)
        #expect(left.isEmpty)
    }

    @Test("Only this program's user can read what is sent, and old leftovers are swept away")
    func folders() throws {
        let counted = Mutex(UInt8(0))
        let uploads = UploadFolder(path: folder) { count in
            [UInt8](
                repeating: counted.withLock {
                    $0 &+= 1; return $0
                },
                count: count
            )
        }
        let (first, second) = (try uploads.begin(), try uploads.begin())
        let attributes = try FileManager.default.attributesOfItem(atPath: first.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
        let before = Date(timeIntervalSinceNow: -90_000)
        try FileManager.default.setAttributes([.modificationDate: before], ofItemAtPath: first.path)
        uploads.sweep()
        #expect(left.count == 1 && second.path.hasSuffix(left.first ?? "-"))
        let same = UploadFolder(path: folder) { [UInt8](repeating: 2, count: $0) }
        #expect(throws: UploadError.self) { try same.begin() }
    }
}
