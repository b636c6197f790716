import Kernel
import People
import WorkingDays

/// What is due when for one point: two clocks under the promises that hold for it.
package struct Clocks: Sendable, Equatable {
    /// The promise the clocks run by; nil where none was valid on the day it was asked.
    package internal(set) var promise: ID<Promise>?
    /// The day the count began: the day it was asked, or the day an answer was judged "partly" or "no".
    package internal(set) var startedOn: Day
    package internal(set) var acknowledgement: AcknowledgementClock
    package internal(set) var answer: AnswerClock

    /// When a first sign of life is due.
    package enum AcknowledgementClock: Sendable, Equatable {
        case none
        case running(due: Day)
        case met(on: Day, due: Day?)
    }

    /// When the answer is due.
    package struct AnswerClock: Sendable, Equatable {
        /// Due under law or code.
        package var underRule: Day?
        /// Due under the service's own promise.
        package var underPolicy: Day?
        /// The later day the service asked for, with its reason told.
        package var promised: Day?
        /// The day the answer came.
        package var actual: Day?
        /// The day it was stopped and the working days it had left; nil while it runs.
        package var stopped: Stop?
        /// The day it went on after a stop, with the working days it had left; nil where it never stood still.
        package var resumed: Stop?

        package struct Stop: Sendable, Equatable {
            package let on: Day
            package let left: Int
        }

        /// The day that counts: the promised one, else the rule's, else the policy's.
        package var due: Day? { promised ?? underRule ?? underPolicy }
    }
}

extension Clocks {
    /// Starts both clocks for what was asked on a day.
    package static func start(_ promises: HeldPromises, on day: Day, _ calendars: Calendars) -> Clocks {
        var answer = AnswerClock()
        answer.underRule = promises.rule.map { answerDue(under: $0, askedOn: day, acknowledgedOn: nil, calendars) }
        answer.underPolicy = promises.policy.map { answerDue(under: $0, askedOn: day, acknowledgedOn: nil, calendars) }
        let acknowledgement = promises.leading.map { promise in
            AcknowledgementClock.running(due: acknowledgementDue(under: promise, askedOn: day, calendars))
        }
        return Clocks(
            promise: promises.leading?.id,
            startedOn: day,
            acknowledgement: acknowledgement ?? .none,
            answer: answer
        )
    }

    /// The day an acknowledgement is due under a promise; the day it was asked is day 0.
    package static func acknowledgementDue(under promise: Promise, askedOn day: Day, _ calendars: Calendars) -> Day {
        calendars[promise.terms.calendar].workingDay(promise.terms.acknowledge, after: day)
    }

    /// The day an answer is due under a promise.
    ///
    /// Where the count starts with the acknowledgement and none has come, it starts on the day one was due: our reading
    /// of Complaint Handling Code 6.3, which is silent on it.
    package static func answerDue(
        under promise: Promise,
        askedOn day: Day,
        acknowledgedOn: Day?,
        _ calendars: Calendars
    ) -> Day {
        let start =
            switch promise.terms.answerFrom {
            case .receipt: day
            case .acknowledgement:
                acknowledgedOn ?? acknowledgementDue(under: promise, askedOn: day, calendars)
            }
        return calendars[promise.terms.calendar].workingDay(promise.terms.answer, after: start)
    }
}
