import Kernel
import People
import WorkingDays

extension Point {
    /// The clocks as a change of calendars or promises leaves them; nil where nothing moves.
    ///
    /// Clocks that stand still or have come to an end stay as they were: what was true then is not counted again.
    package func recounted(
        because reason: String,
        on day: Day,
        _ promises: Promises,
        _ calendars: Calendars
    ) -> PointRecounted? {
        guard isOwedAnAnswer, withForum == nil, clocks.answer.stopped == nil else { return nil }
        let after = clocks.counted(
            under: promises.holding(for: owedBy, on: askedOn),
            acknowledgedOn: acknowledgedOn,
            calendars
        )
        guard after != clocks.dueDays else { return nil }
        return PointRecounted(
            act: Act(on: day, to: self, by: Party(group: nil)),
            said: reason,
            before: clocks.dueDays,
            after: after
        )
    }
}

extension Point {
    /// The day the owing group said that it has the point, or asked back about it; a reply that says not what it answers
    /// says no such thing.
    var acknowledgedOn: Day? {
        switch reply {
        case .acknowledged(let day), .clarificationAsked(let day, _):
            clocks.acknowledgement.metOn == day ? day : nil
        case .awaited, .unmatched, .answered: nil
        }
    }
}

extension Clocks {
    /// The due days counted afresh from what has happened: start, acknowledgement, stop.
    fileprivate func counted(
        under held: HeldPromises,
        acknowledgedOn: Day?,
        _ calendars: Calendars
    ) -> Due {
        func due(_ promise: Promise?) -> Day? {
            guard let promise else { return nil }
            if let resumed = answer.resumed, promise.id == self.promise {
                return calendars[promise.terms.calendar].workingDay(resumed.left, after: resumed.on)
            }
            return Clocks.answerDue(under: promise, askedOn: startedOn, acknowledgedOn: acknowledgedOn, calendars)
        }
        return Due(
            promise: held.leading?.id,
            acknowledgement: held.leading.map {
                Clocks.acknowledgementDue(under: $0, askedOn: startedOn, calendars)
            },
            underRule: due(held.rule),
            underPolicy: due(held.policy)
        )
    }
}
