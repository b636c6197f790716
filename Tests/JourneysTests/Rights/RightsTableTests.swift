import Foundation
import HeardTesting
import Kernel
import People
import Testing
import Web

@testable import App

/// Every address of the site, with everyone who could come there, against the table in `docs/threats.md`.
@Suite("Who may come where")
struct RightsTableTests {
    /// The rows of the table: an address, and what each watcher is told.
    private static func table() throws -> [String: [Watcher: String]] {
        let page = URL(fileURLWithPath: HeardProgram.publicFolder).deletingLastPathComponent()
            .appending(path: "docs/threats.md")
        let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
        var rows: [String: [Watcher: String]] = [:]
        for line in lines where line.hasPrefix("| `GET /") || line.hasPrefix("| `POST /") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == Watcher.allCases.count + 1 else { continue }
            rows[cells[0].replacing("`", with: "")] = Dictionary(
                uniqueKeysWithValues: zip(Watcher.allCases, cells.dropFirst())
            )
        }
        return rows
    }

    private static func told(_ address: WatchedAddress, _ watcher: Watcher, _ site: WatchedSite) async throws -> Told {
        let group = try #require(site.groups[watcher.role?.side ?? .families])
        let session = try await site.session(of: watcher)
        let path = try await address.path(on: site, of: group)
        return Told(await site.ask(address.method, path, as: session))
    }

    @Test("Each address tells each visitor what the table says, and the table has them all")
    func table() async throws {
        let table = try RightsTableTests.table()
        try await WatchedSite.with { site in
            let addresses = Set(site.routes.map { WatchedAddress($0).written })
            let missing = addresses.subtracting(table.keys).sorted()
            var found: [String] = []
            for written in addresses.union(table.keys).sorted() {
                let address = try #require(WatchedAddress(written: written[...]))
                var cells: [String] = []
                for watcher in Watcher.allCases {
                    let told = try await RightsTableTests.told(address, watcher, site).rawValue
                    cells.append(told)
                    if let row = table[written] { #expect(told == row[watcher], "\(written) as \(watcher.rawValue)") }
                }
                found.append("| `\(written)` | \(cells.joined(separator: " | ")) |")
            }
            #expect(missing.isEmpty, "not in docs/threats.md:\n\(found.joined(separator: "\n"))")
        }
    }

    @Test("In another area a seat is worth nothing, and in another group no more than being signed in")
    func elsewhere() async throws {
        try await WatchedSite.with { site in
            let addresses = site.routes.map { WatchedAddress($0) }.filter { $0.pattern.contains("{area}") }
            for address in addresses {
                for watcher in Watcher.allCases where watcher.role != nil {
                    let own = try #require(site.groups[watcher.role?.side ?? .families])
                    let there = try await address.path(on: site, of: own, area: "elm-park")
                    let seated = Told(await site.ask(address.method, there, as: try await site.session(of: watcher)))
                    let anybody = Told(
                        await site.ask(address.method, there, as: try await site.session(of: .signedIn))
                    )
                    #expect(seated == anybody, "\(address.written) in Elm Park as \(watcher.rawValue)")
                }
            }
        }
    }

    @Test("What belongs to one group is refused to the same role of another")
    func otherGroup() async throws {
        try await WatchedSite.with { site in
            let places = ["{ref}", "{seat}", "{message}", "{group}"]
            // Recognition is asked for by a side and given by the other: by any group of it. Where to write to a group
            // is kept by all who write to it.
            let shared = ["/recognition", "/contacts"]
            let addresses = site.routes.map { WatchedAddress($0) }.filter { address in
                places.contains { address.pattern.contains($0) } && !shared.contains { address.pattern.contains($0) }
            }
            for address in addresses {
                for watcher in Watcher.allCases {
                    guard let role = watcher.role, let own = site.groups[role.side], let other = site.others[role.side]
                    else { continue }
                    let path = try await address.path(on: site, of: own)
                    let anybody = Told(
                        await site.ask(address.method, path, as: try await site.session(of: .signedIn))
                    )
                    guard anybody != .yes else { continue }
                    let told = Told(
                        await site.ask(address.method, path, as: try await site.session(of: watcher, in: other))
                    )
                    #expect(told != .yes, "\(address.written) as \(watcher.rawValue) of another group")
                }
            }
        }
    }
}
