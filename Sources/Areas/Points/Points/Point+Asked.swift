import Kernel
import People
import Safety

extension Point {
    init(_ asked: PointAsked, in area: ID<LocalArea>) {
        id = Point.identity(of: asked.reference, askedOn: asked.askedOn, in: area)
        self.area = area
        reference = asked.reference
        message = asked.message
        askedBy = asked.askedBy
        askedOn = asked.askedOn
        owedBy = asked.owedBy
        stage = asked.begins.stage ?? .sent(on: asked.askedOn)
        forum = asked.begins.forum ?? (asked.begins.isWithForum ? asked.owedBy : nil)
        words = asked.words
        shownName = asked.names?.shown
        topic = nil
        theme = nil
        chosen = asked.begins.chosen ?? asked.visibility
        moderation = Moderation(asked.begins.waitsForModeration ? .waiting : .asChosen)
        gate = asked.begins.gate
        clocks = Clocks(
            promise: asked.due.promise,
            startedOn: asked.begins.sentOn ?? asked.askedOn,
            acknowledgement: asked.due.acknowledgement.map { .running(due: $0) } ?? .none,
            answer: .init(underRule: asked.due.underRule, underPolicy: asked.due.underPolicy)
        )
        reply = .awaited
        standing = .open
        verdict = nil
    }

    /// A point's identity: its day, area and number packed, so that the newest asked has the highest number.
    ///
    /// Lists and search go newest first by identity alone, at any size: 17 bits of days since 1970 (to 2328), 12 of the
    /// area, 27 of the reference's number. Search keeps numbers below 2^57.
    static func identity(of reference: Reference, askedOn day: Day, in area: ID<LocalArea>) -> ID<Point> {
        ID(lowest(askedOn: day).number | (area.number & 4095) << 27 | Int64(reference.number & 134_217_727))
    }

    /// The lowest identity a point asked on a day can have.
    static func lowest(askedOn day: Day) -> ID<Point> { ID(Int64(max(0, min(day.number, 131_071))) << 39) }
}
