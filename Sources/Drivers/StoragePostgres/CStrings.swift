import Glibc

/// Strings for a C function that takes an array of them with a null at its end.
final class CStrings {
    private let owned: [UnsafeMutablePointer<CChar>?]

    init(_ strings: [String]) { owned = strings.map { strdup($0) } }

    deinit { for pointer in owned { free(pointer) } }

    var pointers: [UnsafePointer<CChar>?] { owned.map { UnsafePointer($0) } + [nil] }
}
