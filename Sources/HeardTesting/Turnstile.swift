/// Lets so many tests at a store at once: each holds files and connections open, and Foundation's `Process` crashes where
/// a process has more than 1,024 of them.
actor Turnstile {
    static let stores = Turnstile(places: 24)
    /// Whether this task is through already: a test may open a second store within its first.
    @TaskLocal static var isWithin = false

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { free = places }

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
