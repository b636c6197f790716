import Kernel
import Testing
import WorkingDays

@Suite("Reading the official list of bank holidays")
struct OfficialFeedTests {
    @Test("Each division's days are read with their substitute mark and given to the calendars that look there")
    func read() throws {
        let feed = try OfficialFeed(written(englandAndWales: ["2031-12-26", "2027-06-11 Substitute day"]))
        let found = feed.holidays(for: .englandAndWales)
        #expect(found.map(\.day) == [day("2027-06-11"), day("2031-12-26")])
        #expect(found.map(\.title) == ["A day (substitute day)", "A day"])
        #expect(feed.holidays(for: .anyPartOfUK).count == 4)
    }

    @Test(
        "A file that is not the list is refused with what to do",
        arguments: ["", "[]", "<html>", #"{"england-and-wales":{"events":[{"title":1}]}}"#]
    )
    func refused(text: String) {
        #expect(throws: OfficialFeedError.notTheFeed) { try OfficialFeed(Array(text.utf8)) }
        #expect(OfficialFeedError.notTheFeed.description.contains("https://www.gov.uk/bank-holidays.json"))
    }

    @Test("A list without Scotland, or with nothing in it, is refused: half a list would give wrong dates")
    func incomplete() {
        let half =
            #"{"england-and-wales":{"division":"england-and-wales","events":[{"title":"A","date":"2027-01-01"}]}}"#
        #expect(throws: OfficialFeedError.divisionMissing(.scotland)) { try OfficialFeed(Array(half.utf8)) }
        #expect(throws: OfficialFeedError.divisionEmpty(.englandAndWales)) {
            try OfficialFeed(written(englandAndWales: []))
        }
    }

    @Test("A day that does not exist is named")
    func badDate() {
        #expect(throws: OfficialFeedError.badDate("2027-02-30", .englandAndWales)) {
            try OfficialFeed(written(englandAndWales: ["2027-02-30"]))
        }
    }

    @Test("A year listed whole replaces what was computed and counts as announced")
    func wholeYear() throws {
        let days = [
            "2029-01-01", "2029-03-30", "2029-04-02", "2029-05-08", "2029-05-28", "2029-08-27", "2029-12-25",
            "2029-12-26",
        ]
        let calendar = englandAndWales().updated(
            by: try OfficialFeed(written(englandAndWales: days)),
            version: "2027-01-05"
        )
        #expect(calendar.isWorking(day("2029-05-07")) && !calendar.isWorking(day("2029-05-08")))
        #expect(!calendar.isProjected(day("2029-05-08")) && calendar.isProjected(day("2030-01-01")))
        #expect(!calendar.isWorking(day("2019-12-25")) && calendar.version == "2027-01-05")
    }

    @Test("A year listed in part only gains days")
    func partOfAYear() throws {
        let calendar = englandAndWales().updated(
            by: try OfficialFeed(written(englandAndWales: ["2028-07-07"])),
            version: "2027-01-05"
        )
        #expect(!calendar.isWorking(day("2028-07-07")) && !calendar.isWorking(day("2028-12-25")))
        #expect(calendar.announcedThrough == 2028)
    }

    /// A list in the official shape, with one day each for the other divisions; a day may carry a note after a space.
    private func written(englandAndWales dates: [String]) -> [UInt8] {
        func event(_ date: String) -> String {
            let note = date.count > 10 ? String(date.dropFirst(11)) : ""
            return #"{"title":"A day ","date":"\#(date.prefix(10))","notes":"\#(note)","bunting":true}"#
        }
        func division(_ name: String, _ dates: [String]) -> String {
            #""\#(name)":{"division":"\#(name)","events":[\#(dates.map(event).joined(separator: ","))]}"#
        }
        let members = [
            division("england-and-wales", dates), division("scotland", ["2027-11-30"]),
            division("northern-ireland", ["2027-03-17"]),
        ]
        return Array("{\(members.joined(separator: ","))}".utf8)
    }
}
