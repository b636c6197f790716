import Kernel
import Web
import WorkingDays

/// Every date of a complaint, as entries of a calendar: by when what is due, under which rule, and by when to go on.
struct CaseDates: Sendable {
    private let course: Course
    private let words: RunningWords
    private let base: String

    init(_ course: Course, _ words: RunningWords, base: String) {
        self.course = course
        self.words = words
        self.base = base
    }

    /// Entries that stay have their identity for good; what does not count any more is called off.
    var events: [CalendarFeed.Event] { course.runs.flatMap(events) + nextSteps }

    private func events(of run: StageRun) -> [CalendarFeed.Event] {
        [Duty.acknowledge, .answer].flatMap { duty -> [CalendarFeed.Event] in
            let dates = course.dates(duty, of: run, words.calendars.course)
            let what: Phrase = duty == .acknowledge ? "acknowledgement" : "reply"
            let days: [(String, Day?, Phrase)] = [
                ("code", dates.underCode?.due, "by the Code or the law"),
                ("policy", dates.underPolicy?.due, "by the council's own policy"),
                ("promised", dates.promised, "as promised"),
            ]
            return days.compactMap { key, day, how in
                guard let day else { return nil }
                return event(
                    "\(run.stage.rawValue)-\(duty.rawValue)-\(key)",
                    on: day,
                    sequence: key == "promised" ? run.extensions.count : moves(of: duty, in: run),
                    "\(course.complaint.reference), \(run.stage.words): \(what) due \(how)",
                    isOff: isOff(run, dates, due: day)
                )
            }
        }
    }

    /// Under the rules the answer's day moves once, when an acknowledgement comes in time.
    private func moves(of duty: Duty, in run: StageRun) -> Int {
        duty == .answer && run.acknowledgedOn != nil ? 1 : 0
    }

    /// A day is called off where what it is for was done, or refused, before it.
    private func isOff(_ run: StageRun, _ dates: FourDates, due: Day) -> Bool {
        let ends = [dates.actual, run.refusedOn, course.ending?.on].compactMap(\.self).min()
        return ends.map { $0 < due } ?? false
    }

    private var nextSteps: [CalendarFeed.Event] {
        guard case .families = course.turn else { return [] }
        return course.nextStages.compactMap { stage in
            course.askBy(stage, words.calendars.course).map { deadline in
                event(
                    "\(stage.rawValue)-ask",
                    on: deadline.due,
                    sequence: 0,
                    "\(course.complaint.reference): last day to ask for \(stage.words)",
                    isOff: false
                )
            }
        }
    }

    private func event(
        _ key: String,
        on day: Day,
        sequence: Int,
        _ title: Phrase,
        isOff: Bool
    ) -> CalendarFeed.Event {
        let path = words.path(of: course.complaint)
        return CalendarFeed.Event(
            uid: "\(course.complaint.reference)-\(key)@\(words.area.slug).heard",
            sequence: sequence + (isOff ? 1 : 0),
            changed: Instant.noon(of: changed),
            day: day,
            title: title,
            details: TurnWording(course, words).sentence,
            url: base + path,
            isOff: isOff
        )
    }

    /// The last day on which something happened to it.
    private var changed: Day {
        let days = course.runs.flatMap { run in
            [run.askedOn, run.acknowledgedOn, run.refusedOn, run.reply?.on].compactMap(\.self)
                + run.extensions.map(\.toldOn)
        }
        return (days + [course.ending?.on].compactMap(\.self)).max() ?? course.sentOn
    }
}
