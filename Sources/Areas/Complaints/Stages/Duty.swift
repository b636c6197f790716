/// What is to happen in a stage within so many days.
package enum Duty: String, Sendable, CaseIterable {
    /// Whoever complains may ask for this stage for so long: not a duty of the service.
    case ask
    case acknowledge
    case answer
    /// The answer may come so much later, with a reason: counted from the day it was due.
    case extend
    /// The review panel meets.
    case meet
    /// The review panel's report.
    case report
}
