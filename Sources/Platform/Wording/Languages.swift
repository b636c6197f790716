import Foundation

/// The languages that this install can write in: English, and those it has a catalogue of.
package struct Languages: Sendable {
    package let catalogues: [Catalogue]

    package init(_ catalogues: [Catalogue] = []) { self.catalogues = catalogues }

    /// A catalogue that cannot be used.
    package struct Unusable: Error, CustomStringConvertible {
        package let file: String
        package let why: String
        package var description: String { "The translations in \(file) cannot be used: \(why)." }
    }

    /// Reads every `*.po` of a folder, by name; English alone where there is no such folder.
    package init(folder: URL) throws(Unusable) {
        let folder = folder.resolvingSymlinksInPath()
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        var catalogues: [Catalogue] = []
        for file in files.filter({ $0.pathExtension == "po" }).sorted(by: { $0.path < $1.path }) {
            catalogues.append(try Languages.read(file))
        }
        self.init(catalogues)
    }

    private static func read(_ file: URL) throws(Unusable) -> Catalogue {
        let bytes: Data
        do { bytes = try Data(contentsOf: file) } catch {
            throw Unusable(file: file.path, why: error.localizedDescription)
        }
        do { return try Catalogue(po: bytes) } catch { throw Unusable(file: file.path, why: error.description) }
    }

    /// Every language, English first.
    package var all: [Language] { [.english] + catalogues.map(\.language) }

    /// The catalogue of the language that was chosen, else of the first that a browser's `Accept-Language` prefers and
    /// that is here; nil for English.
    package func catalogue(chosen: String?, accepted header: String?) -> Catalogue? {
        guard !catalogues.isEmpty else { return nil }
        if let chosen, all.contains(where: { $0.code == chosen }) {
            return catalogues.first { $0.language.code == chosen }
        }
        for wanted in Languages.wanted(header) {
            if Languages.fits(wanted, Language.english.code) { return nil }
            if let found = catalogues.first(where: { Languages.fits(wanted, $0.language.code) }) { return found }
        }
        return nil
    }

    /// The catalogue of a language that somebody is known to read, whatever the country; nil for English, and where it is
    /// not here.
    package func catalogue(of code: String?) -> Catalogue? {
        guard let code, code != Language.english.code else { return nil }
        return catalogues.first { $0.language.code == code }
            ?? (Languages.fits(code.lowercased(), Language.english.code)
                ? nil : catalogues.first { Languages.fits(code.lowercased(), $0.language.code) })
    }

    /// The languages of an `Accept-Language` (RFC 9110, 12.5.4), what is wanted most first; at most 20.
    private static func wanted(_ header: String?) -> [String] {
        guard let header, header.utf8.count <= 1000 else { return [] }
        let items = header.split(separator: ",").prefix(20).compactMap { item -> (code: String, weight: Double)? in
            let parts = item.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let code = parts.first, code != "*" else { return nil }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            return weight > 0 ? (code.lowercased(), weight) : nil
        }
        // A sort that keeps the order of equals.
        return items.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.code)
    }

    /// Whether two codes name one language, whatever the country.
    private static func fits(_ wanted: String, _ code: String) -> Bool {
        wanted.split(separator: "-").first == code.lowercased().split(separator: "-").first
    }
}
