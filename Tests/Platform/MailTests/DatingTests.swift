import Kernel
import Testing

@testable import Mail

@Suite("The day of a mail")
struct DatingTests {
    private func instant(_ text: String) throws -> Instant { try #require(Instant("2019-07-\(text):00.000Z")) }

    @Test("The Date counts where nothing speaks against it")
    func date() throws {
        let sent = try instant("15T23:30")
        let dating = Dating.choose(date: .read(sent), received: [try instant("16T01:00")], now: today)
        // Half past eleven at night UTC is the next day in London in summer.
        #expect(dating == .dated(sent, try #require(Day("2019-07-16")), from: .date))
    }

    @Test("A Date later than the newest Received line gives way to the oldest believable one")
    func laterThanReceived() throws {
        let hops = [try instant("18T10:00"), nil, try instant("17T09:00"), try instant("19T09:00")]
        let dating = Dating.choose(date: .read(try instant("25T10:00")), received: hops, now: today)
        #expect(dating == .dated(try instant("17T09:00"), try #require(Day("2019-07-17")), from: .received))
    }

    @Test("A hop of another year is not believed")
    func brokenClock() throws {
        let broken = try #require(Instant("2003-01-01T00:00:00.000Z"))
        let dating = Dating.choose(date: .missing, received: [try instant("18T10:00"), broken], now: today)
        #expect(dating.day == Day("2019-07-18"))
    }

    @Test("A mail that nothing dates says why")
    func undated() throws {
        let epoch = Instant(milliseconds: 0)
        #expect(Dating.choose(date: .missing, received: [], now: today) == .undated(.missing))
        #expect(Dating.choose(date: .unreadable, received: [], now: today) == .undated(.unreadable))
        #expect(Dating.choose(date: .read(epoch), received: [], now: today) == .undated(.unbelievable))
        #expect(Dating.choose(date: .missing, received: [epoch], now: today) == .undated(.unbelievable))
        #expect(Dating.choose(date: .missing, received: [nil], now: today) == .undated(.unreadable))
    }

    @Test(
        "Dates are read as programs write them",
        arguments: [
            "Mon, 15 Jul 2019 09:30:00 +0100", "15 Jul 19 09:30 BST", "Mon, 15 Jul 2019 08:30:00 GMT (British time)",
            "Mon, 15 Jul 2019 04:30:00 EDT", "mon, 15 jul 2019 9:30:00 +0100",
        ]
    )
    func forms(date: String) throws {
        let bytes = mail("From: ada@parents.example\r\nDate: \(date)\r\nSubject: x")
        #expect(try reader.read(bytes).dating.day == Day("2019-07-15"))
    }
}
