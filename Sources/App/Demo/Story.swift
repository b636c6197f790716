import Kernel
import Record

/// A made-up borough and what its families and services wrote to each other, from 26 April 2019 to 2 June 2020.
enum Story {
    static let slug = "marlow-heath"
    static let name = "Marlow Heath"
    /// The day the demo is looked at, where no other is asked for.
    static let usualDay = Day("2019-11-21") ?? Day(number: 18_221)
    /// When the area and its groups are made.
    static let beginning: StoryMoment = "2019-04-24 10:00"

    /// Everything that happens, in the order it happens.
    static let steps: [StoryStep] = chapters.joined().enumerated()
        .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        .map(\.element)

    private static let chapters: [[StoryStep]] = [
        beginningOfIt, letterOfCommitment, july, transportInSummer, transportInAutumn, therapiesInSummer,
        therapiesInAutumn, plans, psychology, charter, information, complaint, complaintsPolicy, complaintWritten,
        courseOfComplaint, secondStage, people, kept, writtenDown,
    ]

    /// Changes whenever a word of the story does.
    static var version: String { String(Digest32.of(Array("\(steps)".utf8)).hex.prefix(16)) }
}
