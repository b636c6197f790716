import HeardTesting
import Kernel
import Storage
import Testing

@testable import People
@testable import Points

@Suite("Mail that does not reach, on pages")
struct MailBoxTests {
    @Test("The forum and who leads the service are told which address it is; an officer, who cannot mend it, is not")
    func lost() async throws {
        try await DeskSite.with { site in
            var leader = try await site.browser("Lee Grant", in: site.kit.send, as: .serviceLead)
            let (area, send) = (site.kit.area, site.kit.send)
            try await site.kit.store.write { writer in
                let seat = try #require(try Seat.all(in: send, writer).first)
                let set = ContactSet(
                    .send,
                    of: send,
                    "old@council.example",
                    backup: nil,
                    on: .on("2019-07-16"),
                    by: seat
                )
                try writer.record(set, in: area.log)
                try writer.record(ContactLost(.send, of: send, on: .on("2019-07-16"), by: seat), in: area.log)
            }
            let words = "Mail does not reach SEND service: old@council.example."
            try await leader.open("/marlow-heath/queue")
            #expect(leader.text.contains(words) && leader.text.contains("/groups/\(send)/contacts\""))
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today")
            #expect(lead.text.contains(words))
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/queue")
            #expect(officer.status == 200 && !officer.text.contains(words))
        }
    }
}
