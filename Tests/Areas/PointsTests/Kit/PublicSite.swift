import Commitments
import Foundation
import HeardTesting
import Kernel
import Web

@testable import Points

/// The public pages of the points of Marlow Heath, asked without a socket.
struct PublicSite {
    private let site: Site

    init(_ kit: PointsKit, today: Day = .on("2019-11-21")) {
        let store = kit.store
        let tools = SpeakingTools(
            files: kit.fileTools,
            code: { SquareCode(side: 1, isDark: [$0.hasPrefix("https://heard.example/r/")]) }
        )
        var settings = SiteSettings(base: "https://heard.example", menu: PointsArea.menu)
        // Chance stands still here: two sites would write the same files in the same folder.
        settings.uploadFolder = "\(NSTemporaryDirectory())/heard-\(UUID().uuidString)"
        site = Site(
            settings: settings,
            routes: PointsArea.routes(store, speaking: tools)
                + CommitmentsArea.routes(store, CommitmentTools(calendar: PointsArea.calendar)),
            assets: Assets(files: ["heard.css": Array("body{}".utf8)]),
            world: .still(on: today),
            changeToken: { try await store.changeToken() },
            ready: {}
        )
    }

    func get(_ target: String) async -> Reply { await site.desk.reply(to: Call("GET", target)) }

    /// A piece of what stands at an address.
    func get(_ target: String, range: String) async -> Reply {
        await site.desk.reply(to: Call("GET", target, fields: [("Range", range)]))
    }

    /// Sends a form, as a browser without script does.
    func post(_ target: String, _ fields: [(String, String)]) async -> Reply {
        let body = fields.map { "\(Link.encoded($0.0))=\(Link.encoded($0.1))" }.joined(separator: "&")
        return await send(target, type: "application/x-www-form-urlencoded", Array(body.utf8))
    }

    /// Sends a form with files: each a name and its bytes.
    func post(_ target: String, _ fields: [(String, String)], files: [(String, String)]) async -> Reply {
        let words = fields.map { "--XYZ\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
        let parts = files.map { name, bytes in
            "--XYZ\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n\(bytes)\r\n"
        }
        let body = (words + parts).joined() + "--XYZ--\r\n"
        return await send(target, type: "multipart/form-data; boundary=XYZ", Array(body.utf8))
    }

    private func send(_ target: String, type: String, _ body: [UInt8]) async -> Reply {
        let fields = [("Origin", "https://heard.example"), ("Content-Type", type)]
        let call = Call("POST", target, fields: fields, host: "heard.example", body: body)
        return await site.desk.reply(to: call)
    }

    /// The references of points in an answer, each once, in order.
    func points(at target: String) async -> [String] {
        let text = await get(target).text
        var seen: Set<String> = []
        return text.matches(of: /P-\d{4}-\d{4}/).map { String($0.output) }.filter { seen.insert($0).inserted }
    }

    /// Every address of the area that can be reached by links, with its answer.
    func all(from start: String = "/marlow-heath") async -> [String: Reply] {
        var replies: [String: Reply] = [:]
        var waiting = [start]
        while let target = waiting.popLast(), replies.count < 300 {
            guard replies[target] == nil else { continue }
            let reply = await get(target)
            replies[target] = reply
            for match in reply.text.matches(of: #/(?:href|src)="([^"#]+)/#) {
                let link = String(match.output.1).replacing("&amp;", with: "&").replacing(
                    "https://heard.example",
                    with: ""
                )
                if link.hasPrefix("/marlow-heath") { waiting.append(link) }
            }
        }
        return replies
    }
}
