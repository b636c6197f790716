import HeardTesting
import Kernel
import People
import Safety
import Testing

@testable import Points

@Suite("What was promised on the pages of points")
struct PromisedPagesTests {
    /// A point that was answered with a "yes", as a page's form gives it.
    private func answered(_ site: DeskSite, seenBy visibility: Visibility) async throws -> Reference {
        let filed = try await site.kit.file(
            SampleMail("a") { $0.text = "When will the zarzaparrilla be planted?" },
            seenBy: visibility
        )
        let point = try #require(filed.points.first)
        var officer = try await site.officer()
        try await officer.open("/marlow-heath/queue/\(point)")
        try await officer.press(
            "Send the answer",
            ["kind": "yes", "reasons": "Quillwort instead.", "next": "It is planted."]
        )
        #expect(officer.status == 422 && officer.text.contains("id=\"by-error\""), "a yes names its day")
        let fields = [
            "kind": "yes", "reasons": "Quillwort instead.", "by": "2019-07-19", "post": "Head gardener",
            "known": "It stands by the gate.", "next": "It is planted.",
        ]
        try await officer.press("Send the answer", fields)
        #expect(officer.status == 200 && officer.text.contains("/marlow-heath/commitments/K-2019-0001"))
        return point
    }

    @Test("A public point shows its commitment to everyone, and how late it is")
    func everyone() async throws {
        try await DeskSite.with { site in
            let point = try await answered(site, seenBy: .everyoneWithoutName)
            site.kit.pass(to: "2019-07-24")
            var everyone = DeskBrowser(site.site, session: nil)
            try await everyone.open("/marlow-heath/points/\(point)")
            #expect(everyone.text.contains("What was promised") && everyone.text.contains("Quillwort instead."))
            #expect(everyone.text.contains("It was to be done by Friday 19 July 2019: 3 working days late."))
            try await everyone.open("/marlow-heath/commitments/K-2019-0001")
            #expect(everyone.text.contains("Head gardener") && everyone.text.contains("It stands by the gate."))
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today")
            #expect(lead.text.contains("Commitments that are late") && lead.text.contains("K-2019-0001"))
        }
    }

    @Test("Of a point that is not public no commitment is public: on no page, in no list")
    func notPublic() async throws {
        try await DeskSite.with { site in
            let point = try await answered(site, seenBy: .forumAndService)
            var everyone = DeskBrowser(site.site, session: nil)
            for path in ["points/\(point)", "points", "commitments", "commitments?state=open", "late", "groups"] {
                try await everyone.open("/marlow-heath/\(path)")
                #expect(everyone.status == 200 && !everyone.text.contains("K-2019-0001"), "\(path)")
                #expect(!everyone.text.contains("Quillwort"), "\(path)")
            }
            try await everyone.open("/marlow-heath/commitments/K-2019-0001")
            #expect(everyone.status == 404)
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/commitments/K-2019-0001")
            #expect(lead.status == 200 && lead.text.contains("Quillwort instead."))
        }
    }
}
