import Kernel
import People
import Safety
import WorkingDays

@testable import Points

/// One point under one promise, for rules that need no store.
struct SamplePoint {
    static let forum = ID<Group>(1)
    static let send = ID<Group>(2)
    static let transport = ID<Group>(3)
    static let families = Party(group: forum, name: "Pat Example")
    static let service = Party(group: send, name: "Sam Sample")
    static let calendars = Calendars.bundled

    static func promise(
        _ acknowledge: Int = 5,
        _ answer: Int = 10,
        id: Int64 = 1,
        for group: ID<Group>? = nil,
        from day: String = "2019-01-01",
        _ change: (inout Promise.Terms) -> Void = { _ in }
    ) -> Promise {
        var terms = Promise.Terms(acknowledge: acknowledge, answer: answer)
        change(&terms)
        return Promise(id: ID(id), group: group, terms: terms, from: .on(day), document: "Letter of commitment")
    }

    static func reference(_ number: Int) -> Reference { Reference(.point, year: 2019, number: number) }

    /// A point of 15 July 2019, a Monday.
    static func asked(
        under promises: [Promise] = [promise()],
        by asker: ID<Group>? = forum,
        on day: String = "2019-07-15",
        number: Int = 1,
        words: String = "Who will chair? When are the minutes out?"
    ) -> Point {
        let held = Promises(promises).holding(for: send, on: .on(day))
        let asked = PointAsked(
            reference: reference(number),
            message: ID(7),
            askedOn: .on(day),
            askedBy: asker,
            owedBy: send,
            visibility: .forumAndService,
            due: Clocks.start(held, on: .on(day), calendars).dueDays,
            mark: nil,
            words: words,
            names: nil,
            original: nil
        )
        return Point(asked, in: ID(1))
    }
}

extension Point {
    /// The point after an event.
    func after(_ event: some PointEvent) -> Point {
        var point = self
        event.change(&point)
        return point
    }
}
