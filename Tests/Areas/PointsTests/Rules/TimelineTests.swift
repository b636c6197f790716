import Kernel
import Testing

@testable import Points

@Suite("The timeline of a point")
struct TimelineTests {
    private func line(_ kind: String, on day: String) -> HistoryLine {
        HistoryLine(point: ID(1), position: 0, kind: kind, on: .on(day), by: nil, words: nil, until: nil)
    }

    /// What the timeline tells, each silence as its working days, with "…" where it lasts.
    private func told(_ lines: [HistoryLine], isWaiting: Bool = true, asOf today: String, patience: Int = 5) -> [String]
    {
        Timeline(
            lines,
            isWaiting: isWaiting,
            asOf: .on(today),
            calendar: SamplePoint.calendars[.englandAndWales],
            patience: patience
        ).entries.map { entry in
            switch entry.what {
            case .happened(let line): line.kind
            case .silence(let days, let isLasting): isLasting ? "\(days)…" : "\(days)"
            case .withForum(let days, _): "forum \(days)"
            }
        }
    }

    private let asked = PointAsked.kind

    @Test("A silence that lasts is its last entry, with its working days")
    func lasting() {
        #expect(told([line(asked, on: "2019-07-15")], asOf: "2019-11-21") == [asked, "92…"])
    }

    @Test("As long as an acknowledgement may take is no silence yet")
    func patience() {
        #expect(told([line(asked, on: "2019-07-15")], asOf: "2019-07-22") == [asked])
        #expect(told([line(asked, on: "2019-07-15")], asOf: "2019-07-23") == [asked, "6…"])
        #expect(told([line(asked, on: "2019-07-15")], asOf: "2019-07-18", patience: 2) == [asked, "3…"])
    }

    @Test("A silence that was broken stands before what broke it, and the next is counted from there")
    func broken() {
        let lines = [line(asked, on: "2019-07-15"), line(PointAcknowledged.kind, on: "2019-08-05")]
        #expect(told(lines, asOf: "2019-08-07") == [asked, "15", PointAcknowledged.kind])
        #expect(told(lines, asOf: "2019-08-19") == [asked, "15", PointAcknowledged.kind, "10…"])
    }

    @Test("A silence goes on however often families speak into it, and whatever the record notes")
    func spokenInto() {
        let lines = [
            line(asked, on: "2019-07-15"), line(PointSorted.kind, on: "2019-07-20"),
            line(PointRecounted.kind, on: "2019-07-21"),
        ]
        #expect(told(lines, asOf: "2019-07-29").last == "10…")
    }

    @Test("After an answer or a question from the service nobody waits for it")
    func notWaiting() {
        for kind in [PointAnswered.kind, ClarificationAsked.kind] {
            let lines = [line(asked, on: "2019-07-15"), line(kind, on: "2019-07-16")]
            #expect(told(lines, isWaiting: kind != PointAnswered.kind, asOf: "2019-11-21") == [asked, kind])
        }
    }

    @Test("After “no, that did not answer us” the waiting begins again")
    func judged() {
        let lines = [
            line(asked, on: "2019-07-15"), line(PointAnswered.kind, on: "2019-07-16"),
            line(PointJudged.kind, on: "2019-07-17"),
        ]
        #expect(told(lines, asOf: "2019-07-31").last == "10…")
    }

    @Test("A reply that does not say what it answers breaks the silence and does not end the waiting")
    func unmatched() {
        let lines = [line(asked, on: "2019-07-15"), line(ReplyNoted.kind, on: "2019-07-17")]
        #expect(told(lines, asOf: "2019-07-31") == [asked, ReplyNoted.kind, "10…"])
    }

    @Test("What is joined to another, split up or taken back is waited for no longer")
    func closed() {
        let lines = [line(asked, on: "2019-07-15"), line(PointWithdrawn.kind, on: "2019-07-16")]
        #expect(told(lines, isWaiting: false, asOf: "2019-11-21") == [asked, PointWithdrawn.kind])
    }
}
