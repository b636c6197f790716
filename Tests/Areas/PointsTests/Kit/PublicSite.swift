import HeardTesting
import Kernel
import Web

@testable import Points

/// The public pages of the points of Marlow Heath, asked without a socket.
struct PublicSite {
    private let site: Site

    init(_ kit: PointsKit, today: Day = .on("2019-11-21")) {
        let store = kit.store
        site = Site(
            settings: SiteSettings(base: "https://heard.example", menu: PointsArea.menu),
            routes: PointsArea.routes(store),
            assets: Assets(files: ["heard.css": Array("body{}".utf8)]),
            world: .still(on: today),
            changeToken: { try await store.changeToken() },
            ready: {}
        )
    }

    func get(_ target: String) async -> Reply { await site.desk.reply(to: Call("GET", target)) }

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
