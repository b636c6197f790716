/// A part of the United Kingdom with bank holidays of its own, named as the official feed names it.
package enum Division: String, Sendable, CaseIterable, Comparable {
    case englandAndWales = "england-and-wales"
    case scotland
    case northernIreland = "northern-ireland"

    /// Its name in a sentence.
    package var name: String {
        switch self {
        case .englandAndWales: "England and Wales"
        case .scotland: "Scotland"
        case .northernIreland: "Northern Ireland"
        }
    }

    /// The order of the feed.
    package static func < (left: Division, right: Division) -> Bool { left.place < right.place }

    private var place: Int {
        switch self {
        case .englandAndWales: 0
        case .scotland: 1
        case .northernIreland: 2
        }
    }
}
