import Foundation
import Kernel
import People
import Points
import Testing
import Web

@testable import App

/// An address of the site with the things in it that its pages and forms are about, each made for one visit.
struct WatchedAddress {
    let method: String
    let pattern: String

    init(_ route: Route) {
        method = route.method == .get ? "GET" : "POST"
        pattern = route.pattern
    }

    init?(written text: Substring) {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, ["GET", "POST"].contains(parts[0]) else { return nil }
        (method, pattern) = (String(parts[0]), String(parts[1]))
    }

    var written: String { "\(method) \(pattern)" }

    /// The path with its places filled in.
    ///
    /// - Parameter group: whose members and standing it is about, where it is about a group's.
    func path(on site: WatchedSite, of group: Group, area: String = "marlow-heath") async throws -> String {
        var path = pattern.replacing("{area}", with: area)
        if path.contains("{group}") { path.replace("{group}", with: "\(group.id)") }
        if path.contains("{seat}") { path.replace("{seat}", with: "\(try await site.spareSeat(in: group))") }
        if path.contains("{ref}") { path.replace("{ref}", with: "\(try await reference(on: site))") }
        if path.hasSuffix("/receipt") { try await site.install.sign(site.area) }
        if path.contains("{message}") {
            let message = try await site.message(isWorried: pattern.contains("/worries/"))
            path.replace("{message}", with: "\(message)")
        }
        for (place, value) in WatchedAddress.fixed { path.replace(place, with: value) }
        return path
    }

    /// The point that an address is about: with the forum, owed by the service or answered by it.
    private func reference(on site: WatchedSite) async throws -> Reference {
        if WatchedAddress.drafting.contains(where: { pattern.contains("/complaints/{ref}/\($0)") }) {
            return try await site.complaintBegun()
        }
        if pattern.contains("/complaints/{ref}") { return try await site.complaintSent() }
        let verbs = ["acknowledgement", "answer", "extension", "clarification", "transfer", "writing"]
        if pattern.contains("/queue/") || verbs.contains(where: { pattern.hasSuffix("/\($0)") }) {
            return try await site.pointOwed()
        }
        if pattern.contains("/answers/") || pattern.hasSuffix("/verdict") { return try await site.pointAnswered() }
        return pattern.contains("/today/") || method == "POST"
            ? try await site.pointWithForum() : try await site.pointOwed()
    }

    /// The pages by which a complaint is written, below its address.
    private static let drafting = [
        "agreement", "evidence", "frame", "issues", "papers", "recipients", "redactions", "removal", "routes",
        "sending", "signatories",
    ]

    /// What nobody holds: a private link, a draft, a letter's link.
    private static let fixed = [
        ("{link}", "nobody-has-it"), ("{draft}", "nobody-has-it"), ("{secret}", "nobody-has-it"),
        ("{purpose}", "complaints"), ("{token}", "nobody-has-it"), ("{desk}", "unsorted"),
        ("{invitation}", "1"), ("{recognition}", "1"), ("{session}", "1"), ("{path...}", "0/000"),
        ("{code}", "nobody-has-it"), ("{stage}", "stage-1"), ("{policy}", "1"), ("{file}", "0"), ("{number}", "1"),
        ("{entry}", "1"), ("{letter}", "L-2019-0001"),
        ("{issue}", "1"), ("{evidence}", "1"), ("{paper}", "bundle"), ("{part}", "1"), ("{version}", "1"),
    ]
}
