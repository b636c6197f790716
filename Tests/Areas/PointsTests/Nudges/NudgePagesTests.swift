import HeardTesting
import Kernel
import People
import Storage
import Testing

@testable import Points

@Suite("Who is told, on pages")
struct NudgePagesTests {
    private func late(_ site: DeskSite) async throws -> Reference {
        let point = try await site.asked()
        site.kit.pass(to: "2019-08-05")
        let area = site.kit.area
        _ = try await site.kit.store.write { try Nudging(of: area, in: $0).nudge(atMost: 10) }
        return point
    }

    @Test("A lead and a director find what was passed up to them in their menu, in the parents' words")
    func passedUp() async throws {
        try await DeskSite.with { site in
            let point = try await late(site)
            for role in [Role.serviceLead, .director] {
                var visitor = try await site.browser("\(role) Example", in: site.kit.send, as: role)
                try await visitor.open("/marlow-heath/queue")
                #expect(visitor.text.contains("/marlow-heath/nudges\">Passed up to you"), "\(role)")
                #expect(visitor.text.contains("Your team was told of it on"), "\(role)")
                try await visitor.open("/marlow-heath/nudges")
                #expect(visitor.text.contains("When will the minutes be published?</a>"), "\(role)")
                #expect(visitor.text.contains("/marlow-heath/queue/\(point)"), "\(role)")
                #expect(visitor.text.contains("It was passed up to the director on"), "\(role)")
                #expect(visitor.text.contains("Nobody had said that you have it."), "\(role)")
            }
            var other = try await site.browser("Olu Other", in: site.kit.transport, as: .director)
            try await other.open("/marlow-heath/nudges")
            #expect(other.status == 200 && !other.text.contains("minutes be published"))
            #expect(!other.text.contains("/marlow-heath/nudges\">Passed up to you"))
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/nudges")
            #expect(lead.status == 403)
        }
    }

    @Test("The point's page says who was told, and that it was missed")
    func timeline() async throws {
        try await DeskSite.with { site in
            let point = try await late(site)
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/points/\(point)")
            #expect(officer.text.contains("The service’s director was told that the answer is very late."))
            #expect(
                officer.text.contains("officers were told that the answer is due soon. It was to be told on 25 July")
            )
            #expect(
                officer.text.contains("it is very late in saying that it has the point. It was to be told on 29 July")
            )
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today")
            #expect(lead.text.contains("The service’s people were told of it on Monday 5 August"))
        }
    }

    @Test("Everyone reads the rule; a lead sets it with its document, others may not")
    func rules() async throws {
        try await DeskSite.with { site in
            var everyone = DeskBrowser(site.site, session: nil)
            try await everyone.open("/marlow-heath/rules")
            #expect(everyone.text.contains("2 working days before it is due"))
            #expect(
                everyone.text.contains("This is the usual rule.") && !everyone.text.contains("Set this rule")
            )
            var officer = try await site.officer()
            try await officer.post(
                "/marlow-heath/rules",
                [("soon", "1"), ("late", "2"), ("very-late", "3"), ("document", "Mine")]
            )
            #expect(officer.status == 403)
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/rules")
            try await lead.press("Set this rule", ["soon": "3", "late": "4", "very-late": "4", "document": "Board"])
            #expect(lead.status == 422 && lead.text.contains("id=\"very-late-error\""))
            try await lead.press("Set this rule", ["very-late": "9", "document": "Board, 16 July"])
            #expect(lead.status == 200 && lead.text.contains("9 working days after it was due, the director"))
            #expect(lead.text.contains("Board, 16 July"))
        }
    }
}
