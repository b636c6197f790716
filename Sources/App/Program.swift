import ArgumentParser
import Crypto
import GRDB
import Hummingbird
@main struct Program { static func main() { print("heard") } }
