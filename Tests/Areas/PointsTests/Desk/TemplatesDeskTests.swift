import HeardTesting
import Kernel
import People
import Testing

@testable import Points

@Suite("Reply templates")
struct TemplatesDeskTests {
    private func templates(_ site: DeskSite) async throws -> [ReplyTemplate] {
        let send = site.kit.send
        return try await site.kit.store.read { try ReplyTemplate.all(of: send, in: $0) }
    }

    private let minutes = [
        "title": "Minutes", "kind": "no", "words": "You asked {number} on {asked on}. {service} cannot: {why}",
        "next": "The panel meets in May.",
    ]

    @Test("An officer adds, changes and removes one; sent twice it is one, and what is missing is said")
    func kept() async throws {
        try await DeskSite.with { site in
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/queue/templates")
            try await officer.press("Add the template", ["title": "Minutes"])
            #expect(officer.status == 422 && officer.text.contains("id=\"words-error\""))
            #expect(officer.text.contains("value=\"Minutes\""))
            let fields = minutes.map { (name: $0.key, value: $0.value) }
            try await officer.post("/marlow-heath/queue/templates", fields)
            try await officer.post("/marlow-heath/queue/templates", fields)
            #expect(try await templates(site).map(\.title) == ["Minutes"])
            try await officer.open("/marlow-heath/queue/templates/1")
            try await officer.press("Save the template", ["kind": "yes", "words": "Of course."])
            #expect(try await templates(site).map(\.words) == ["Of course."])
            try await officer.open("/marlow-heath/queue/templates/1")
            try await officer.press("Remove the template")
            #expect(officer.text.contains("You have no templates yet."))
            #expect(try await templates(site).isEmpty)
        }
    }

    @Test("One fills the reply box after what was typed, with its places filled, and nothing is sent")
    func used() async throws {
        try await DeskSite.with { site in
            let point = try await site.asked()
            var officer = try await site.officer()
            try await officer.post("/marlow-heath/queue/templates", minutes.map { ($0.key, $0.value) })
            try await officer.open("/marlow-heath/queue/\(point)")
            try await officer.press("Use this template", ["template": "1", "reasons": "Dear Pat,"])
            #expect(officer.status == 200)
            let words = "Dear Pat,\n\nYou asked \(point) on 15 July 2019. SEND service cannot: {why}</textarea>"
            #expect(officer.text.contains(words))
            #expect(officer.text.contains("The panel meets in May.</textarea>"))
            #expect(officer.text.contains("value=\"no\" checked"))
            #expect(try await site.kit.point(point).reply == .awaited)
            try await officer.press("Send the answer", ["kind": "no"])
            #expect(try await !site.kit.point(point).isOwedAnAnswer)
        }
    }

    @Test("Another service has its own, and cannot see, use or remove these")
    func apart() async throws {
        try await DeskSite.with { site in
            var officer = try await site.officer()
            try await officer.post("/marlow-heath/queue/templates", minutes.map { ($0.key, $0.value) })
            var other = try await site.browser("Kim Bus", in: site.kit.transport, as: .officer)
            try await other.open("/marlow-heath/queue/templates")
            #expect(other.status == 200 && !other.text.contains("Minutes"))
            try await other.open("/marlow-heath/queue/templates/1")
            #expect(other.status == 404)
            try await other.post("/marlow-heath/queue/templates/1/removal", [])
            try await other.post("/marlow-heath/queue/templates/1", minutes.map { ($0.key, "x\($0.value)") })
            #expect(try await templates(site).map(\.title) == ["Minutes"])
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/queue/templates")
            #expect(lead.status == 403)
        }
    }
}
