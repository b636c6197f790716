import Foundation
import Hummingbird
import Kernel
import Logging
import Testing

@testable import Web

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("The site behind a socket")
struct SocketTests {
    private let folder = NSTemporaryDirectory() + "/socket-\(UUID().uuidString)"

    private func site() -> Site {
        var settings = SiteSettings(port: 0)
        settings.uploadFolder = folder
        return Site(
            settings: settings,
            routes: [
                .post("/send", takesFiles: Uploads(mostBytes: 4 << 20, mostFiles: 2)) { visit in
                    let bytes = try visit.files.map { try Data(contentsOf: URL(fileURLWithPath: $0.path)) }
                    let isWhole = bytes.map { $0.allSatisfy { $0 == 0x0D } }
                    let said = "\(visit.address) \(bytes.map(\.count)) \(isWhole)"
                    return .document(Document(said, type: "text/plain", caching: .never))
                }
            ],
            assets: Assets(files: [:]),
            world: World(now: { .noon(of: SampleSite.today) }, random: { [UInt8](repeating: 9, count: $0) }),
            logger: Logger(label: "test") { _ in LogKeeper(lines: LogLines()) },
            changeToken: { 1 },
            ready: {}
        )
    }

    /// Sends a file of so many bytes, each of which could begin a boundary.
    private func send(_ size: Int, to port: Int) async throws -> (status: Int, text: String) {
        var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)/send")))
        request.httpMethod = "POST"
        request.setValue("http://127.0.0.1:\(port)", forHTTPHeaderField: "Origin")
        request.setValue("198.51.100.7", forHTTPHeaderField: "X-Forwarded-For")
        request.setValue("multipart/form-data; boundary=XYZ", forHTTPHeaderField: "Content-Type")
        var body = Data("--XYZ\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n".utf8)
        body.append(Data(repeating: 0x0D, count: size))
        body.append(Data("\r\n--XYZ--\r\n".utf8))
        let (data, response) = try await URLSession.shared.upload(for: request, from: body)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
    }

    @Test("A file arrives whole from the address the proxy saw; one too big is told so, and the line stays open")
    func uploads() async throws {
        let (ports, started) = AsyncStream<Int>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            let application = site().application { started.yield($0) }
            group.addTask { try await application.run() }
            let port = try #require(await ports.first { _ in true })
            #expect(try await send(3 << 20, to: port) == (200, "198.51.100.7 [\(3 << 20)] [true]"))
            let big = try await send(20 << 20, to: port)
            #expect(big.status == 413 && big.text.contains("choose smaller files"))
            #expect(try await send(0, to: port) == (200, "198.51.100.7 [0] [true]"))
            group.cancelAll()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
}
