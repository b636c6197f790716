/// Where to listen: `127.0.0.1:8080`, `[::1]:8080`.
enum Listening {
    static let usual = "127.0.0.1:8080"

    static func read(_ text: String) throws -> (host: String, port: Int) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { throw InstallError.notAPlaceToListen(text) }
        let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
        return (host.isEmpty ? "127.0.0.1" : host, port)
    }
}
