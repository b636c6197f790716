import Kernel
import Papers
import People
import Web

extension ComplaintSheet {
    /// One issue: what should have been, what happened, what it did, what was tried, what is asked.
    func part(_ issue: Issue) -> PaperPart {
        let title = issue.text.title ?? ComplaintSheet.gone
        return PaperPart(
            mark: ComplaintSheet.mark(issue),
            title: "\(english("Issue")) \(issue.place): \(title)",
            blocks: period(issue)
                + section("What was promised", issue.text.lines(.promised).map(promised))
                + happened(issue)
                + effects(issue)
                + section("What we have tried", issue.text.lines(.tried).map(dated))
                + section(
                    "What we ask for",
                    issue.text.lines(.remedy).map {
                        [
                            .strong("\($0.remedyName): "), .text($0.words ?? ComplaintSheet.gone),
                        ]
                    }
                )
                + shown(issue)
        )
    }

    private func period(_ issue: Issue) -> [Block] {
        var facts: [Fact] = []
        switch (issue.text.from, issue.text.until) {
        case (let from?, let until?) where from == until:
            facts.append(Fact(english("When"), english(PlainDates.full(from))))
        case (let from?, let until?):
            facts.append(Fact(english("When"), english("\(PlainDates.full(from)) to \(PlainDates.full(until))")))
        case (let from?, nil):
            facts.append(Fact(english("When"), english("Since \(PlainDates.full(from))")))
        case (nil, let until?):
            facts.append(Fact(english("When"), english("Until \(PlainDates.full(until))")))
        case (nil, nil): break
        }
        if !issue.text.points.isEmpty {
            let points = issue.text.points.map(\.description).joined(separator: ", ")
            facts.append(Fact(english("Points on the record"), points))
        }
        return facts.isEmpty ? [] : [.facts(facts)]
    }

    private func section(_ heading: Phrase, _ lines: [[Inline]]) -> [Block] {
        lines.isEmpty ? [] : [.heading(2, english(heading))] + lines.map(Block.numbered)
    }

    private func promised(_ line: IssueLine) -> [Inline] {
        let words = line.words ?? ComplaintSheet.gone
        let day = line.on.map { ", \(english(PlainDates.full($0)))" } ?? ""
        guard let document = line.named else { return [.text(words)] }
        return [.text("\(words) ("), .text("\(document)\(day))")]
    }

    private func dated(_ line: IssueLine) -> [Inline] {
        let words = line.words ?? ComplaintSheet.gone
        return [.text(line.on.map { "\(english(PlainDates.full($0))): \(words)" } ?? words)]
    }

    private func happened(_ issue: Issue) -> [Block] {
        let rows = happenings[issue]
        guard !rows.isEmpty else { return [] }
        let table = Table(
            summary: english("What happened, the oldest first, and which appendix shows it"),
            head: [english("Day"), english("What happened"), english("Shown by")],
            widths: [2, 6, 2],
            rows: rows.map { [[.text(date($0))], words(of: $0), cited($0)] }
        )
        return [.heading(2, english("What happened")), .table(table)]
    }

    func date(_ happening: Happening) -> String {
        happening.on.map { english(PlainDates.full($0)) } ?? ""
    }

    /// The sentence, the points it is about, and what was said.
    func words(of happening: Happening) -> [Inline] {
        let points = happening.points.map(\.description).joined(separator: ", ")
        var words = happening.sentence.english
        if !points.isEmpty {
            words = words.hasSuffix(".") ? "\(words.dropLast()) (\(points))." : "\(words) (\(points))."
        }
        let said = happening.words.map { " “\($0)”" }.joined()
        return [.text(words + said)]
    }

    func cited(_ happening: Happening) -> [Inline] {
        var inlines: [Inline] = []
        for key in happening.evidence {
            if !inlines.isEmpty { inlines.append(.text("; ")) }
            inlines.append(.cited(Citation(ComplaintSheet.mark(key))))
        }
        if inlines.isEmpty, happening.source == .record { return [.phrase("The record")] }
        return inlines
    }

    private func effects(_ issue: Issue) -> [Block] {
        section(
            "What it did to us",
            issue.text.lines(.effect).map { line in
                let words = line.words ?? ComplaintSheet.gone
                return line.named.map { [.strong("\($0): "), .text("“\(words)”")] } ?? [.text("“\(words)”")]
            }
        )
    }

    private func shown(_ issue: Issue) -> [Block] {
        let cited = Set(happenings[issue].flatMap(\.evidence))
        let more = appendices.of(issue).filter { !cited.contains($0.key) }
        return section(
            "What else shows it",
            more.map { [.cited(Citation(ComplaintSheet.mark($0.key))), .text(": \($0.title ?? ComplaintSheet.gone)")] }
        )
    }
}
