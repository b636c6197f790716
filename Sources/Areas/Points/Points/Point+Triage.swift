import Kernel
import People
import Safety

/// What the forum that has a point can do with it.
extension Point {
    /// Sends the point to a service, as the group: the service's clocks start that day.
    ///
    /// Its own day and not the day it was asked: a service cannot owe what it has not got.
    package func send(
        to service: ID<Group>,
        saying words: String? = nil,
        by party: Party,
        on day: Day,
        _ promises: Promises,
        _ calendars: Calendars
    ) throws(PointError) -> PointSent {
        let forum = try checkForums(party, on: day)
        guard gate.isOpen else { throw .notLetIn }
        guard chosen != .onlyTheForum else { throw .onlyForTheForum }
        guard !forum.isHeld else { throw .alreadyHeld }
        guard service != owedBy else { throw .nothingToPassTo }
        return PointSent(
            act: Act(on: day, to: self, by: party),
            said: words,
            to: service,
            due: Clocks.start(promises.holding(for: service, on: day), on: day, calendars).dueDays
        )
    }

    /// Sets the point aside, for a reason that only leads read.
    ///
    /// - Parameter number: how often it has been set aside, this time counted.
    package func hold(
        because reason: String,
        by party: Party,
        on day: Day,
        number: Int
    ) throws(PointError) -> PointHeld {
        guard try !checkForums(party, on: day).isHeld else { throw .alreadyHeld }
        guard !reason.isEmpty else { throw .reasonMissing }
        return PointHeld(act: Act(on: day, to: self, by: party), number: number, reason: reason)
    }

    /// Takes a point that was set aside up again.
    package func letGo(by party: Party, on day: Day, number: Int) throws(PointError) -> PointLetGo {
        guard try checkForums(party, on: day).isHeld else { throw .notHeld }
        return PointLetGo(act: Act(on: day, to: self, by: party), number: number)
    }

    @discardableResult
    private func checkForums(_ party: Party, on day: Day) throws(PointError) -> WithForum {
        try checkStands(on: day)
        guard let withForum else { throw .alreadySent }
        guard party.group == owedBy else { throw .notTheForums }
        guard day >= withForum.since else { throw .beforeItWasAsked }
        return withForum
    }
}
