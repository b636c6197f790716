/// Finds the route for a path: segment by segment, literals before names, names before "all that is left".
struct RouteTable: Sendable {
    /// What a path leads to.
    enum Match: Sendable {
        case found(Route, parameters: [String: String])
        /// The address exists, for these methods only.
        case otherMethods([Visit.Method])
        case nothing
    }

    private struct Entry: Sendable {
        let route: Route
        let segments: [Segment]
    }

    private enum Segment: Sendable, Equatable {
        case literal(String)
        case named(String)
        case rest(String)

        var rank: Int {
            switch self {
            case .literal: 0
            case .named: 1
            case .rest: 2
            }
        }
    }

    /// Most literal first, from the head of the path.
    private let entries: [Entry]

    init(_ routes: [Route]) {
        entries = routes.map { Entry(route: $0, segments: RouteTable.segments(of: $0.pattern)) }
            .sorted { $0.segments.map(\.rank).lexicographicallyPrecedes($1.segments.map(\.rank)) }
    }

    func match(_ method: Visit.Method?, _ path: [String]) -> Match {
        var others: [Visit.Method] = []
        for entry in entries {
            guard let parameters = RouteTable.parameters(entry.segments, in: path) else { continue }
            if entry.route.method == method { return .found(entry.route, parameters: parameters) }
            others.append(entry.route.method)
        }
        return others.isEmpty ? .nothing : .otherMethods(others)
    }

    private static func parameters(_ pattern: [Segment], in path: [String]) -> [String: String]? {
        var parameters: [String: String] = [:]
        for (index, segment) in pattern.enumerated() {
            if case .rest(let name) = segment, index < path.count {
                parameters[name] = path[index...].joined(separator: "/")
                return parameters
            }
            guard index < path.count else { return nil }
            switch segment {
            case .literal(let text): guard text == path[index] else { return nil }
            case .named(let name): parameters[name] = path[index]
            case .rest: return nil
            }
        }
        return pattern.count == path.count ? parameters : nil
    }

    private static func segments(of pattern: String) -> [Segment] {
        pattern.split(separator: "/").map { part in
            guard part.hasPrefix("{"), part.hasSuffix("}") else { return .literal(String(part)) }
            let name = part.dropFirst().dropLast()
            return name.hasSuffix("...") ? .rest(String(name.dropLast(3))) : .named(String(name))
        }
    }
}
