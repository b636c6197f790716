import HeardTesting
import Kernel
import Record
import Testing
import Web

@testable import People

@Suite("What helps somebody to take part")
struct AccessNeedsTests {
    @Test("It is written once, read by the leads of one's groups and nobody else, taken away and erased")
    func needs() async throws {
        try await PeopleSite.with { site in
            let forum = try await site.kit.add("Parents", .families)
            try await site.kit.seat("Amina Rowe", in: forum, as: .member)
            try await site.kit.seat("Pat Lead", in: forum, as: .forumLead)
            try await site.kit.seat("Ben Cole", in: forum, as: .member)
            var amina = try await site.browser(of: "amina.rowe@home.example")
            try await amina.open("/account")
            #expect(amina.text.contains("the leads of your groups can"))
            try await amina.press("Save what you need", ["access-needs": "A ramp, please."])
            #expect(amina.text.contains("A ramp, please.</textarea>"))
            try await amina.press("Save your name", ["name": " "])
            #expect(amina.text.contains("A ramp, please.</textarea>"), "another form leaves it as it is")
            try await amina.open("/account/download")
            #expect(amina.text.contains("A ramp, please."))
            let seats = try await site.kit.seats(in: forum)
            let seat = try #require(seats.first { $0.holder?.name == "Amina Rowe" }).id
            let path = "/marlow-heath/groups/\(forum.id)/members/\(seat)"
            var lead = try await site.browser(of: "pat.lead@home.example")
            try await lead.open(path)
            #expect(lead.text.contains("A ramp, please."))
            var ben = try await site.browser(of: "ben.cole@home.example")
            try await ben.open(path)
            #expect(ben.page.status == 404)
            try await amina.open("/account")
            try await amina.press("Save what you need", ["access-needs": String(repeating: "x", count: 2001)])
            #expect(amina.page.status == 422 && amina.text.contains("Amina Rowe"))
            try await amina.open("/account")
            try await amina.press("Save what you need", ["access-needs": " "])
            try await lead.open(path)
            #expect(lead.page.status == 200 && !lead.text.contains("A ramp"))
        }
    }
}
