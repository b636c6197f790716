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
                + said(issue)
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
            facts.append(Fact(english("Points on the record"), ComplaintSheet.list(issue.text.points)))
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

    /// Every point in its own words: what an answer is owed to.
    private func said(_ issue: Issue) -> [Block] {
        let points = issue.text.points.compactMap { file.points[$0] }
        return section(
            "What we said, and what is owed a reply",
            points.map { point in
                let key = file.evidence.first { $0.message == point.message }?.key
                let cited = key.map {
                    [Inline.text(" ("), .cited(Citation(ComplaintSheet.mark($0), .name)), .text(")")]
                }
                return [
                    .strong("\(point.reference), \(english(PlainDates.full(point.askedOn))): "),
                    .text("“\(point.words ?? ComplaintSheet.gone)”"),
                ] + (cited ?? [])
            }
        )
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
        var words = happening.sentence.english
        if happening.isAsking {
            words += " \(english(.counted(happening.points.count, one: "question", many: "questions")))"
        }
        if !happening.points.isEmpty {
            let ended = words.hasSuffix(".") ? String(words.dropLast()) : words
            words = "\(ended) (\(ComplaintSheet.list(happening.points)))."
        }
        return [.text(words + happening.words.map { " “\($0)”" }.joined())]
    }

    /// "P-2019-0040, P-2019-0042 to P-2019-0045".
    static func list(_ points: [Reference]) -> String {
        var runs: [[Reference]] = []
        for point in points.sorted() {
            if let last = runs.last?.last, last.year == point.year, last.number + 1 == point.number {
                runs[runs.count - 1].append(point)
            } else {
                runs.append([point])
            }
        }
        return runs.map { run in
            guard run.count > 2, let first = run.first, let last = run.last else {
                return run.map(\.description).joined(separator: ", ")
            }
            return english("\(.said(first.description)) to \(.said(last.description))")
        }.joined(separator: ", ")
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
