import Kernel
import Web

/// Whose turn it is, in words: whose reply is awaited and since when, and how late it is.
struct TurnWording: Sendable {
    private let course: Course
    private let words: RunningWords

    init(_ course: Course, _ words: RunningWords) {
        self.course = course
        self.words = words
    }

    /// How many working days late the service is; none where it is not its turn.
    var late: Int {
        guard case .service = course.turn else { return 0 }
        return dates.late(asOf: words.today, words.calendar)
    }

    private var dates: FourDates { course.dates(.answer, of: course.current, words.calendars.course) }

    var tag: StatusTag {
        switch course.turn {
        case .service where late > 0: StatusTag(.late, words: PlainDates.late(late))
        case .service: StatusTag(.withCouncil)
        case .families: StatusTag(.withForum, words: "With the group")
        case .ombudsman: StatusTag(.withCouncil, words: "With the Ombudsman")
        case .ended: StatusTag(.stopped, words: "Ended")
        }
    }

    /// One or two sentences.
    var sentence: Phrase {
        switch course.turn {
        case .service(let day): .sentences([awaited(since: day), due])
        case .families(let day): families(since: day)
        case .ombudsman(let day):
            "The Ombudsman has had it since \(PlainDates.full(day)). No day is set for its decision."
        case .ended(let day, let how): .sentences([TurnWording.ended(how), "That was on \(PlainDates.full(day))."])
        }
    }

    private func awaited(since day: Day) -> Phrase {
        let service = words.name(of: course.complaint.madeTo, orElse: "the service")
        let days = words.calendar.workingDays(after: day, through: words.today)
        guard days > 0 else {
            return "Waiting for \(service): \(course.current.stage.words), since \(PlainDates.full(day))."
        }
        return """
            Waiting for \(service): \(course.current.stage.words), since \(PlainDates.full(day)). That is \
            \(PlainDates.workingDays(days)).
            """
    }

    private var due: Phrase {
        guard let due = dates.due else { return "No day is set for the reply." }
        let day = PlainDates.fullWithWeekday(due)
        guard late > 0 else { return "The reply is due on \(day)." }
        guard let source = dates.source else { return "The reply was due on \(day): \(PlainDates.late(late))." }
        return "The reply was due on \(day), \(source.words): \(PlainDates.late(late))."
    }

    private func families(since day: Day) -> Phrase {
        let group = words.name(of: course.complaint.madeBy, orElse: "the group")
        let since = PlainDates.full(day)
        return course.current.reply == nil
            ? "The service refused \(course.current.stage.words) on \(since). It is for \(group) to say what comes next."
            : "The reply to \(course.current.stage.words) came on \(since). It is for \(group) to say what comes next."
    }

    static func ended(_ how: Course.Ending.How) -> Phrase {
        switch how {
        case .accepted: "The group has ended it: what was done is enough."
        case .withdrawn: "The group has withdrawn it."
        case .noFurther: "The group goes no further with it."
        }
    }
}
