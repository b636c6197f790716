import People

extension Rung {
    /// What a timeline calls its line, for a clock.
    func lineKind(_ clock: ClockKind) -> String {
        switch clock {
        case .answer: "\(PointNudged.kind).\(rawValue)"
        case .acknowledgement: "\(PointNudged.kind).\(clock.rawValue).\(rawValue)"
        }
    }
}
