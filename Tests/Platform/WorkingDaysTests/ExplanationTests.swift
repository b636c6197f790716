import Foundation
import Kernel
import Testing
import WorkingDays

@Suite("How a date was worked out")
struct ExplanationTests {
    @Test("Each day is told with its number or its reason, then the rule and where it stands")
    func told() {
        let lines = englandAndWales().due(from: day("2019-12-24"), .workingDays(2)).explanation
        #expect(
            lines == [
                "Received on Tuesday 24 December 2019. That day is day 0.",
                "Not counted: Wednesday 25 December 2019, Christmas Day.",
                "Not counted: Thursday 26 December 2019, Boxing Day.",
                "Day 1: Friday 27 December 2019.",
                "Not counted: Saturday 28 December 2019, weekend.",
                "Not counted: Sunday 29 December 2019, weekend.",
                "Day 2: Monday 30 December 2019.",
                "Due on Monday 30 December 2019.",
                """
                Rule: 2 working days after the day of receipt. Working days are Monday to Friday, without bank holidays \
                in England and Wales.
                """,
                "Source of the rule: Monday to Friday excluding public holidays, as councils' complaints policies put it.",
                "Bank holidays: GOV.UK, list of 24 November 2025, OGL v3.",
            ]
        )
    }

    @Test("A projected date warns that its holidays may change")
    func warned() {
        let lines = englandAndWales().due(from: day("2029-03-28"), .workingDays(2)).explanation
        #expect(lines.last?.english.contains("2029 are not yet announced") == true)
    }

    @Test(
        "Each law is named",
        arguments: [(CalendarName.anyPartOfUK, "section 10(6)"), (.childrenAct, "SI 2006/1738")]
    )
    func lawNamed(name: CalendarName, law: String) {
        let lines = HolidayCalendar.bundled(name).due(from: day("2019-11-21"), .workingDays(1)).explanation
        #expect(lines.contains { $0.english.contains(law) })
    }

    @Test("As data it is one line with the due day, the days counted and those skipped")
    func data() {
        let date = englandAndWales().due(from: day("2019-11-22"), .workingDays(1))
        #expect(
            date.json == #"{"due":"2019-11-25","from":"2019-11-22","counted":["2019-11-25"],"skipped":["#
                + #"{"day":"2019-11-23","why":"Saturday"},{"day":"2019-11-24","why":"Sunday"}],"projected":false}"#
        )
    }

    @Test("A holiday's title cannot break the data, whatever it holds")
    func strangeTitle() throws {
        let title = "\"Day\" \\ of\r\n\u{1} joy 🎉"
        let strange = Holiday(day: day("2019-11-25"), title: title, divisions: [.englandAndWales])
        let date = englandAndWales().adding([strange], version: "x").due(from: day("2019-11-24"), .workingDays(1))
        let object = try JSONSerialization.jsonObject(with: Data(date.json.utf8)) as? [String: Any]
        let skipped = object?["skipped"] as? [[String: String]]
        #expect(skipped?.first?["why"] == title)
    }
}
