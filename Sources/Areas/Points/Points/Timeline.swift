import Kernel
import Storage
import WorkingDays

/// What happened to a point, the oldest first, with each silence as an entry of its own.
package struct Timeline: Sendable {
    package let entries: [Entry]

    /// Something that happened, or a silence.
    package struct Entry: Sendable {
        /// The day; of a silence, its last day.
        package let on: Day
        package let what: What
        package var words: String? { if case .happened(let line) = what { line.words } else { nil } }

        package enum What: Sendable {
            case happened(HistoryLine)
            /// Nothing came from whoever owes the reply, for so many working days; `isLasting` where it still lasts.
            case silence(workingDays: Int, isLasting: Bool)
            /// The forum had it for so many working days before a service did; `isLasting` where it still has it.
            case withForum(workingDays: Int, isLasting: Bool)
        }
    }

    /// The messages that brought something.
    var messages: [ID<Message>] {
        entries.compactMap { if case .happened(let line) = $0.what { line.message } else { nil } }
    }

    package init(
        of point: Point,
        asOf today: Day,
        in reader: any Reader,
        _ calendars: Calendars,
        _ promises: Promises
    ) throws {
        let promise = promises.find(point.clocks.promise)
        self.init(
            try HistoryLine.all(of: point.id, in: reader),
            isWaiting: point.isOwedAnAnswer,
            withForumSince: point.withForum?.since,
            asOf: today,
            calendar: calendars[promise?.terms.calendar ?? .englandAndWales],
            patience: promise?.terms.acknowledge ?? Timeline.usualPatience,
            patienceAfterWord: promise?.terms.answer
        )
    }

    /// Working days without a word that are not yet told as a silence where no promise says how many.
    private static let usualPatience = 5

    /// Puts silences between the lines.
    ///
    /// - Parameters:
    ///   - isWaiting: whether a reply is still owed at the end.
    ///   - withForumSince: since when the forum has it, where no service does yet.
    ///   - patience: how many working days without a word are not told as a silence.
    ///   - patienceAfterWord: how many are not once the service has said that it has the point; nil for as many.
    package init(
        _ lines: [HistoryLine],
        isWaiting: Bool,
        withForumSince: Day? = nil,
        asOf today: Day,
        calendar: HolidayCalendar,
        patience: Int,
        patienceAfterWord: Int? = nil
    ) {
        var entries: [Entry] = []
        var awaitedSince: Day?
        var patience = patience
        let hasForum = withForumSince != nil || lines.contains { $0.kind == PointSent.kind }
        var forumSince = hasForum ? withForumSince ?? lines.first?.on : nil
        func silence(until day: Day, isLasting: Bool) -> Entry? {
            guard let since = awaitedSince else { return nil }
            let days = calendar.workingDays(after: since, through: day)
            return days > patience ? Entry(on: day, what: .silence(workingDays: days, isLasting: isLasting)) : nil
        }
        for line in lines {
            switch line.turn {
            case .forum:
                if let since = forumSince {
                    let days = calendar.workingDays(after: since, through: line.on)
                    entries.append(Entry(on: line.on, what: .withForum(workingDays: days, isLasting: false)))
                }
                forumSince = nil
                awaitedSince = line.on
            case .families:
                // A silence goes on however often families speak into it; the forum's time is no silence of a service.
                if forumSince == nil { awaitedSince = awaitedSince ?? line.on }
            case .services(let isAwaitingMore):
                if let gap = silence(until: line.on, isLasting: false) { entries.append(gap) }
                awaitedSince = isAwaitingMore ? line.on : nil
                patience = patienceAfterWord ?? patience
            case .record: break
            }
            entries.append(Entry(on: line.on, what: .happened(line)))
        }
        if isWaiting, let since = forumSince {
            let days = calendar.workingDays(after: since, through: today)
            entries.append(Entry(on: today, what: .withForum(workingDays: days, isLasting: true)))
        } else if isWaiting, let gap = silence(until: today, isLasting: true) {
            entries.append(gap)
        }
        self.entries = entries
    }
}

extension HistoryLine {
    /// Who spoke, and whether a reply is awaited from then on.
    package enum Turn: Sendable, Equatable {
        case families
        /// The forum sent it on: a service owes the reply from then on.
        case forum
        case services(isAwaitingMore: Bool)
        case record
    }

    package var turn: Turn {
        switch kind {
        case PointSent.kind: .forum
        case PointAsked.kind, PointClarified.kind, PointJudged.kind: .families
        case PointAcknowledged.kind, ReplyNoted.kind, PointExtended.kind, PointTransferred.kind:
            .services(isAwaitingMore: true)
        case ClarificationAsked.kind, PointAnswered.kind: .services(isAwaitingMore: false)
        default: .record
        }
    }
}
