import Kernel

/// When something happens in the story, as London's clocks say it: "2019-07-15 21:40".
struct StoryMoment: Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
    private let text: String

    init(stringLiteral text: String) { self.text = text }

    /// The moment, or what is wrong with how it is written.
    func instant() throws(StoryError) -> Instant {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let day = Day(parts[0]), let minute = StoryMoment.minute(parts[1]) else {
            throw .notAMoment(text)
        }
        return Instant(on: day, minuteInLondon: minute)
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
        return (0..<24).contains(hour) && (0..<60).contains(minute) ? hour * 60 + minute : nil
    }

    static func < (left: StoryMoment, right: StoryMoment) -> Bool { left.text < right.text }
}

extension Instant {
    /// A time of a day in London; nights on which clocks change are not told of.
    init(on day: Day, minuteInLondon minute: Int) {
        let noon = Instant.noon(of: day)
        self.init(milliseconds: noon.milliseconds + Int64(minute - noon.minuteInLondon) * 60_000)
    }
}
